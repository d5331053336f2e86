import type { AgreementPage } from '../../contract/agreement.ts';
import type { LearntQuestion } from '../../contract/learnt.ts';
import type { ModerationDetail, ReReviewPage } from '../../contract/moderations.ts';
import { dateWords } from '../dates/date-words.ts';
import { RESTS_ON_CHILDREN } from '../documents/about-children.ts';
import type { Block, Cell, Document } from '../documents/document.ts';
import { SORT_WORDS } from './compare-grades.ts';
import { DESIGN_WORDS } from './designs.ts';

/** Below so many a share is not written in percent (docs/domain.md, rule 11). */
const LEAST_FOR_PERCENT = 10;

/** The report of a moderation for a scrutiny board: method, sample, figures with n, what changed. No child is named. */
export function moderationReport(
  moderation: ModerationDetail,
  agreement: AgreementPage,
  learnt: readonly LearntQuestion[],
  sentBack: readonly ReReviewPage[],
  council: string,
): Document {
  const { headline } = moderation;
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'Council', value: council },
        { label: 'Rounds', value: moderation.rounds },
        { label: 'Design', value: DESIGN_WORDS[moderation.design].title },
        {
          label: 'Moderators',
          value: moderation.moderators
            .map(({ name, kind }) => `${name} (${kind === 'peer' ? 'peer' : 'in-house'})`)
            .join(', '),
        },
        { label: 'Deadline', value: dateWords(moderation.deadline) },
      ],
    },
    { kind: 'heading', level: 1, text: 'How it was done' },
    { kind: 'paragraph', text: DESIGN_WORDS[moderation.design].means },
    {
      kind: 'paragraph',
      text: `${moderation.reviews} of ${headline.of} submitted reviews were drawn, ${moderation.lagDays} days after the round closed (seed ${moderation.seed}). Two overall grades may be ${moderation.tolerance} ${moderation.tolerance === 1 ? 'grade' : 'grades'} apart.`,
    },
    ...(moderation.odds.length > 0 ? [{ kind: 'list' as const, items: moderation.odds }] : []),
    {
      kind: 'rests-on',
      count: headline.of,
      what: 'submitted reviews',
      ofWhich: [
        { count: moderation.graded, what: 'with a second grade' },
        { count: headline.moderated, what: 'with a moderated grade' },
      ],
    },
    { kind: 'heading', level: 1, text: 'How far the grades agree' },
    { kind: 'paragraph', text: agreement.reading },
    ...agreement.matrices.map(
      (matrix): Block => ({
        kind: 'table',
        caption: `First grade by that of ${matrix.second}`,
        columns: [{ head: 'First grade', width: 2 }, ...agreement.scale.map((head) => ({ head }))],
        rows: matrix.cells.map((row, index) => [
          text(agreement.scale[index] ?? ''),
          ...row.map((value): Cell => ({ kind: 'number', value })),
        ]),
      }),
    ),
    ...figuresOf(agreement),
    {
      kind: 'table',
      caption: 'By domain',
      columns: [{ head: 'Domain', width: 3 }, { head: 'The same' }, { head: 'Of' }],
      rows: agreement.domains.map(({ title, exact }) => [
        text(title),
        { kind: 'number', value: exact.agree },
        { kind: 'number', value: exact.of },
      ]),
    },
    { kind: 'heading', level: 1, text: 'What changed' },
    {
      kind: 'paragraph',
      text: `Good or better as graded: ${share(headline.asGraded, headline.of)}. As moderated: ${share(headline.asModerated, headline.of)}; ${headline.moderated} moderated, ${headline.of - headline.moderated} not.`,
    },
    {
      kind: 'table',
      caption: 'Why grades differed',
      columns: [{ head: 'Reason', width: 3 }, { head: 'Decisions' }],
      rows: agreement.sorts.map(({ sort, count }) => [
        text(SORT_WORDS[sort]),
        { kind: 'number', value: count },
      ]),
    },
    ...sentBackBlocks(sentBack),
    ...learntBlocks(moderation, learnt),
    ...viewsOf(moderation),
    { kind: 'heading', level: 2, text: 'On the figures' },
    {
      kind: 'list',
      items: [
        'Figures rest on first grades and first second grades alone; later talk never changes them.',
        ...agreement.notes,
      ],
    },
  ];
  return {
    title: /^moderation\b/i.test(moderation.title) ? moderation.title : `Moderation: ${moderation.title}`,
    language: 'en-GB',
    sections: [{ marking: RESTS_ON_CHILDREN, blocks }],
  };
}

