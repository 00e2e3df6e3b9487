import { createHash } from 'node:crypto';
import type { Plan } from '@fairground/contracts/plan';
import { canonicalJson } from '@fairground/engines/simulation/canonical-json';
import type { Parts } from './campaign-deps.ts';

/** SHA-256 (hex) over the canonical JSON of plan and parts: what reviewers sign. Equal content, equal hash, on any machine. */
export const contentHashOf = (plan: Plan, parts: Parts): string =>
  createHash('sha256').update(canonicalJson({ plan, parts })).digest('hex');
