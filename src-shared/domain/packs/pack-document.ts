import type { Block, Document, Marking } from '../documents/document.ts';
import { type GradeDescriptors, gradedDomains } from '../templates/template.ts';
import { formOf, formsOf, type ModerationPack, type PackedReview, type PackForm } from './moderation-pack.ts';

const MARKING: Marking = {
  kind: 'non-public',
  basis: 'it concerns individual children, anonymised. For the named moderator only.',
};

/** Lines under a domain's boxes, and under those of the whole: room for the reason in handwriting. */
const DOMAIN_LINES = 4;
const OVERALL_LINES = 8;

/** The pack as a peer without Plumbline reads it, with boxes to grade in. Holds nothing that the pack does not. */
export function packDocument(pack: ModerationPack): Document {
  const count = pack.reviews.length;
  return {
    title: `Moderation pack: ${count} practice ${count === 1 ? 'review' : 'reviews'}`,
    language: 'en-GB',
    sections: [
      { marking: MARKING, blocks: [...openingBlocks(pack), ...returnBlocks(pack)] },
      ...formsOf(pack).map((form, index) => ({
        marking: MARKING,
        runningHead: meaningTitle(pack, index),
        blocks: meaningBlocks(form, meaningTitle(pack, index)),
      })),
      ...pack.reviews.map((review) => ({
        marking: MARKING,
        runningHead: review.alias,
        blocks: reviewBlocks(review, pack),
      })),
    ],
  };
}

function openingBlocks(pack: ModerationPack): Block[] {
  const isBlind = pack.design === 'blind';
  return [
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
        {
          label: 'Reviews',
          value: `${pack.reviews.length}: ${pack.reviews.map(({ alias }) => alias).join(', ')}`,
        },
        ...formsOf(pack).map(({ scale }, index) => ({
          label: pack.furtherForms.length === 0 ? 'Grades' : `Grades of ${childrenOf(pack, index)}`,
          value: scale.points.map(({ word }) => word).join(' · '),
        })),
        {
          label: 'Names',
          value:
            'Names, places, numbers and dates that say who somebody is were replaced, by machine and by a person who looked at each. Dates are told from day 0, a day of each child’s own: how long lies between two dates of one child is true, the calendar is not told. If you think that you know a child all the same, stop and tell the sender.',
        },
      ],
    },
  ];
}

function returnBlocks({ reviews }: ModerationPack): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'What you do' },
    {
      kind: 'list',
      items: [
        'Read a review whole, with its evidence at the end, before you grade.',
        'Lay the sheets “What each grade means” beside it, and tick one grade for each domain and one overall.',
        'Write why on the lines beneath, with the numbers of the evidence that it rests on.',
        `Each child begins on a new sheet, with its letter at the top: ${reviews.length === 1 ? 'one child' : `${reviews.length} children`} in all.`,
      ],
    },
    { kind: 'heading', level: 2, text: 'How to hand it back' },
    {
      kind: 'paragraph',
      text: 'Give these sheets, or the filled-in form that came with them, to whoever sent you the pack, by the way it came to you and not by ordinary e-mail. Keep no copy; delete the file and shred what you printed once you are told that it arrived.',
    },
    { kind: 'lines-to-fill', labels: ['Your name', 'Your organisation', 'Day', 'Signature'] },
  ];
}

/** Which children were graded by a form. */
const childrenOf = ({ reviews }: ModerationPack, form: number): string =>
  reviews
    .filter((review) => review.form === form)
    .map(({ alias }) => alias)
    .join(', ');

const meaningTitle = (pack: ModerationPack, form: number): string =>
  pack.furtherForms.length === 0
    ? 'What each grade means'
    : `What each grade means, for ${childrenOf(pack, form)}`;

