import type { ReviewDetail } from '../../contract/reviews.ts';
import { formatDay, localDay } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';
import { NAMES_A_CHILD } from '../documents/about-children.ts';
import type { Block, Document } from '../documents/document.ts';
import { findPoint } from '../grades/scale.ts';
import { gradedDomains, kindOf, type TemplateDomain } from '../templates/template.ts';
import type { EvidenceKind } from './evidence.ts';
import { saysSomething } from './review-content.ts';
import {
  domainGradeField,
  domainRationaleField,
  feedbackField,
  NOTHING_FOR_SERVICE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptLines,
  STRENGTHS_FIELD,
  voiceField,
} from './review-fields.ts';
import { reflectionLines, voicesOf } from './voices.ts';

const KINDS: Readonly<Record<EvidenceKind, string>> = {
  record: 'Record',
  observation: 'Observation',
  conversation: 'Conversation',
  'childs-words': 'Child’s own words',
  document: 'Document',
};

/** A review on paper: whose it is, every grade at a glance, then all that was written, in reading order. */
export function reviewDocument(detail: ReviewDetail): Document {
  const { row, template, answers, sealedAs, concerns } = detail;
  const childName = sealedAs?.childName ?? row.childName;
  const blocks: Block[] = [
    { kind: 'facts', facts: factsOf(detail) },
    {
      kind: 'table',
      caption: 'Grades',
      columns: [
        { head: 'Domain', width: 3 },
        { head: 'Grade', width: 1 },
      ],
      rows: [
        ...gradedDomains(template).map((domain) => [
          { kind: 'text' as const, text: domain.title },
          { kind: 'grade' as const, word: gradeWord(detail, domain) },
        ]),
        [
          { kind: 'text' as const, text: 'Overall' },
          { kind: 'grade' as const, word: row.gradeWord ?? 'Not graded' },
        ],
      ],
    },
    ...concerns.flatMap(concernBlocks),
    ...template.domains.flatMap((domain) => domainBlocks(detail, domain)),
    { kind: 'heading', level: 2, text: 'Feedback' },
    ...feedbackBlocks(detail),
    { kind: 'heading', level: 2, text: template.strengths.title },
    paragraphOr(answers[STRENGTHS_FIELD]),
    { kind: 'heading', level: 2, text: `Overall grade: ${row.gradeWord ?? 'not graded'}` },
    ...rationaleBlocks(detail, OVERALL_RATIONALE_FIELD),
    ...moderationBlocks(detail),
    ...recommendationBlocks(detail),
    ...evidenceBlocks(detail),
    ...(detail.seal
      ? [
          {
            kind: 'paragraph' as const,
            text: `Sealed when it was submitted: nothing in it was changed since. Seal: ${detail.seal}`,
          },
        ]
      : []),
  ];
  return {
    title: `Practice review: ${childName}`,
    language: 'en-GB',
    sections: [{ marking: NAMES_A_CHILD, runningHead: childName, blocks }],
  };
}

function factsOf(detail: ReviewDetail) {
  const { row, sealedAs, context, moderated } = detail;
  const dateOfBirth = sealedAs ? sealedAs.dateOfBirth : context.case.dateOfBirth;
  return [
    { label: 'Reference', value: sealedAs?.reference ?? row.reference },
    ...(dateOfBirth ? [{ label: 'Date of birth', value: formatDay(dateOfBirth) }] : []),
    { label: 'Round', value: sealedAs?.round ?? row.round },
    { label: 'Reviewed by', value: sealedAs?.reviewer ?? row.reviewer ?? 'Nobody yet' },
    {
      label: 'State',
      value: row.submittedAt
        ? `Submitted and sealed on ${formatDay(localDay(new Date(row.submittedAt)))}`
        : 'Draft, not submitted: it can still change',
    },
    { label: 'Overall grade', value: row.gradeWord ?? 'Not graded' },
    { label: 'As moderated', value: moderated?.word ?? 'Not moderated' },
  ];
}

const gradeWord = ({ scale, answers }: ReviewDetail, { key }: TemplateDomain): string =>
  findPoint(scale, answers[domainGradeField(key)])?.word ?? 'Not graded';

function domainBlocks(detail: ReviewDetail, domain: TemplateDomain): Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: domain.isGraded === false ? domain.title : `${domain.title}: ${gradeWord(detail, domain)}`,
    },
    ...promptLines(domain).flatMap(({ field, label, prompt }): Block[] => {
      const answer = detail.answers[field] ?? '';
      const text = kindOf(prompt) === 'date' ? dateWords(answer) : answer;
      return saysSomething(text) ? [{ kind: 'answer', question: label, text }] : [];
    }),
    ...rationaleBlocks(detail, domainRationaleField(domain.key)),
  ];
}

