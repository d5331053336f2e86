import { PAPER_KINDS, PAPER_WORDS } from '#shared/domain/papers/papers.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { makePaper, periodsOf } from './make-paper.ts';
import { allReleases } from './repository.ts';
import { acceptStop, savePaper, writePart } from './save-paper.ts';

const room = os.papers;

/** The papers room of the contract. */
export const papersRouter = room.router({
  kinds: room.kinds.handler(({ context }) => {
    const workspace = openWorkspaceOf(context);
    const periods = { quarter: periodsOf(workspace, 'quarter'), year: periodsOf(workspace, 'year') };
    return PAPER_KINDS.map((kind) => {
      const { title, summary, period } = PAPER_WORDS[kind];
      return { kind, title, summary, periods: periods[period] };
    });
  }),
  get: room.get.handler(({ context, input }) => makePaper(openWorkspaceOf(context), input).detail),
  write: room.write.handler(({ context, input: { part, text, ...asked } }) => {
    writePart(openWorkspaceOf(context), asked, part, text);
    return {};
  }),
  accept: room.accept.handler(({ context, input: { stop, reason, ...asked } }) => {
    acceptStop(openWorkspaceOf(context), asked, stop, reason);
    return {};
  }),
  save: room.save.handler(({ context, input: { fileToken, ...asked } }) =>
    savePaper(context, openWorkspaceOf(context), asked, fileToken),
  ),
  releases: room.releases.handler(({ context }) =>
    allReleases(openWorkspaceOf(context).store).map(({ paper: _, accepted, ...release }) => ({
      ...release,
      accepted: accepted.map((one) => ({ ...one })),
    })),
  ),
});
