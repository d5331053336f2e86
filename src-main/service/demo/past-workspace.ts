import { addDays } from '#shared/domain/dates/calendar-days.ts';
import type { Change } from '../trail/append.ts';
import { OpenWorkspace } from '../workspace/open-workspace.ts';

const TICK_MS = 1;

/** The instant at a time of day (hh:mm, UTC), some days before or after a day. */
export const instantOn = (day: string, time: string, days = 0): string =>
  `${addDays(day, days)}T${time}:00.000Z`;

/**
 * The same workspace at an earlier time and in other hands, so that the past of the demo goes through the rules that
 * everybody goes through. Its clock only goes forward, and never past the present; every id is later than the one
 * before, so that the same content makes the same order, and a seeded sample draws the same children.
 */
export class PastWorkspace extends OpenWorkspace {
  readonly #hands: { actor: string };
  readonly #time: { ms: number; readonly latestMs: number };
  readonly #changes: readonly Change[];

  constructor(present: OpenWorkspace, actor: string) {
    const { folder, name, id, key, keys, database, device, version } = present;
    const time = { ms: 0, latestMs: present.clock().getTime() };
    const changes: Change[] = [];
    super({
      folder,
      name,
      id,
      key,
      keys,
      database,
      afterChanges: (_tx, made) => {
        for (const change of made) changes.push(change);
      },
      device,
      version,
      clock: () => new Date(time.ms),
    });
    this.#time = time;
    this.#changes = changes;
    this.#hands = { actor };
  }

  /**
   * Everything that was changed so far. What follows from a change in the present (that it can be found by its words) is
   * made once, when the past is over, and not after each of some thousand changes.
   */
  get changes(): readonly Change[] {
    return this.#changes;
  }

  override get actor(): string {
    return this.#hands.actor;
  }

  override newId<Id extends string = string>(): Id {
    this.#time.ms += TICK_MS;
    return super.newId<Id>();
  }

  /** Goes on to an instant; stays where it is when that is over. */
  goTo(instant: string): void {
    const wanted = Math.min(Date.parse(instant), this.#time.latestMs);
    this.#time.ms = Math.max(this.#time.ms, wanted);
  }

  /** Lets some minutes pass. */
  pass(minutes: number): void {
    this.goTo(new Date(this.#time.ms + minutes * 60_000).toISOString());
  }

  /** Does something as another person. */
  as<Result>(actor: string, work: () => Result): Result {
    const before = this.#hands.actor;
    this.#hands.actor = actor;
    try {
      return work();
    } finally {
      this.#hands.actor = before;
    }
  }
}
