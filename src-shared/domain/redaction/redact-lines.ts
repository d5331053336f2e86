import { z } from 'zod';
import type { RedactionResult, Redactor } from './engine.ts';
import type { CaseRecord, RiskSuggestion } from './types.ts';

const text = z.string().nullish();
const texts = z.array(z.string().nullable()).nullish();

/** A case record as `plumbline redact --jsonl` reads it: any field may be null or missing. */
export const RecordOfLine = z.looseObject({
  child: z.looseObject({ names: texts, aliases: texts, dob: text, nhsNumber: text }).nullish(),
  related: z.array(z.looseObject({ relation: text, name: text, aliases: texts }).nullable()).nullish(),
  workers: z.array(z.looseObject({ role: text, name: text, aliases: texts }).nullable()).nullish(),
  school: text,
  addresses: texts,
  phones: texts,
  otherPlaces: texts,
  references: texts,
});

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  record: RecordOfLine.nullish(),
});

/**
 * Redacts one line `{id, text, record?}` of JSON and answers with one line
 * `{id, spans, risks, unscanned}`, offsets in UTF-16 code units; a line that is bad or that fails gives `{id?, error}`,
 * so that every line has its answer.
 * `redactorFor` makes the redactor: every line stands for a pack of its own.
 */
export function redactLine(line: string, redactorFor: () => Redactor): string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return JSON.stringify({ error: 'This line is not JSON.' });
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
    const where = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
      .join('; ');
    return JSON.stringify({ ...(id.success ? { id: id.data.id } : {}), error: where });
  }
  const record: CaseRecord | null = parsed.data.record ?? null;
  let result: RedactionResult;
  try {
    result = redactorFor().redact({ text: parsed.data.text, record });
  } catch {
    return JSON.stringify({ id: parsed.data.id, error: 'This text could not be redacted: leave it out.' });
  }
  const { spans, risks, unscanned } = result;
  return JSON.stringify({
    id: parsed.data.id,
    spans: spans.map(({ start, end, kind, source, certainty, replacement }) => ({
      start,
      end,
      kind,
      source,
      certainty,
      replacement,
    })),
    risks: risks.map((risk) => ({ ...risk, suggestion: suggestionWords(risk.suggestion) })),
    unscanned,
  });
}

/** A suggestion in a word or two, as the lines have it. */
function suggestionWords(suggestion: RiskSuggestion): string {
  return suggestion.do === 'replace' ? suggestion.words : 'leave it out';
}
