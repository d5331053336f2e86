import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, exitCodes, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** `plumbline restore`: a back-up becomes a workspace again, in a new folder. */
export const command: Command = {
  usage: `restore <folder> --backup <file> --to <new folder> [--json]

  Restores a back-up of the workspace in <folder> into a new folder; nothing that stands is written over.
  --backup is a path, or a name as "plumbline backups <folder>" shows it.
  The passphrase comes from PLUMBLINE_PASSPHRASE, or the recovery code from PLUMBLINE_RECOVERY_CODE.
  With --json: {workspace, counts, newestEntryAt}.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      backup: { type: 'string' },
      to: { type: 'string' },
    });
    const [folder, ...surplus] = positionals;
    if (folder === undefined || surplus.length > 0) throw new UsageError('Name one folder.');
    if (typeof values.backup !== 'string') throw new UsageError('Name the back-up with --backup.');
    if (typeof values.to !== 'string') throw new UsageError('Name the new folder with --to.');
    const { PLUMBLINE_PASSPHRASE: passphrase, PLUMBLINE_RECOVERY_CODE: recoveryCode } = terminal.env;
    const secret = passphrase
      ? ({ kind: 'passphrase', value: passphrase } as const)
      : recoveryCode
        ? ({ kind: 'recovery', value: recoveryCode } as const)
        : undefined;
    if (!secret)
      throw new UsageError(
        'Put the passphrase into PLUMBLINE_PASSPHRASE, or the recovery code into PLUMBLINE_RECOVERY_CODE.',
      );
    const from = resolve(terminal.workingDirectory, folder);
    const named = [
      resolve(terminal.workingDirectory, values.backup),
      join(from, values.backup),
      join(from, 'backups', values.backup),
    ];
    const backup = named.find((path) => existsSync(path)) ?? named[0] ?? values.backup;
    const to = resolve(terminal.workingDirectory, values.to);
    const service = makeServiceHere(terminal);
    try {
      const restored = await service.restore({ backup, to, secret });
      if (values.json) await terminal.print(`${JSON.stringify(restored)}\n`);
      else
        await terminal.print(
          `Restored into ${restored.workspace}: ${restored.counts.cases} cases, ${restored.counts.reviews} reviews, ${restored.counts.recommendations} recommendations. Nothing after ${restored.newestEntryAt ?? 'its making'} is in it.\n`,
        );
      return exitCodes.done;
    } catch (error) {
      throw inWords(error, 'workspace.restore');
    } finally {
      await service.close();
    }
  },
};
