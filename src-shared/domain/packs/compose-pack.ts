import { dueFromStart } from '../disclosure/facts.ts';
import { evidenceKey, recommendationKey } from '../disclosure/leaving-texts.ts';
import { findPoint, type GradeScale } from '../grades/scale.ts';
import { hideGrades } from '../moderation/hide-grades.ts';
import {
  domainGradeField,
  domainRationaleField,
  NOTHING_FOR_SERVICE_FIELD,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptLines,
  STRENGTHS_FIELD,
} from '../reviews/review-fields.ts';
import { reflectionLines, voiceLines } from '../reviews/voices.ts';
import type { ModerationPack, PackDesign, PackedReview, PackForm } from './moderation-pack.ts';

/** One review, ready to be packed: who stands for whom, and the outgoing text of every key. */
export interface ReviewToPack {
  readonly alias: string;
  readonly reviewer: string;
  /** Its place among the forms of the pack. */
  readonly form: number;
  /** ISO date of the child's own from which its dates are told. */
  readonly dayZero: string;
  readonly facts: readonly { label: string; value: string }[];
  /** The stored grades: `.../grade` fields with keys of scale points. */
  readonly answers: ReadonlyMap<string, string>;
  readonly evidence: readonly { id: string; kind: string; cites: readonly string[] }[];
  readonly recommendations: readonly {
    id: string;
    level: 'child' | 'service';
    owners: readonly string[];
    due: string;
  }[];
  /** Outgoing text by the keys of `leavingTexts`; a key that is missing was empty. */
  readonly outgoing: ReadonlyMap<string, string>;
  readonly commitment: string | null;
}

const EVIDENCE_KINDS: Readonly<Record<string, string>> = {
  record: 'Record',
  observation: 'Observation',
  conversation: 'Conversation',
  'childs-words': 'Child’s own words',
  document: 'Document',
};

/** Puts a moderation pack together from texts that have been through redaction. Nothing else of a review is read. */
export function composePack(parts: {
  packId: string;
  design: PackDesign;
  theme: string;
  /** Every template and scale that reviews were graded by. */
  forms: readonly [PackForm, ...PackForm[]];
  /** The sender's age recipient, to which a return is locked. */
  returnTo: string | null;
  reviews: readonly ReviewToPack[];
}): ModerationPack {
  const { packId, design, theme, returnTo } = parts;
  const [own, ...furtherForms] = parts.forms;
  const isOpen = design === 'open';
  const scales = parts.forms.map(({ scale }) => scale);
  return {
    format: 'plumbline-moderation-pack',
    version: furtherForms.length === 0 ? 1 : 2,
    packId,
    design,
    theme,
    ...own,
    furtherForms,
    returnTo,
    reviews: parts.reviews.map((review) =>
      packReview(review, { isOpen, scales, ...(parts.forms[review.form] ?? own) }),
    ),
  };
}

function packReview(
  review: ReviewToPack,
  { isOpen, scales, scale, template }: PackForm & { isOpen: boolean; scales: readonly GradeScale[] },
): PackedReview {
  // A blind pack says nothing of the first grades, not even where a text names one, of whichever round's scale.
  const out = (key: string): string => {
    const text = review.outgoing.get(key) ?? '';
    return isOpen ? text : scales.reduce((hidden, one) => hideGrades(hidden, one).text, text);
  };
  const grade = (field: string) => {
    const point = findPoint(scale, review.answers.get(field));
    return isOpen && point ? { word: point.word, rank: point.rank } : null;
  };
  return {
    alias: review.alias,
    reviewer: review.reviewer,
    form: review.form,
    facts: [...review.facts],
    domains: template.domains.map((domain) => ({
      key: domain.key,
      title: domain.title,
      answers: promptLines(domain)
        .map(({ field, label }) => ({ question: label, text: out(field) }))
        .filter(({ text }) => text !== ''),
      grade: grade(domainGradeField(domain.key)),
      rationale: isOpen ? out(domainRationaleField(domain.key)) : null,
      cites: review.evidence.flatMap(({ cites }, i) =>
        cites.includes(domainRationaleField(domain.key)) ? [i + 1] : [],
      ),
    })),
    evidence: review.evidence.map(({ id, kind }, i) => ({
      number: i + 1,
      kind: EVIDENCE_KINDS[kind] ?? kind,
      source: out(evidenceKey(id, 'source')),
      date: out(evidenceKey(id, 'date')),
      text: out(evidenceKey(id, 'text')),
    })),
    feedback: [...voiceLines(template), ...(isOpen ? reflectionLines() : [])]
      .map(({ field, label }) => ({ title: label, text: out(field) }))
      .filter(({ text }) => text !== ''),
    strengths: out(STRENGTHS_FIELD),
    overall: { grade: grade(OVERALL_GRADE_FIELD), rationale: isOpen ? out(OVERALL_RATIONALE_FIELD) : null },
    recommendations: isOpen
      ? review.recommendations.map(({ id, level, owners, due }) => ({
          level,
          action: out(recommendationKey(id, 'action')),
          measure: out(recommendationKey(id, 'measure')),
          intendedImpact: out(recommendationKey(id, 'impact')),
          owners: owners.map((_, n) => out(recommendationKey(id, `owner-${n}`))).filter(Boolean),
          due: dueFromStart(due, review.dayZero),
          theme: out(recommendationKey(id, 'theme')),
        }))
      : [],
    nothingForService: isOpen ? out(NOTHING_FOR_SERVICE_FIELD) : '',
    commitment: review.commitment,
  };
}
