/** Every operation of the house: the server registers these, the OpenAPI document and the client are written from them. */
import { auditOperations } from './audit.ts';
import { bookingOperations, checkinOperations } from './booking.ts';
import { campaignOperations } from './campaign.ts';
import { customerOperations, importOperations } from './customer.ts';
import { funnelOperations } from './funnel.ts';
import { participantOperations } from './participant.ts';
import { pointsOperations, reportOperations, simulationOperations, surveyOperations } from './play.ts';
import { reviewOperations } from './review.ts';
import { staffOperations } from './staff.ts';

export const operations = {
  ...staffOperations,
  ...customerOperations,
  ...importOperations,
  ...auditOperations,
  ...campaignOperations,
  ...reviewOperations,
  ...participantOperations,
  ...bookingOperations,
  ...checkinOperations,
  ...simulationOperations,
  ...surveyOperations,
  ...pointsOperations,
  ...reportOperations,
  ...funnelOperations,
} as const;

export type OperationName = keyof typeof operations;
