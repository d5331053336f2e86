import { about, nameOf, type PlanFindings, rowList } from './plan-findings.ts';
import type { PlanWarning } from './plan-source.ts';
import type { ReadAction } from './read-action.ts';

/** References used twice, written in another way than the others, or changed by a spreadsheet (1.10 became 1.1). */
export function checkRefs({ read }: PlanFindings): PlanWarning[] {
  return [...usedTwice(read), ...oddRefs(read), ...changedZeros(read)];
}

function usedTwice(read: readonly ReadAction[]): PlanWarning[] {
  const uses = new Map<string, ReadAction[]>();
  for (const action of read) {
    const ref = action.action.ref.toLowerCase();
    if (ref === '' || action.raw.row.marks?.get(action.raw.layout.ref ?? -1)?.isMergedDown) continue;
    const known = uses.get(ref);
    if (known) known.push(action);
    else uses.set(ref, [action]);
  }
  const warnings: PlanWarning[] = [];
  for (const actions of uses.values()) {
    const [first, second] = actions;
    if (!first || !second) continue;
    const times = actions.length === 2 ? 'twice' : `${actions.length} times`;
    warnings.push(
      about(
        second,
        'ref-twice',
        `The reference ${first.action.ref} is used ${times}, in rows ${rowList(actions.map(({ action }) => action.row))}. All are taken as actions of their own.`,
      ),
    );
  }
  return warnings;
}

/** "9.9" of "1.6a" and "1.6": digits are alike, and a letter at the end parts an action further. */
function shapeOf(ref: string): string {
  return ref
    .trim()
    .replace(/(?<=\d)[a-z]$/i, '')
    .replace(/\d+/g, '9')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a');
}

function oddRefs(read: readonly ReadAction[]): PlanWarning[] {
  const shapes = new Map<string, number>();
  let all = 0;
  for (const { action } of read) {
    if (action.ref === '') continue;
    all += 1;
    const shape = shapeOf(action.ref);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [usual] = [...shapes].sort((a, b) => b[1] - a[1]);
  if (!usual || all < 5 || usual[1] < all * 0.6) return [];
  const isOdd = (ref: string) =>
    ref !== '' && (shapes.get(shapeOf(ref)) ?? 0) <= Math.max(2, all * 0.05) && shapeOf(ref) !== usual[0];
  const example =
    read.find(({ action }) => action.ref !== '' && shapeOf(action.ref) === usual[0])?.action.ref ?? '';
  return read
    .filter(({ action }) => isOdd(action.ref))
    .map((action) =>
      about(
        action,
        'odd-ref',
        `The reference ${action.action.ref} is written in another way than most (${example}). It is kept as written.`,
      ),
    );
}

/** 1.40 between 1.3 and 1.5 is 1.4; 1.1 behind 1.9 is 1.10. */
function changedZeros(read: readonly ReadAction[]): PlanWarning[] {
  const parts = read.map(({ action }) => /^(\D{0,6}\d+)\.(\d+)[a-z]?$/i.exec(action.ref));
  const warnings: PlanWarning[] = [];
  for (const [index, action] of read.entries()) {
    const [, major, minor = ''] = parts[index] ?? [];
    if (major === undefined) continue;
    const near = [parts[index - 1], parts[index + 1]].map((other) =>
      other?.[1] === major ? Number(other[2]) : Number.NaN,
    );
    const [before = Number.NaN, after = Number.NaN] = near;
    if (/^[1-9]0$/.test(minor)) {
      const meant = Number(minor) / 10;
      if (before === meant - 1 || (after === meant + 1 && !(before >= 9)))
        warnings.push(
          about(
            action,
            'odd-ref',
            `The reference ${action.action.ref} stands where ${major}.${meant} is expected. It is kept as written.`,
          ),
        );
    } else if (/^[1-9]$/.test(minor) && before === Number(minor) * 10 - 1)
      warnings.push(
        about(
          action,
          'odd-ref',
          `${nameOf(action)} stands where ${major}.${Number(minor) * 10} is expected: a spreadsheet may have dropped a zero. It is kept as written.`,
        ),
      );
  }
  return warnings;
}
