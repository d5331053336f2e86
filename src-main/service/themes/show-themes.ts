import type { ThemeRow, TrainingNeed } from '#shared/contract/themes.ts';
import { themeProposal } from '#shared/domain/themes/recurring-theme.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { allActivities, findingsOf } from '../activities/repository.ts';
import { allFeedback } from '../feedback/repository.ts';
import { listRounds } from '../rounds/repository.ts';
import type { Reader } from '../store/connection.ts';
import { standingItems } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { allNeeds, describedThemes } from './repository.ts';

/** Every theme, described or only used, with where it came up; the most used first. */
export function listThemes({ store, database }: OpenWorkspace): ThemeRow[] {
  const items = standingItems(database);
  const findings = findingsOf(store);
  const feedback = allFeedback(store);
  const described = new Map(describedThemes(store).map((theme) => [theme.name.toLowerCase(), theme]));
  const used = [
    ...items.map(({ row }) => row.item.theme),
    ...findings.map(({ theme }) => theme),
    ...feedback.map(({ theme }) => theme),
  ].filter((name) => name !== '');
  const names = new Map<string, string>();
  for (const name of [...[...described.values()].map((theme) => theme.name), ...used])
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  const rounds = listRounds(store).reverse();
  const ofRound = Map.groupBy(items, ({ row }) => row.roundId ?? '');
  return [...names]
    .map(([key, name]): ThemeRow => {
      const isIt = (theme: string) => theme.toLowerCase() === key;
      const itsItems = items.filter(({ row }) => isIt(row.item.theme));
      const itsFindings = findings.filter(({ theme }) => isIt(theme));
      const byRound = rounds.map((round) => {
        const all = ofRound.get(round.id) ?? [];
        return {
          id: round.id,
          name: round.name,
          count: all.filter(({ row }) => isIt(row.item.theme)).length,
          of: all.length,
        };
      });
      return {
        id: described.get(key)?.id ?? null,
        name,
        description: described.get(key)?.description ?? '',
        isRetired: described.get(key)?.isRetired ?? false,
        items: itsItems.length,
        findings: itsFindings.length,
        feedback: feedback.filter(({ theme }) => isIt(theme)).length,
        rounds: byRound.filter(({ of }) => of > 0),
        proposal: themeProposal({
          name,
          rounds: byRound,
          activities: new Set(
            itsFindings.filter(({ kind }) => kind !== 'strength').map(({ activityId }) => activityId),
          ).size,
          isAsked: itsItems.some(
            ({ row, state }) => row.item.level === 'service' && !isClosed(state.delivery),
          ),
        }),
      };
    })
    .sort(
      (a, b) =>
        b.items + b.findings + b.feedback - (a.items + a.findings + a.feedback) ||
        a.name.localeCompare(b.name),
    );
}

/** The workforce list with the findings that led to each need. */
export function listNeeds(store: Reader): TrainingNeed[] {
  const titles = new Map(allActivities(store).map(({ id, title }) => [id, title]));
  const findings = Map.groupBy(findingsOf(store), ({ trainingNeedId }) => trainingNeedId ?? '');
  return allNeeds(store).map(({ id, need, theme, proposed, doneOn }) => ({
    id,
    need,
    theme,
    proposed,
    doneOn,
    found: (findings.get(id) ?? []).map(({ id: findingId, text, activityId }) => ({
      findingId,
      text,
      activityId,
      activity: titles.get(activityId) ?? '',
    })),
  }));
}
