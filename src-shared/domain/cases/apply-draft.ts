import type { CaseDraft, CaseNames, RelatedPerson } from './case-draft.ts';
import { hasName } from './has-name.ts';

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

const same = (a: string, b: string): boolean => plain(a) === plain(b);

const union = (known: readonly string[], added: readonly string[]): string[] => [
  ...known,
  ...added.filter(
    (item, index) =>
      !known.some((other) => same(other, item)) && added.findIndex((other) => same(other, item)) === index,
  ),
];

/** A name that goes out of use is kept as an alias, because older text still has it. */
function applyNames(known: CaseNames, draft: CaseNames): CaseNames {
  const isRenamed = !same(known.full, draft.full);
  const kept = isRenamed ? known.aliases.filter((alias) => !same(alias, draft.full)) : known.aliases;
  const added = [
    ...draft.aliases.filter((alias) => !same(alias, draft.full)),
    ...(isRenamed ? [known.full] : []),
  ];
  const aliases = union(kept, added);
  const forename = draft.forename ?? (isRenamed ? undefined : known.forename);
  const surname = draft.surname ?? (isRenamed ? undefined : known.surname);
  return {
    full: draft.full,
    ...(forename === undefined ? {} : { forename }),
    ...(surname === undefined ? {} : { surname }),
    aliases,
  };
}

function applyRelated(known: readonly RelatedPerson[], draft: readonly RelatedPerson[]): RelatedPerson[] {
  const people = [...known];
  for (const person of draft) {
    const at = people.findIndex(
      ({ name, relation }) =>
        same(name, person.name) &&
        (same(relation, person.relation) || relation === '' || person.relation === ''),
    );
    const before = people[at];
    if (before === undefined) people.push(person);
    else {
      const otherNames = union(before.otherNames ?? [], person.otherNames ?? []);
      people[at] = {
        ...before,
        ...person,
        relation: person.relation || before.relation,
        ...(otherNames.length === 0 ? {} : { otherNames }),
      };
    }
  }
  return people;
}

/** An address that goes out of use is kept: older text still has it. */
function applyAddresses(known: CaseDraft, draft: CaseDraft): Pick<CaseDraft, 'formerAddresses'> {
  const isMoved =
    known.address !== undefined && draft.address !== undefined && !same(known.address, draft.address);
  const former = union(known.formerAddresses ?? [], [
    ...(isMoved && known.address !== undefined ? [known.address] : []),
    ...(draft.formerAddresses ?? []),
  ]).filter((address) => !same(address, draft.address ?? known.address ?? ''));
  return former.length === 0 ? {} : { formerAddresses: former };
}

/**
 * What a known case becomes when a draft with its reference comes in.
 * An empty cell never erases a known value. Statuses are replaced by the file's. Names, aliases, phones, addresses and related
 * people are only added to, as anonymisation must go on masking the old ones. The reference keeps its known spelling.
 */
export const applyDraft = (known: CaseDraft, draft: CaseDraft): CaseDraft => ({
  ...known,
  ...draft,
  reference: known.reference,
  names: hasName(draft) ? (hasName(known) ? applyNames(known.names, draft.names) : draft.names) : known.names,
  ...(known.closedOn && draft.closedOn && known.closedOn < draft.closedOn
    ? { closedOn: known.closedOn }
    : {}),
  statuses: draft.statuses.length > 0 ? draft.statuses : known.statuses,
  phones: union(known.phones, draft.phones),
  ...applyAddresses(known, draft),
  related: applyRelated(known.related, draft.related),
});

/** A draft as a new case: somebody who is named twice in its row is one person. */
export const settleDraft = (draft: CaseDraft): CaseDraft => ({
  ...draft,
  names: { ...draft.names, aliases: union([], draft.names.aliases) },
  phones: union([], draft.phones),
  related: applyRelated([], draft.related),
});
