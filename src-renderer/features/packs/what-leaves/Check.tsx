import { Tabs, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PackPreview, PreviewRisk, PreviewText } from '#shared/contract/pack-preview.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import classes from './Check.module.css';
import { CheckHeader } from './CheckHeader.tsx';
import { ChildStrip, FACTS_PLACE, SWEEP_PLACE } from './ChildStrip.tsx';
import { DecisionList } from './DecisionList.tsx';
import { FactsView } from './FactsView.tsx';
import { FoundList, NotInRecordList } from './FoundList.tsx';
import { LookCard } from './LookCard.tsx';
import { waitingByReview } from './queue.ts';
import { SweepView } from './SweepView.tsx';
import type { Selection } from './selection.ts';
import { TextRow } from './TextRow.tsx';
import { type Actions, useActions } from './use-actions.ts';
import { type Looking, useLooking } from './use-looking.ts';
import { markKinds } from './WordsCard.tsx';

const noRisks: readonly PreviewRisk[] = [];

/** The whole check of one pack: the texts of one child at a time, and beside them what one looks at. */
export function Check({ preview, textId }: { preview: PackPreview; textId: string | null }) {
  const looking = useLooking(preview, selectionOfText(preview.texts, textId));
  const actions = useActions(preview, looking);
  const [isAtFacts, setAtFacts] = useState(false);
  const [isSweeping, setSweeping] = useState(false);
  const { selection, selected, queue, select } = looking;
  const review = isAtFacts ? null : selected.review;
  useCheckKeys(looking, actions, () => setAtFacts(false));
  const waiting = useMemo(() => waitingByReview(queue), [queue]);
  const choose = (place: string) => {
    setAtFacts(place === FACTS_PLACE);
    setSweeping(place === SWEEP_PLACE);
    if (place === SWEEP_PLACE) {
      if (queue[0]) select(queue[0].selection);
      return;
    }
    const next = queue.find((item) => item.selection.reviewId === place)?.selection;
    const text = preview.texts.find(({ reviewId }) => reviewId === place);
    if (place !== FACTS_PLACE) select(next ?? selectionOfText(preview.texts, text?.id ?? null));
  };
  return (
    <div className={classes.check}>
      <CheckHeader preview={preview} looking={looking} />
      <div className={classes.strip}>
        <ChildStrip
          preview={preview}
          current={isAtFacts ? FACTS_PLACE : isSweeping ? SWEEP_PLACE : (review?.reviewId ?? null)}
          waiting={waiting}
          onChoose={choose}
        />
      </div>
      <div className={classes.body} data-facts={isAtFacts || undefined}>
        {isAtFacts ? (
          <section className={classes.texts} aria-label="Details included">
            <FactsView preview={preview} deciding={actions.deciding} />
          </section>
        ) : isSweeping ? (
          <section className={classes.texts} aria-label="All that waits">
            <SweepView preview={preview} looking={looking} />
          </section>
        ) : (
          <Texts preview={preview} looking={looking} />
        )}
        <aside className={classes.panel} aria-label="What you look at" hidden={isAtFacts}>
          <ProblemNotice error={actions.deciding.error} />
          <LookCard packId={preview.draft.id} looking={looking} actions={actions} />
          {review && (
            <Tabs defaultValue="found" keepMounted={false} mt="md">
              <Tabs.List>
                <Tabs.Tab value="found">Found</Tabs.Tab>
                <Tabs.Tab value="strangers">
                  New ({preview.mentioned.filter(({ caseId }) => caseId === review.caseId).length})
                </Tabs.Tab>
                <Tabs.Tab value="decisions">Decisions</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="found" pt="xs">
                <FoundList preview={preview} review={review} looking={looking} actions={actions} />
              </Tabs.Panel>
              <Tabs.Panel value="strangers" pt="xs">
                <NotInRecordList preview={preview} review={review} actions={actions} />
              </Tabs.Panel>
              <Tabs.Panel value="decisions" pt="xs">
                <DecisionList preview={preview} review={review} actions={actions} />
              </Tabs.Panel>
            </Tabs>
          )}
        </aside>
      </div>
      <VisuallyHidden role="status">
        {selection && `${queue.length} to look at. ${saidOf(looking)}`}
      </VisuallyHidden>
    </div>
  );
}

