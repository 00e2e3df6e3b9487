import type { CampaignState } from '@fairground/contracts/campaign';
import type { Plan, PlanSection } from '@fairground/contracts/plan';
import type { Text } from '@fairground/contracts/shapes';
import type { CampaignTemplate } from './load-templates.ts';
import type { PublishApplier } from './published-campaign.ts';

export type Parts = Readonly<Record<string, string>>;

/** What campaign needs of others; `main` hands it in. */
export interface CampaignDeps {
  readonly templates: ReadonlyMap<string, CampaignTemplate>;
  /** Hashes of content outside the plan that is approved with it; `pack` is the hash of the simulator pack. */
  readonly resolveParts: (plan: Plan) => Promise<Parts>;
  /** Later districts bring their tables to what a publication says, in its transaction. */
  readonly onPublish: readonly PublishApplier[];
  /** Checks that later districts add to the list before opening. */
  readonly readinessChecks?: readonly ReadinessRule[];
}

export interface ReadinessContext {
  /** Calendar day in Asia/Shanghai. */
  readonly today: string;
  readonly state: CampaignState;
  readonly parts: Parts;
}

/** `block` stops the submission; `evidence` waits for a paper; `later` comes with a later step; `lit` is done. */
export type ReadinessGroup = 'block' | 'evidence' | 'later' | 'lit';

export interface Finding extends Text {
  readonly group: ReadinessGroup;
}

/** One check before opening: a fact about the plan with its reason, never a score. */
export interface ReadinessRule {
  readonly id: string;
  /** Where it is repaired. */
  readonly section: PlanSection | null;
  readonly title: Text;
  readonly check: (plan: Plan, context: ReadinessContext) => Finding;
}
