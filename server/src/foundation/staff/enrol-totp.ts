import type { staffOperations } from '@fairground/contracts/staff';
import { factActor } from '../../http/actor.ts';
import type { Answer, KeyedRequest, Request } from '../../http/route.ts';
import { defect } from '../../kernel/defect.ts';
import type { House } from '../../kernel/house.ts';
import { claimKeys, keepAnswers, keyName, type StoredAnswer } from '../../kernel/idempotency.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { transaction } from '../../kernel/transaction.ts';
import { enrolPendingTotp, keepPendingTotp } from './staff-store.ts';
import { credentialsById } from './staff-views.ts';
import { deriveTotpSecret, totpStepOf, totpUri } from './totp.ts';

/**
 * Makes a secret for an authenticator app. The answer kept for replays is empty: the secret is derived again from
 * the key, so that it stands nowhere in clear.
 */
export const beginTotp =
  (house: House) =>
  async (request: KeyedRequest<typeof staffOperations.beginTotp>): Promise<StoredAnswer> => {
    const { key, actor } = request;
    const secret = deriveTotpSecret(house, key);
    const login = await transaction(house.sql, async (tx) => {
      const claim = (await claimKeys(tx, [key])).get(keyName(key));
      if (claim?.kind === 'reused') return refuse('key-reused');
      if (claim?.kind === 'fresh') {
        await keepPendingTotp(tx, actor.id, house.keyring.sealOwn(secret, `totp ${actor.id}`));
        await keepAnswers(tx, [{ key, answer: { status: 200, body: {}, cookie: null } }]);
      }
      return (await credentialsById(tx, actor.id))?.login ?? defect('a signed-in staff member is not there');
    });
    return { status: 200, body: { secret, uri: totpUri(login, secret) }, cookie: null };
  };

/** Confirms the authenticator with its first code; from now on sign-in asks for one. */
export const confirmTotp =
  (house: House) =>
  async (
    tx: Tx,
    request: Request<typeof staffOperations.confirmTotp>,
  ): Promise<Answer<typeof staffOperations.confirmTotp>> => {
    const { actor, body } = request;
    const staff = await credentialsById(tx, actor.id);
    const pending = staff?.totp_pending_sealed;
    if (!staff || !pending) return refuse('wrong-totp');
    const step = totpStepOf(house.keyring.openOwn(pending, `totp ${staff.id}`), body.totp, staff.epoch_seconds);
    if (step === null || !(await enrolPendingTotp(tx, staff.id, pending, step))) return refuse('wrong-totp');
    await house.record(tx, [
      {
        kind: 'staff-changed',
        body: { what: 'totp', before: { hasTotp: staff.totp_sealed !== null }, after: { hasTotp: true } },
        actor: factActor(actor),
        subject: { kind: 'staff', id: staff.id },
        campaignId: null,
      },
    ]);
    return { ok: true };
  };
