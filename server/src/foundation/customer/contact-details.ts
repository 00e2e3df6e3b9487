import type { House } from '../../kernel/house.ts';
import { open, seal } from '../../kernel/keyring.ts';
import { maskEmail, maskMobile, maskName } from '../../kernel/masking.ts';

/** ContactDetails data in clear: lives in memory for the length of one act only. */
export interface ContactDetails {
  readonly name?: string;
  readonly mobile?: string;
  readonly email?: string;
}

export interface SealedContact {
  readonly sealed: Buffer;
  readonly mobileHash: Buffer | null;
  readonly emailHash: Buffer | null;
}

const about = (customerId: string): string => `contact ${customerId}`;

export const mobileHashOf = (house: Pick<House, 'keyring'>, mobile: string): Buffer =>
  house.keyring.keyedHash('mobile', mobile);
export const emailHashOf = (house: Pick<House, 'keyring'>, email: string): Buffer =>
  house.keyring.keyedHash('email', email.trim().toLowerCase());

export const sealContact = (
  house: Pick<House, 'keyring'>,
  key: Uint8Array,
  ownerId: string,
  contact: ContactDetails,
): SealedContact => ({
  sealed: seal(key, JSON.stringify(contact), about(ownerId)),
  mobileHash: contact.mobile ? mobileHashOf(house, contact.mobile) : null,
  emailHash: contact.email ? emailHashOf(house, contact.email) : null,
});

export const openContact = (key: Uint8Array, ownerId: string, sealed: Uint8Array): ContactDetails =>
  JSON.parse(open(key, sealed, about(ownerId)).toString('utf8')) as ContactDetails;

export interface MaskedContact {
  readonly nameMasked: string | null;
  readonly mobileMasked: string | null;
  readonly emailMasked: string | null;
}

export const maskContact = (contact: ContactDetails, kind: 'person' | 'company'): MaskedContact => ({
  nameMasked: contact.name ? maskName(contact.name, kind) : null,
  mobileMasked: contact.mobile ? maskMobile(contact.mobile) : null,
  emailMasked: contact.email ? maskEmail(contact.email) : null,
});
