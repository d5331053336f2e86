import { openWorkspaceOf, os } from '../context.ts';
import { coverageNow, roundsBeside } from './beside.ts';
import { gradesByRound, timesTaken, trackerByMonth } from './gather.ts';
import { overRounds } from './over-rounds.ts';

const room = os.insights;

/** The insights room of the contract. */
export const insightsRouter = room.router({
  grades: room.grades.handler(({ context }) => gradesByRound(openWorkspaceOf(context))),
  times: room.times.handler(({ context }) => timesTaken(openWorkspaceOf(context))),
  beside: room.beside.handler(({ context, input }) => roundsBeside(openWorkspaceOf(context), input.ids)),
  overRounds: room.overRounds.handler(({ context }) => overRounds(openWorkspaceOf(context))),
  coverage: room.coverage.handler(({ context }) => coverageNow(openWorkspaceOf(context))),
  months: room.months.handler(({ context }) => trackerByMonth(openWorkspaceOf(context))),
});