/** What each grade means, once for all reviews that were graded so: to lay beside them. */
function meaningBlocks({ template, scale }: PackForm, title: string): Block[] {
  const meanings = (descriptors: GradeDescriptors): Block => ({
    kind: 'facts',
    facts: scale.points.map(({ word, rank }) => ({ label: word, value: descriptors[rank] })),
  });
  return [
    { kind: 'heading', level: 2, text: title },
    ...gradedDomains(template).flatMap(({ title, descriptors }): Block[] => [
      { kind: 'heading', level: 3, text: title },
      meanings(descriptors),
    ]),
    { kind: 'heading', level: 3, text: 'Overall' },
    meanings(template.overall.descriptors),
  ];
}

function reviewBlocks(review: PackedReview, pack: ModerationPack): Block[] {
  const isBlind = pack.design === 'blind';
  const { scale, template } = formOf(pack, review);
  const options = scale.points.map(({ word }) => word);
  const choice = (question: string, lines: number): Block => ({ kind: 'choice', question, options, lines });
  return [
    { kind: 'heading', level: 2, text: review.alias },
    { kind: 'facts', facts: [...review.facts, { label: 'Reviewed by', value: review.reviewer }] },
    ...review.domains.flatMap((domain): Block[] => [
      { kind: 'heading', level: 3, text: domain.title },
      ...domain.answers.map(({ question, text }): Block => ({ kind: 'answer', question, text })),
      ...(domain.grade
        ? [{ kind: 'facts', facts: [{ label: 'First grade', value: domain.grade.word }] } as const]
        : []),
      ...(domain.rationale
        ? [{ kind: 'answer', question: 'Why this grade', text: domain.rationale } as const]
        : []),
      ...(domain.cites.length > 0
        ? [{ kind: 'paragraph', text: `Rests on evidence ${domain.cites.join(', ')}.` } as const]
        : []),
      choice(`Your grade for ${domain.title.toLowerCase()}, and why`, DOMAIN_LINES),
    ]),
    ...writtenBeside(review, template.strengths.title),
    choice('Your overall grade, and why', OVERALL_LINES),
    {
      kind: 'choice',
      question: 'Your verdict on the review itself',
      options: ['Sound', 'Sound with reservations', 'Not sound'],
      lines: DOMAIN_LINES,
    },
    ...(isBlind && review.commitment
      ? [{ kind: 'facts', facts: [{ label: 'Commitment', value: review.commitment }] } as const]
      : []),
  ];
}

/** What a review says beside its domains: evidence, feedback, strengths, the whole, recommendations. */
function writtenBeside(review: PackedReview, strengthsTitle: string): Block[] {
  return [
    { kind: 'heading', level: 3, text: 'Evidence' },
    ...review.evidence.map((item): Block => {
      const source = [`Evidence ${item.number}: ${item.kind}`, item.source, item.date]
        .filter(Boolean)
        .join(', ');
      return item.kind === 'Child’s own words'
        ? { kind: 'quotation', text: item.text, source }
        : { kind: 'answer', question: source, text: item.text };
    }),
    ...(review.feedback.length > 0 ? [{ kind: 'heading', level: 3, text: 'Feedback' } as const] : []),
    ...review.feedback.map((item): Block => ({ kind: 'quotation', text: item.text, source: item.title })),
    ...(review.strengths
      ? [
          { kind: 'heading', level: 3, text: strengthsTitle } as const,
          { kind: 'paragraph', text: review.strengths } as const,
        ]
      : []),
    { kind: 'heading', level: 3, text: 'Overall' },
    ...(review.overall.grade
      ? [{ kind: 'facts', facts: [{ label: 'First grade', value: review.overall.grade.word }] } as const]
      : []),
    ...(review.overall.rationale ? [{ kind: 'paragraph', text: review.overall.rationale } as const] : []),
    ...recommendations(review),
    ...(review.nothingForService
      ? [
          {
            kind: 'paragraph',
            text: `Why nothing is recommended for the service\n${review.nothingForService}`,
          } as const,
        ]
      : []),
  ];
}

function recommendations(review: PackedReview): Block[] {
  if (review.recommendations.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Recommendations',
      columns: ['Level', 'Action', 'Measure', 'Intended impact', 'Owner', 'Due'].map((head) => ({ head })),
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
    },
  ];
}
