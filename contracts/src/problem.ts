/** RFC 9457 problem document, as every refusal and defect is sent. */
import { z } from 'zod';

export const fieldProblem = z.object({
  path: z.string().describe('JSON pointer-like path of the field, for example body.mobile'),
  code: z.string().describe('Stable code of the field error'),
  zh: z.string(),
  en: z.string(),
});

export const problem = z
  .object({
    type: z.string().describe('Address of the code in the documentation'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What to do, in the language asked for'),
    code: z.string(),
    zh: z.object({ title: z.string(), action: z.string() }),
    en: z.object({ title: z.string(), action: z.string() }),
    errors: z.array(fieldProblem).optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    incidentId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
export type FieldProblem = z.infer<typeof fieldProblem>;
