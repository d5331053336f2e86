import { isSameText } from './plain-text.ts';
import type { Parts } from './written.ts';

/** One part that differs on both sides. Undefined: it is not there on that side. */
export interface Conflict {
  readonly part: string;
  /** As it was sent, or as it was last taken in. */
  readonly base: string | undefined;
  readonly here: string | undefined;
  readonly theirs: string | undefined;
}

/** What becomes of the parts of a review when another side's version comes in. */
export interface Merged {
  /** What it says here afterwards. Where both sides changed a part, it stays as it is here. */
  readonly here: Parts;
  /**
   * What stands here on behalf of the other side: as sent, with each part that was taken from it. A part that both sides
   * changed alike does not belong to it, so that packs give the same result in any order.
   */
  readonly base: Parts;
  /** Parts that were taken from the other side. */
  readonly taken: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges three ways, part by part. Equal content is never a conflict, whatever its times; what only one side changed is
 * that side's; what both changed stays as it is here and is a conflict.
 * @param base what the other side began with, or what was last taken from it
 */
export function merge(base: Parts, here: Parts, theirs: Parts): Merged {
  const [nextHere, nextBase] = [new Map(here), new Map(base)];
  const taken: string[] = [];
  const conflicts: Conflict[] = [];
  for (const part of new Set([...base.keys(), ...here.keys(), ...theirs.keys()])) {
    const [was, ours, their] = [base.get(part), here.get(part), theirs.get(part)];
    if (isSamePart(part, ours, their)) continue;
    if (isSamePart(part, ours, was)) {
      taken.push(part);
      putPart(nextHere, part, their);
      putPart(nextBase, part, their);
    } else if (!isSamePart(part, their, was)) conflicts.push({ part, base: was, here: ours, theirs: their });
  }
  return { here: nextHere, base: nextBase, taken, conflicts };
}

/** Puts what a part says in its place; undefined takes the part away. */
export function putPart(parts: Map<string, string>, part: string, value: string | undefined): void {
  if (value === undefined) parts.delete(part);
  else parts.set(part, value);
}

/**
 * What another hand-out of the same review begins with, once parts were taken from a return of one of them: they are the
 * other side's words there, too, where they took the place of what it went out with. Its next return then meets no conflict.
 * @param before how the review stood here before they were taken
 * @returns undefined where nothing of it changes
 */
export function baseMovedOn(
  base: Parts,
  before: Parts,
  { taken, here }: Pick<Merged, 'taken' | 'here'>,
): Parts | undefined {
  const moved = taken.filter((part) => isSamePart(part, base.get(part), before.get(part)));
  if (moved.length === 0) return undefined;
  const next = new Map(base);
  for (const part of moved) putPart(next, part, here.get(part));
  return next;
}

/** What this side changed and the other side does not have so: what a whole version of theirs would put aside. */
export function ownChanges(base: Parts, here: Parts, theirs: Parts): Conflict[] {
  return [...new Set([...base.keys(), ...here.keys()])].flatMap((part): Conflict[] => {
    const [was, ours, their] = [base.get(part), here.get(part), theirs.get(part)];
    return isSamePart(part, ours, their) || isSamePart(part, ours, was)
      ? []
      : [{ part, base: was, here: ours, theirs: their }];
  });
}

/** Whether a part is the same on two sides. Items of lists are compared text by text. */
export function isSamePart(part: string, one: string | undefined, other: string | undefined): boolean {
  if (part.startsWith('answer/') || one === undefined || other === undefined) return isSameText(one, other);
  if (one === other) return true;
  const [mine, theirs] = [valuesOf(one), valuesOf(other)];
  return mine.length === theirs.length && mine.every((text, i) => isSameText(text, theirs[i]));
}

const valuesOf = (json: string): string[] =>
  (JSON.parse(json) as [string, unknown][]).map(([key, value]) =>
    typeof value === 'string' ? `${key}:${value}` : `${key}=${JSON.stringify(value)}`,
  );
