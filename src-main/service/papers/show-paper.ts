import type { PaperDetail } from '#shared/contract/papers.ts';
import { cellWords, markingWords, restsOnWords } from '#shared/domain/documents/words.ts';
import {
  type EditedWords,
  editedWords,
  type PaperPart,
  type PaperWords,
} from '#shared/domain/papers/paper.ts';
import { textsOfBlock } from '#shared/domain/papers/paper-document.ts';
import { PAPER_KINDS, type PaperKind } from '#shared/domain/papers/papers.ts';
import { markingOf } from '#shared/domain/papers/schedule-12a.ts';
import { SignOffOutcome } from '#shared/domain/papers/sign-off.ts';
import type { Reader } from '../store/connection.ts';
import { type appendicesOf, signOffsOf, versionsOf } from './repository.ts';

/** The paper that an appendix holds; null where it holds words alone. */
export const kindOf = (source: string): PaperKind | null =>
  PAPER_KINDS.find((kind) => kind === source) ?? null;

export function shownPart(
  part: PaperPart,
  edited: ReadonlyMap<string, EditedWords>,
): PaperDetail['parts'][number] {
  if (part.kind === 'heading') return { ...part, level: part.level ?? 2 };
  if (part.kind === 'block') return shownBlock(part);
  if (part.kind === 'words') return shownWords(part, edited);
  const { kind, key, caption, columns, rows } = part;
  return {
    kind,
    key,
    caption,
    columns: columns.map(({ head }) => head),
    rows: rows.map(({ about, source, cells }) => ({
      about,
      source,
      cells: cells.map((cell) => shownWords(cell, edited)),
    })),
  };
}

function shownWords(
  part: PaperWords,
  edited: ReadonlyMap<string, EditedWords>,
): Extract<PaperDetail['parts'][number], { kind: 'words' }> {
  const { otherNumbers, ...words } = edited.get(part.key) ?? editedWords(part.text, undefined);
  return {
    kind: 'words',
    key: part.key,
    label: part.label ?? '',
    ...words,
    otherNumbers: [...otherNumbers],
    figures: part.figures.map((figure) => ({ ...figure })),
  };
}

export function shownAppendix(
  row: ReturnType<typeof appendicesOf>[number],
): PaperDetail['appendices'][number] {
  const { id, title, text, source, paragraph } = row;
  return { id, title, text, source: kindOf(source), paragraph, marking: markingWords(markingOf(paragraph)) };
}

export function shownVersions(store: Reader, key: string): PaperDetail['versions'] {
  const decided = Map.groupBy(signOffsOf(store, key), ({ versionId }) => versionId);
  return versionsOf(store, key).map(({ id, number, note, at, by }) => ({
    id,
    number,
    note,
    at,
    by,
    signOffs: (decided.get(id) ?? []).map((one) => ({
      id: one.id,
      body: one.body,
      outcome: SignOffOutcome.parse(one.outcome),
      conditions: one.conditions,
      decidedOn: one.decidedOn,
      by: one.by,
    })),
  }));
}

function shownBlock({
  key,
  block,
}: Extract<PaperPart, { kind: 'block' }>): Extract<PaperDetail['parts'][number], { kind: 'block' }> {
  const shown = { kind: 'block' as const, key, caption: '', columns: [], rows: [], items: [] };
  if (block.kind === 'table')
    return {
      ...shown,
      caption: block.caption,
      columns: block.columns.map(({ head }) => head),
      rows: block.rows.map((row) => row.map(cellWords)),
    };
  return { ...shown, items: block.kind === 'rests-on' ? [restsOnWords(block)] : textsOfBlock(block) };
}
