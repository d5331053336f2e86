import type { Block, Document } from '#shared/domain/documents/document.ts';
import { cellWords } from '#shared/domain/documents/words.ts';
import { initialsOf, type Stop, sentenceAround, stopsInText } from '#shared/domain/papers/public-stops.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import { buildDictionary, type Dictionary, scanForLeaks } from '#shared/domain/redaction/scan.ts';
import { recordOfCase } from '../moderation/gather.ts';
import { cases, people } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** A text of a paper, and the part that it stands in. */
export interface PaperText {
  readonly part: string;
  readonly text: string;
}

/** Everything that a block says. */
export function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.map((row) => row.map(cellWords).join(' | ')),
      ];
    case 'list':
      return [...block.items];
    case 'numbered':
      return [...block.paragraphs];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case 'quotation':
      return [block.text, block.source];
    case 'heading':
    case 'paragraph':
      return [block.text];
    default:
      return [];
  }
}

/** Everything that a document says, as one text a part. */
export const textsOfDocument = (document: Document): string[] => [
  document.title,
  ...document.sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock)),
];

/** Scans texts that are to be public as a pack is scanned, with all that the workspace knows of every child. */
export function publicScanner(
  workspace: OpenWorkspace,
  day: string,
): (texts: readonly PaperText[]) => (Stop & { part: string })[] {
  const { store } = workspace;
  const known = store.select({ id: cases.id, name: cases.name }).from(cases).all();
  const dictionaries: Dictionary[] = known.map(({ id }) => buildDictionary(recordOfCase(store, id), [], []));
  const staff = store.select({ name: people.name }).from(people).all();
  dictionaries.push(
    buildDictionary(
      null,
      staff.map(({ name }) => ({ text: name, kind: 'person' as const, role: null })),
      [],
    ),
  );
  const initials = new Set(known.flatMap(({ name }) => initialsOf(name)));
  const { propose } = createProposer();
  const council = workspace.settings.council.toLowerCase();
  return (texts) =>
    texts.flatMap(({ part, text }) => {
      if (text.trim() === '') return [];
      const names = namesIn(text, dictionaries);
      const { spans, risks } = createRedactor({ propose }).redact({ text, record: null });
      const proposed = spans
        .filter(
          ({ kind, start, end }) =>
            kind === 'person' && !names.some((name) => start < name.end && name.start < end),
        )
        .map(({ start, end }) => ({ start, end }));
      const at =
        (kind: Stop['kind']) =>
        ({ start, end }: { start: number; end: number }): Stop => ({
          kind,
          words: text.slice(start, end),
          sentence: sentenceAround(text, start),
        });
      return unique([
        ...[...names, ...proposed]
          .map(at('name'))
          .filter(({ words }) => !council.includes(words.toLowerCase())),
        // A share of the paper's own, such as "8 of 13", is no rare detail of somebody.
        ...risks.map(at('rare-detail')).filter(({ words }) => !/^\d+ (?:out )?of \d+$/u.test(words)),
        ...stopsInText(text, day, initials),
      ]).map((stop) => ({ ...stop, part }));
    });
}

function namesIn(text: string, dictionaries: readonly Dictionary[]): { start: number; end: number }[] {
  const found = dictionaries
    .flatMap((dictionary) => scanForLeaks(text, dictionary))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: { start: number; end: number }[] = [];
  for (const { start, end } of found)
    if (!kept.some((other) => start < other.end && other.start < end)) kept.push({ start, end });
  return kept;
}

const unique = (stops: readonly Stop[]): Stop[] => [
  ...new Map(stops.map((stop) => [`${stop.kind}\n${stop.words}\n${stop.sentence}`, stop])).values(),
];
