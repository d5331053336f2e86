import { resolve } from 'node:path';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** A report: what it is, the procedure that writes it, and how it is asked for. */
interface Report {
  readonly summary: string;
  readonly procedure: string;
  readonly write: (service: ServiceHere, fileToken: string) => Promise<string>;
}

/** Every report. A new one is one entry here. */
const reports: Readonly<Record<string, Report>> = {
  recommendations: {
    summary: 'every recommendation, with owner, date and measure',
    procedure: 'recommendations.saveList',
    write: async ({ client }, fileToken) => {
      const { rows } = await client.recommendations.saveList({ fileToken });
      return `${rows} ${rows === 1 ? 'recommendation' : 'recommendations'}`;
    },
  },
  tracker: {
    summary: 'the recommendation and impact tracker, delivery and impact beside each other',
    procedure: 'tracker.save',
    write: async ({ client }, fileToken) => {
      const { rows } = await client.tracker.save({ fileToken });
      return `${rows} ${rows === 1 ? 'recommendation' : 'recommendations'}`;
    },
  },
  moderation: {
    summary: 'the newest moderation: method, sample, agreement, what changed',
    procedure: 'moderations.saveReport',
    write: async ({ client }, fileToken) => {
      const [newest] = await client.moderations.list({});
      if (!newest) throw new CommandFailed('There is no moderation yet, so nothing was written.');
      await client.moderations.saveReport({ id: newest.id, fileToken });
      return `${newest.reviews} ${newest.reviews === 1 ? 'review' : 'reviews'} in the sample`;
    },
  },
  minutes: {
    summary: 'the minutes of the newest meeting that has begun',
    procedure: 'meetings.saveMinutes',
    write: ({ client }, fileToken) => writeMinutes(client, fileToken, false),
  },
  'minutes-for-partners': {
    summary: 'the same without names and references, and how many were left out',
    procedure: 'meetings.saveMinutes',
    write: ({ client }, fileToken) => writeMinutes(client, fileToken, true),
  },
};

async function writeMinutes(
  client: ServiceHere['client'],
  fileToken: string,
  isForPartners: boolean,
): Promise<string> {
  const newest = (await client.meetings.list({})).find(({ state }) => state !== 'planned');
  if (!newest) throw new CommandFailed('No meeting has begun yet, so there are no minutes.');
  const { leftOut } = await client.meetings.saveMinutes({ id: newest.id, fileToken, isForPartners });
  return `minutes of ${newest.series}, ${newest.day}${isForPartners ? `; ${leftOut} names and references left out` : ''}`;
}

/** `plumbline report`: writes a report of a workspace to a file. */
export const command: Command = {
  usage: `report <kind> --workspace <folder> --out <file>
       report list

  Writes a report in the form of the file's ending: .docx, .xlsx, .html, .csv, and .pdf where something can print.
  The passphrase comes from PLUMBLINE_PASSPHRASE. A file that is there already is replaced.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      workspace: { type: 'string' },
      out: { type: 'string' },
    });
    const [kind, ...surplus] = positionals;
    if (kind === undefined || surplus.length > 0) throw new UsageError('Name one kind of report, or "list".');
    if (kind === 'list') {
      for (const [name, { summary }] of Object.entries(reports))
        await terminal.print(`${name}  ${summary}\n`);
      return exitCodes.done;
    }
    const report = Object.hasOwn(reports, kind) ? reports[kind] : undefined;
    if (!report) throw new UsageError(`There is no report "${kind}". See: plumbline report list`);
    if (values.workspace === undefined || values.out === undefined)
      throw new UsageError('Say --workspace <folder> and --out <file>.');
    await writeReport(terminal, report, values.workspace, values.out);
    return exitCodes.done;
  },
};

async function writeReport(terminal: Terminal, report: Report, folder: string, out: string): Promise<void> {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  const service = makeServiceHere(terminal);
  const tokenOf = (path: string) => service.grants.grant(resolve(terminal.workingDirectory, path), 'any');
  let procedure = 'workspace.open';
  try {
    await service.client.workspace.open({ where: { fileToken: tokenOf(folder) }, passphrase });
    procedure = report.procedure;
    const holds = await report.write(service, tokenOf(out));
    terminal.say(`${out}: ${holds}`);
  } catch (error) {
    throw inWords(error, procedure);
  } finally {
    await service.close();
  }
}
