import { notifications } from '@mantine/notifications';
import type { PackPreview, RedactionDecision } from '#shared/contract/pack-preview.ts';
import type { SpanKind } from '#shared/domain/redaction/types.ts';
import { type Deciding, useDeciding } from '../use-packs.ts';
import type { Looking } from './use-looking.ts';

/** What can be done with the place that one looks at; undefined where it cannot. */
export interface Actions {
  readonly deciding: Deciding;
  readonly staysMasked: (() => void) | undefined;
  readonly keepEverywhere: (() => void) | undefined;
  readonly keepHere: (() => void) | undefined;
  readonly isOrdinary: (() => void) | undefined;
  readonly addToCase: (() => void) | undefined;
  readonly markAs: ((kind: SpanKind, entity?: string) => void) | undefined;
  readonly seen: (() => void) | undefined;
  readonly seenAll: (() => void) | undefined;
  readonly takeSuggestion: (() => void) | undefined;
  readonly settleRisk: ((how: 'accepted' | 'generalised', note: string) => void) | undefined;
  readonly undoLast: (() => void) | undefined;
  readonly undo: (decisionId: string) => void;
  readonly confirmAll: (entities: readonly { caseId: string; entity: string }[]) => void;
}

/** The list of the case that something found is added to. */
export function mentionKind(kind: SpanKind): 'person' | 'place' | 'organisation' | 'other' {
  if (kind === 'person' || kind === 'organisation') return kind;
  if (kind === 'place' || kind === 'address') return 'place';
  return ['school', 'health-service', 'court'].includes(kind) ? 'organisation' : 'other';
}

/** Whether the case could hold it: a person, a place, an organisation. */
export const canBeInCase = (kind: SpanKind): boolean => kind !== 'other' && mentionKind(kind) !== 'other';

/** Ties what one looks at to the procedures that decide about it. */
export function useActions(preview: PackPreview, looking: Looking): Actions {
  const deciding = useDeciding();
  const { review, text, span, entity, refused, risk, words } = looking.selected;
  const { id } = preview.draft;
  const goOn = { onSuccess: looking.goOnAfter };
  const caseId = review?.caseId;
  const decide = (decision: RedactionDecision) => {
    if (!caseId) return;
    deciding.decide.mutate(
      { id, caseId, decision },
      {
        onSuccess: ({ wasDecoy }) => {
          looking.goOnAfter();
          if (wasDecoy)
            notifications.show({
              title: 'Well seen: that one was invented',
              message:
                'Plumbline plants a few invented names and numbers here to see how closely a pack is read. They are never in the pack itself. The share that was found goes into the release log.',
              autoClose: 12_000,
              closeButtonProps: { 'aria-label': 'Close this message' },
            });
        },
      },
    );
  };
  const mine = preview.decisions.at(-1);
  const unseen = preview.texts.filter((one) => one.reviewId === review?.reviewId && !one.isSeen);
  const markSeen = (texts: readonly { id: string }[]) =>
    deciding.markSeen.mutate({ id, textIds: texts.map((one) => one.id) }, goOn);
  const isOwnWords = !span && !refused && !risk && words.trim() !== '';
  const isFoundByGuess = span !== null && (span.source === 'proposer' || span.source === 'pattern');
  return {
    deciding,
    staysMasked:
      entity && entity.certainty === 'doubtful' && !entity.isConfirmed
        ? () =>
            deciding.confirm.mutate(
              { id, entities: [{ caseId: entity.caseId, entity: entity.entity }] },
              goOn,
            )
        : undefined,
    keepEverywhere: span ? () => decide({ type: 'refuse-entity', entity: span.entity }) : undefined,
    keepHere: span ? () => decide({ type: 'refuse-span', context: span.context }) : undefined,
    isOrdinary:
      isFoundByGuess && text
        ? () => decide({ type: 'ordinary', text: text.original.slice(span.start, span.end) })
        : undefined,
    addToCase:
      isFoundByGuess && text && caseId && canBeInCase(span.kind)
        ? () =>
            deciding.addMention.mutate(
              { caseId, kind: mentionKind(span.kind), text: text.original.slice(span.start, span.end) },
              goOn,
            )
        : undefined,
    markAs: isOwnWords
      ? (kind, same) => decide({ type: 'mark', text: words.trim(), kind, ...(same ? { entity: same } : {}) })
      : undefined,
    seen: text && !text.isSeen ? () => markSeen([text]) : undefined,
    seenAll: unseen.length > 0 ? () => markSeen(unseen) : undefined,
    takeSuggestion: risk
      ? () =>
          deciding.settleRisk.mutate(
            risk.suggestion.do === 'remove'
              ? { id, key: risk.key, how: 'removed' }
              : { id, key: risk.key, how: 'generalised', note: risk.suggestion.words },
            goOn,
          )
      : undefined,
    settleRisk: risk
      ? (how, note) => deciding.settleRisk.mutate({ id, key: risk.key, how, note }, goOn)
      : undefined,
    undoLast: mine ? () => deciding.undo.mutate({ id, decisionId: mine.id }) : undefined,
    undo: (decisionId) => deciding.undo.mutate({ id, decisionId }),
    confirmAll: (entities) => deciding.confirm.mutate({ id, entities: [...entities] }, goOn),
  };
}
