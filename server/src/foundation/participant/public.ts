/** What other modules, main, seeds and measurements may use of participant. */
export type { Alias } from './alias.ts';
export { authenticateParticipant } from './authenticate-participant.ts';
export { type CreatedParticipant, createParticipants } from './create-participants.ts';
export { endParticipantSignIns } from './participant-store.ts';
export { aliasesOf, customerIdsOf } from './participant-views.ts';
