import { isWrittenAs, type SamePerson } from './staff-names.ts';

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
  | {
      readonly allowed: false;
      readonly reason: string;
      /** Being of the same team is a warning: the lead can accept it with a reason. */
      readonly isAcceptable: boolean;
    };

/**
 * Nobody reviews a case that they work or manage; one of their own team only where the lead accepts it with a reason
 * (docs/domain.md, rule 4).
 */
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
    return refuse(`${reviewer.name} is of the same team (${one.team?.trim()}).`, true);
  }
  return { allowed: true };
}

function refuse(reason: string, isAcceptable = false): ReviewPermission {
  return { allowed: false, reason, isAcceptable };
}

/** Ids decide where both are known; names only where an imported list gave no id. */
function compare(reviewer: IndependentReviewer, person: NamedPerson): SamePerson {
  if (person.id) return person.id === reviewer.id ? 'same' : 'other';
  return isWrittenAs(reviewer.name, person.name ?? '');
}

function teamKey(team: string | null | undefined): string {
  return (team ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the |(?: team)$/g, '')
    .trim();
}
