import type { Plan, PlanSection } from '@fairground/contracts/plan';
import { failureCode } from '../../app/failure.ts';
import { rebaseDraft, sectionsInConflict } from './plan-draft.ts';

/** The saved plan a draft stands on. */
export interface Base {
  readonly plan: Plan;
  readonly revision: number;
}

export interface SaveOne {
  readonly section: PlanSection;
  readonly revision: number;
  readonly value: Plan[PlanSection];
}

interface SavePorts {
  /** Saves one section on a revision; answers with the plan as saved, or throws a `Failure`. */
  readonly send: (one: SaveOne) => Promise<Base>;
  /** The plan as somebody else left it. */
  readonly fetchNewer: () => Promise<Base>;
}

/** How saving ended. `base` is what is saved by then and `draft` what the form should show: nothing typed is dropped. */
export type SaveEnd =
  | { readonly kind: 'saved'; readonly base: Base; readonly draft: Plan }
  | {
      readonly kind: 'failed';
      readonly base: Base;
      readonly draft: Plan;
      readonly section: PlanSection;
      readonly error: unknown;
    }
  | {
      readonly kind: 'conflict';
      readonly base: Base;
      readonly draft: Plan;
      readonly newer: Base;
      readonly sections: readonly PlanSection[];
    };

interface SaveRequest {
  readonly sections: readonly PlanSection[];
  readonly draft: Plan;
  readonly base: Base;
}

/**
 * Saves sections one by one, each on the revision the one before returned. When somebody else saved meanwhile, the
 * draft moves onto their plan and saving goes on by itself, as long as both did not touch the same section.
 */
export const saveSections = async (ports: SavePorts, request: SaveRequest): Promise<SaveEnd> => {
  let { draft, base } = request;
  const left = [...request.sections];
  // Once per section and no more: two people who save in turns would otherwise chase each other without end.
  let meetingsLeft = left.length;
  for (let section = left[0]; section !== undefined; section = left[0]) {
    try {
      base = await ports.send({ section, revision: base.revision, value: draft[section] });
      left.shift();
    } catch (error) {
      if (failureCode(error) !== 'plan-outdated' || meetingsLeft === 0)
        return { kind: 'failed', base, draft, section, error };
      meetingsLeft -= 1;
      let newer: Base;
      try {
        newer = await ports.fetchNewer();
      } catch (fetchError) {
        return { kind: 'failed', base, draft, section, error: fetchError };
      }
      const sections = sectionsInConflict(draft, base.plan, newer.plan);
      if (sections.length > 0) return { kind: 'conflict', base, draft, newer, sections };
      draft = rebaseDraft(draft, base.plan, newer.plan);
      base = newer;
    }
  }
  return { kind: 'saved', base, draft };
};
