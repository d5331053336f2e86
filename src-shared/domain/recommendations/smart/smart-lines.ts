import { z } from 'zod';
import { RecommendationLevel } from '../recommendation.ts';
import { checkSmart } from './check-smart.ts';
import type { SmartCode, SmartCriterion } from './types.ts';

const optionalText = z.string().nullish();

/** One line of input. Further fields are let pass and not read. */
export const SmartLine = z.object({
  id: z.union([z.string(), z.number()]),
  action: z.string(),
  measure: optionalText,
  owner: z.union([optionalText, z.array(z.string()).transform((owners) => owners.join('; '))]),
  due: optionalText,
  level: z
    .string()
    .nullish()
    .transform((level) => level?.trim().toLowerCase() || null)
    .pipe(RecommendationLevel.nullable()),
});
export type SmartLine = z.infer<typeof SmartLine>;

/** One line of output: the verdict, or a sentence why the line could not be read. */
export type SmartLineResult =
  | {
      readonly id: string | number;
      readonly smart: boolean;
      readonly findings: readonly {
        readonly criterion: SmartCriterion;
        readonly code: SmartCode;
        readonly message: string;
        readonly suggestion: string;
      }[];
    }
  | { readonly id?: string | number; readonly error: string };

/** Checks one line of JSON. Never throws for any line; `today` is `yyyy-mm-dd`. */
export function checkSmartLine(line: string, today: string): SmartLineResult {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { error: 'This line is not JSON.' };
  }
  const parsed = SmartLine.safeParse(value);
  if (!parsed.success) return { ...idOf(value), error: sentenceFor(parsed.error, value) };
  const { id, ...recommendation } = parsed.data;
  const { smart, findings } = checkSmart(recommendation, today);
  return {
    id,
    smart,
    findings: findings.map(({ criterion, code, message, suggestion }) => ({
      criterion,
      code,
      message,
      suggestion,
    })),
  };
}

/** Checks lines of JSON one by one as they come; blank lines are passed over. */
export function* checkSmartLines(lines: Iterable<string>, today: string): Generator<SmartLineResult> {
  for (const line of lines) {
    if (line.trim() !== '') yield checkSmartLine(line, today);
  }
}

function idOf(value: unknown): { readonly id?: string | number } {
  const known = z.object({ id: SmartLine.shape.id }).safeParse(value);
  return known.success ? { id: known.data.id } : {};
}

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a text or a number',
  action: 'a text',
  measure: 'a text',
  owner: 'a text or a list of texts',
  due: 'a text',
  level: '"child" or "service"',
};

function sentenceFor(error: z.ZodError, value: unknown): string {
  const field = String(error.issues[0]?.path[0] ?? '');
  const expected = EXPECTED[field];
  if (!expected) return 'This line is not a JSON object with an id and an action.';
  const isMissing = typeof value === 'object' && value !== null && !(field in value);
  return isMissing ? `"${field}" is missing; it must be ${expected}.` : `"${field}" must be ${expected}.`;
}
