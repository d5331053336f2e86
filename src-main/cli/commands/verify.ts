import { basename, resolve } from 'node:path';
import { type Command, exitCodes, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** `plumbline verify`: whether a workspace is whole. */
export const command: Command = {
  usage: `verify <workspace folder> [--noted LINE] [--json]

  Walks the audit trail's chain, computes every seal again and asks SQLite for its own checks.
  A workspace of an earlier version is brought up to this one first, with a back-up: to check a file as evidence, verify
  a copy of its folder.
  --noted   the line that an earlier check gave to note ("1234 a1b2-c3d4-e5f6-0718"): is that entry still there?
  The passphrase comes from PLUMBLINE_PASSPHRASE. Exit code 1 where something is broken.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      noted: { type: 'string' },
    });
    const [folder, ...surplus] = positionals;
    if (folder === undefined || surplus.length > 0) throw new UsageError('Name one workspace folder.');
    const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
    if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
    const service = makeServiceHere(terminal);
    let procedure = 'workspace.open';
    try {
      const path = resolve(terminal.workingDirectory, folder);
      await service.client.workspace.open({
        where: { fileToken: service.grants.grant(path, 'any') },
        passphrase,
      });
      procedure = 'auditTrail.verify';
      const verdict = await service.client.auditTrail.verify({ noted: values.noted ?? '' });
      if (values.json) await terminal.print(`${JSON.stringify(verdict)}\n`);
      else {
        for (const finding of verdict.findings) await terminal.print(`${finding}\n`);
        await terminal.print(
          verdict.isWhole
            ? `${basename(path)} is whole: ${verdict.entries} entries of the audit trail and ${verdict.seals} seals fit. To note: ${verdict.toNote}\n`
            : `${basename(path)} is not whole: ${verdict.findings.length} findings.\n`,
        );
      }
      return verdict.isWhole ? exitCodes.done : exitCodes.failed;
    } catch (error) {
      throw inWords(error, procedure);
    } finally {
      await service.close();
    }
  },
};
