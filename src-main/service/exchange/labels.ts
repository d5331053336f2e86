import { z } from 'zod';
import type { PartDifference } from '#shared/contract/opened-packs.ts';
import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import { isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { readJson } from '../store/json.ts';

const ITEMS: Readonly<Record<string, string>> = {
  evidence: 'Evidence',
  recommendation: 'Recommendation',
  concern: 'Concern about immediate risk',
  attachment: 'Document',
};

/** Fields of items that are there for programs. */
const SAYS_NOTHING = new Set(['cites', 'evidenceId', 'sha256', 'kind']);

/** Puts a part that differs into the words of the template. */
export function differenceOf(
  labels: ReadonlyMap<string, string>,
  scale: GradeScale,
  part: string,
  sides: { base?: string | undefined; here?: string | undefined; theirs?: string | undefined },
): PartDifference {
  const cut = part.indexOf('/');
  const [kind, rest] = [part.slice(0, cut), part.slice(cut + 1)];
  const shown = (text: string | undefined): string | null => {
    if (text === undefined) return null;
    if (kind !== 'answer') return itemWords(text);
    return isGradeField(rest) ? (findPoint(scale, text)?.word ?? text) : text;
  };
  return {
    part,
    label: kind === 'answer' ? (labels.get(rest) ?? rest) : (ITEMS[kind] ?? kind),
    base: shown(sides.base),
    here: shown(sides.here),
    theirs: shown(sides.theirs),
  };
}

/** An item of a list as lines: what it says, without ids and empty fields. */
function itemWords(json: string): string {
  return readJson(z.array(z.tuple([z.string(), z.unknown()])), json)
    .filter(([key]) => !SAYS_NOTHING.has(key))
    .map(([, value]) => (Array.isArray(value) ? value.join(', ') : String(value ?? '')))
    .filter(Boolean)
    .join('\n');
}
