import { PAPER_KINDS, PAPER_WORDS, type PaperKind } from '#shared/domain/papers/papers.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { CommandFailed, UsageError } from '../command.ts';
import type { ServiceHere } from '../service-here.ts';

/** A report: what it is, the procedure that writes it, and how it is asked for. */
export interface Report {
  readonly summary: string;
  readonly procedure: string;
  readonly write: (service: ServiceHere, fileToken: string, asked: Asked) => Promise<string>;
  /** Whether `--public` asks for a version that may be published; the others name people or are public anyway. */
  readonly hasPublic?: true;
  /** Whether it is about a quarter or a year. */
  readonly hasPeriod?: true;
  /** Whether `--round` narrows it. */
  readonly hasRound?: true;
  /** Which of the other options it heeds. */
  readonly heeds?: readonly Heeded[];
}

/** Options that only some reports heed. */
export type Heeded = 'plan' | 'to' | 'case' | 'item' | 'reviewer' | 'version' | 'letterhead';

/** What of a report may be asked for. */
export interface Asked {
  /** The name of a plan. */
  readonly plan?: string | undefined;
  /** The reference of a case. */
  readonly case?: string | undefined;
  /** yyyy-mm-dd: the last day of the period. */
  readonly to?: string | undefined;
  /** The number of a recommendation, "R-31". */
  readonly item?: string | undefined;
  /** The name of a reviewer. */
  readonly reviewer?: string | undefined;
  /** "2024-Q1" or "2023-24". */
  readonly period?: string | undefined;
  /** The name of a round. */
  readonly round?: string | undefined;
  /** The number of a version that was kept. */
  readonly version?: string | undefined;
  /** The path of a Word file with letterhead and styles. */
  readonly letterhead?: string | undefined;
  readonly public?: boolean | undefined;
}

/** A paper that writes itself about a quarter or a year, or about six months of a plan. */
const paperReport = (kind: PaperKind): Report => ({
  summary: PAPER_WORDS[kind].summary,
  procedure: 'papers.save',
  hasPublic: true,
  hasPeriod: true,
  heeds: ['version', 'letterhead', ...(kind === 'six-month-review' ? (['plan', 'to'] as const) : [])],
  write: async ({ client, grants }, fileToken, asked) => {
    const { title, accepted } = await client.papers.save({
      kind,
      ...(kind === 'six-month-review'
        ? { period: asked.to ?? null, planId: (await findPlan(client, asked.plan)).id }
        : { period: asked.period ?? null }),
      isPublic: asked.public ?? false,
      fileToken,
      version: asked.version === undefined ? null : Number(asked.version),
      letterheadToken: asked.letterhead === undefined ? null : grants.grant(asked.letterhead, 'any'),
    });
    return `${title}${accepted > 0 ? `; ${countWords(accepted, 'place was', 'places were')} accepted with a reason` : ''}`;
  },
});

