import type { GradingPage } from '#shared/contract/second-grades.ts';
import type { SampleRule } from '#shared/domain/moderation/sample-rules.ts';
import type { SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { aDemo } from '../a-demo.ts';
import type { aService, TestService } from '../a-service.ts';

/** The demo council, with its finished round of 13 reviews. */
export async function theDemo(options: Parameters<typeof aService>[0] = {}) {
  const service = await aDemo(options);
  const rounds = await service.client.rounds.list({});
  const round = rounds.find(({ counts }) => counts.submitted === 13)!;
  return { ...service, roundId: round.id };
}

export const EVERY_GRADE: SampleRule[] = ([1, 2, 3, 4] as const).map((rank) => ({ rule: 'grade', rank }));

/** A second grade that is whole: every domain and overall this grade, for this reason. */
export function aSecondGrade(page: Pick<GradingPage, 'template'>, grade = 'good'): SecondGrade {
  const judged = { grade, because: 'Visits and the child’s words bear it out.', cites: [1] };
  return {
    domains: Object.fromEntries(page.template.domains.map(({ key }) => [key, judged])),
    overall: judged,
    audit: { evidence: 'yes', child: 'partly', judgement: 'yes', words: '' },
    notes: 'Thank you for the detail.',
    points: '',
  };
}

/** Grades one review whole and hands it in. */
export async function gradeWhole(
  { client }: TestService,
  key: { id: string; reviewId: string; moderatorId: string },
  grade = 'good',
): Promise<void> {
  const page = await client.moderations.openGrading(key);
  const keyOf = page.scale.points.find(({ rank }) => rank === RANKS[grade])!.key;
  await client.moderations.saveGrading({ ...key, second: aSecondGrade(page, keyOf) });
  await client.moderations.handIn(key);
}

const RANKS: Readonly<Record<string, number>> = {
  outstanding: 4,
  good: 3,
  'requires-improvement': 2,
  inadequate: 1,
};

/** A double-blind moderation of all 13 reviews by somebody of the council and a peer. */
export async function aModeration(
  options: Parameters<typeof aService>[0] = {},
  over: Partial<Parameters<TestService['client']['moderations']['create']>[0]> = {},
) {
  const made = await theDemo(options);
  const { id } = await made.client.moderations.create({
    title: 'Moderation of January and February 2024',
    design: 'double-blind',
    roundIds: [made.roundId],
    rules: EVERY_GRADE,
    seed: 'spring-1',
    tolerance: 1,
    deadline: '2024-03-31',
    moderators: [
      { name: 'Ursula Fennimore', kind: 'in-house', personId: null },
      { name: 'Tamsin Oakeshott', kind: 'peer', personId: null },
    ],
    ...over,
  });
  const detail = await made.client.moderations.get({ id });
  const drawn = await made.client.moderations.preview({
    roundIds: [made.roundId],
    rules: EVERY_GRADE,
    seed: 's',
    moderators: [],
  });
  const good = drawn.reviews.find(({ grade }) => grade.rank === 3)!.id;
  return { ...made, id, detail, good };
}
