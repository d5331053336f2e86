import type { EvidenceKind, EvidenceSourceKind } from '#shared/domain/reviews/evidence.ts';
import type { Entry } from '../../../base/saving/entries.ts';
import { dateWords } from '../../../ui/date-words.ts';
import type { EvidenceDraft } from '../writing/review-draft.ts';

/** The kinds of evidence in words, as they are offered. */
export const evidenceKinds: readonly { readonly value: EvidenceKind; readonly label: string }[] = [
  { value: 'record', label: 'Record' },
  { value: 'childs-words', label: 'Child’s words' },
  { value: 'conversation', label: 'Conversation' },
  { value: 'observation', label: 'Observation' },
  { value: 'document', label: 'Document' },
];

/** What kind of source it is, in words; `none` where nobody says. */
export const sourceKinds = [
  { value: 'none', label: 'Not said' },
  { value: 'quantitative', label: 'Figures' },
  { value: 'qualitative', label: 'Words and observation' },
  { value: 'outcome', label: 'What came of it' },
] as const;

/** A kind of source in words; empty where nobody says. */
export const sourceKindWords = (kind: EvidenceSourceKind | undefined): string =>
  sourceKinds.find(({ value }) => value === kind)?.label ?? '';

/** A kind in words. */
export const kindWords = (kind: EvidenceKind): string =>
  evidenceKinds.find(({ value }) => value === kind)?.label ?? kind;

/** What is written where, by kind. */
export const textLabels: Readonly<Record<EvidenceKind, string>> = {
  record: 'What the record says',
  'childs-words': 'In the child’s own words, exactly as said, signed or shown',
  conversation: 'What was said',
  observation: 'What was seen',
  document: 'What the document says',
};

/** Where evidence is usually found, to choose from. */
export const usualSources: readonly string[] = [
  'Case note',
  'Visit record',
  'Assessment',
  'Plan',
  'Supervision record',
  'Strategy meeting minutes',
  'Core group record',
  'Review minutes',
  'School report',
  'Direct work with the child',
  'Conversation with the child',
  'Conversation with the parent',
  'Conversation with the social worker',
  'Conversation with the team manager',
];

/** An evidence item before anything is written into it. */
export const emptyEvidence = (
  cites: readonly string[] = [],
  kind: EvidenceKind = 'record',
): EvidenceDraft => ({
  kind,
  source: '',
  date: '',
  text: '',
  cites: [...cites],
});

/** "E3": what an item is called inside its review, by its place in the list. */
export const evidenceNumber = (index: number): string => `E${index + 1}`;

/** "Case note, 12 Mar 2024": where an item comes from; empty where nothing is said of it. */
export const sourceWords = ({ source, date }: Pick<EvidenceDraft, 'source' | 'date'>): string =>
  [source.trim(), date.trim() && dateWords(date.trim())].filter(Boolean).join(', ');

/** Items whose number, source or text has every word that is looked for. */
export function findEvidence<Item extends { readonly number: string; readonly entry: Entry<EvidenceDraft> }>(
  items: readonly Item[],
  search: string,
): Item[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ number, entry }) => {
    const { source, date, text, kind } = entry.draft;
    const hay = `${number} ${kindWords(kind)} ${source} ${date} ${text}`.toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}
