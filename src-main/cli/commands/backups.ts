import { resolve } from 'node:path';
import { findBackups } from '#service/workspace/restore.ts';
import { type Command, exitCodes, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';

/** `plumbline backups`: what the back-ups of a workspace hold. */
export const command: Command = {
  usage: `backups <folder> [--json]

  Lists the back-ups of a workspace, newest first: the folder of the workspace, its folder "backups", or where back-ups
  were copied to. Needs no passphrase: times and numbers stand in clear, names and texts do not.
  With --json: [{file, madeAt, reason, newestEntryAt, counts}].`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } });
    const [folder, ...surplus] = positionals;
    if (folder === undefined || surplus.length > 0) throw new UsageError('Name one folder.');
    const found = findBackups(resolve(terminal.workingDirectory, folder)).map(
      ({ path, madeAt, reason, label }) => ({
        file: path,
        madeAt,
        reason,
        newestEntryAt: label?.newestEntryAt ?? null,
        counts: label?.counts ?? null,
      }),
    );
    if (values.json) await terminal.print(`${JSON.stringify(found)}\n`);
    else if (found.length === 0) await terminal.print('No back-ups were found in this folder.\n');
    else
      for (const { file, madeAt, reason, newestEntryAt, counts } of found)
        await terminal.print(
          `${file}\n  made ${madeAt} (${reason}); ${
            counts
              ? `newest entry ${newestEntryAt ?? 'none'}; ${counts.cases} cases, ${counts.reviews} reviews, ${counts.recommendations} recommendations`
              : 'made by version 0.1.0, which noted nothing of what is in it'
          }\n`,
        );
    return exitCodes.done;
  },
};
