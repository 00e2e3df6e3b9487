-- kernel | expand: a replay gives the kept answer byte for byte. json keeps what was written, jsonb puts keys in another order.

alter table kernel.idempotency alter column body type json using body::json;
