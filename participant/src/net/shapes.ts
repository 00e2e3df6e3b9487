/** Names for the wire shapes this app reads; the shapes themselves are generated from the contracts. */
import type { components, operations } from '@fairground/contracts/generated/api';
import type { OperationName } from '@fairground/contracts/generated/operations-client';

type Schemas = components['schemas'];
export type Text = Schemas['Text'];
export type PublicCampaign = Schemas['PublicCampaign'];
export type PublicSlot = Schemas['PublicSlot'];
export type MyBooking = Schemas['MyBooking'];
export type Pass = Schemas['Pass'];
export type ParticipantMe = Schemas['ParticipantMe'];
export type Run = Schemas['Run'];
export type GrowthReport = Schemas['GrowthReport'];
export type Problem = Schemas['Problem'];
export type PlanConsent = PublicCampaign['content']['consents'][number];
export type SurveyQuestion = PublicCampaign['survey']['questions'][number];
export type Track = PublicSlot['track'];

export type RequestOf<N extends OperationName> = operations[N] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : undefined;
export type AnswerOf<N extends OperationName> = operations[N] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