/** Every report. A new one is one entry here. */
export const REPORTS: Readonly<Record<string, Report>> = {
  recommendations: {
    summary: 'every recommendation, with owner, date and measure',
    procedure: 'recommendations.saveList',
    write: async ({ client }, fileToken) => {
      const { rows } = await client.recommendations.saveList({ fileToken });
      return countWords(rows, 'recommendation');
    },
  },
  review: {
    summary: 'one review as it was submitted; --case names the child’s reference, --round the round',
    procedure: 'reviews.saveDocument',
    hasRound: true,
    heeds: ['case'],
    write: writeReview,
  },
  'round-results': {
    summary: 'the grades of a round child by child; the newest, or the one that --round names',
    procedure: 'rounds.saveResults',
    hasRound: true,
    write: async ({ client }, fileToken, asked) => {
      const round = await findRound(client, asked.round);
      const { reviews } = await client.rounds.saveResults({ id: round.id, fileToken });
      return `${round.name}, ${countWords(reviews, 'submitted review')}`;
    },
  },
  tracker: {
    summary: 'the recommendation and impact tracker, delivery and impact beside each other',
    procedure: 'tracker.save',
    hasRound: true,
    write: async ({ client }, fileToken, { round }) => {
      const roundId = round === undefined ? null : (await findRound(client, round)).id;
      const { rows } = await client.tracker.save({ fileToken, roundId });
      return countWords(rows, 'recommendation');
    },
  },
  moderation: {
    summary: 'the newest moderation: method, sample, agreement, what changed',
    procedure: 'moderations.saveReport',
    write: async ({ client }, fileToken) => {
      const [newest] = await client.moderations.list({});
      if (!newest) throw new CommandFailed('There is no moderation yet, so nothing was written.');
      await client.moderations.saveReport({ id: newest.id, fileToken });
      return `${countWords(newest.reviews, 'review')} in the sample`;
    },
  },
  round: {
    summary: 'the round report: grades, strengths, recommendations, the round before; the newest, or --round',
    procedure: 'rounds.saveReport',
    hasRound: true,
    write: async ({ client }, fileToken, asked) => {
      const round = await findRound(client, asked.round);
      const { reviews } = await client.rounds.saveReport({ id: round.id, fileToken });
      return `${round.name}, ${countWords(reviews, 'submitted review')}`;
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
    heeds: ['plan', 'to'],
    write: ({ client }, fileToken, asked) => writePlan(client, fileToken, asked),
  },
  'you-said-we-did': {
    summary: 'what can be told in public of what was done, without identifying anyone',
    procedure: 'plans.saveYouSaidWeDid',
    write: async ({ client }, fileToken) => {
      const { rows } = await client.plans.saveYouSaidWeDid({ fileToken });
      const { leftOut } = await client.plans.youSaidWeDid({});
      return [`${countWords(rows, 'row')}.`, ...leftOut].join(' ');
    },
  },
  assurance: {
    summary: 'one recommendation, --item R-31: question, what was checked, n, finding, state',
    procedure: 'tracker.saveAssurance',
    heeds: ['item'],
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
    heeds: ['reviewer'],
    write: async ({ client }, fileToken, { reviewer: name }) => {
      const known = await client.tracker.auditors({});
      const auditor = known.find((one) => one.name === name);
      if (!auditor)
        throw new CommandFailed(
          `Say --reviewer with one of these names: ${known.map((one) => one.name).join('; ') || 'there is none yet'}.`,
        );
      const { rows } = await client.tracker.saveFeedback({ reviewerId: auditor.id, fileToken });
      return `${auditor.name}, ${countWords(rows, 'recommendation')}`;
    },
  },
  ...Object.fromEntries(PAPER_KINDS.map((kind) => [kind, paperReport(kind)])),
  calendar: {
    summary: 'the QA calendar of a year, planned against done, on one page; as a workbook with its entries',
    procedure: 'calendar.saveDocument',
    hasPeriod: true,
    write: async ({ client }, fileToken, { period }) => {
      const { year } = await client.calendar.year({ year: period ?? null });
      const { entries } = await client.calendar.saveDocument({ year, by: 'month', fileToken });
      return `QA calendar ${year}, ${countWords(entries, 'entry', 'entries')}`;
    },
  },
  'distance-travelled': {
    summary: 'early help: how far goals moved each quarter, as children and as parents scored them',
    procedure: 'outcomes.saveTravelled',
    write: async ({ client }, fileToken) => {
      const { quarters } = await client.outcomes.saveTravelled({ fileToken });
      return countWords(quarters, 'quarter');
    },
  },
  'goal-form': {
    summary: 'early help: the one-page form to tick of the plan of a child, --case <reference>',
    procedure: 'outcomes.saveForm',
    heeds: ['case'],
    write: async ({ client }, fileToken, { case: reference }) => {
      if (reference === undefined) throw new UsageError('Say --case <reference> for the form of a child.');
      const plan = (await client.outcomes.list({})).find((one) => one.reference === reference);
      if (!plan) throw new CommandFailed(`There is no outcomes plan of "${reference}".`);
      const { goals } = await client.outcomes.saveForm({ id: plan.id, fileToken });
      return countWords(goals, 'goal');
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
      : rounds.find((one) => one.name.toLowerCase() === name.toLowerCase() || one.id === name);
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

/** The plan of this name, or the newest. */
async function findPlan(client: ServiceHere['client'], name: string | undefined) {
  const plans = await client.plans.list({});
  const plan = name === undefined ? plans[0] : plans.find((one) => one.name === name || one.id === name);
  if (!plan)
    throw new CommandFailed(
      name === undefined
        ? 'There is no plan yet. Bring one in, or make one.'
        : `There is no plan "${name}". There are: ${plans.map((one) => one.name).join('; ') || 'none'}.`,
    );
  return plan;
}

async function writePlan(client: ServiceHere['client'], fileToken: string, asked: Asked): Promise<string> {
  const plan = await findPlan(client, asked.plan);
  const { actions } = await client.plans.saveDocument({ id: plan.id, to: asked.to ?? null, fileToken });
  return `${plan.name}, ${countWords(actions, 'action')}`;
}

async function writeMinutes(
  client: ServiceHere['client'],
  fileToken: string,
  isForPartners: boolean,
): Promise<string> {
  const newest = (await client.meetings.list({})).find(({ state }) => state !== 'planned');
  if (!newest) throw new CommandFailed('No meeting has begun yet, so there are no minutes.');
  const { leftOut } = await client.meetings.saveMinutes({ id: newest.id, fileToken, isForPartners });
  return `minutes of ${newest.series}, ${newest.day}${isForPartners ? `; ${countWords(leftOut, 'name or reference', 'names and references')} left out` : ''}`;
}
