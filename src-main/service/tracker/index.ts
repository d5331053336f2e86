import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { Capability } from '../capability.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { findItems } from './finding-repository.ts';
import { countAll } from './list.ts';
import { trackerRouter } from './procedures.ts';

/** Recommendations that are past their date or said to be done and not checked. */
function trackerWaiting(workspace: OpenWorkspace): Waiting[] {
  if (workspace.settings.me.role !== 'lead') return [];
  const { overdue, awaitingCheck } = countAll(workspace);
  const waiting: Waiting[] = [];
  if (overdue > 0)
    waiting.push({
      kind: 'recommendation-overdue',
      title: `${countWords(overdue, 'recommendation is', 'recommendations are')} past the due date`,
      detail: 'Was it done, and what difference did it make for the child?',
      target: { to: 'tracker', filter: { view: 'overdue' } },
      due: null,
    });
  if (awaitingCheck > 0)
    waiting.push({
      kind: 'recommendation-check',
      title: `${countWords(awaitingCheck, 'recommendation is', 'recommendations are')} done, awaiting check`,
      detail: 'A second person checks, with what it changed for the child.',
      target: { to: 'tracker', filter: { view: 'awaiting-check' } },
      due: null,
    });
  return waiting;
}

/** What the tracker room brings. */
export const tracker = {
  router: trackerRouter,
  waiting: trackerWaiting,
  finds: findItems,
} satisfies Capability;
