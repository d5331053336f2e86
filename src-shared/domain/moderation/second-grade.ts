import { z } from 'zod';
import { findPoint, type GradeScale } from '../grades/scale.ts';
import { gradedDomains, type PracticeReviewTemplate } from '../templates/template.ts';

/** The field of the overall grade, beside the keys of the domains. */
export const OVERALL = 'overall';

const Judged = z.object({
  /** Key of a point of the scale; null where none was given yet. */
  grade: z.string().nullable(),
  because: z.string().max(20_000),
  /** Numbers of the evidence that it rests on. */
  cites: z.array(z.number().int().positive()).max(200),
});
export type Judged = z.infer<typeof Judged>;

/** How well the audit itself was done; a verdict apart from that on the practice. */
export const AUDIT_QUESTIONS = [
  { key: 'evidence', question: 'Does each grade rest on evidence that is named?' },
  { key: 'child', question: 'Are the child’s experience and own words at the centre?' },
  { key: 'judgement', question: 'Does the judgement follow from what was found?' },
] as const;
export const AuditVerdict = z.enum(['yes', 'partly', 'no']);
export type AuditVerdict = z.infer<typeof AuditVerdict>;

/** A second grade: by domain and overall, with reasons, a verdict on the audit, and a word to the reviewer. */
export const SecondGrade = z.object({
  domains: z.record(z.string(), Judged),
  overall: Judged,
  audit: z.object({
    evidence: AuditVerdict.nullable(),
    child: AuditVerdict.nullable(),
    judgement: AuditVerdict.nullable(),
    words: z.string().max(20_000),
  }),
  notes: z.string().max(20_000),
  /** What the reviewer is asked to look at again; empty where the review is not sent back. */
  points: z.string().max(20_000),
});
export type SecondGrade = z.infer<typeof SecondGrade>;

/** A moderator's views on the template, prompt by prompt, and on the moderation itself. */
export const ModerationViews = z.object({
  prompts: z.array(
    z.object({
      domain: z.string(),
      prompt: z.string(),
      view: z.enum(['keep', 'change']),
      why: z.string().max(5_000),
    }),
  ),
  process: z.string().max(20_000),
});
export type ModerationViews = z.infer<typeof ModerationViews>;

/** A second grade in which nothing is said yet. */
export function emptySecondGrade(template: PracticeReviewTemplate): SecondGrade {
  const judged: Judged = { grade: null, because: '', cites: [] };
  return {
    domains: Object.fromEntries(gradedDomains(template).map(({ key }) => [key, judged])),
    overall: judged,
    audit: { evidence: null, child: null, judgement: null, words: '' },
    notes: '',
    points: '',
  };
}

/** What is still missing before a second grade can be handed in; one sentence each, none when complete. */
export function missingInSecondGrade(
  second: SecondGrade,
  template: PracticeReviewTemplate,
  scale: GradeScale,
): string[] {
  const fields = [
    ...gradedDomains(template).map(({ key, title }) => ({ title, judged: second.domains[key] })),
    { title: 'Overall', judged: second.overall },
  ];
  return [
    ...fields.flatMap(({ title, judged }) => {
      if (!findPoint(scale, judged?.grade)) return [`${title}: no grade.`];
      return judged?.because.trim() ? [] : [`${title}: the grade has no reason.`];
    }),
    ...(second.audit.evidence && second.audit.child && second.audit.judgement
      ? []
      : ['The review’s own quality: not all three questions are answered.']),
  ];
}