/** What reviewers changed when a review was sent back: grades by alias, and none of the words, which may name a child. */
function sentBackBlocks(sentBack: readonly ReReviewPage[]): Block[] {
  if (sentBack.length === 0) return [];
  const answers = sentBack.flatMap(({ alias, turns }) =>
    turns.flatMap(({ version, answer }) => (answer ? [{ alias, version, ...answer }] : [])),
  );
  const rows = answers.flatMap(({ alias, version, changes }) =>
    changes.map(({ title, from, to }): Cell[] => [
      text(alias),
      { kind: 'number', value: version },
      text(title),
      text(from),
      text(to),
    ]),
  );
  const awaited = sentBack.filter(({ isAsked }) => isAsked).length;
  return [
    { kind: 'heading', level: 2, text: 'Sent back to their reviewers' },
    {
      kind: 'paragraph',
      text: `${sentBack.length} of the sample ${sentBack.length === 1 ? 'was' : 'were'} sent back with points; ${awaited === 0 ? 'every reviewer has answered' : `${awaited} still to be answered`}. ${rows.length === 0 ? 'No grade was changed.' : 'What a reviewer changed is a later version beside the sealed review; figures use the sealed grades.'}`,
    },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Grades that reviewers changed',
            columns: [
              { head: 'Review', width: 2 },
              { head: 'Version' },
              { head: 'Of', width: 3 },
              { head: 'From', width: 2 },
              { head: 'To', width: 2 },
            ],
            rows,
          },
        ]),
  ];
}

/** Questions named in the report: those that cause most disagreement. */
const MOST_DISPUTED = 3;

function learntBlocks({ minutes }: ModerationDetail, learnt: readonly LearntQuestion[]): Block[] {
  const said = minutes.split(/\n+/u).filter((line) => line.trim() !== '');
  const named = learnt.slice(0, MOST_DISPUTED).filter(({ differed }) => differed > 0);
  const proposed = learnt.flatMap(({ question, proposal }) => (proposal ? [{ question, ...proposal }] : []));
  if (said.length + named.length + proposed.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'What we learnt' },
    ...said.map((line): Block => ({ kind: 'paragraph', text: line })),
    ...(named.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: DISPUTED_MEANS },
          {
            kind: 'table' as const,
            caption: 'Questions that are read differently',
            columns: [
              { head: 'Section', width: 2 },
              { head: 'Question', width: 4 },
              { head: 'Differed' },
              { head: 'Of' },
            ],
            rows: named.map(({ domainTitle, question, differed, of }): Cell[] => [
              text(domainTitle),
              text(question),
              { kind: 'number', value: differed },
              { kind: 'number', value: of },
            ]),
          },
        ]),
    ...(proposed.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Proposed for the next version of the template',
            columns: [
              { head: 'Now', width: 3 },
              { head: 'Proposed', width: 3 },
              { head: 'Why', width: 2 },
            ],
            rows: proposed.map(({ question, wording, why }) => [text(question), text(wording), text(why)]),
          },
        ]),
  ];
}

/** What the count beside a question means. */
export const DISPUTED_MEANS =
  'Grades are given by section: the count says on how many reviews graders of the section differed. Within a section, what a moderator would change comes first.';

function viewsOf({ views }: ModerationDetail): Block[] {
  if (views.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Views on the template and on this moderation' },
    ...views.flatMap(({ moderator, keeps, changes, process }): Block[] => [
      {
        kind: 'paragraph',
        text: `${moderator}: keep ${keeps}, change ${changes.length}.${process ? ` On the moderation: ${process}` : ''}`,
      },
      ...(changes.length === 0
        ? []
        : [
            { kind: 'list' as const, items: changes.map(({ question, why }) => `${question} ${why}`.trim()) },
          ]),
    ]),
  ];
}

function figuresOf(agreement: AgreementPage): Block[] {
  if (agreement.figures.length === 0)
    return agreement.refused.slice(0, 1).map(({ why }) => ({ kind: 'paragraph', text: why }));
  return [
    {
      kind: 'table',
      caption: 'Coefficients, with 95% intervals',
      columns: [{ head: 'Coefficient', width: 2 }, { head: 'Value' }, { head: 'From' }, { head: 'To' }],
      rows: agreement.figures.map(({ name, value, low, high }) => [
        text(FIGURE_NAMES[name] ?? name),
        text(value.toFixed(2)),
        text(low?.toFixed(2) ?? 'cannot be worked out'),
        text(high?.toFixed(2) ?? ''),
      ]),
    },
  ];
}

/** The coefficients by the names that papers use. */
export const FIGURE_NAMES: Readonly<Record<string, string>> = {
  'kappa-quadratic': 'Quadratic-weighted kappa',
  'gwet-ac2-ordinal': 'Gwet’s AC2, ordinal weights',
  'krippendorff-ordinal': 'Krippendorff’s alpha, ordinal',
  'gwet-ac1': 'Gwet’s AC1',
  'cohen-kappa': 'Cohen’s kappa',
};

function text(words: string): Cell {
  return { kind: 'text', text: words };
}

function share(count: number, of: number): string {
  return `${count} of ${of}${of >= LEAST_FOR_PERCENT ? ` (${Math.round((100 * count) / of)}%)` : ''}`;
}
