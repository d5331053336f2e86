import { z } from 'zod';
import { PackLine, PackText } from '../exchange/written.ts';
import { findPoint } from '../grades/scale.ts';
import type { ModerationPack } from '../packs/moderation-pack.ts';
import { stableJson } from '../text/stable-json.ts';
import { promptsOf } from './prompts.ts';
import {
  AuditVerdict,
  type ModerationViews,
  missingInSecondGrade,
  type SecondGrade,
} from './second-grade.ts';

const Words = PackText.max(20_000);
const JudgedBack = z.strictObject({
  grade: PackLine,
  because: Words,
  cites: z.array(z.number().int().positive()).max(200),
});

const SecondGradeBack = z.strictObject({
  domains: z.record(PackLine, JudgedBack),
  overall: JudgedBack,
  audit: z.strictObject({
    evidence: AuditVerdict,
    child: AuditVerdict,
    judgement: AuditVerdict,
    words: Words,
  }),
  notes: Words,
  points: Words,
});

const ViewsBack = z.strictObject({
  prompts: z
    .array(
      z.strictObject({
        domain: PackLine,
        prompt: PackLine,
        view: z.enum(['keep', 'change']),
        why: PackText.max(5_000),
      }),
    )
    .max(2_000),
  process: Words,
});

/** Later versions of one thing that a return can carry. */
const MOST_VERSIONS = 50;

/**
 * `moderator-return.json`: what a moderator hands back of an anonymised pack. It names children by their aliases alone and
 * holds no text of theirs. Each review comes with all versions that were handed back so far, the first one first: returns can
 * arrive in any order, and figures use the first for good.
 */
export const ModeratorReturn = z.strictObject({
  format: z.literal('plumbline-moderator-return'),
  version: z.literal(1),
  /** The id of the moderation pack that it answers. */
  moderationPackId: z.string().regex(/^[0-9a-f]{32}$/u, 'is no id of a moderation pack'),
  reviews: z
    .array(
      z.strictObject({
        alias: PackLine.min(1).max(60),
        versions: z.array(SecondGradeBack).min(1).max(MOST_VERSIONS),
      }),
    )
    .max(2_000),
  views: z.array(ViewsBack).max(MOST_VERSIONS),
});
export type ModeratorReturn = z.infer<typeof ModeratorReturn>;

/** What a second grade is judged by: the template, the scale, and how many items of evidence there are. */
export interface GradedOn extends Pick<ModerationPack, 'template' | 'scale'> {
  readonly evidence: number;
}

/** Why a second grade of a return cannot be one of this review; undefined where it can. In words, without what it says. */
export function whyNoSecondGrade(
  second: SecondGrade,
  { template, scale, evidence }: GradedOn,
): string | undefined {
  const keys = new Set(template.domains.map(({ key }) => key));
  if (Object.keys(second.domains).some((key) => !keys.has(key)))
    return 'it grades a domain that the template does not have';
  const judged = [...Object.values(second.domains), second.overall];
  if (judged.some(({ grade }) => !findPoint(scale, grade)))
    return 'it gives a grade that the scale of the round does not have';
  if (judged.some(({ cites }) => cites.some((number) => number > evidence)))
    return 'it rests on evidence that the review does not have';
  return missingInSecondGrade(second, template, scale).length > 0 ? 'it is not complete' : undefined;
}

/** Whether all that views speak of stands in one of the templates. */
export function areViewsOn(
  { prompts }: ModerationViews,
  templates: readonly ModerationPack['template'][],
): boolean {
  const known = new Set(promptsOf(templates).map(({ domain, prompt }) => `${domain}/${prompt}`));
  return prompts.every(({ domain, prompt }) => known.has(`${domain}/${prompt}`));
}

/** All versions of one thing, the first one first, with what stands now where it differs from the last. */
export const withVersion = <Version>(before: readonly Version[], now: Version | null): Version[] =>
  now === null || isSameVersion(before.at(-1), now) ? [...before] : [...before, now];

/** Whether two versions say the same, whatever the order in which their fields were written down. */
export const isSameVersion = (one: unknown, other: unknown): boolean => stableJson(one) === stableJson(other);
