import type { z } from 'zod';
import type { TrackedItem, TrackerCounts } from '../../contract/tracked-items.ts';
import { dateWords } from '../dates/date-words.ts';
import { NAMES_CHILDREN } from '../documents/about-children.ts';
import type { Cell, Column, Document } from '../documents/document.ts';
import { colourCell } from '../plans/colour-cell.ts';
import { colourOf } from '../plans/colour-counts.ts';
import { type ItemSource, type SourceShown, sourceInShort } from './item-source.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS } from './states.ts';

/** What the list is of, and what was left out of it. */
export interface TrackerAbout {
  readonly council: string;
  /** yyyy-mm-dd: the day that it shows, today or a past one. */
  readonly day: string;
  /** What narrows it, in words; empty for all. */
  readonly narrowed: readonly string[];
}

const COLUMNS: readonly Column[] = [
  { head: 'No.', width: 9 },
  { head: 'What is to be done', width: 34 },
  { head: 'For', width: 15 },
  { head: 'Owner', width: 19 },
  { head: 'First due', width: 13 },
  { head: 'Due', width: 13 },
  { head: 'Acceptance', width: 16 },
  { head: 'BRAG', width: 10 },
  { head: 'Delivery', width: 15 },
  { head: 'Impact', width: 13 },
  { head: 'Last said', width: 13 },
  { head: 'Comes from', width: 24 },
  // A line per source, so that a workbook can be brought in again with its sources in fields.
  { head: 'Source', width: 20, isOffPaper: true },
  { head: 'Source date', width: 12, isOffPaper: true },
  { head: 'Source document', width: 20, isOffPaper: true },
  { head: 'Source paragraph', width: 12, isOffPaper: true },
  { head: 'Finding', width: 30, isOffPaper: true },
];

/** The tracker as a document: delivery and impact beside each other, the first date beside the date now. */
export function trackerDocument(
  rows: readonly (TrackedItem & { readonly sources: readonly SourceShown[] })[],
  counts: z.infer<typeof TrackerCounts>,
  about: TrackerAbout,
): Document {
  return {
    title: 'Recommendation and impact tracker',
    language: 'en-GB',
    sections: [
      {
        marking: NAMES_CHILDREN,
        isLandscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: about.council },
              { label: 'As at', value: dateWords(about.day) },
              ...(about.narrowed.length > 0 ? [{ label: 'Only', value: about.narrowed.join('; ') }] : []),
            ],
          },
          {
            kind: 'rests-on',
            count: counts.total,
            what: counts.total === 1 ? 'recommendation' : 'recommendations',
            ofWhich: [
              { count: counts.open, what: 'open' },
              { count: counts.done, what: 'complete' },
              { count: counts.superseded, what: 'superseded' },
            ],
          },
          {
            kind: 'paragraph',
            text: `Of the open ones ${counts.overdue} are past their date, ${counts.awaitingCheck} are done and await a check, ${counts.noDate} have no date.`,
          },
          {
            kind: 'table',
            caption: 'Tracker',
            columns: COLUMNS,
            rows: rows.map((row) => [...cellsOf(row), ...sourceCells(row.sources)]),
          },
        ],
      },
    ],
  };
}

function cellsOf(row: TrackedItem & { readonly sources: readonly SourceShown[] }): Cell[] {
  return [
    { kind: 'text', text: `R-${row.number}` },
    { kind: 'text', text: row.action },
    row.level === 'child'
      ? { kind: 'person', name: row.childName ?? '' }
      : { kind: 'text', text: 'The service' },
    { kind: 'person', name: row.owners.join('; ') },
    { kind: 'date', date: row.firstDue },
    { kind: 'date', date: row.due },
    { kind: 'text', text: ACCEPTANCE_WORDS[row.acceptance] },
    colourCell(colourOf(row.delivery)),
    { kind: 'text', text: DELIVERY_WORDS[row.delivery] },
    { kind: 'text', text: IMPACT_WORDS[row.impact] },
    { kind: 'date', date: row.lastSaidOn ?? '' },
    { kind: 'text', text: row.sources.map(sourceInShort).join('\n') },
  ];
}

function sourceCells(sources: readonly SourceShown[]): Cell[] {
  const lines = (part: (source: ItemSource) => string) => {
    const said = sources.map(({ fields }) => (fields ? part(fields).replace(/\s+/gu, ' ') : ''));
    return said.some((line) => line !== '') ? said.map((line) => line || '–').join('\n') : '';
  };
  return [
    sources.map(({ words, fields }) => (fields?.activity ?? words).replace(/\s+/gu, ' ')).join('\n'),
    lines(({ date }) => date),
    lines(({ document }) => document),
    lines(({ paragraph }) => paragraph),
    lines(({ words }) => words),
  ].map((text) => ({ kind: 'text', text }));
}
