-- customer | expand: what an import knows of contact data it wrote, and which columns of a file it left out.

-- Attributes are compared as they stand; only sealed contact data needs a digest to be compared by.
alter table foundation.customers rename column content_hash to contact_hash;
comment on column foundation.customers.contact_hash is 'keyed digest of the contact cells an import last wrote';

alter table foundation.imports add column ignored_columns text[] not null default '{}';

-- Read backwards for the newest first; new rows then go to the end of the index.
drop index foundation.customers_by_age;
create index customers_by_age on foundation.customers (created_at, id);