function rationaleBlocks({ answers, evidence }: ReviewDetail, field: string): Block[] {
  const cited = evidence.flatMap(({ cites }, index) => (cites.includes(field) ? [`E${index + 1}`] : []));
  const text = answers[field] ?? '';
  return [
    ...(saysSomething(text) ? [{ kind: 'answer' as const, question: 'Why this grade', text }] : []),
    ...(cited.length > 0
      ? [{ kind: 'paragraph' as const, text: `Rests on evidence ${cited.join(', ')}.` }]
      : []),
  ];
}

function concernBlocks({ raisedAt, raisedBy, concern, done }: ReviewDetail['concerns'][number]): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Immediate concern' },
    {
      kind: 'paragraph',
      text: `Raised on ${formatDay(localDay(new Date(raisedAt)))} by ${raisedBy}: ${concern}`,
    },
    { kind: 'answer', question: 'What was done', text: done || 'Not written down yet.' },
  ];
}

function feedbackBlocks({ template, answers }: ReviewDetail): Block[] {
  const given = template.feedback.filter(({ key }) => saysSomething(answers[feedbackField(key)]));
  const voices = voicesOf(template, answers);
  return [
    ...(given.length === 0
      ? [{ kind: 'paragraph' as const, text: 'Nobody’s feedback is written down.' }]
      : given.map(({ key, title }): Block => {
          const known = (['who', 'how', 'when', 'agrees'] as const).flatMap(
            (part) => answers[voiceField(key, part)]?.trim() || [],
          );
          return {
            kind: 'quotation',
            text: answers[feedbackField(key)] ?? '',
            source: [title, ...known].join(', '),
          };
        })),
    ...voices
      .filter(({ state }) => state === 'missing')
      .map(
        ({ title, why }): Block => ({ kind: 'paragraph', text: `${title}: nobody could be asked. ${why}` }),
      ),
    ...reflectionLines().flatMap(({ field, label }): Block[] => {
      const text = answers[field] ?? '';
      return saysSomething(text) ? [{ kind: 'answer', question: label, text }] : [];
    }),
  ];
}

function moderationBlocks({ moderated }: ReviewDetail): Block[] {
  if (!moderated) return [];
  const { word, by, meeting, because } = moderated;
  return [
    {
      kind: 'answer',
      question: `Moderated to ${word} by ${by}${meeting ? `, ${meeting}` : ''}`,
      text: because || 'No reason was needed: the grade is the same.',
    },
  ];
}

function recommendationBlocks({ recommendations, answers }: ReviewDetail): Block[] {
  const why = answers[NOTHING_FOR_SERVICE_FIELD] ?? '';
  return [
    { kind: 'heading', level: 2, text: 'Recommendations' },
    ...(recommendations.length === 0 ? [{ kind: 'paragraph' as const, text: 'None.' }] : []),
    ...recommendations.flatMap((item, index): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: `${index + 1}. ${item.level === 'child' ? 'For this child' : 'For the service'}`,
      },
      { kind: 'paragraph', text: item.action },
      {
        kind: 'facts',
        facts: [
          { label: 'Owner', value: item.owners.join('; ') || 'Nobody yet' },
          { label: 'Due', value: dateWords(item.due) || 'No date' },
          { label: 'Measure', value: item.measure || 'None' },
          { label: 'For the child', value: item.intendedImpact || 'Not said' },
        ],
      },
    ]),
    ...(saysSomething(why)
      ? [{ kind: 'answer' as const, question: 'Why nothing is recommended for the service', text: why }]
      : []),
  ];
}

function evidenceBlocks({ evidence }: ReviewDetail): Block[] {
  if (evidence.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Evidence' },
    ...evidence.map(({ kind, source, date, text }, index): Block => {
      const from = [`E${index + 1}`, KINDS[kind], source, dateWords(date)].filter(Boolean).join(', ');
      return kind === 'childs-words'
        ? { kind: 'quotation', text, source: from }
        : { kind: 'answer', question: from, text };
    }),
  ];
}

const paragraphOr = (text: string | undefined): Block => ({
  kind: 'paragraph',
  text: saysSomething(text) ? (text ?? '') : 'Nothing is written here.',
});
