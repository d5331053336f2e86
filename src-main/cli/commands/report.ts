import { rename } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { dayNumber } from '#shared/domain/dates/calendar-days.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';
import { makeServiceHere, type ServiceHere } from '../service-here.ts';
import { inWords } from '../words.ts';

/** A report: what it is, the procedure that writes it, and how it is asked for. */
interface Report {
  readonly summary: string;
  readonly procedure: string;
  readonly write: (service: ServiceHere, fileToken: string, asked: Asked) => Promise<string>;
}

/** What of a report may be asked for. */
interface Asked {
  /** The name of a plan. */
  readonly plan?: string | undefined;
  /** The name of a round. */
  readonly round?: string | undefined;
  /** The reference of a case. */
  readonly case?: string | undefined;
  /** yyyy-mm-dd: the last day of the period. */
  readonly to?: string | undefined;
  /** The number of a recommendation, "R-31". */
  readonly item?: string | undefined;
  /** The name of a reviewer. */
  readonly reviewer?: string | undefined;
}

const FORMATS = ['docx', 'xlsx', 'html', 'csv', 'pdf'];

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
  review: {
    summary: 'one review as it was submitted; --case names the child’s reference, --round the round',
    procedure: 'reviews.saveDocument',
    write: writeReview,
  },
  'round-results': {
    summary: 'the grades of a round child by child; the newest, or the one that --round names',
    procedure: 'rounds.saveResults',
    write: async ({ client }, fileToken, asked) => {
      const round = await findRound(client, asked.round);
      const { reviews } = await client.rounds.saveResults({ id: round.id, fileToken });
      return `${round.name}, ${reviews} submitted ${reviews === 1 ? 'review' : 'reviews'}`;
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
  round: {
    summary: 'the round report: grades, strengths, recommendations, the round before; the newest, or --round',
    procedure: 'rounds.saveReport',
    write: async ({ client }, fileToken, asked) => {
      const round = await findRound(client, asked.round);
      const { reviews } = await client.rounds.saveReport({ id: round.id, fileToken });
      return `${round.name}, ${reviews} submitted ${reviews === 1 ? 'review' : 'reviews'}`;
    },
  },
  minutes: {
    summary: 'the minutes of the newest meeting that has begun',
    procedure: 'meetings.saveMinutes',
    write: ({ client }, fileToken) => writeMinutes(client, fileToken, false),
  },
  plan: {
    summary: 'a plan with its quarterly cover; the newest, or the one that --plan names',
    procedure: 'plans.saveDocument',
    write: ({ client }, fileToken, asked) => writePlan(client, fileToken, 'plan', asked),
  },
  'six-month-review': {
    summary: 'its six-month review: actions, progress and impact, focus for the next six months',
    procedure: 'plans.saveDocument',
    write: ({ client }, fileToken, asked) => writePlan(client, fileToken, 'six-month-review', asked),
  },
  'you-said-we-did': {
    summary: 'what can be told in public of what was done, without identifying anyone',
    procedure: 'plans.saveYouSaidWeDid',
    write: async ({ client }, fileToken) => {
      const { rows } = await client.plans.saveYouSaidWeDid({ fileToken });
      const { leftOut } = await client.plans.youSaidWeDid({});
      return [`${rows} ${rows === 1 ? 'row' : 'rows'}.`, ...leftOut].join(' ');
    },
  },
  assurance: {
    summary: 'one recommendation, --item R-31: question, what was checked, n, finding, state',
    procedure: 'tracker.saveAssurance',
    write: async ({ client }, fileToken, { item: name }) => {
      if (name === undefined) throw new UsageError('Say which recommendation: --item R-31.');
      const number = Number(/^(?:R-)?(\d+)$/iu.exec(name)?.[1]);
      const { rows } = await client.tracker.list({ view: 'all', search: `R-${number}`, limit: 500 });
      const item = rows.find((row) => row.number === number);
      if (!item) throw new CommandFailed(`There is no recommendation "${name}". Nothing was written.`);
      await client.tracker.saveAssurance({ id: item.id, fileToken });
      return `R-${item.number}, ${item.action}`;
    },
  },
  feedback: {
    summary: 'what came of the recommendations of one auditor, --reviewer <name>',
    procedure: 'tracker.saveFeedback',
    write: async ({ client }, fileToken, { reviewer: name }) => {
      const known = await client.tracker.auditors({});
      const auditor = known.find((one) => one.name === name);
      if (!auditor)
        throw new CommandFailed(
          `Say --reviewer with one of these names: ${known.map((one) => one.name).join('; ') || 'there is none yet'}.`,
        );
      const { rows } = await client.tracker.saveFeedback({ reviewerId: auditor.id, fileToken });
      return `${auditor.name}, ${rows} ${rows === 1 ? 'recommendation' : 'recommendations'}`;
    },
  },
  'minutes-for-partners': {
    summary: 'the same without names and references, and how many were left out',
    procedure: 'meetings.saveMinutes',
    write: ({ client }, fileToken) => writeMinutes(client, fileToken, true),
  },
};

/** The round of this name, or the newest that has a submitted review. */
async function findRound(client: ServiceHere['client'], name: string | undefined) {
  const rounds = await client.rounds.list({});
  const round =
    name === undefined
      ? rounds.find(({ counts }) => counts.submitted > 0)
      : rounds.find((one) => one.name === name || one.id === name);
  if (!round)
    throw new CommandFailed(
      name === undefined
        ? 'No round has a submitted review yet, so nothing was written.'
        : `There is no round "${name}". There are: ${rounds.map((one) => one.name).join('; ') || 'none'}.`,
    );
  return round;
}

async function writeReview({ client }: ServiceHere, fileToken: string, asked: Asked): Promise<string> {
  if (asked.case === undefined) throw new UsageError('Say --case <reference> for a review.');
  const rounds = asked.round === undefined ? [] : [await findRound(client, asked.round)];
  const { rows } = await client.reviews.list({
    search: asked.case,
    roundId: rounds[0]?.id ?? null,
    statuses: ['submitted'],
  });
  const found = rows.filter(({ reference }) => reference === asked.case);
  const [review, ...others] = found;
  if (!review) throw new CommandFailed(`There is no submitted review of "${asked.case}".`);
  if (others.length > 0)
    throw new CommandFailed(
      `There are ${found.length} submitted reviews of "${asked.case}". Say --round: ${found.map(({ round }) => round).join('; ')}.`,
    );
  await client.reviews.saveDocument({ id: review.id, fileToken });
  return `review of ${review.reference}, ${review.round}`;
}

async function writePlan(
  client: ServiceHere['client'],
  fileToken: string,
  what: 'plan' | 'six-month-review',
  { plan: name, to }: Asked,
): Promise<string> {
  const plans = await client.plans.list({});
  const plan = name === undefined ? plans[0] : plans.find((one) => one.name === name || one.id === name);
  if (!plan)
    throw new CommandFailed(
      name === undefined
        ? 'There is no plan yet. Bring one in, or make one.'
        : `There is no plan "${name}". There are: ${plans.map((one) => one.name).join('; ') || 'none'}.`,
    );
  const { actions } = await client.plans.saveDocument({ id: plan.id, what, to: to ?? null, fileToken });
  return `${plan.name}, ${actions} ${actions === 1 ? 'action' : 'actions'}`;
}

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
  usage: `report <kind> --workspace <folder> --out <file> [--format docx|xlsx|html|csv|pdf]
                   [--plan <name>] [--to <yyyy-mm-dd>] [--round <name>] [--case <reference>]
                   [--item R-31] [--reviewer <name>]
       report list

  Writes a report in the form of the file's ending, or in the one that --format names: docx, xlsx, html, csv, and pdf
  where something can print. --plan and --to choose the plan and the last day of its period, --round and --case the
  round and the child of a review.
  The passphrase comes from PLUMBLINE_PASSPHRASE. A file that is there already is replaced.`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      workspace: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string' },
      plan: { type: 'string' },
      round: { type: 'string' },
      case: { type: 'string' },
      to: { type: 'string' },
      item: { type: 'string' },
      reviewer: { type: 'string' },
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
    if (values.format !== undefined && !FORMATS.includes(values.format))
      throw new UsageError(`There is no format "${values.format}". There are: ${FORMATS.join(', ')}.`);
    if (values.to !== undefined && dayNumber(values.to) === undefined)
      throw new UsageError(`"${values.to}" is no day. Write it as 2024-06-30.`);
    await writeReport(terminal, report, { ...values, workspace: values.workspace, out: values.out });
    return exitCodes.done;
  },
};

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
