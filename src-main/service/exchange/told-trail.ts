import type Database from 'better-sqlite3';
import { TrailTold } from '#shared/domain/exchange/trail-told.ts';
import type { Reader } from '../store/connection.ts';
import { lastEntry } from '../store/counts.ts';
import { jsonOrNull } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { compareWithNote } from '../workspace/trail-note.ts';
import { assignmentsOf, type PackRow } from './repository.ts';
import { returnsTakenIn } from './work-repository.ts';

/** How far the trail of this workspace has come, as a pack tells it. */
export function trailToTell({ database }: OpenWorkspace): TrailTold | undefined {
  const last = lastEntry(database);
  return last && { entries: last.entries, hash: last.hash };
}

/** How far the trail of who sent this work had come, as the newest of their packs told it. */
export const newestTold = (
  store: Reader,
  { signingKey }: Pick<PackRow, 'signingKey'>,
): TrailTold | undefined =>
  assignmentsOf(store, 'received')
    .filter((pack) => pack.signingKey === signingKey)
    .flatMap(({ content }) => fieldIn(content, 'trail') ?? [])
    .sort((one, other) => other.entries - one.entries)[0];

/** This workspace's own trail, as a return from another laptop remembers it. */
const ownTrailIn = ({ content }: Pick<PackRow, 'content'>): TrailTold | undefined =>
  fieldIn(content, 'toldTrail');

function fieldIn(content: string, name: 'trail' | 'toldTrail'): TrailTold | undefined {
  const told = jsonOrNull(content);
  return typeof told === 'object' && told !== null
    ? TrailTold.safeParse(Reflect.get(told, name)).data
    : undefined;
}

/**
 * What is said where the trail here is not the one that a return from another laptop remembers, or does not reach as far.
 * @param from which return says so: "return 2 of Colin Hathersage"
 */
export const compareWithTold = (
  database: Database.Database,
  told: TrailTold | undefined,
  from: string,
  at: string,
): string[] => (told ? compareWithNote(database, { ...told, at }, from) : []);

/** What every return that was taken in remembers of the trail here, compared with it. */
export function compareWithReturns(store: Reader, database: Database.Database): string[] {
  return returnsTakenIn(store).flatMap((pack) =>
    compareWithTold(database, ownTrailIn(pack), fromWords(pack), pack.madeAt),
  );
}

/** Which return remembers something, in words that follow "the note". */
export const fromWords = ({ number, counterpart }: Pick<PackRow, 'number' | 'counterpart'>): string =>
  `in return ${number} of ${counterpart}`;
