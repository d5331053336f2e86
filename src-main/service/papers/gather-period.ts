import { ActivityState } from '#shared/domain/activities/activity.ts';
import { spanWords } from '#shared/domain/calendar/qa-year.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type {
  GatheredActivity,
  GatheredKind,
  GatheredPeriod,
  GatheredRound,
} from '#shared/domain/papers/gathered.ts';
import { type NotedNeed, trainingOfPeriod } from '#shared/domain/papers/training-of-period.ts';
import { allActivities, findingsOf } from '../activities/repository.ts';
import { listTypes } from '../activities/show-activities.ts';
import { allEntries } from '../calendar/repository.ts';
import { allFeedback } from '../feedback/repository.ts';
import { listMeetings } from '../meetings/repository.ts';
import { moderatedGradesOf } from '../moderations/decisions-repository.ts';
import { allPlans } from '../plans/repository.ts';
import { showPlan } from '../plans/show-plan.ts';
import { submittedRanks } from '../reviews/ranks-repository.ts';
import { scaleById } from '../templates/repository.ts';
import { allNeeds } from '../themes/repository.ts';
import { listNeeds } from '../themes/show-themes.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { Period } from './periods.ts';
import { recommendedIn, roundsByClosing } from './rounds-repository.ts';
import { trackerIn } from './tracker-of-period.ts';

const RANKS = [4, 3, 2, 1] as const;

/** All that happened in a period, for any paper that tells of it. */
export function gatherPeriod(workspace: OpenWorkspace, period: Period, isPublic: boolean): GatheredPeriod {
  const { store } = workspace;
  const isWithin = (day: string) =>
    day !== '' && day >= period.from.slice(0, day.length) && day <= period.to.slice(0, day.length);
  const entries = allEntries(store);
  const inPeriod = entries.filter(({ due }) => isWithin(due));
  const onCalendar = new Set(entries.flatMap(({ activityId }) => activityId ?? []));
  const again = new Set(entries.flatMap(({ plannedAgainFrom }) => plannedAgainFrom ?? []));
  return {
    from: period.from,
    to: period.to,
    name: spanWords(period),
    whose: workspace.settings.service ?? 'children',
    rounds: roundsIn(workspace, isWithin),
    activities: activitiesIn(workspace, isWithin),
    calendar: countedBy(inPeriod, ({ kind, title }) => kind || title),
    areas: countedBy(
      inPeriod.filter(({ area }) => area !== ''),
      ({ area }) => area,
    ),
    missed: [
      ...inPeriod
        .filter(({ state }) => state === 'did-not-happen')
        .map(({ id, title, due, whyNot }) => ({ title, due, whyNot, isPlannedAgain: again.has(id) })),
      // What an entry of the calendar speaks of is told by the entry.
      ...allActivities(store)
        .filter(
          ({ id, state, plannedFor }) =>
            state === 'did-not-happen' && isWithin(plannedFor) && !onCalendar.has(id),
        )
        .map(({ title, plannedFor, whyNot }) => ({ title, due: plannedFor, whyNot, isPlannedAgain: false })),
    ].sort((a, b) => a.due.localeCompare(b.due)),
    meetings: listMeetings(store).filter(({ day, state }) => isWithin(day) && state !== 'planned').length,
    ...trackerIn(workspace, period, isPublic),
    plans: allPlans(store).map(({ id, name }) => {
      const { total, blue, green, amber, red } = showPlan(workspace, id, period.to).colours;
      return { id, name, total, blue, green, amber, red };
    }),
    feedback: allFeedback(store)
      .filter(({ day }) => isWithin(day))
      .reverse(),
    training: trainingOfPeriod(notedNeeds(store), period),
  };
}

function notedNeeds(store: OpenWorkspace['store']): NotedNeed[] {
  const days = new Map(allActivities(store).map(({ id, heldOn }) => [id, heldOn]));
  const noted = new Map(allNeeds(store).map(({ id, createdAt }) => [id, localDayOf(createdAt)]));
  return listNeeds(store).map(({ id, need, theme, proposed, doneOn, found }) => ({
    need,
    theme,
    proposed,
    doneOn,
    notedOn: noted.get(id) ?? '',
    found: found.map(({ activity, activityId }) => ({ activity, day: days.get(activityId) ?? null })),
  }));
}

function countedBy(
  entries: ReturnType<typeof allEntries>,
  nameOf: (entry: ReturnType<typeof allEntries>[number]) => string,
): GatheredKind[] {
  return [...Map.groupBy(entries, nameOf)]
    .map(([kind, some]) => ({
      kind,
      planned: some.length,
      done: some.filter(({ state }) => state === 'done').length,
      missed: some.filter(({ state }) => state === 'did-not-happen').length,
    }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

function roundsIn({ store }: OpenWorkspace, isWithin: (day: string) => boolean): GatheredRound[] {
  return roundsByClosing(store)
    .filter(({ closesOn }) => isWithin(closesOn))
    .map((round): GatheredRound => {
      const submitted = submittedRanks(store, round.id);
      const decisions = moderatedGradesOf(store, round.id);
      const { points } = scaleById(store, round.scaleId);
      const counts = (rankOf: (review: (typeof submitted)[number]) => number | null) =>
        RANKS.map((rank) => submitted.filter((review) => rankOf(review) === rank).length);
      return {
        id: round.id,
        name: round.name,
        theme: round.theme,
        opensOn: round.opensOn,
        closesOn: round.closesOn,
        submitted: submitted.length,
        words: RANKS.map((rank) => points.find((point) => point.rank === rank)?.word ?? `Rank ${rank}`),
        graded: counts(({ rank }) => rank),
        moderated: counts(({ id, rank }) => decisions.get(id)?.rank ?? rank),
        decided: submitted.filter(({ id }) => decisions.has(id)).length,
        recommendations: recommendedIn(store, round.id),
      };
    });
}

function activitiesIn({ store }: OpenWorkspace, isWithin: (day: string) => boolean): GatheredActivity[] {
  const types = new Map(listTypes(store).map((type) => [type.key, type]));
  const findings = Map.groupBy(findingsOf(store), ({ activityId }) => activityId);
  return allActivities(store)
    .filter(({ heldOn, state }) => heldOn !== null && isWithin(heldOn) && state !== 'did-not-happen')
    .map((row): GatheredActivity => {
      const type = types.get(row.typeKey);
      return {
        id: row.id,
        type: type?.name ?? row.typeKey,
        typeKey: row.typeKey,
        area: row.area,
        title: row.title,
        state: ActivityState.parse(row.state),
        heldOn: row.heldOn ?? '',
        summary: row.summary,
        findings: (findings.get(row.id) ?? []).map(({ id, kind, text, theme, itemId }) => ({
          id,
          kind,
          text,
          theme,
          itemId,
        })),
        details: row.details,
        figures: row.figures,
        heads: type?.figures ?? null,
        plan: {
          approvedOn: row.planApprovedOn,
          approvedBy: row.planApprovedBy,
          reviewedOn: row.planReviewedOn,
          outstanding: row.planOutstanding,
        },
      };
    })
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.title.localeCompare(b.title));
}
