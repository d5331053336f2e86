import type { parseOptions } from '../options.ts';

/** The options of `plumbline pack`. */
export const OPTIONS = {
  identity: { type: 'string' },
  json: { type: 'boolean' },
  workspace: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'even-if-asked': { type: 'boolean' },
  reviewer: { type: 'string' },
  round: { type: 'string' },
  fields: { type: 'string' },
  documents: { type: 'boolean' },
  due: { type: 'string' },
  expires: { type: 'string' },
  'wipe-by': { type: 'string' },
  assignment: { type: 'string' },
  interim: { type: 'boolean' },
  moderator: { type: 'string' },
  organisation: { type: 'string' },
  pack: { type: 'string' },
} as const;

/** What was asked for on the command line. */
export type PackOptions = ReturnType<typeof parseOptions<typeof OPTIONS>>['values'];
