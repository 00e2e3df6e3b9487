import type { participantOperations } from '@fairground/contracts/participant';
import type { Answer, Request } from '../../http/route.ts';
import type { House } from '../../kernel/house.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Tx } from '../../kernel/sql.ts';
import { queueMessages } from '../outbox/public.ts';
import { codeLifeSeconds, newCode, resendSeconds, type SendKind, waitMs } from './code-rules.ts';
import { keepCode, noteSends, type SendSubject } from './code-store.ts';

type RequestCode = typeof participantOperations.requestCode;

/** Keyed hashes under which a number, a device and an address are counted; none of them is stored in clear. */
const subjectHash = (house: House, kind: SendKind, value: string): string =>
  house.keyring.keyedHash(`code-${kind}`, value).toString('hex');

export const codeRowOf = (house: House, mobile: string, deviceId: string, code: string) => ({
  mobileHash: subjectHash(house, 'mobile', mobile),
  deviceId,
  codeHash: house.keyring.keyedHash('one-time-code', `${mobile} ${deviceId} ${code}`).toString('hex'),
});

const wordsOf = (language: string, code: string): string =>
  language === 'en'
    ? `[Fairground] Your code is ${code}, good for 10 minutes. Do not pass it on; nobody from the bank will ask for it.`
    : `【游园会】验证码 ${code}，10 分钟内有效。别告诉任何人，银行的人也不会问你要。`;

const refuseCapped = async (tx: Tx, subjects: readonly SendSubject[]): Promise<void> => {
  const sends = await noteSends(tx, subjects);
  const waits = sends.map((send) => waitMs(send.kind, send.sent_at.map(Date.parse), Date.parse(send.now)));
  const longestMs = Math.max(...waits);
  if (longestMs > 0) refuse('code-capped', { params: { minutes: Math.ceil(longestMs / 60_000) } });
};

/** Sends a one-time code. Says the same whether the number is known or not; refuses `code-capped` with minutes. */
export const requestCode =
  (house: House) =>
  async (tx: Tx, request: Request<RequestCode>): Promise<Answer<RequestCode>> => {
    const { mobile, deviceId } = request.body;
    await refuseCapped(tx, [
      { kind: 'mobile', hash: subjectHash(house, 'mobile', mobile) },
      { kind: 'device', hash: subjectHash(house, 'device', deviceId) },
    ]);
    const code = newCode();
    await keepCode(tx, codeRowOf(house, mobile, deviceId, code));
    await queueMessages(tx, house, [{ channel: 'sms', to: mobile, words: wordsOf(request.language, code) }]);
    // Last, because a whole crowd waits in turn for the row of its one address.
    await refuseCapped(tx, [{ kind: 'address', hash: subjectHash(house, 'address', request.address) }]);
    return { expiresInSeconds: codeLifeSeconds, resendInSeconds: resendSeconds };
  };
