import type { Candidate } from './candidates.ts';

/** What may stand between two parts of one name: nothing but space, an initial, or a middle name. */
const BETWEEN = /^[\s-]{1,3}(?:\p{L}\.?\s{1,2}|\p{Lu}[\p{L}'’-]{1,24}\s{1,2})?$/u;

function areOne(left: Candidate, right: Candidate): boolean {
  if (!left.entity || !right.entity || left.kind !== 'person' || right.kind !== 'person' || left.ending)
    return false;
  if (left.entity.id === right.entity.id) return true;
  return (
    right.entity.role === 'family' &&
    left.entity.role !== 'family' &&
    left.entity.name.toLowerCase().includes(right.entity.name.toLowerCase().replace(/ family$/, ''))
  );
}

/** Joins the parts of one person's name that stand beside each other, a middle name or initial between them included. */
export function joinNeighbours(text: string, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const last = out.at(-1);
    if (last && areOne(last, candidate) && BETWEEN.test(text.slice(last.end, candidate.start)))
      out[out.length - 1] = {
        ...last,
        end: candidate.end,
        ...(candidate.ending ? { ending: candidate.ending } : {}),
      };
    else if (
      last &&
      isFurtherName(last, candidate) &&
      /^ [\p{L}'’-]+$/u.test(text.slice(last.end, candidate.end))
    )
      out[out.length - 1] = { ...last, end: candidate.end };
    else if (last && isOwnedBody(last, candidate) && /^['’]s? $/.test(text.slice(last.end, candidate.start)))
      out[out.length - 1] = { ...candidate, start: last.start };
    else if (isMiddle(text, out.at(-2), last, candidate))
      out.splice(-2, 2, { ...(out.at(-2) ?? candidate), end: candidate.end });
    else out.push(candidate);
  }
  return out;
}

/** "noah b", "kemi okonkwo": one unknown word right behind a name belongs to it. */
function isFurtherName(last: Candidate, candidate: Candidate): boolean {
  return (
    last.kind === 'person' &&
    candidate.kind === 'person' &&
    candidate.source !== 'record' &&
    candidate.source !== 'person' &&
    !candidate.entity &&
    !last.ending
  );
}

/** "Karim's Fabrics": whose it is belongs to the name of a body, unless the record knows whose. */
function isOwnedBody(last: Candidate, candidate: Candidate): boolean {
  return (
    last.kind === 'person' &&
    !last.entity &&
    !last.ending &&
    !candidate.entity &&
    (candidate.kind === 'organisation' || candidate.kind === 'place')
  );
}

/** A middle name that some other finder has taken. */
function isMiddle(
  text: string,
  first: Candidate | undefined,
  middle: Candidate | undefined,
  last: Candidate,
): boolean {
  if (!first || !middle || middle.source === 'record' || !areOne(first, last) || last.ending) return false;
  return (
    /^\s{1,2}$/.test(text.slice(first.end, middle.start)) &&
    /^\.?\s{1,2}$/.test(text.slice(middle.end, last.start))
  );
}
