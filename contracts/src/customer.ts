/** Customer 客户: persons and companies, always masked; unmasking takes a reason and is a fact. */
import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { cursor, id, instant, mobile, ok } from './shapes.ts';

export const customerKind = z.enum(['person', 'company']);
export const attributeValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const maskedCustomer = z
  .object({
    id,
    kind: customerKind,
    source: z.string(),
    externalNo: z.string(),
    nameMasked: z.string().nullable(),
    mobileMasked: z.string().nullable(),
    emailMasked: z.string().nullable(),
    attributes: z.record(z.string(), attributeValue),
    createdAt: instant,
    isErased: z.boolean(),
  })
  .meta({ id: 'MaskedCustomer' });

export const consentEntry = z
  .object({
    purpose: z.string(),
    version: z.number().int(),
    isGiven: z.boolean(),
    at: instant,
    campaignId: id.nullable(),
    evidence: z.string().describe('Where and how the consent was given'),
  })
  .meta({ id: 'ConsentEntry' });

export const customerDetail = maskedCustomer
  .extend({
    consents: z.array(consentEntry),
    handlers: z.array(
      z.object({ id, nameMasked: z.string().nullable(), mobileMasked: z.string().nullable(), title: z.string() }),
    ),
  })
  .meta({ id: 'CustomerDetail' });

export const contact = z.object({
  name: z.string().trim().min(1).max(80).optional(),
  mobile: mobile.optional(),
  email: z.email().max(120).optional(),
});

export const unmaskReasons = ['call-back', 'complaint', 'identity-check', 'subject-request', 'audit'] as const;

export const customerOperations = defineOperations({
  listCustomers: {
    method: 'get',
    path: '/api/customers',
    origin: 'console',
    permission: 'customer.read',
    summary: 'Customers of the own organisation, masked, newest first',
    query: z.object({ after: cursor, kind: customerKind.optional() }),
    response: z.object({ items: z.array(maskedCustomer), next: z.string().nullable(), total: z.number().int() }),
    refusals: [],
  },
  searchCustomers: {
    method: 'post',
    path: '/api/customers/search',
    origin: 'console',
    permission: 'customer.read',
    summary:
      'Find by full mobile number, e-mail or customer number; the term travels in the body, never in the address',
    request: z.object({ term: z.string().trim().min(2).max(120) }),
    response: z.object({ items: z.array(maskedCustomer) }),
    refusals: [],
  },
  getCustomer: {
    method: 'get',
    path: '/api/customers/:customerId',
    origin: 'console',
    permission: 'customer.read',
    summary: 'One customer, masked, with consents and handlers',
    params: z.object({ customerId: id }),
    response: customerDetail,
    refusals: [],
  },
  createCustomer: {
    method: 'post',
    path: '/api/customers',
    origin: 'console',
    permission: 'customer.edit',
    summary: 'Add a person, or a company with its handlers',
    request: z.object({
      id,
      kind: customerKind,
      externalNo: z.string().trim().min(1).max(64),
      contact,
      attributes: z.record(z.string().max(60), attributeValue).default({}),
      handlers: z
        .array(z.object({ id, title: z.string().trim().min(1).max(60), contact }))
        .max(20)
        .default([]),
    }),
    response: customerDetail,
    refusals: ['customer-exists'],
  },
  unmaskCustomer: {
    method: 'post',
    path: '/api/customers/:customerId/unmask',
    origin: 'console',
    permission: 'customer.unmask',
    summary: 'Show contact data in clear, for a logged reason',
    params: z.object({ customerId: id }),
    request: z.object({ reason: z.enum(unmaskReasons), note: z.string().trim().max(200).default('') }),
    response: z.object({ name: z.string().nullable(), mobile: z.string().nullable(), email: z.string().nullable() }),
    refusals: ['reason-required', 'customer-erased'],
  },
  eraseCustomer: {
    method: 'post',
    path: '/api/customers/:customerId/erase',
    origin: 'console',
    permission: 'customer.erase',
    summary: 'Destroy the key of a customer: contact data can never be read again',
    params: z.object({ customerId: id }),
    request: z.object({ reason: z.enum(unmaskReasons) }),
    response: ok,
    refusals: ['customer-erased'],
  },
});

export const importReport = z
  .object({
    id,
    fileName: z.string(),
    mapping: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    isDryRun: z.boolean(),
    bytesRead: z.number().int(),
    bytesTotal: z.number().int().nullable(),
    read: z.number().int(),
    accepted: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
    rejectedByReason: z.record(z.string(), z.number().int()),
    encoding: z.string().nullable(),
    delimiter: z.string().nullable(),
    ignoredColumns: z.array(z.string()).describe('Columns of the file that the mapping does not know; left out'),
    failure: z
      .string()
      .nullable()
      .describe('Why it failed: a refusal code, connection-lost, interrupted or server-defect'),
    startedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'ImportReport' });

const importParams = z.object({ importId: id });

export const importOperations = defineOperations({
  listMappings: {
    method: 'get',
    path: '/api/import-mappings',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Column mappings that may be used',
    response: z.object({
      items: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string(), columns: z.array(z.string()) })),
    }),
    refusals: [],
  },
  createImport: {
    method: 'post',
    path: '/api/imports',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Announce an import; the file follows',
    request: z.object({
      id,
      mapping: z.string().max(80),
      fileName: z.string().max(200),
      bytes: z.number().int().min(0),
      isDryRun: z.boolean(),
    }),
    response: importReport,
    refusals: ['import-mapping', 'import-state', 'body-too-large'],
  },
  uploadImport: {
    method: 'put',
    path: '/api/imports/:importId/file',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Send the file as a stream; answers when it is imported',
    params: importParams,
    upload: true,
    response: importReport,
    refusals: ['import-state', 'import-mapping', 'import-header', 'import-encoding', 'body-too-large'],
  },
  getImport: {
    method: 'get',
    path: '/api/imports/:importId',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Progress and report of an import',
    params: importParams,
    response: importReport,
    refusals: [],
  },
  listImports: {
    method: 'get',
    path: '/api/imports',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Imports, newest first',
    response: z.object({ items: z.array(importReport) }),
    refusals: [],
  },
  downloadRejected: {
    method: 'get',
    path: '/api/imports/:importId/rejected',
    origin: 'console',
    permission: 'customer.import',
    summary: 'Rejected rows with their reason, as a file',
    params: importParams,
    response: 'file',
    refusals: [],
  },
});
