import type { TrackedItem } from '../../contract/tracked-items.ts';
import { dateWords } from '../dates/date-words.ts';
import { NAMES_A_CHILD } from '../documents/about-children.ts';
import type { Block, Document } from '../documents/document.ts';
import { capital, speltWords } from '../text/sentences.ts';
import { changeWords, dueWords } from './change-words.ts';
import type { ItemEvent } from './item.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS, isClosed, isEvidenced } from './states.ts';

/** What an assurance report of one recommendation is written from. */
export interface AssuredItem {
  readonly item: TrackedItem;
  readonly measure: string;
  readonly intendedImpact: string;
  readonly verifiedBy: string;
  /** Each activity that was asked to confirm it, with its answer in a sentence. */
  readonly verifications: readonly string[];
  /** Where it comes from, in words. */
  readonly sources: readonly string[];
  /** What was said and not taken back, oldest first. */
  readonly events: readonly ItemEvent[];
  /** The sentence of its effect test as it was looked up now, and how many reviews that rests on; null where none was written. */
  readonly effect: { readonly words: string; readonly n: number } | null;
}

/** One page for a board or a member who asks of one recommendation: question, what was checked, n, finding, state. */
export function assuranceDocument(
  { item, measure, intendedImpact, verifiedBy, verifications, sources, events, effect }: AssuredItem,
  about: { readonly council: string; readonly day: string },
): Document {
  const evidence = events.flatMap((event) =>
    event.change.kind === 'impact' ? [{ ...event, change: event.change }] : [],
  );
  const updates = events.filter(({ change }) => change.kind === 'update').length;
  const newest = evidence.at(-1);
  const remains = whatRemains(item);
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'Council', value: about.council },
        { label: 'As at', value: dateWords(about.day) },
        { label: 'Recommendation', value: `R-${item.number}. ${item.action}` },
        {
          label: 'For',
          value:
            item.level === 'service'
              ? 'The service'
              : `${item.childName ?? 'A child'}${item.reference ? `, ${item.reference}` : ''}`,
        },
        { label: 'Comes from', value: sources.join('; ') },
        { label: 'Owners', value: item.owners.join('; ') || 'nobody yet' },
      ],
    },
    { kind: 'heading', level: 2, text: 'The question' },
    {
      kind: 'paragraph',
      text: `Was it done, and what did it change${intendedImpact ? `? It was to change: ${intendedImpact}` : ' for children?'}`,
    },
    { kind: 'heading', level: 2, text: 'What was checked' },
    {
      kind: 'list',
      items: [
        ...(measure ? [`Against the measure: ${measure}`] : []),
        ...(verifiedBy ? [`To be verified by: ${verifiedBy}`] : []),
        ...verifications,
        ...evidence.flatMap(({ day, change }) =>
          change.seen === undefined && change.how.trim() ? [`${dateWords(day)}: ${change.how.trim()}`] : [],
        ),
        ...(effect ? [effect.words] : []),
        `${capital(speltWords(updates, 'update'))} by its owners and ${speltWords(evidence.length, 'judgement')} of its impact.`,
      ],
    },
    ...(effect
      ? [
          {
            kind: 'rests-on' as const,
            count: effect.n,
            what: effect.n === 1 ? 'later review' : 'later reviews',
            ofWhich: [],
          },
        ]
      : []),
    ...(newest?.change.seen
      ? [
          {
            kind: 'rests-on' as const,
            count: newest.change.seen.of,
            what: 'looked at by the activity',
            ofWhich: [],
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: 'The finding' },
    {
      kind: 'paragraph',
      text: newest
        ? `${dateWords(newest.day)}, ${newest.by}. ${changeWords(newest.change)}`
        : 'Nothing is known yet of what it changed.',
    },
    ...(evidence.length > 1
      ? [
          {
            kind: 'list' as const,
            items: evidence
              .slice(0, -1)
              .map(({ day, by, change }) => `Before, ${dateWords(day)}, ${by}: ${changeWords(change)}`),
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: 'How it stands' },
    {
      kind: 'facts',
      facts: [
        { label: 'Answer', value: ACCEPTANCE_WORDS[item.acceptance] },
        {
          label: 'Delivery',
          value: `${DELIVERY_WORDS[item.delivery]}${item.deliverySince ? `, since ${dateWords(item.deliverySince)}` : ''}`,
        },
        { label: 'Impact', value: IMPACT_WORDS[item.impact] },
        {
          label: 'Due',
          value: `${dueWords(item.due, item.dueText)}${item.timesMoved > 0 ? `; first ${item.firstDue === '' ? 'without a date' : dateWords(item.firstDue)}, moved ${item.timesMoved === 1 ? 'once' : `${item.timesMoved} times`}` : ''}`,
        },
        ...item.parts.map(({ owner, what, isDone }) => ({
          label: owner,
          value: `${what || 'Their part'}: ${isDone ? 'done' : 'still open'}`,
        })),
      ],
    },
    { kind: 'paragraph', text: remains },
  ];
  return {
    title: `Assurance report: R-${item.number}`,
    language: 'en-GB',
    sections: [
      {
        marking:
          item.level === 'child'
            ? NAMES_A_CHILD
            : { kind: 'non-public', basis: 'a working paper of the board; comments may name people.' },
        blocks,
      },
    ],
  };
}

function whatRemains({ delivery, impact, due }: TrackedItem): string {
  if (isClosed(delivery) && isEvidenced(impact)) return 'Nothing remains to be done.';
  if (delivery === 'superseded') return 'It was superseded: nothing remains to be done of it.';
  if (delivery === 'complete')
    return 'It was done. What it changed is not evidenced: this report gives no assurance of an effect.';
  const open = delivery === 'awaiting-check' ? 'A second person still has to check it' : 'It is still open';
  return `${open}${due === '' ? ', and has no date' : ''}. ${isEvidenced(impact) ? 'Its impact is known so far.' : 'Its impact is not known yet.'}`;
}
