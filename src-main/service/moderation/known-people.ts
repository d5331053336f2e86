import type { ExtraKnown } from '#shared/domain/redaction/types.ts';
import { everyCaseNamed } from '../cases/names-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { GatheredReview } from './gathering-repository.ts';
import { everyPerson } from './repository.ts';

/** A person whom the workspace knows, not necessarily through the case at hand. */
interface KnownPerson {
  readonly known: ExtraKnown;
  /** Folded words of the name, in order. */
  readonly words: readonly string[];
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'professor']);

const foldedWordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

function roleOf(roles: readonly string[]): string | null {
  if (roles.includes('manager')) return 'team manager';
  if (roles.includes('worker')) return 'social worker';
  return roles.includes('reviewer') ? 'reviewer' : null;
}

/** Everybody of the workspace: staff with what they do, and the children of all cases. */
export function peopleOfWorkspace(workspace: OpenWorkspace): KnownPerson[] {
  const { store } = workspace;
  return [
    ...everyPerson(store).map(({ name, otherNames, roles }) => ({
      text: name,
      role: roleOf(roles),
      aliases: otherNames ?? [],
    })),
    ...everyCaseNamed(store).map(({ name }) => ({ text: name, role: null })),
  ].map((person) => ({ known: { ...person, kind: 'person' }, words: foldedWordsOf(person.text) }));
}

/**
 * Those of them who are named in these texts: by all words of the name in order, or by title and surname. Only then
 * does the first name or the initials of a person who has nothing to do with the case mean that person; otherwise
 * "GP" would be Gillian Prowse.
 */
export function peopleNamedIn(
  texts: readonly string[],
  everybody: readonly KnownPerson[],
): readonly ExtraKnown[] {
  const pairs = new Set<string>();
  for (const text of texts) {
    const words = foldedWordsOf(text);
    for (let i = 1; i < words.length; i++) pairs.add(`${words[i - 1]} ${words[i]}`);
  }
  const isNamed = (words: readonly string[]): boolean => {
    const surname = words.at(-1);
    if (words.length < 2 || !surname) return false;
    return (
      words.slice(1).every((word, i) => pairs.has(`${words[i]} ${word}`)) ||
      [...TITLES].some((title) => pairs.has(`${title} ${surname}`))
    );
  };
  return everybody.filter(({ words }) => isNamed(words)).map(({ known }) => known);
}

/** What is known for the texts of one review beside its case: who wrote it, who is named in it, and the council. */
export function extraOfReview(
  review: GatheredReview,
  texts: readonly string[],
  everybody: readonly KnownPerson[],
  council: string,
): ExtraKnown[] {
  const known = new Map<string, ExtraKnown>();
  const add = (name: string | null, role: string) => {
    if (name) known.set(name, { text: name, kind: 'person', role });
  };
  add(review.worker, 'social worker');
  add(review.teamManager, 'team manager');
  add(review.reviewer, 'reviewer');
  const own = new Set(review.record.child?.names ?? []);
  for (const person of peopleNamedIn(texts, everybody))
    if (!known.has(person.text) && !own.has(person.text)) known.set(person.text, person);
  if (council) known.set(council, { text: council, kind: 'organisation' });
  return [...known.values()];
}
