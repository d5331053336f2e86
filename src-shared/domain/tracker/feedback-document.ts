import type { TrackedItem } from '../../contract/tracked-items.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Cell, Document } from '../documents/document.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS, isEvidenced } from './states.ts';

/** A recommendation with the newest of what was done and of what it changed, in words; empty for nothing. */
export interface FedBack {
  readonly item: TrackedItem;
  readonly done: string;
  readonly changed: string;
}

const text = (words: string): Cell => ({ kind: 'text', text: words });

function cellsOf({ item, done, changed }: FedBack): Cell[] {
  return [
    text(`R-${item.number}`),
    text(item.round ?? ''),
    text(item.level === 'child' ? (item.reference ?? 'A child') : 'The service'),
    text(item.action),
    text(ACCEPTANCE_WORDS[item.acceptance]),
    text([`${DELIVERY_WORDS[item.delivery]}.`, done].filter(Boolean).join(' ')),
    text([`${IMPACT_WORDS[item.impact]}.`, changed].filter(Boolean).join(' ')),
  ];
}

/**
 * What came of each recommendation of one auditor: nobody told them before (inspectors' complaint). A child stands there by
 * the reference that the auditor knows, not by name.
 */
export function feedbackDocument(
  rows: readonly FedBack[],
  about: { readonly council: string; readonly day: string; readonly auditor: string },
): Document {
  const count = (is: (item: TrackedItem) => boolean) => rows.filter(({ item }) => is(item)).length;
  return {
    title: `What came of your recommendations: ${about.auditor}`,
    language: 'en-GB',
    sections: [
      {
        marking: {
          kind: 'non-public',
          basis: 'for the auditor who wrote them; it is about single children, by their references.',
        },
        isLandscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: about.council },
              { label: 'For', value: about.auditor },
              { label: 'As at', value: dateWords(about.day) },
            ],
          },
          {
            kind: 'rests-on',
            count: rows.length,
            what: rows.length === 1 ? 'recommendation' : 'recommendations',
            ofWhich: [
              { count: count(({ delivery }) => delivery === 'complete'), what: 'complete' },
              { count: count(({ impact }) => impact === 'better'), what: 'better for the child' },
              { count: count(({ impact }) => !isEvidenced(impact)), what: 'impact not known yet' },
            ],
          },
          {
            kind: 'table',
            caption: 'What came of it',
            columns: [
              { head: 'No.', width: 6 },
              { head: 'Round', width: 10 },
              { head: 'For', width: 9 },
              { head: 'You recommended', width: 25 },
              { head: 'Answer', width: 10 },
              { head: 'What was done', width: 20 },
              { head: 'What it changed', width: 20 },
            ],
            rows: rows.map(cellsOf),
          },
        ],
      },
    ],
  };
}
