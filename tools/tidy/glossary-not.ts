/**
 * The column "not" of the glossary, as far as a machine can judge it. The words of `never` have no other meaning in this
 * house and may not be any part of a name; those of `alone` are fine inside a longer name (`viewport`, `orderBy`) and
 * wrong only as the whole name of a table, type, route part or file.
 */
export const never: Readonly<Record<string, string>> = {
  activity: 'campaign, or event for a dated happening',
  promotion: 'campaign',
  okr: 'goal',
  user: 'customer, participant or staff',
  attendee: 'participant',
  player: 'participant',
  blacklist: 'suppression list',
  reservation: 'booking',
  rundown: 'run of show',
  quest: 'challenge',
  coin: 'points',
  wallet: 'points account',
  gift: 'reward, or prize for a draw',
  ladder: 'tier',
  raffle: 'draw',
  poll: 'vote',
  fission: 'referral',
  desensitize: 'mask',
  accident: 'incident',
};

export const alone: Readonly<Record<string, string>> = {
  project: 'campaign',
  show: 'session, or run of show',
  round: 'session',
  preset: 'campaign template',
  indicator: 'metric',
  admin: 'staff',
  crowd: 'audience, or crowd level',
  group: 'segment',
  layer: 'segment',
  label: 'tag',
  media: 'channel',
  contact: 'touchpoint',
  hit: 'touchpoint',
  flow: 'journey, or run of show',
  workflow: 'journey',
  order: 'booking',
  period: 'slot',
  lock: 'hold',
  queue: 'waitlist',
  ticket: 'pass, or complaint',
  traffic: 'crowd level',
  game: 'simulation',
  score: 'points',
  rollback: 'correcting transfer',
  exchange: 'redemption',
  verify: 'fulfil',
  share: 'referral',
  test: 'experiment',
  split: 'assignment',
  view: 'exposure',
  deal: 'conversion',
  log: 'audit trail, or facts',
  emergency: 'incident, or playbook',
};

/** Terms of the web that contain a banned word and mean something else. */
export const webTerms: readonly RegExp[] = [/user-?agent/gi, /user-?media/gi, /user-?event/gi];
