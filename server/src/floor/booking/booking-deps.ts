import type { Plan } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';
import type { House } from '../../kernel/house.ts';
import type { Db, Tx } from '../../kernel/sql.ts';

/** A published campaign as far as booking looks at it (planning/campaign has the whole). */
export interface BookableCampaign {
  readonly id: string;
  readonly slug: string;
  readonly plan: Plan;
  readonly packHash: string;
}

export interface ConsentToRecord {
  readonly participantId: string;
  readonly customerId: string;
  readonly campaignId: string;
  readonly decisions: readonly { readonly purpose: string; readonly version: number; readonly isGiven: boolean }[];
  readonly evidence: string;
}

/** What booking needs of other modules; `main` hands it in. */
export interface BookingDeps {
  readonly house: House;
  readonly findPublished: (
    db: Db,
    campaign: { readonly campaignId: string } | { readonly slug: string },
  ) => Promise<BookableCampaign | null>;
  readonly recordConsents: (tx: Tx, house: House, items: readonly ConsentToRecord[]) => Promise<void>;
  /** Purposes this person has agreed to and not withdrawn, per `participant campaign`. */
  readonly givenPurposes: (
    db: Db,
    pairs: readonly { readonly participantId: string; readonly campaignId: string }[],
  ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  readonly aliasesOf: (db: Db, participantIds: readonly string[]) => Promise<ReadonlyMap<string, Text>>;
  readonly maskedMobiles: (
    db: Db,
    house: House,
    customerIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string | null>>;
  /** Tells people who moved up from the waitlist. */
  readonly notifyPromoted: (
    tx: Tx,
    people: readonly { readonly customerId: string; readonly words: Text }[],
  ) => Promise<void>;
  /** Stops of the day this person has behind them. */
  readonly doneStops: (db: Db, participantId: string, campaignId: string) => Promise<ReadonlySet<string>>;
  /** Play money at the start of the simulated account, in fen of 体验币. */
  readonly startMoneyFen: (db: Db, packHash: string) => Promise<number>;
}
