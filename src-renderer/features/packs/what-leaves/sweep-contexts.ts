import type { PackPreview, PreviewText } from '#shared/contract/pack-preview.ts';
import type { QueueItem } from './queue.ts';

/** A few words with what stands around them. */
export interface ShortContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters shown on either side. */
const AROUND = 42;
/** Places shown of one find, and words that stay of one text. */
const MOST = 4;

const contextOf = ({ original }: PreviewText, start: number, end: number): ShortContext => ({
  before: `${start > AROUND ? '…' : ''}${original.slice(Math.max(0, start - AROUND), start)}`.replace(
    /\s+/g,
    ' ',
  ),
  words: original.slice(start, end),
  after: `${original.slice(end, end + AROUND)}${end + AROUND < original.length ? '…' : ''}`.replace(
    /\s+/g,
    ' ',
  ),
});

/** What the sweep shows of one thing that waits: the first places of it, or the words of the text that stay. */
export function contextsOf(item: QueueItem, preview: PackPreview): { shown: ShortContext[]; more: number } {
  const { reviewId } = item.selection;
  const all = preview.texts
    .filter((text) => text.reviewId === reviewId)
    .flatMap((text) => {
      if (item.kind === 'entity')
        return text.spans
          .filter(({ entity }) => entity === item.entity.entity)
          .map(({ start, end }) => contextOf(text, start, end));
      if (item.kind === 'risk')
        return text.id === item.risk.textId ? [contextOf(text, item.risk.start, item.risk.end)] : [];
      if (item.kind === 'text')
        return text.id === item.text.id ? text.kept.map(({ start, end }) => contextOf(text, start, end)) : [];
      return [];
    });
  return { shown: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
}
