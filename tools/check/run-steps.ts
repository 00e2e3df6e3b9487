import { type Finding, sortFindings } from './finding.ts';
import type { Step } from './steps.ts';

export type StepResult = { readonly name: string; readonly findings: readonly Finding[]; readonly seconds: number };

type Options = { readonly root: string; readonly fix: boolean; readonly onResult: (result: StepResult) => void };

/**
 * Runs steps on two lanes. One takes what must run in this process, because two such steps would only wait for each
 * other; both take the steps that are programs of their own. So two cores are kept busy and no more.
 */
export async function runSteps(steps: readonly Step[], options: Options): Promise<StepResult[]> {
  const elsewhere = steps.filter((step) => step.isElsewhere);
  const here = steps.filter((step) => !step.isElsewhere);
  const results: StepResult[] = [];
  const lane = async (...lists: Step[][]): Promise<void> => {
    const next = () => lists.find((list) => list.length > 0)?.shift();
    for (let step = next(); step !== undefined; step = next()) {
      const result = await runStep(step, options);
      results.push(result);
      options.onResult(result);
    }
  };
  await Promise.all([lane(elsewhere), lane(here, elsewhere)]);
  return results;
}

/** A step that breaks down is a finding of its own: a check that could not look must never pass. */
async function runStep(step: Step, { root, fix }: Options): Promise<StepResult> {
  const start = performance.now();
  let findings: Finding[];
  try {
    findings = sortFindings(await step.run(root, { fix }));
  } catch (error) {
    const words =
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
    findings = [{ rule: step.name, at: 'tools/check', says: `this step broke down, so nothing was checked: ${words}` }];
  }
  return { name: step.name, findings, seconds: (performance.now() - start) / 1000 };
}