function selectionOfText(texts: readonly PreviewText[], textId: string | null): Selection | null {
  const text = texts.find(({ id }) => id === textId);
  return text ? { reviewId: text.reviewId, textId: text.id, range: null, riskKey: null } : null;
}

function saidOf({ selected: { span, text, words, risk } }: Looking): string {
  if (risk) return `Rare detail: ${risk.words}`;
  if (span) return `${span.certainty}: ${words}, leaves as ${span.replacement}`;
  return words || (text ? text.label : '');
}

function useCheckKeys(looking: Looking, actions: Actions, onMove: () => void): void {
  const moving = (move: () => void) => () => {
    onMove();
    move();
  };
  const isRisk = looking.selected.risk !== null;
  useKeys({
    n: moving(() => looking.step(1)),
    p: moving(() => looking.step(-1)),
    j: moving(() => looking.stepText(1)),
    k: moving(() => looking.stepText(-1)),
    right: () => looking.stepWord(1, false),
    left: () => looking.stepWord(-1, false),
    'shift+right': () => looking.stepWord(1, true),
    'shift+left': () => looking.stepWord(-1, true),
    m: actions.staysMasked,
    e: actions.keepEverywhere,
    h: actions.keepHere,
    o: actions.isOrdinary,
    a: isRisk ? undefined : actions.addToCase,
    t: actions.takeSuggestion,
    s: actions.seen,
    'shift+s': actions.seenAll,
    u: actions.undoLast,
    ...Object.fromEntries(
      markKinds.map(({ keys, kind }) => [keys, actions.markAs && (() => actions.markAs?.(kind))]),
    ),
  });
}

function Texts({ preview, looking }: { preview: PackPreview; looking: Looking }) {
  const { selection, selected, select } = looking;
  const reviewId = selected.review?.reviewId;
  const texts = preview.texts.filter((text) => text.reviewId === reviewId);
  const risksOf = useRisksByText(preview.risks);
  const list = useRef<HTMLElement>(null);
  const onSelect = useCallback((next: Selection) => select(next), [select]);
  useEffect(() => {
    const row = list.current?.querySelector(`[data-text="${CSS.escape(selection?.textId ?? '')}"]`);
    const place = row?.querySelector('[data-selected]') ?? row;
    place?.scrollIntoView({ block: place === row ? 'nearest' : 'center' });
  }, [selection]);
  if (!selected.review)
    return (
      <div className={classes.texts}>
        <p className={classes.none}>
          What stopped the export stands in no text of a review: see on the right.
        </p>
      </div>
    );
  return (
    <section
      ref={list}
      className={classes.texts}
      aria-label={`The review of ${selected.review.alias}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
      tabIndex={0}
    >
      <div className={classes.heads}>
        <h2>
          {selected.review.childName} <span className={classes.reference}>{selected.review.reference}</span>
        </h2>
        <h2>
          {selected.review.alias} <span className={classes.reference}>as it leaves</span>
        </h2>
      </div>
      {texts.map((text) => (
        <TextRow
          key={text.id}
          text={text}
          risks={risksOf.get(text.id) ?? noRisks}
          selection={selection?.textId === text.id ? selection : null}
          entity={
            text.spans.some(({ entity }) => entity === selected.span?.entity)
              ? (selected.span?.entity ?? null)
              : null
          }
          onSelect={onSelect}
        />
      ))}
    </section>
  );
}

function useRisksByText(risks: readonly PreviewRisk[]): ReadonlyMap<string, readonly PreviewRisk[]> {
  return useMemo(() => Map.groupBy(risks, ({ textId }) => textId), [risks]);
}
