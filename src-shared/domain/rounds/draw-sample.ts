import { addMonths, formatDay, type IsoDay } from '../dates/calendar-days.ts';
import { seededRandom } from './seeded-random.ts';
import { shareBySize } from './share-by-size.ts';

/** An open case as a draw sees it. */
export interface SampleCase<CaseKey extends string = string> {
  /** Unique among the cases given. */
  readonly id: CaseKey;
  /** By what cases are put in order before the draw, so that another workspace with the same list draws the same; the id unless given. */
  readonly drawKey?: string;
  /** Status codes; a child may hold several. */
  readonly statuses: readonly string[];
  readonly lastReviewedOn?: IsoDay | null;
  /** A further reason to leave it out, as a sentence, such as "Already in this round.". */
  readonly leaveOutBecause?: string | null;
}

/** How many to draw. */
export type SampleExtent =
  | { readonly preset: 'size'; readonly size: number }
  /** Half of the cases that may be drawn, rounded up. */
  | { readonly preset: 'half' }
  /** Every case that may be drawn and was not in the earlier draw, new cases included. */
  | { readonly preset: 'other-half'; readonly earlier: readonly string[] };

/** How to draw. The same seed, settings and cases give the same draw, whatever order the cases come in. */
export interface SampleSettings {
  readonly seed: string;
  readonly extent: SampleExtent;
  readonly today: IsoDay;
  readonly stratifyByStatus: boolean;
  /** Only cases that hold one of these; empty for all. */
  readonly onlyStatuses?: readonly string[];
  /** Leave out those reviewed in the last N months; null for no such rule. */
  readonly leaveOutReviewedWithinMonths?: number | null;
  /** Draw those that were never reviewed first, by chance among them. */
  readonly neverReviewedFirst?: boolean;
  /** How a status code reads in a reason. */
  readonly statusLabels?: Readonly<Record<string, string>>;
}

/** One case and what the draw decided on it, as a sentence. */
export interface SampleDecision<CaseKey extends string = string> {
  readonly caseId: CaseKey;
  readonly reason: string;
}

/** A drawn case with the stratum that it was drawn from. */
export interface DrawnCase<CaseKey extends string = string> extends SampleDecision<CaseKey> {
  readonly stratum: string;
}

/** A draw: every case given stands in exactly one of the three lists, each in the order of the draw. */
export interface Sample<CaseKey extends string = string> {
  readonly drawn: readonly DrawnCase<CaseKey>[];
  /** Could have been drawn; chance fell on others. */
  readonly notDrawn: readonly DrawnCase<CaseKey>[];
  readonly leftOut: readonly SampleDecision<CaseKey>[];
  readonly strata: readonly {
    readonly stratum: string;
    readonly population: number;
    readonly drawn: number;
  }[];
  /** How many could have been drawn. */
  readonly population: number;
  /** What the person should know of this draw, as sentences. */
  readonly notes: readonly string[];
}

const NO_STATUS = 'no status';
const EVERY_CASE = 'all cases';

/**
 * Draws a seeded random sample, in proportion to status where asked.
 *
 * A child who holds several statuses stands in the stratum of the rarest among the cases that may be
 * drawn (ties by code), so that small groups keep their chance. Places are shared by largest
 * remainder. Throws a RangeError where two cases have one id.
 */
export function drawSample<CaseKey extends string>(
  cases: readonly SampleCase<CaseKey>[],
  settings: SampleSettings,
): Sample<CaseKey> {
  const orderOf = ({ drawKey, id }: SampleCase): string => drawKey ?? id;
  const inOrder = cases.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (new Set(inOrder.map(({ id }) => id)).size < inOrder.length)
    throw new RangeError('Two cases have the same id.');

  const leftOut: SampleDecision<CaseKey>[] = [];
  const eligible: SampleCase<CaseKey>[] = [];
  for (const one of inOrder) {
    const reason = reasonToLeaveOut(one, settings);
    if (reason) leftOut.push({ caseId: one.id, reason });
    else eligible.push(one);
  }

  const stratumOf = chooseStrata(eligible, settings);
  const byStratum = new Map<string, SampleCase<CaseKey>[]>();
  for (const one of eligible) {
    const members = byStratum.get(stratumOf(one));
    if (members) members.push(one);
    else byStratum.set(stratumOf(one), [one]);
  }
  const names = [...byStratum.keys()].toSorted();
  const wanted = wantedSize(settings.extent, eligible.length);
  const shares = shareBySize(
    names.map((group) => ({ group, size: byStratum.get(group)?.length ?? 0 })),
    wanted,
  );

  const chosen = new Set<string>();
  for (const name of names) {
    const random = seededRandom(`${settings.seed}\n${name}`);
    const shuffled = random.shuffle(byStratum.get(name) ?? []);
    const inTurn = settings.neverReviewedFirst ? shuffled.toSorted(byNeverReviewed) : shuffled;
    for (const { id } of inTurn.slice(0, shares.get(name) ?? 0)) chosen.add(id);
  }

  const decide = (one: SampleCase<CaseKey>): DrawnCase<CaseKey> => {
    const code = stratumOf(one);
    const size = byStratum.get(code)?.length ?? 0;
    const stratum = labelOf(code, settings);
    const reason = reasonFor(
      one,
      chosen.has(one.id),
      { stratum, share: shares.get(code) ?? 0, size },
      settings,
    );
    return { caseId: one.id, stratum, reason };
  };
  return {
    drawn: eligible.filter(({ id }) => chosen.has(id)).map(decide),
    notDrawn: eligible.filter(({ id }) => !chosen.has(id)).map(decide),
    leftOut,
    strata: names.map((name) => ({
      stratum: labelOf(name, settings),
      population: byStratum.get(name)?.length ?? 0,
      drawn: shares.get(name) ?? 0,
    })),
    population: eligible.length,
    notes: notesOn(settings, eligible.length, names, shares),
  };
}

