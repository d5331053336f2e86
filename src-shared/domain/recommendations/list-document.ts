import { dateWords } from '../dates/date-words.ts';
import { NAMES_CHILDREN } from '../documents/about-children.ts';
import type { Cell, Column, Document } from '../documents/document.ts';
import type { RecommendationLevel } from './recommendation.ts';

/** What the list says of one recommendation. */
export interface ListedRecommendation {
  readonly action: string;
  readonly measure: string;
  readonly level: RecommendationLevel;
  readonly owners: readonly string[];
  readonly due: string;
  readonly theme: string;
  readonly reference: string;
  readonly childName: string;
  readonly round: string;
  readonly reviewStatus: string;
  readonly isOverdue: boolean;
}

/** What the list is of, and what was left out of it. */
export interface ListAbout {
  readonly council: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly level: RecommendationLevel | null;
  readonly round: string | null;
  readonly theme: string | null;
  readonly search: string;
  readonly isOverdue: boolean;
}

const LEVELS: Readonly<Record<RecommendationLevel, string>> = { child: 'This child', service: 'The service' };

const COLUMNS: readonly Column[] = [
  { head: 'What is to be done', width: 32 },
  { head: 'Level', width: 11 },
  { head: 'Child', width: 17 },
  { head: 'Reference', width: 12 },
  { head: 'Round', width: 14 },
  { head: 'Owner', width: 15 },
  { head: 'Due', width: 12 },
  { head: 'Measure', width: 26 },
  { head: 'Theme', width: 13 },
];

/** The recommendations of a filter as a document. It names children, so it says on each page that it is not public. */
export function recommendationsDocument(rows: readonly ListedRecommendation[], about: ListAbout): Document {
  const given = rows.filter(({ reviewStatus }) => reviewStatus === 'submitted').length;
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  return {
    title: 'Recommendations',
    language: 'en-GB',
    sections: [
      {
        marking: NAMES_CHILDREN,
        isLandscape: true,
        blocks: [
          { kind: 'facts', facts: factsOf(about) },
          {
            kind: 'rests-on',
            count: rows.length,
            what: rows.length === 1 ? 'recommendation' : 'recommendations',
            ofWhich: [
              { count: given, what: 'of submitted reviews' },
              { count: rows.length - given, what: 'of reviews that are being written' },
              { count: overdue, what: 'past their date' },
            ],
          },
          { kind: 'table', caption: 'Recommendations', columns: COLUMNS, rows: rows.map(cellsOf) },
        ],
      },
    ],
  };
}

function cellsOf(row: ListedRecommendation): Cell[] {
  return [
    { kind: 'text', text: row.action },
    { kind: 'text', text: LEVELS[row.level] },
    { kind: 'person', name: row.childName },
    { kind: 'text', text: row.reference },
    { kind: 'text', text: row.round },
    { kind: 'person', name: row.owners.join('; ') },
    { kind: 'date', date: row.due },
    { kind: 'text', text: row.measure },
    { kind: 'text', text: row.theme },
  ];
}

function factsOf(about: ListAbout): { label: string; value: string }[] {
  const narrowed = [
    about.level && { label: 'Level', value: LEVELS[about.level] },
    about.round !== null && { label: 'Round', value: about.round },
    about.theme !== null && { label: 'Theme', value: about.theme },
    about.search.trim() && { label: 'With the words', value: about.search.trim() },
    about.isOverdue && { label: 'Only', value: 'what is past its date' },
  ];
  return [
    { label: 'Council', value: about.council },
    { label: 'As on', value: dateWords(about.day) },
    ...narrowed.filter((fact) => typeof fact === 'object' && fact !== null),
  ];
}
