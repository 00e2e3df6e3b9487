import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type basicsSection, plan, planSections } from '@fairground/contracts/plan';
import { text } from '@fairground/contracts/shapes';
import { parse } from 'yaml';
import { z } from 'zod';
import { defect } from '../../kernel/defect.ts';

/** A plan without its dates. What else a template holds (budget, tasks, risks ...) belongs to other rooms and is let pass. */
const templateFile = z.object({
  schema: z.literal('campaign-template/1'),
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  kind: z.string().min(1),
  name: text,
  summary: text,
  inputs: z.number().int().min(1).max(25),
  plan: plan.extend({ basics: planSections.basics.omit({ startsOn: true }) }),
});
export type CampaignTemplate = z.infer<typeof templateFile>;

const readTemplate = async (folder: string, name: string): Promise<CampaignTemplate> => {
  let content: unknown;
  try {
    content = parse(await readFile(join(folder, name), 'utf8'));
  } catch (error) {
    const where = error instanceof Error && 'linePos' in error ? JSON.stringify(error.linePos) : '';
    return defect(`content/templates/${name} is not readable YAML ${where}`);
  }
  const result = templateFile.safeParse(content);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return defect(`content/templates/${name} is not a campaign template: ${places.join('; ')}`);
};

/** Reads all templates of a folder at start; a wrong one stops the start and names the file and the place. */
export const loadTemplates = async (folder: string): Promise<ReadonlyMap<string, CampaignTemplate>> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const templates = await Promise.all(names.map((name) => readTemplate(folder, name)));
  return new Map(templates.map((template) => [template.key, template]));
};

/** The template as a plan that begins on a day, under its own title. */
export const planFromTemplate = (
  template: CampaignTemplate,
  start: { readonly title: z.infer<typeof basicsSection>['title']; readonly startsOn: string },
): z.infer<typeof plan> => ({
  ...template.plan,
  basics: { ...template.plan.basics, title: start.title, startsOn: start.startsOn },
});
