import type { SampleDraw, SampleOptions } from '#shared/contract/rounds.ts';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { CaseId, RoundId } from '#shared/domain/ids.ts';
import {
  drawSample,
  type SampleCase,
  type SampleDecision,
  type SampleExtent,
} from '#shared/domain/rounds/draw-sample.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { everyStatus } from './coverage-repository.ts';
import { keptDraws, roundById } from './repository.ts';
import { addReviews } from './round-cases.ts';
import { drawById, everyCaseForDraw, insertDraw, lastSubmitted, reviewsAdded } from './sample-repository.ts';

/**
 * Draws a sample for a round and keeps nothing. Options that were kept for this round before are drawn as they were
 * then: by that day's date, without what was reviewed or added since. So the same options give the same draw for as
 * long as the cases are the same.
 */
export function drawForRound(workspace: OpenWorkspace, roundId: RoundId, options: SampleOptions): SampleDraw {
  return draw(workspace.store, roundId, options, workspace.today());
}

/** Draws, and puts the drawn cases into the round with their reasons; the draw is kept whole, once. */
export function keepSample(workspace: OpenWorkspace, roundId: RoundId, options: SampleOptions): number {
  return workspace.write((writing) => {
    const { tx, at, record } = writing;
    const drawn = draw(tx, roundId, options, workspace.today());
    if (drawn.drawn.length === 0)
      throw new Problem('No case could be drawn, so there is nothing to keep.', {
        kept: 'The round is as it was.',
        next: 'Ask for other statuses, or shorten the months in which a review counts as recent.',
        details: drawn.notes,
      });
    if (!keptBefore(tx, roundId, options)) {
      const id = workspace.newId();
      const keptBy = workspace.actor;
      insertDraw(writing, { id, roundId, keptAt: at, keptBy, draw: JSON.stringify(drawn) });
      record({
        action: 'keep-sample',
        entity: 'round',
        entityId: roundId,
        after: { draw: id, options, drawn: drawn.drawn.map(({ caseId }) => caseId) },
      });
    }
    return addReviews(workspace, writing, roundId, 'sample', drawn.drawn);
  });
}

function draw(store: Reader, roundId: RoundId, options: SampleOptions, today: string): SampleDraw {
  const round = roundById(store, roundId);
  const kept = keptBefore(store, roundId, options);
  const drawnOn = kept?.draw.drawnOn ?? today;
  const known = casesAsOf(store, roundId, drawnOn, kept?.keptAt);
  const sample = drawSample(known, {
    seed: options.seed,
    extent: extentOf(store, options, round.targetSize),
    today: drawnOn,
    stratifyByStatus: options.stratifyByStatus,
    onlyStatuses: options.statuses,
    neverReviewedFirst: options.neverReviewedFirst,
    leaveOutReviewedWithinMonths: options.leaveOutReviewedWithinMonths,
    statusLabels: Object.fromEntries(defaultStatusList.statuses.map(({ code, label }) => [code, label])),
  });
  const about = new Map(known.map((one) => [one.id, one]));
  const named = ({ caseId, reason }: SampleDecision<CaseId>) => {
    const { reference = '', childName = '', statuses = [] } = about.get(caseId) ?? {};
    return { caseId, reference, childName, statuses: [...statuses], reason };
  };
  return {
    options,
    drawnOn,
    population: sample.population,
    drawn: sample.drawn.map(named).toSorted(byReference),
    leftOut: sample.leftOut
      .map(named)
      .map(({ statuses: _statuses, ...one }) => one)
      .toSorted(byReference),
    strata: [...sample.strata],
    notes: [...sample.notes],
  };
}

const byReference = (a: { reference: string }, b: { reference: string }): number =>
  a.reference.localeCompare(b.reference, 'en', { numeric: true });

const keptBefore = (store: Reader, roundId: RoundId, options: SampleOptions) =>
  keptDraws(store, roundId).find(({ draw: { options: other } }) => isSame(options, other));

/** Options are parsed by one schema, so that their keys stand in one order. */
const isSame = (a: SampleOptions, b: SampleOptions): boolean => JSON.stringify(a) === JSON.stringify(b);

type KnownCase = SampleCase<CaseId> & { readonly reference: string; readonly childName: string };

/** The cases that were open on a day, as they stood at an instant as far as reviews go; now where none is given. */
function casesAsOf(store: Reader, roundId: RoundId, day: string, instant: string | undefined): KnownCase[] {
  const statuses = Map.groupBy(everyStatus(store), ({ caseId }) => caseId);
  const reviewed = lastSubmitted(store, instant);
  const inRound = new Set(
    reviewsAdded(store, roundId)
      .filter(({ createdAt }) => instant === undefined || createdAt < instant)
      .map(({ caseId }) => caseId),
  );
  return everyCaseForDraw(store)
    .filter(({ closedOn }) => closedOn === null || closedOn > day)
    .map(({ closedOn: _closedOn, ...one }) => ({
      ...one,
      statuses: (statuses.get(one.id) ?? []).map(({ status }) => status),
      lastReviewedOn: dayOf(reviewed.get(one.id)),
      leaveOutBecause: inRound.has(one.id) ? 'Already in this round.' : null,
    }));
}

const dayOf = (submittedAt: string | null | undefined): string | null =>
  submittedAt ? localDayOf(submittedAt) : null;

function extentOf(store: Reader, options: SampleOptions, targetSize: number): SampleExtent {
  switch (options.preset) {
    case 'half':
      return { preset: 'half' };
    case 'size':
      return { preset: 'size', size: options.size ?? targetSize };
    case 'other-half':
      return { preset: 'other-half', earlier: earlierHalf(store, options.complementOf) };
  }
}

function earlierHalf(store: Reader, drawId: string | null): string[] {
  const earlier = drawId === null ? undefined : drawById(store, drawId);
  if (!earlier)
    throw new Problem('There is no earlier draw of which this would be the other half.', {
      kept: 'Nothing was drawn.',
      next: 'Choose the draw of an earlier round first, or draw half of the open cases.',
      details: ['complementOf'],
    });
  return earlier.drawn.map(({ caseId }) => caseId);
}
