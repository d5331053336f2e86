import type { PreviewLeak } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { certaintyWord, kindWords, sourceWords } from '../pack-words.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './LookCard.module.css';
import { RiskCard } from './RiskCard.tsx';
import type { Actions } from './use-actions.ts';
import type { Looking } from './use-looking.ts';
import { WordsCard } from './WordsCard.tsx';

/** What one looks at, in words, and what can be decided about it. */
export function LookCard({
  packId,
  looking,
  actions,
}: {
  packId: string;
  looking: Looking;
  actions: Actions;
}) {
  const { selected, queue, index } = looking;
  const item = queue[index];
  if (item?.kind === 'leak' && !selected.span) return <LeakCard leak={item.leak} />;
  if (selected.risk) return <RiskCard key={selected.risk.key} risk={selected.risk} actions={actions} />;
  if (selected.span) return <FoundCard looking={looking} actions={actions} />;
  if (selected.refused) return <RefusedCard looking={looking} actions={actions} />;
  if (selected.words)
    return <WordsCard key={selected.words} packId={packId} looking={looking} actions={actions} />;
  if (selected.text) return <StayingCard looking={looking} actions={actions} />;
  return (
    <div className={classes.card}>
      <p className={classes.kind}>Nothing chosen</p>
      <p>Choose a word on the left, or go through what waits.</p>
    </div>
  );
}

function FoundCard({ looking: { selected }, actions }: { looking: Looking; actions: Actions }) {
  const { span, entity, text } = selected;
  if (!span || !text) return null;
  const words = text.original.slice(span.start, span.end);
  const others = (entity?.variants ?? []).filter((variant) => variant !== words);
  const state = entity?.isConfirmed ? 'Looked at: it stays replaced' : certaintyWord(span.certainty);
  return (
    <div className={classes.card}>
      <p className={classes.kind} data-certainty={entity?.isConfirmed ? 'certain' : span.certainty}>
        {state}: {kindWords(span.kind)}
      </p>
      <p className={classes.words}>
        “{words}” <span aria-hidden>→</span> <span className={classes.hidden}>leaves as</span>{' '}
        {span.replacement}
      </p>
      <p className={classes.why}>
        Found because {sourceWords(span.source)}.{' '}
        {entity && `${countWords(entity.places, 'place')} of this child’s review.`}
        {others.length > 0 && ` Also written ${others.slice(0, 6).join(', ')}.`}
      </p>
      <div className={classes.actions}>
        <ActionButton keys="m" onAct={actions.staysMasked} isMain>
          Right, it stays replaced
        </ActionButton>
        <ActionButton keys="o" onAct={actions.isOrdinary}>
          It is an ordinary word
        </ActionButton>
        <ActionButton keys="e" onAct={actions.keepEverywhere}>
          Keep the original everywhere
        </ActionButton>
        <ActionButton keys="h" onAct={actions.keepHere}>
          Keep the original here
        </ActionButton>
        <ActionButton keys="a" onAct={actions.addToCase}>
          Add to what the case knows
        </ActionButton>
      </div>
    </div>
  );
}

function RefusedCard({ looking: { selected }, actions }: { looking: Looking; actions: Actions }) {
  return (
    <div className={classes.card}>
      <p className={classes.kind} data-certainty="refused">
        Stays: it was decided so
      </p>
      <p className={classes.words}>“{selected.words}”</p>
      <p className={classes.why}>Take the decision back in the list of decisions below.</p>
      <div className={classes.actions}>
        <ActionButton keys="u" onAct={actions.undoLast}>
          Undo the last decision
        </ActionButton>
      </div>
    </div>
  );
}

function StayingCard({ looking: { selected }, actions }: { looking: Looking; actions: Actions }) {
  const { text } = selected;
  if (!text) return null;
  const words = [...new Set(text.kept.map(({ start, end }) => text.original.slice(start, end)))];
  return (
    <div className={classes.card}>
      <p className={classes.kind}>{text.isSeen ? 'Nothing waits in this text' : 'Words kept'}</p>
      {words.length > 0 ? (
        <>
          <p className={classes.words}>{words.slice(0, 24).join(' · ')}</p>
          <p className={classes.why}>
            Capitals and numbers that nothing was found in. Read the text on the right again: could any of
            them tell who this is?
          </p>
        </>
      ) : (
        <p className={classes.why}>No capital and no number stays in it.</p>
      )}
      <div className={classes.actions}>
        <ActionButton keys="s" onAct={actions.seen} isMain>
          Seen: they may stay
        </ActionButton>
        <ActionButton keys="shift+s" onAct={actions.seenAll}>
          Seen, in this whole review
        </ActionButton>
      </div>
    </div>
  );
}

function LeakCard({ leak }: { leak: PreviewLeak }) {
  return (
    <div className={classes.card}>
      <p className={classes.kind} data-certainty="leak">
        This stopped the export
      </p>
      <p className={classes.words}>“{leak.variant}”</p>
      <p className={classes.why}>
        {leak.reference}, {leak.what}. It still stood in{' '}
        {leak.file === 'file-names.txt' ? 'the name of the file' : leak.file}: {leak.around}
      </p>
      <p className={classes.why}>
        {leak.textId
          ? 'Choose the word in the text and mark it, then export again.'
          : 'It stands in no text of a review: choose another file name, or change the theme of the round, then export again.'}
      </p>
    </div>
  );
}
