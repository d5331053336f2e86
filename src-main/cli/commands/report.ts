import { rename } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { readQuarter, readYear } from '#shared/domain/calendar/qa-year.ts';
import { dayNumber } from '#shared/domain/dates/calendar-days.ts';
import { type Command, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';
import { type Asked, type Heeded, REPORTS, type Report } from './report-kinds.ts';

const FORMATS = ['docx', 'xlsx', 'html', 'csv', 'pdf'];

/** `plumbline report`: writes a report of a workspace to a file. */
export const command: Command = {
  usage: `report <kind> --workspace <folder> --out <file> [--format docx|xlsx|html|csv|pdf]
                   [--plan <name>] [--to <yyyy-mm-dd>] [--round <name>] [--case <reference>]
                   [--item R-31] [--reviewer <name>]
                   [--quarter 2024-Q1 | --year 2023-24] [--public]
                   [--version 2] [--letterhead council.docx]
       report list

  Writes a report in the form of the file's ending, or in the one that --format names: docx, xlsx, html, csv, and pdf
  where something can print. --plan and --to choose the plan and the last day of its period, --round and --case the
  round and the child of a review.
  --quarter and --year choose the period of a paper about one (2024-Q1 is January to March 2024; 2023-24 begins in
  April, 2024 in January). --public asks for the version that may be published: it is scanned for names, small counts
  and percentages without their number, and is not written while anything stops it.
  --version writes a version of such a paper as it was kept, with what was decided on it. --letterhead writes a Word file
  into the letterhead and styles of another, this once; one with macros or without the styles is refused, with why.
  An option that a report does not heed is refused.
  The passphrase comes from PLUMBLINE_PASSPHRASE. A file that is there already is replaced.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      workspace: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
      plan: { type: 'string' },
      case: { type: 'string' },
      to: { type: 'string' },
      item: { type: 'string' },
      reviewer: { type: 'string' },
      round: { type: 'string' },
      quarter: { type: 'string' },
      year: { type: 'string' },
      version: { type: 'string' },
      letterhead: { type: 'string' },
      public: { type: 'boolean' },
    });
    const [kind, ...surplus] = positionals;
    if (kind === undefined || surplus.length > 0) throw new UsageError('Name one kind of report, or "list".');
    if (kind === 'list') {
      for (const [name, { summary }] of Object.entries(REPORTS))
        await terminal.print(`${name}  ${summary}\n`);
      return exitCodes.done;
    }
    const report = Object.hasOwn(REPORTS, kind) ? REPORTS[kind] : undefined;
    if (!report) throw new UsageError(`There is no report "${kind}". See: plumbline report list`);
    if (values.workspace === undefined || values.out === undefined)
      throw new UsageError('Say --workspace <folder> and --out <file>.');
    if (values.format !== undefined && !FORMATS.includes(values.format))
      throw new UsageError(`There is no format "${values.format}". There are: ${FORMATS.join(', ')}.`);
    if (values.to !== undefined && dayNumber(values.to) === undefined)
      throw new UsageError(`"${values.to}" is no day. Write it as 2024-06-30.`);
    if (values.version !== undefined && !/^[1-9]\d{0,5}$/u.test(values.version))
      throw new UsageError(`"${values.version}" is no version. Write its number, such as 2.`);
    if (
      values.letterhead !== undefined &&
      (values.format ?? extname(values.out).slice(1).toLowerCase()) !== 'docx'
    )
      throw new UsageError('--letterhead is for Word alone: let the file end in .docx.');
    const period = periodIn(values);
    refuseIdle(kind, report, { ...values, period });
    await writeReport(terminal, report, {
      ...values,
      period,
      // What is about a last day takes that of the period.
      to: values.to ?? (period === undefined ? undefined : (readQuarter(period) ?? readYear(period))?.to),
      letterhead:
        values.letterhead === undefined ? undefined : resolve(terminal.workingDirectory, values.letterhead),
      workspace: values.workspace,
      out: values.out,
    });
    return exitCodes.done;
  },
};

function periodIn({
  quarter,
  year,
}: {
  quarter?: string | undefined;
  year?: string | undefined;
}): string | undefined {
  if (quarter !== undefined && year !== undefined) throw new UsageError('Say --quarter or --year, not both.');
  if (quarter !== undefined && !readQuarter(quarter))
    throw new UsageError(`"${quarter}" is no quarter. Write it as 2024-Q1, for January to March 2024.`);
  if (year !== undefined && !readYear(year))
    throw new UsageError(`"${year}" is no year. Write it as 2023-24 or 2024.`);
  return quarter ?? year;
}

/** What a report is not, where it does not heed an option. */
const HEEDED: Readonly<Record<Heeded, string>> = {
  plan: 'is not about one plan',
  to: 'is not about the time up to a day',
  case: 'is not about one child',
  item: 'is not about one recommendation',
  reviewer: 'is not about one reviewer',
  version: 'has no versions that are kept',
  letterhead: 'is not written into a letterhead',
};

/** An option that a report does not heed is refused: a paper that is not what was asked for does harm. */
function refuseIdle(kind: string, report: Report, asked: Asked): void {
  if (asked.public && !report.hasPublic && kind !== 'you-said-we-did')
    throw new UsageError(`There is no public version of "${kind}": it may name people. Leave --public out.`);
  if (asked.round !== undefined && !report.hasRound)
    throw new UsageError(`"${kind}" is not about one round. Leave --round out.`);
  const hasDay = kind === 'plan' || kind === 'six-month-review';
  for (const [option, about] of Object.entries(HEEDED) as [Heeded, string][])
    if (asked[option] !== undefined && !report.heeds?.includes(option))
      throw new UsageError(`"${kind}" ${about}. Leave --${option} out.`);
  if (asked.period !== undefined && !report.hasPeriod && !hasDay)
    throw new UsageError(`"${kind}" is not about a quarter or a year. Leave --quarter and --year out.`);
}

interface Wanted extends Asked {
  readonly workspace: string;
  readonly out: string;
  readonly format?: string | undefined;
}

async function writeReport(terminal: Terminal, report: Report, wanted: Wanted): Promise<void> {
  const passphrase = terminal.env.PLUMBLINE_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('Put the passphrase into PLUMBLINE_PASSPHRASE.');
  const { workspace: folder, out, format } = wanted;
  const service = makeServiceHere(terminal);
  const placeOf = (path: string) => resolve(terminal.workingDirectory, path);
  const tokenOf = (path: string) => service.grants.grant(placeOf(path), 'any');
  const ending = extname(out).slice(1).toLowerCase();
  // Documents are written in the form of their ending: a file that is to be called otherwise is renamed.
  const written = format === undefined || format === ending ? out : `${out}.${format}`;
  if (written !== out && FORMATS.includes(ending))
    throw new UsageError(`The file ends in .${ending}, and --format says ${format}. Let them agree.`);
  let procedure = 'workspace.open';
  try {
    await service.client.workspace.open({ where: { fileToken: tokenOf(folder) }, passphrase });
    procedure = report.procedure;
    const holds = await report.write(service, tokenOf(written), wanted);
    if (written !== out) await rename(placeOf(written), placeOf(out));
    terminal.say(`${out}: ${holds}`);
  } catch (error) {
    throw inWords(error, procedure);
  } finally {
    await service.close();
  }
}
