import { openWorkspaceOf, os } from '../context.ts';
import { gradesByRound, timesTaken, trackerByMonth } from './gather.ts';

const room = os.insights;

/** The insights room of the contract. */
export const insightsRouter = room.router({
  grades: room.grades.handler(({ context }) => gradesByRound(openWorkspaceOf(context))),
  times: room.times.handler(({ context }) => timesTaken(openWorkspaceOf(context))),
  months: room.months.handler(({ context }) => trackerByMonth(openWorkspaceOf(context))),
});
