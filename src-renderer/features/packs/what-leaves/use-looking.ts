import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackPreview, PreviewEntity } from '#shared/contract/pack-preview.ts';
import { nextRange } from './next-range.ts';
import { indexInQueue, type QueueItem, queueOf } from './queue.ts';
import { stopsOf } from './segments.ts';
import { lookUp, type Selected, type Selection } from './selection.ts';

/** What one looks at, and the ways from there. */
export interface Looking {
  readonly queue: readonly QueueItem[];
  /** Where in the queue one is; -1 where one looks at something that does not wait. */
  readonly index: number;
  readonly selection: Selection | null;
  readonly selected: Selected;
  /** People and places that the record of this child holds. */
  readonly known: readonly PreviewEntity[];
  readonly select: (selection: Selection | null) => void;
  /** Goes on in what waits; -1 goes back. */
  readonly step: (by: 1 | -1) => void;
  readonly stepText: (by: 1 | -1) => void;
  /** Moves by a word, or stretches the words by one. */
  readonly stepWord: (by: 1 | -1, isStretching: boolean) => void;
  /** After a decision: goes on with what then stands where this one stood. */
  readonly goOnAfter: () => void;
}

/** Keeps the place that one looks at while decisions change what waits. */
export function useLooking(preview: PackPreview, first: Selection | null): Looking {
  const queue = useMemo(() => queueOf(preview), [preview]);
  const [selection, setSelection] = useState<Selection | null>(
    () => first ?? queue[0]?.selection ?? beginning(preview),
  );
  const selected = useMemo(() => lookUp(preview, selection), [preview, selection]);
  const index = indexInQueue(queue, selection, selected.entity?.entity ?? null);
  const known = useMemo(
    () =>
      preview.entities
        .filter(({ caseId, source, kind }) => caseId === selected.review?.caseId && isNamed(source, kind))
        .sort((a, b) => a.replacement.localeCompare(b.replacement)),
    [preview.entities, selected.review?.caseId],
  );
  const lastIndex = useRef(0);
  const isGoingOn = useRef(false);
  if (index >= 0 && !isGoingOn.current) lastIndex.current = index;

  useEffect(() => {
    if (!isGoingOn.current) return;
    isGoingOn.current = false;
    const next = queue[Math.min(lastIndex.current, queue.length - 1)];
    if (next && index < 0) setSelection(next.selection);
  }, [queue, index]);

  const step = (by: 1 | -1) => {
    if (queue.length === 0) return;
    const from = index >= 0 ? index : by > 0 ? lastIndex.current - 1 : lastIndex.current;
    const next = queue[(from + by + queue.length) % queue.length];
    if (next) setSelection(next.selection);
  };
  const stepText = (by: 1 | -1) => {
    const texts = preview.texts.filter(({ reviewId }) => reviewId === selection?.reviewId);
    const at = texts.findIndex(({ id }) => id === selection?.textId);
    const next = texts[at < 0 ? 0 : at + by];
    if (next) setSelection({ reviewId: next.reviewId, textId: next.id, range: null, riskKey: null });
  };
  const stepWord = (by: 1 | -1, isStretching: boolean) => {
    if (!selected.text || !selection) return;
    const range = nextRange(stopsOf(selected.text), selection.range, by, isStretching);
    if (range) setSelection({ ...selection, range, riskKey: null });
  };
  const goOnAfter = useCallback(() => {
    isGoingOn.current = true;
  }, []);
  return {
    queue,
    index,
    selection,
    selected,
    known,
    select: setSelection,
    step,
    stepText,
    stepWord,
    goOnAfter,
  };
}

const isNamed = (source: PreviewEntity['source'], kind: PreviewEntity['kind']): boolean =>
  (source === 'record' || source === 'person') &&
  ['person', 'place', 'school', 'organisation'].includes(kind);

/** The first text of the first review. */
function beginning({ texts: [text] }: PackPreview): Selection | null {
  return text ? { reviewId: text.reviewId, textId: text.id, range: null, riskKey: null } : null;
}
