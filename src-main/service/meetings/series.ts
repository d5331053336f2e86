import type { MeetingSeries } from '#shared/contract/meetings.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { countCovered } from '../tracker/list.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { listMeetings } from './repository.ts';
import { coveredBy, scopeOf } from './scope.ts';
import { endings, insertEnding } from './series-repository.ts';

/** Every series of meetings: how many there were, whether it can end, and whether it did. */
export function listSeries(workspace: OpenWorkspace): MeetingSeries[] {
  const { store } = workspace;
  const ended = endings(store);
  const series = new Map<string, { meetings: number; lastDay: string; unapproved: number }>();
  for (const { series: name, day, state } of listMeetings(store)) {
    const known = series.get(name) ?? { meetings: 0, lastDay: day, unapproved: 0 };
    series.set(name, known);
    known.meetings += 1;
    if (state !== 'approved') known.unapproved += 1;
  }
  return [...series].map(([name, figures]) => {
    const ending = ended.get(name);
    const covers = scopeOf(store, name);
    const { open, total } = countCovered(workspace, coveredBy(store, covers));
    return {
      series: name,
      ...figures,
      covers,
      open,
      total,
      ended: ending?.isEnded ? { day: ending.day, by: ending.by, words: ending.words } : null,
    };
  });
}

/** @throws Problem where the series has ended: it is begun again before a meeting of it is planned */
export function assertGoesOn(store: Reader, series: string): void {
  const ending = endings(store).get(series);
  if (!ending?.isEnded) return;
  throw new Problem(`The series “${series}” has ended.`, {
    kept: 'Nothing was changed.',
    next: 'Begin it again from the list of meetings, or give the meeting another name.',
  });
}

/**
 * Ends a series, or lets it go on. A series goes on until every recommendation is complete (rule 8): one that ends before
 * gives its reason, and says how many are still open.
 */
export function endSeries(
  workspace: OpenWorkspace,
  { series, isEnded, why }: { readonly series: string; readonly isEnded: boolean; readonly why: string },
) {
  const known = listSeries(workspace).find((one) => one.series === series);
  if (!known) throw notThere('meeting');
  if ((known.ended !== null) === isEnded)
    throw new Problem(isEnded ? 'This series has ended already.' : 'This series has not ended.', {
      kept: 'Nothing was changed.',
      next: 'Look at the list of meetings again.',
    });
  if (isEnded && known.unapproved > 0)
    throw new Problem(
      `${countWords(known.unapproved, 'meeting of it is', 'meetings of it are')} not approved yet.`,
      { kept: 'Nothing was changed.', next: 'Approve the minutes first: they would stay open for good.' },
    );
  if (isEnded && known.open > 0 && why.trim() === '')
    throw new Problem(
      `${countWords(known.open, 'recommendation is', 'recommendations are')} still open: meetings go on until all are complete.`,
      { kept: 'Nothing was changed.', next: 'Say why it ends all the same, and where they are followed up.' },
    );
  const { total, open } = known;
  const figures = `${total} in all, ${open} open.`;
  const words = isEnded ? [why.trim(), figures].filter(Boolean).join(' ') : why.trim();
  workspace.write((writing) => {
    const id = workspace.newId();
    const [day, by] = [workspace.today(), workspace.actor];
    insertEnding(writing, { id, series, at: writing.at, day, by, isEnded, words });
    writing.record({
      action: isEnded ? 'end-series' : 'begin-series-again',
      entity: 'meeting',
      entityId: id,
      after: { series, words },
    });
  });
  if (!isEnded) return { undo: null };
  return {
    undo: workspace.undos.offer(`${series} has ended.`, () => {
      endSeries(workspace, { series, isEnded: false, why: 'Taken back.' });
      return 'The series goes on. Both steps stay in the audit trail.';
    }),
  };
}
