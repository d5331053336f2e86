import { IconCircleCheck } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import type { PreviewRisk, PreviewText } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { kindWords, sourceWords } from '../pack-words.ts';
import { paragraphsOf, type Segment } from './segments.ts';
import type { Selection } from './selection.ts';
import classes from './TextRow.module.css';

/** What a row is given. Values that do not change keep a row as it is. */
export interface TextRowProps {
  readonly text: PreviewText;
  readonly risks: readonly PreviewRisk[];
  /** The place in this text that one looks at. */
  readonly selection: Selection | null;
  /** All places of this entity are pointed out. */
  readonly entity: string | null;
  readonly onSelect: (selection: Selection) => void;
}

/** One text of a review: what it says, and beside it what leaves, paragraph by paragraph. */
export const TextRow = memo(function TextRow({ text, risks, selection, entity, onSelect }: TextRowProps) {
  const paragraphs = paragraphsOf(text, risks);
  const at = (range: Selection['range'], riskKey: string | null = null) =>
    onSelect({ reviewId: text.reviewId, textId: text.id, range, riskKey });
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const marked = markedRange(event.currentTarget);
    if (marked) return at(marked);
    const place = (event.target as Element).closest<HTMLElement>('[data-start]');
    const segment = paragraphs.flat().find(({ start }) => String(start) === place?.dataset.start);
    if (!segment) return at(null);
    if (segment.kind !== 'plain') return at({ start: segment.start, end: segment.end });
    if (segment.risk) return at({ start: segment.risk.start, end: segment.risk.end }, segment.risk.key);
    return at(null);
  };
  const common = { paragraphs, selection, entity };
  return (
    <section
      className={classes.row}
      data-text={text.id}
      data-current={selection ? true : undefined}
      aria-label={text.label}
    >
      <h3 className={classes.label}>
        <span>{text.label}</span>
        {text.kept.length > 0 && <SeenMark text={text} />}
      </h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys n, p and the arrows reach the same places */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys n, p and the arrows reach the same places */}
      <div className={classes.sides} onClick={onClick}>
        {paragraphs.map((paragraph) => (
          <div key={paragraph[0]?.start} className={classes.pair}>
            <p className={classes.side} data-side="original">
              <Words {...common} paragraph={paragraph} side="original" />
            </p>
            <p className={classes.side} data-side="outgoing">
              <Words {...common} paragraph={paragraph} side="outgoing" />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
});

function SeenMark({ text }: { text: PreviewText }) {
  const words = `${countWords(text.kept.length, 'word')} ${text.kept.length === 1 ? 'stays' : 'stay'}`;
  return (
    <span className={classes.seen} data-seen={text.isSeen || undefined}>
      {text.isSeen && <IconCircleCheck size={15} aria-hidden />}
      {text.isSeen ? `${words}, seen` : `${words}, not seen yet`}
    </span>
  );
}

function Words({
  paragraph,
  side,
  selection,
  entity,
}: {
  paragraph: readonly Segment[];
  side: 'original' | 'outgoing';
  selection: Selection | null;
  entity: string | null;
}) {
  return paragraph
    .flatMap((segment) => pieces(segment, side, selection?.range ?? null))
    .map(({ segment, start, words, isSelected }) => {
      const props = {
        'data-start': segment.start,
        'data-at': start,
        'data-selected': isSelected || undefined,
      };
      const hasRisk = segment.risk && segment.kind === 'plain';
      if (segment.kind === 'plain' && !hasRisk && !isSelected)
        return (
          <span key={start} {...props}>
            {words}
          </span>
        );
      return (
        <mark
          key={start}
          {...props}
          className={classes.mark}
          data-kind={hasRisk ? 'risk' : segment.kind}
          data-certainty={segment.span?.certainty}
          data-same={(entity !== null && segment.span?.entity === entity) || undefined}
          title={titleOf(segment)}
        >
          {words}
        </mark>
      );
    });
}

interface Piece {
  readonly segment: Segment;
  readonly start: number;
  readonly words: string;
  readonly isSelected: boolean;
}

/** A segment cut where the selected words begin and end, so that they can be pointed out. */
function pieces(segment: Segment, side: 'original' | 'outgoing', range: Selection['range']): Piece[] {
  const { start, end } = segment;
  const isWhole = range !== null && range.start <= start && range.end >= end;
  if (segment.span)
    return [
      {
        segment,
        start,
        words: side === 'outgoing' ? segment.span.replacement : segment.words,
        isSelected: isWhole,
      },
    ];
  const cuts = range ? [range.start, range.end].filter((at) => at > start && at < end) : [];
  const ends = [...cuts, end];
  return ends.map((to, i) => {
    const from = i === 0 ? start : (ends[i - 1] ?? start);
    return {
      segment,
      start: from,
      words: segment.words.slice(from - start, to - start),
      isSelected: range !== null && range.start <= from && range.end >= to,
    };
  });
}

function titleOf({ kind, span, risk }: Segment): string | undefined {
  if (span) return `${span.certainty}: ${kindWords(span.kind)}; ${sourceWords(span.source)}`;
  if (kind === 'kept') return 'stays: has a person seen it?';
  if (kind === 'refused') return 'stays: it was decided so';
  return risk ? risk.why : undefined;
}

/** The words that the pointer has marked in the original of a row, as a range; null for none. */
function markedRange(row: HTMLElement): Selection['range'] {
  const marked = window.getSelection();
  if (!marked || marked.isCollapsed || marked.rangeCount === 0) return null;
  const range = marked.getRangeAt(0);
  const start = offsetOf(row, range.startContainer, range.startOffset);
  const end = offsetOf(row, range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const isBlank = marked.toString().trim() === '';
  if (!isBlank) marked.removeAllRanges();
  return isBlank ? null : { start, end };
}

function offsetOf(row: HTMLElement, node: Node, offset: number): number | null {
  const place = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  if (!place || !row.contains(place) || !place.closest('[data-side="original"]')) return null;
  return Number(place.dataset.at) + (node instanceof Element ? 0 : offset);
}
