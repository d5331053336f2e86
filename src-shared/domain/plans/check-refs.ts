import { about, nameOf, type PlanFindings, rowList } from './plan-findings.ts';
import type { PlanWarning } from './plan-source.ts';
import type { ReadAction } from './read-action.ts';

/** References used twice, written in another way than the others, changed by a spreadsheet (1.10 became 1.1), or led round. */
export function checkRefs({ read }: PlanFindings): PlanWarning[] {
  return [...usedTwice(read), ...oddRefs(read), ...changedZeros(read), ...roundabouts(read)];
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

const POINTS_TO =
  /\b(?:see|as(?: per| in| for)?|refer to|covered (?:by|in|under)|same as|depends on)\s+(?:also\s+)?(?:actions?|recommendations?|rec|item|no\.?)?\s*/giu;
const DEPENDS = /\b(?:depend(?:s|ency|encies|ent)?|predecessors?|see also|linked actions?)\b/i;

/** Actions that point to themselves, or in a circle to each other: nobody would know where it begins. */
function roundabouts(read: readonly ReadAction[]): PlanWarning[] {
  const byRef = new Map(read.map((action) => [action.action.ref.toLowerCase(), action]));
  byRef.delete('');
  const next = new Map(read.map((action) => [action, pointsTo(action, byRef)]));
  const told = new Set<ReadAction>();
  return read.flatMap((action) => {
    const circle = told.has(action) ? undefined : circleFrom(action, next);
    if (!circle) return [];
    for (const one of circle) told.add(one);
    return [
      about(
        action,
        'refers-to-itself',
        circle.length === 1
          ? `${nameOf(action)} refers to itself. It was taken as it is written.`
          : `Actions ${circle.map(({ action: { ref } }) => ref).join(', ')} refer to each other in a circle. They were taken as they are written.`,
      ),
    ];
  });
}

/** The actions that one points to, in its own words or in a column of what it depends on. */
function pointsTo(action: ReadAction, byRef: ReadonlyMap<string, ReadAction>): ReadAction[] {
  const { action: words, end, other = [] } = action.action;
  const refs = (text: string) =>
    [...text.matchAll(/[a-z]{0,4}[-.]?\d+(?:\.\d+)*[a-z]?/giu)].map(([ref]) => ref);
  const pointed = [words, end.text].flatMap((text) =>
    [...text.matchAll(POINTS_TO)].flatMap((match) =>
      refs(text.slice(match.index + match[0].length)).slice(0, 1),
    ),
  );
  const named = other.flatMap(({ label, text }) => (DEPENDS.test(label) ? refs(text) : []));
  return [...pointed, ...named].flatMap((ref) => byRef.get(ref.toLowerCase()) ?? []);
}

/** The shortest way from an action back to itself. */
function circleFrom(
  start: ReadAction,
  next: ReadonlyMap<ReadAction, readonly ReadAction[]>,
): ReadAction[] | undefined {
  const from = new Map<ReadAction, ReadAction | null>([[start, null]]);
  for (const [one] of from) {
    for (const other of next.get(one) ?? []) {
      if (other === start) {
        const circle: ReadAction[] = [];
        for (let at: ReadAction | null = one; at; at = from.get(at) ?? null) circle.unshift(at);
        return circle;
      }
      if (!from.has(other)) from.set(other, one);
    }
  }
  return undefined;
}
