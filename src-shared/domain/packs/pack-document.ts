import type { Block, Document, Marking } from '../documents/document.ts';
import type { ModerationPack, PackedReview } from './moderation-pack.ts';

const MARKING: Marking = {
  kind: 'non-public',
  basis: 'it concerns individual children, anonymised. For the named moderator only.',
};

/** The pack as a peer without Plumbline reads it, with boxes to grade in. Holds nothing that the pack does not. */
export function packDocument(pack: ModerationPack): Document {
  const count = pack.reviews.length;
  const isBlind = pack.design === 'blind';
  const words = pack.scale.points.map(({ word }) => word);
  return {
    title: `Moderation pack: ${count} practice ${count === 1 ? 'review' : 'reviews'}`,
    language: 'en-GB',
    sections: [
      {
        marking: MARKING,
        blocks: [
          {
            kind: 'paragraph',
            text: isBlind
              ? 'You are asked for a second judgement. The first grades are sealed: they are opened when yours are back. Each review carries a commitment, so that anybody can check that the first grade was not changed in between.'
              : 'You are asked for a second judgement. The first grade and its rationale stand beside the evidence: say where you agree, and where you would change it and why.',
          },
          {
            kind: 'facts',
            facts: [
              ...(pack.theme ? [{ label: 'Theme', value: pack.theme }] : []),
              { label: 'Reviews', value: String(count) },
              { label: 'Grades', value: words.join(' · ') },
              {
                label: 'Names',
                value:
                  'Every name, place, number and date was replaced. Dates are told from day 0, a day of each child’s own: how long lies between two dates of one child is true, the calendar is not told.',
              },
            ],
          },
          ...pack.reviews.flatMap((review) => reviewBlocks(review, pack, words)),
        ],
      },
    ],
  };
}

function reviewBlocks(review: PackedReview, pack: ModerationPack, words: readonly string[]): Block[] {
  const isBlind = pack.design === 'blind';
  const choice = (question: string, lines: number): Block => ({
    kind: 'choice',
    question,
    options: words,
    lines,
  });
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: review.alias },
    { kind: 'facts', facts: [...review.facts, { label: 'Reviewed by', value: review.reviewer }] },
    ...review.domains.flatMap((domain): Block[] => [
      { kind: 'heading', level: 3, text: domain.title },
      ...domain.answers.flatMap((answer): Block[] => [
        { kind: 'paragraph', text: `${answer.question}\n${answer.text}` },
      ]),
      ...(domain.grade
        ? [{ kind: 'facts', facts: [{ label: 'First grade', value: domain.grade.word }] } as const]
        : []),
      ...(domain.rationale ? [{ kind: 'paragraph', text: domain.rationale } as const] : []),
      ...(domain.cites.length > 0
        ? [
            {
              kind: 'paragraph',
              text: `Rests on evidence ${domain.cites.join(', ')}.`,
            } as const,
          ]
        : []),
      choice(`Your grade for ${domain.title.toLowerCase()}`, 1),
    ]),
    { kind: 'heading', level: 3, text: 'Evidence' },
    ...review.evidence.map((item): Block => {
      const source = [`Evidence ${item.number}: ${item.kind}`, item.source, item.date]
        .filter(Boolean)
        .join(', ');
      return item.kind === 'Child’s own words'
        ? { kind: 'quotation', text: item.text, source }
        : { kind: 'paragraph', text: `${source}\n${item.text}` };
    }),
    ...(review.feedback.length > 0 ? [{ kind: 'heading', level: 3, text: 'Feedback' } as const] : []),
    ...review.feedback.map((item): Block => ({ kind: 'quotation', text: item.text, source: item.title })),
    ...(review.strengths
      ? [
          { kind: 'heading', level: 3, text: pack.template.strengths.title } as const,
          { kind: 'paragraph', text: review.strengths } as const,
        ]
      : []),
    { kind: 'heading', level: 3, text: 'Overall' },
    ...(review.overall.grade
      ? [{ kind: 'facts', facts: [{ label: 'First grade', value: review.overall.grade.word }] } as const]
      : []),
    ...(review.overall.rationale ? [{ kind: 'paragraph', text: review.overall.rationale } as const] : []),
    ...(review.recommendations.length > 0
      ? [
          {
            kind: 'table',
            caption: 'Recommendations',
            columns: ['Level', 'Action', 'Measure', 'Intended impact', 'Owner', 'Due'].map((head) => ({
              head,
            })),
            rows: review.recommendations.map((item) =>
              [
                item.level === 'child' ? 'Child' : 'Service',
                item.action,
                item.measure,
                item.intendedImpact,
                item.owners.join(', '),
                item.due,
              ].map((text) => ({ kind: 'text', text }) as const),
            ),
          } as const,
        ]
      : []),
    ...(review.nothingForService
      ? [
          {
            kind: 'paragraph',
            text: `Why nothing is recommended for the service\n${review.nothingForService}`,
          } as const,
        ]
      : []),
    choice('Your overall grade', 4),
    {
      kind: 'choice',
      question: 'Your verdict on the review itself',
      options: ['Sound', 'Sound with reservations', 'Not sound'],
      lines: 3,
    },
    ...(isBlind && review.commitment
      ? [{ kind: 'facts', facts: [{ label: 'Commitment', value: review.commitment }] } as const]
      : []),
  ];
}
