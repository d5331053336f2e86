import type { Command } from './command.ts';

/** A command's one-line summary, and its file, which is loaded only when it is called. */
export interface RegisteredCommand {
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every named command, in the order that help shows them. */
export const registry: Readonly<Record<string, RegisteredCommand>> = {
  procedures: {
    summary: 'lists every procedure with the JSON Schema of its input and output',
    load: () => import('./commands/procedures.ts'),
  },
  call: {
    summary: 'calls one procedure, on a workspace where it needs one',
    load: () => import('./commands/call.ts'),
  },
  demo: {
    summary: 'makes a demo workspace and an anonymised moderation pack in demo-output/',
    load: () => import('./commands/demo.ts'),
  },
  verify: {
    summary: 'says whether a workspace is whole',
    load: () => import('./commands/verify.ts'),
  },
  backups: {
    summary: 'lists the back-ups of a workspace and what they hold',
    load: () => import('./commands/backups.ts'),
  },
  restore: {
    summary: 'restores a back-up into a new folder',
    load: () => import('./commands/restore.ts'),
  },
  move: {
    summary: 'moves a whole workspace to another laptop as one pack, and takes such a pack in',
    load: () => import('./commands/move.ts'),
  },
  pack: {
    summary: 'inspects, verifies, takes in or makes a pack',
    load: () => import('./commands/pack.ts'),
  },
  report: {
    summary: 'writes a report as Word, workbook, web page, CSV or PDF',
    load: () => import('./commands/report.ts'),
  },
  smart: {
    summary: 'checks recommendations: specific, measurable, achievable, relevant, time-bound',
    load: () => import('./commands/smart.ts'),
  },
  redact: {
    summary: 'finds what would give somebody away in a text',
    load: () => import('./commands/redact.ts'),
  },
  'import-plan': {
    summary: 'reads an improvement plan or tracker and says what is in it',
    load: () => import('./commands/import-plan.ts'),
  },
  calendar: {
    summary: 'reads a QA calendar and says what is in it, or takes it in',
    load: () => import('./commands/calendar.ts'),
  },
  agreement: {
    summary: 'says how far two or more raters agree, with coefficients and what they mean',
    load: () => import('./commands/agreement.ts'),
  },
  seal: {
    summary: 'says whether opened first grades are those that a pack committed to',
    load: () => import('./commands/seal.ts'),
  },
};
