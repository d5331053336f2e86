import { PAPER_KINDS, PAPER_WORDS } from '#shared/domain/papers/papers.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { letterheadOf } from '../documents/letterhead-repository.ts';
import { removeAppendix, saveAppendix } from './appendices.ts';
import { areaToPlan } from './area-to-plan.ts';
import { chooseLetterhead, removeLetterhead } from './letterhead.ts';
import { makePaper } from './make-paper.ts';
import { periodsOf } from './periods.ts';
import { allReleases } from './repository.ts';
import { acceptStop, savePaper, writePart } from './save-paper.ts';
import { keepVersion, signOff } from './sign-off.ts';

const room = os.papers;

/** The papers room of the contract. */
export const papersRouter = room.router({
  kinds: room.kinds.handler(({ context }) => {
    const workspace = openWorkspaceOf(context);
    const periods = {
      quarter: periodsOf(workspace, 'quarter'),
      year: periodsOf(workspace, 'year'),
      'six-months': periodsOf(workspace, 'six-months'),
    };
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
  save: room.save.handler(({ context, input: { fileToken, version, letterheadToken, ...asked } }) =>
    savePaper(context, openWorkspaceOf(context), asked, { fileToken, version, letterheadToken }),
  ),
  saveAppendix: room.saveAppendix.handler(
    ({ context, input: { id, title, text, source, paragraph, ...asked } }) => ({
      id: saveAppendix(openWorkspaceOf(context), asked, { id, title, text, source, paragraph }),
    }),
  ),
  removeAppendix: room.removeAppendix.handler(({ context, input: { id, ...asked } }) => {
    removeAppendix(openWorkspaceOf(context), asked, id);
    return {};
  }),
  keepVersion: room.keepVersion.handler(({ context, input: { note, ...asked } }) => ({
    number: keepVersion(openWorkspaceOf(context), asked, note),
  })),
  signOff: room.signOff.handler(({ context, input }) => {
    signOff(openWorkspaceOf(context), input);
    return {};
  }),
  areaToPlan: room.areaToPlan.handler(({ context, input }) => areaToPlan(openWorkspaceOf(context), input)),
  letterhead: room.letterhead.handler(({ context }) => {
    const found = letterheadOf(openWorkspaceOf(context).store);
    return found ? { fileName: found.fileName, at: found.at, by: found.by } : null;
  }),
  chooseLetterhead: room.chooseLetterhead.handler(({ context, input }) =>
    chooseLetterhead(context, openWorkspaceOf(context), input.fileToken),
  ),
  removeLetterhead: room.removeLetterhead.handler(({ context }) => {
    removeLetterhead(openWorkspaceOf(context));
    return {};
  }),
  releases: room.releases.handler(({ context }) =>
    allReleases(openWorkspaceOf(context).store).map(({ paper: _, accepted, ...release }) => ({
      ...release,
      accepted: accepted.map((one) => ({ ...one })),
    })),
  ),
});
