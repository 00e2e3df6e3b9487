import type { CustomerKind } from './customer-queries.ts';

/** Contact data as it is typed. */
export interface TypedContact {
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
}

export interface TypedHandler extends TypedContact {
  readonly id: string;
  readonly title: string;
}

export interface TypedCustomer extends TypedContact {
  readonly id: string;
  readonly kind: CustomerKind;
  readonly externalNo: string;
  readonly handlers: readonly TypedHandler[];
}

/** What is wrong at a field: a key of `customer.wrong`. */
export type Wrong = 'externalNo' | 'name' | 'mobile' | 'email' | 'title';

const mobilePattern = /^(\+?86)?1[3-9]\d{9}$/;
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const contactWrongs = (typed: TypedContact, path: string): ReadonlyArray<readonly [string, Wrong]> => [
  ...(typed.mobile.trim() !== '' && !mobilePattern.test(typed.mobile.replace(/[\s-]/g, ''))
    ? [[`${path}.mobile`, 'mobile'] as const]
    : []),
  ...(typed.email.trim() !== '' && !emailPattern.test(typed.email.trim()) ? [[`${path}.email`, 'email'] as const] : []),
];

/** Faults by the field path the server uses too; the server judges again. */
export const wrongsOf = (typed: TypedCustomer): ReadonlyMap<string, Wrong> =>
  new Map([
    ...(typed.externalNo.trim() === '' ? [['externalNo', 'externalNo'] as const] : []),
    ...(typed.name.trim() === '' ? [['contact.name', 'name'] as const] : []),
    ...contactWrongs(typed, 'contact'),
    ...(typed.kind === 'company' ? typed.handlers : []).flatMap((handler, place) => [
      ...(handler.title.trim() === '' ? [[`handlers.${place}.title`, 'title'] as const] : []),
      ...(handler.name.trim() === '' ? [[`handlers.${place}.contact.name`, 'name'] as const] : []),
      ...contactWrongs(handler, `handlers.${place}.contact`),
    ]),
  ]);

const contactOf = (typed: TypedContact): { name?: string; mobile?: string; email?: string } => ({
  ...(typed.name.trim() === '' ? {} : { name: typed.name.trim() }),
  ...(typed.mobile.trim() === '' ? {} : { mobile: typed.mobile.trim() }),
  ...(typed.email.trim() === '' ? {} : { email: typed.email.trim() }),
});

/** The request: empty contact fields are left out, and a person has no handlers. */
export const requestOf = (typed: TypedCustomer) => ({
  id: typed.id,
  kind: typed.kind,
  externalNo: typed.externalNo.trim(),
  contact: contactOf(typed),
  attributes: {},
  handlers:
    typed.kind === 'company'
      ? typed.handlers.map((handler) => ({ id: handler.id, title: handler.title.trim(), contact: contactOf(handler) }))
      : [],
});
