import { expect, test } from 'vitest';
import { requestOf, type TypedCustomer, wrongsOf } from './new-customer.ts';

const aCustomer = (part: Partial<TypedCustomer> = {}): TypedCustomer => ({
  id: '0b9f3c1e-8f0a-4a55-9a55-0c6d8f3e2a11',
  kind: 'person',
  externalNo: 'C-1001',
  name: '小满',
  mobile: '',
  email: '',
  handlers: [],
  ...part,
});
const aHandler = { id: '1b9f3c1e-8f0a-4a55-9a55-0c6d8f3e2a11', title: '', name: '', mobile: '138', email: '' };

test('a number with spaces and country code is a mobile number', () => {
  expect(wrongsOf(aCustomer({ mobile: '+86 138 0013-8000' })).size).toBe(0);
});

test('a number that is one digit short is named at its field', () => {
  expect([...wrongsOf(aCustomer({ mobile: '1380013800' }))]).toEqual([['contact.mobile', 'mobile']]);
});

test('each fault of a handler is named at that handler', () => {
  expect([...wrongsOf(aCustomer({ kind: 'company', handlers: [aHandler] }))]).toEqual([
    ['handlers.0.title', 'title'],
    ['handlers.0.contact.name', 'name'],
    ['handlers.0.contact.mobile', 'mobile'],
  ]);
});

test('handlers that were typed before switching to a person are not sent', () => {
  expect(requestOf(aCustomer({ handlers: [aHandler] })).handlers).toEqual([]);
});

test('an empty mail is left out, not sent as an empty word', () => {
  expect(requestOf(aCustomer()).contact).toEqual({ name: '小满' });
});
