import { existsSync, readFileSync } from 'node:fs';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';
import type { Count, Span } from './score.ts';
import { inShared } from './shared-folder.ts';

/** A short text with what must be masked, kept or listed in it. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly record?: CaseRecord;
  readonly mustMask?: readonly string[];
  readonly mustKeep?: readonly string[];
  readonly mustListAsRisk?: readonly string[];
}

const FILE = inShared('redaction/cases.json');

export const hasCases = (): boolean => existsSync(FILE);

/** The cases of other people's making; they are not part of the project. */
export const readCases = (): Case[] => JSON.parse(readFileSync(FILE, 'utf8')) as Case[];

/** How many words were masked, kept and listed as they must be, and what was not. */
export interface CasesScore {
  readonly passed: Count;
  readonly masked: Count;
  readonly kept: Count;
  readonly listed: Count;
  readonly faults: readonly string[];
}

/** Scores as `score-cases.mjs` does: a word is masked where each of its places is, kept where none is. */
export function scoreCases(
  cases: readonly Case[],
  find: (one: Case) => { spans: readonly Span[]; risks: readonly Span[] },
): CasesScore {
  const count = (): Count => ({ hits: 0, n: 0 });
  const sums = { masked: count(), kept: count(), listed: count() };
  const passed: Count = { hits: 0, n: cases.length };
  const faults: string[] = [];
  for (const one of cases) {
    const { spans, risks } = find(one);
    const mask = new Uint8Array(one.text.length);
    for (const { start, end } of spans) mask.fill(1, start, end);
    let isPassed = true;
    const add = (key: keyof typeof sums, word: string, isRight: boolean | undefined) => {
      if (isRight === undefined) return;
      sums[key].n++;
      if (isRight) sums[key].hits++;
      else {
        isPassed = false;
        faults.push(
          `${one.id} [${one.kind}] not ${key}: ${word}   | ${one.text.replace(/\n/g, '\\n').slice(0, 300)}`,
        );
      }
    };
    for (const word of one.mustMask ?? []) add('masked', word, isEvery(one.text, mask, word, 1));
    for (const word of one.mustKeep ?? []) add('kept', word, isEvery(one.text, mask, word, 0));
    for (const word of one.mustListAsRisk ?? []) {
      const at = one.text.indexOf(word);
      add(
        'listed',
        word,
        at < 0
          ? undefined
          : mask[at] === 1 || risks.some(({ start, end }) => start < at + word.length && end > at),
      );
    }
    if (isPassed) passed.hits++;
  }
  return { passed, ...sums, faults };
}

function isEvery(text: string, mask: Uint8Array, word: string, wanted: 0 | 1): boolean | undefined {
  let isAny = false;
  let isRight = true;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    isAny = true;
    for (let i = at; i < at + word.length; i++)
      if (/[\p{L}\p{N}\p{M}]/u.test(text.charAt(i)) && mask[i] !== wanted) isRight = false;
  }
  return isAny ? isRight : undefined;
}