function reasonToLeaveOut(one: SampleCase, settings: SampleSettings): string | undefined {
  if (one.leaveOutBecause) return one.leaveOutBecause;
  const only = settings.onlyStatuses ?? [];
  if (only.length > 0 && !one.statuses.some((status) => only.includes(status))) {
    return `Holds none of the statuses asked for (${only.map((code) => labelOf(code, settings)).join(', ')}).`;
  }
  const months = settings.leaveOutReviewedWithinMonths ?? null;
  if (months !== null && one.lastReviewedOn && one.lastReviewedOn > addMonths(settings.today, -months)) {
    return `Reviewed on ${formatDay(one.lastReviewedOn)}, within the last ${months === 1 ? 'month' : `${months} months`}.`;
  }
  if (settings.extent.preset === 'other-half' && settings.extent.earlier.includes(one.id)) {
    return 'Was in the earlier half.';
  }
  return undefined;
}

function chooseStrata(
  eligible: readonly SampleCase[],
  settings: SampleSettings,
): (one: SampleCase) => string {
  if (!settings.stratifyByStatus) return () => EVERY_CASE;
  const counts = new Map<string, number>();
  for (const { statuses } of eligible) {
    for (const status of new Set(statuses)) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const only = settings.onlyStatuses ?? [];
  return ({ statuses }) => {
    const own = only.length > 0 ? statuses.filter((status) => only.includes(status)) : statuses;
    const rarestFirst = own.toSorted(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    return rarestFirst[0] ?? NO_STATUS;
  };
}

function wantedSize(extent: SampleExtent, eligible: number): number {
  switch (extent.preset) {
    case 'size':
      return Math.max(0, Math.min(Math.floor(extent.size), eligible));
    case 'half':
      return Math.ceil(eligible / 2);
    case 'other-half':
      return eligible;
  }
}

function labelOf(code: string, settings: SampleSettings): string {
  return settings.statusLabels?.[code] ?? code;
}

const byNeverReviewed = (a: SampleCase, b: SampleCase): number =>
  Number(Boolean(a.lastReviewedOn)) - Number(Boolean(b.lastReviewedOn));

function reasonFor(
  { lastReviewedOn }: SampleCase,
  isDrawn: boolean,
  { stratum, share, size }: { readonly stratum: string; readonly share: number; readonly size: number },
  settings: SampleSettings,
): string {
  if (settings.extent.preset === 'other-half') return 'Was not in the earlier half.';
  const from = settings.stratifyByStatus
    ? `${stratum}: ${share} of ${size}`
    : `${share} of ${size} open cases`;
  const turn = !settings.neverReviewedFirst
    ? ''
    : lastReviewedOn
      ? ' Reviewed before: its turn came after those never reviewed.'
      : ' Never reviewed before.';
  return `${isDrawn ? `Drawn by chance from ${from}.` : `Not drawn; chance fell on others (${from}).`}${turn}`;
}

function notesOn(
  settings: SampleSettings,
  eligible: number,
  strata: readonly string[],
  shares: ReadonlyMap<string, number>,
): string[] {
  const notes: string[] = [];
  if (settings.neverReviewedFirst && settings.extent.preset !== 'other-half')
    notes.push('Those never reviewed were drawn first, so that others had a smaller chance.');
  if (settings.extent.preset === 'size' && settings.extent.size > eligible) {
    notes.push(
      `${settings.extent.size} were asked for, but only ${eligible} could be drawn: all of them are in.`,
    );
  }
  if (eligible === 0) notes.push('No case could be drawn.');
  const empty = strata.filter((name) => shares.get(name) === 0).map((name) => labelOf(name, settings));
  if (empty.length > 0) {
    notes.push(`Too few places for every status: none was drawn from ${empty.join(', ')}.`);
  }
  if (settings.stratifyByStatus && strata.length > 0) {
    notes.push('A child with several statuses counts under the rarest of them.');
  }
  return notes;
}
