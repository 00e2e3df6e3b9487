import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

type CookieKind = 'staff' | 'participant';

/** Two origins on one host share a cookie jar (ports do not part cookies), therefore two names. */
export const cookieName = (kind: CookieKind): string => (kind === 'staff' ? 'fg_staff' : 'fg_participant');

/** Twelve hours for staff (idle time-out ends it earlier), 30 days for a participant's phone. */
const maxAgeSeconds: Readonly<Record<CookieKind, number>> = { staff: 12 * 3600, participant: 30 * 86_400 };

/** Sets or clears the sign-in cookie: HttpOnly, SameSite=Lax, Secure wherever the connection is. */
export const setSignInCookie = (
  request: FastifyRequest,
  reply: FastifyReply,
  sign: { readonly kind: CookieKind; readonly token: string } | null,
): void => {
  const common = { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' } as const;
  if (sign) {
    reply.setCookie(cookieName(sign.kind), sign.token, { ...common, maxAge: maxAgeSeconds[sign.kind] });
    return;
  }
  for (const kind of ['staff', 'participant'] as const) {
    if (request.cookies[cookieName(kind)]) reply.setCookie(cookieName(kind), '', { ...common, maxAge: 0 });
  }
};
