/** A person as a case names them: by id where known, otherwise by the text that was imported. */
export interface NamedPerson {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** Who works and manages a case. */
export interface IndependenceCase {
  readonly id: string;
  readonly worker?: NamedPerson | null;
  readonly manager?: NamedPerson | null;
  /** Anybody else who has worked it. */
  readonly otherWorkers?: readonly NamedPerson[] | null;
  readonly team?: string | null;
}

/** Somebody who may be asked to review. */
export interface IndependentReviewer {
  readonly id: string;
  readonly name: string;
  readonly affiliation: 'internal' | 'external';
  /** The team that an internal reviewer belongs to or manages. */
  readonly team?: string | null;
  /** Further teams that they manage. */
  readonly managesTeams?: readonly string[] | null;
}

/** Whether somebody may review a case, and why not. */
export type ReviewPermission =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

/** Nobody reviews a case that they work or manage, nor one of their own team (docs/domain.md, rule 4). */
export function mayReview(reviewer: IndependentReviewer, one: IndependenceCase): ReviewPermission {
  const ties: readonly (readonly [NamedPerson | null | undefined, string])[] = [
    [one.worker, 'works this case'],
    [one.manager, 'manages this case'],
    ...(one.otherWorkers ?? []).map((worker) => [worker, 'has worked this case'] as const),
  ];
  for (const [person, tie] of ties) {
    const match = person ? compare(reviewer, person) : 'other';
    if (match === 'same') return refuse(`${reviewer.name} ${tie}.`);
    if (match === 'likely') {
      return refuse(`${reviewer.name} looks like "${person?.name?.trim()}", who ${tie}.`);
    }
  }
  const team = teamKey(one.team);
  const own = reviewer.affiliation === 'internal' ? [reviewer.team, ...(reviewer.managesTeams ?? [])] : [];
  if (team && own.some((candidate) => teamKey(candidate) === team)) {
    return refuse(`${reviewer.name} is of the same team (${one.team?.trim()}).`);
  }
  return { allowed: true };
}

function refuse(reason: string): ReviewPermission {
  return { allowed: false, reason };
}

/** Ids decide where both are known; names only where an imported list gave no id. */
function compare(reviewer: IndependentReviewer, person: NamedPerson): 'same' | 'likely' | 'other' {
  if (person.id) return person.id === reviewer.id ? 'same' : 'other';
  const [a, b] = [nameParts(reviewer.name), nameParts(person.name ?? '')];
  if (a.length === 0 || b.length === 0) return 'other';
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return 'same';
  return isShortFormOf(a, b) || isShortFormOf(b, a) ? 'likely' : 'other';
}

/** "P. Shah" for "Priya Shah", and "Priya Shah" for "Priya Anjali Shah". */
function isShortFormOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length < 2 || full.length < 2 || short.at(-1) !== full.at(-1)) return false;
  const [first = '', other = ''] = [short[0], full[0]];
  return first === other || (first.length === 1 && other.startsWith(first));
}

/** Name words in plain lower-case letters, "Shah, Priya (TM)" turned round; titles and brackets dropped. */
function nameParts(name: string): string[] {
  const plain = name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’.]/g, (mark) => (mark === '.' ? ' ' : ''));
  const [surname = '', forename] = plain.split(',', 2);
  const ordered = forename === undefined ? plain : `${forename} ${surname}`;
  return ordered.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '' && !TITLES.has(part));
}

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']);

function teamKey(team: string | null | undefined): string {
  return (team ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the |(?: team)$/g, '')
    .trim();
}
