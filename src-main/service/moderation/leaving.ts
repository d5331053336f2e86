import type { PreviewEntity, PreviewLeak, PreviewRisk, PreviewText } from '#shared/contract/pack-preview.ts';
import { onePerLot } from '#shared/domain/disclosure/alike-risks.ts';
import { type Generalised, generalise } from '#shared/domain/disclosure/generalise.ts';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';
import { entitiesOf, type Place } from '#shared/domain/disclosure/leaving-entities.ts';
import { leavingTexts } from '#shared/domain/disclosure/leaving-texts.ts';
import { needsALook } from '#shared/domain/disclosure/needs-a-look.ts';
import { decoysOf, isWaiting, type PlantedDecoy } from '#shared/domain/disclosure/planted-decoys.ts';
import type { PackForm } from '#shared/domain/packs/moderation-pack.ts';
import { applySpans, contextOf } from '#shared/domain/redaction/engine.ts';
import type { ExtraKnown } from '#shared/domain/redaction/types.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { dayZeroOf } from './day-zero.ts';
import { decisionsOf, type KeptDecision } from './decisions-repository.ts';
import { type FormedRound, roundsOfDraft } from './draft-rounds.ts';
import type { PackDraft } from './drafts.ts';
import { type GatheredReview, gatherReviews } from './gathering-repository.ts';
import { extraOfReview, peopleOfWorkspace } from './known-people.ts';
import { type ReadReview, type ReadText, type ReviewToRead, readingOf } from './reading.ts';

/** Everything of a draft as it would leave now. */
export interface Leaving {
  readonly draft: PackDraft;
  /** The earliest first. */
  readonly rounds: readonly [FormedRound, ...FormedRound[]];
  readonly forms: readonly [PackForm, ...PackForm[]];
  readonly theme: string;
  readonly reviews: readonly LeavingReview[];
  readonly texts: readonly PreviewText[];
  readonly entities: readonly PreviewEntity[];
  readonly risks: readonly PreviewRisk[];
  readonly decisions: readonly KeptDecision[];
  readonly leaks: readonly PreviewLeak[];
  /** Invented names and numbers that its preview carries; they stand in no text here. */
  readonly decoys: readonly PlantedDecoy[];
  readonly unscanned: readonly string[];
}

/** One review as it would leave. */
export interface LeavingReview {
  readonly round: FormedRound;
  readonly gathered: GatheredReview;
  readonly extra: readonly ExtraKnown[];
  /** What it is called in the pack: that of its child, with a number where the pack holds several of one child. */
  readonly alias: string;
  /** What its child is called. */
  readonly childAlias: string;
  readonly reviewer: string;
  /** ISO date from which the child's dates are told. */
  readonly dayZero: string;
  /** Outgoing text by key of `leavingTexts`. */
  readonly outgoing: ReadonlyMap<string, string>;
}

/** What is read of a draft, and with what. */
export interface DraftToRead {
  readonly rounds: readonly [FormedRound, ...FormedRound[]];
  readonly forms: readonly [PackForm, ...PackForm[]];
  /** The round of each review. */
  readonly roundOf: (review: GatheredReview) => FormedRound;
  readonly gathered: readonly GatheredReview[];
  readonly decisions: readonly KeptDecision[];
  readonly reviews: readonly ReviewToRead[];
}

/** Gathers the reviews of a draft with all that is known and decided for their cases. */
export function gatherDraft(workspace: OpenWorkspace, draft: PackDraft): DraftToRead {
  const { store, settings } = workspace;
  const { rounds, forms, roundOf } = roundsOfDraft(store, draft);
  const gathered = gatherReviews(store, draft.reviewIds);
  const everybody = peopleOfWorkspace(workspace);
  const decisions = decisionsOf(
    store,
    gathered.map((review) => review.case.id),
  );
  // Reviews of one child count its days from one day, or what lies between two of them would not be true.
  const firstOf = new Map<string, GatheredReview>();
  for (const review of gathered) if (!firstOf.has(review.case.id)) firstOf.set(review.case.id, review);
  const dayZero = (review: GatheredReview) => {
    const first = firstOf.get(review.case.id) ?? review;
    return dayZeroOf(draft.row.aliasSeed, first.review.id, roundOf(first).opensOn);
  };
  return {
    rounds,
    forms,
    roundOf,
    gathered,
    decisions,
    reviews: gathered.map((review) => {
      const texts = leavingTexts(roundOf(review).template, draft.row.design, review);
      return {
        id: review.review.id,
        child: review.case.name,
        reviewer: review.reviewer,
        record: review.record,
        extra: extraOfReview(
          review,
          texts.map(({ text }) => text),
          everybody,
          settings.council,
        ),
        decisions: decisions
          .filter(({ caseId }) => caseId === review.case.id)
          .map(({ decision }) => decision),
        dayZero: dayZero(review),
        texts,
      };
    }),
  };
}

/** The reading of a draft that is kept while it is being checked. */
export const readingOfDraft = (workspace: OpenWorkspace, draft: PackDraft, { rounds }: DraftToRead) =>
  readingOf(workspace, draft.row.id, {
    aliasSeed: draft.row.aliasSeed,
    roundStart: rounds[0].opensOn,
    isLinked: draft.progress.linked !== null,
  });

/** Computes what leaves of a draft: every text, what is replaced in it, and what still waits for a person. */
export function reckonLeaving(workspace: OpenWorkspace, draft: PackDraft): Leaving {
  const toRead = gatherDraft(workspace, draft);
  const { rounds, forms, roundOf, gathered, decisions } = toRead;
  const reading = readingOfDraft(workspace, draft, toRead);
  const texts: PreviewText[] = [];
  const risks: PreviewRisk[] = [];
  const places: Place[] = [];
  const unscanned = new Set<string>();
  const read = reading.read(toRead.reviews);
  const aliases = aliasesOf(gathered, read);
  const reviews = gathered.map((review, i): LeavingReview => {
    const ours = read[i];
    const outgoing = new Map<string, string>();
    for (const text of ours?.texts ?? []) {
      const id = `${review.review.id}:${text.key}`;
      const settled = risksOf(draft, id, text);
      const spans = generalise(text.text, text.spans, generalisedOf(settled));
      // What is listed as a rare detail is looked at there.
      const kept = keptWords(text.text, [...spans, ...text.refused, ...text.risks], text.suggested);
      const leaves = applySpans(text.text, spans);
      risks.push(...settled);
      outgoing.set(text.key, leaves);
      for (const span of spans) places.push({ caseId: review.case.id, text: text.text, span });
      for (const sentence of text.unscanned)
        unscanned.add(`${review.case.reference}, ${text.label}: ${sentence}`);
      texts.push({
        id,
        reviewId: review.review.id,
        label: text.label,
        original: text.text,
        outgoing: leaves,
        spans: spans.map((span) => ({ ...span, context: contextOf(text.text, span) })),
        refused: text.refused.map(({ start, end, entity, kind }) => ({ start, end, entity, kind })),
        kept,
        isSeen: isSeen(draft.progress.seen[id], kept),
      });
    }
    return {
      round: roundOf(review),
      gathered: review,
      extra: toRead.reviews[i]?.extra ?? [],
      alias: aliases[i] ?? '',
      childAlias: ours?.alias ?? '',
      reviewer: ours?.reviewer ?? '',
      dayZero: toRead.reviews[i]?.dayZero ?? '',
      outgoing,
    };
  });
  const decoys = decoysOf(
    texts,
    draft.row.aliasSeed,
    gathered.map(({ record }) => JSON.stringify(record)),
  );
  for (const decoy of decoys) {
    const text = texts.find(({ id }) => id === decoy.textId);
    if (text && isWaiting(decoy, draft.progress)) text.isSeen = false;
  }
  const theme = [...new Set(rounds.map((round) => round.theme).filter(Boolean))].join('; ');
  return {
    draft,
    rounds,
    forms,
    decoys,
    theme: applySpans(theme, [...reading.spansOf(theme, reviews[0]?.extra ?? [])]),
    reviews,
    texts,
    entities: entitiesOf(places, draft.progress.confirmed),
    risks,
    decisions,
    leaks: stillThere(draft, texts),
    unscanned: [...unscanned],
  };
}

/** Reviews of one child are told apart by a number, in the order of the pack. */
function aliasesOf(gathered: readonly GatheredReview[], read: readonly ReadReview[]): string[] {
  const perCase = Map.groupBy(gathered, (review) => review.case.id);
  return gathered.map((review, i) => {
    const alias = read[i]?.alias ?? '';
    const own = perCase.get(review.case.id) ?? [];
    return own.length < 2 ? alias : `${alias}, review ${own.indexOf(review) + 1}`;
  });
}

/** Every capital and number that stays was on the screen when a person said so. */
function isSeen(seen: readonly number[] | undefined, kept: readonly { readonly start: number }[]): boolean {
  return kept.every(({ start }) => seen?.includes(start));
}

function risksOf(draft: PackDraft, textId: string, { text, risks }: ReadText): PreviewRisk[] {
  return risks.map(({ start, end, kind, why, suggestion }) => {
    const key = `${textId}:${kind}:${start}-${end}`;
    const settled = draft.progress.risks[key] ?? null;
    return { key, textId, start, end, kind, words: text.slice(start, end), why, suggestion, settled };
  });
}

/** What a person put in the place of rare details, or took out. */
function generalisedOf(risks: readonly PreviewRisk[]): Generalised[] {
  return risks.flatMap(({ key, start, end, settled }) => {
    if (settled?.how === 'generalised') return [{ start, end, key, words: settled.note }];
    if (settled?.how === 'removed') return [{ start, end, key, words: '' }];
    return [];
  });
}

/** What stopped the last export and was not corrected since. */
function stillThere(draft: PackDraft, texts: readonly PreviewText[]): PreviewLeak[] {
  return draft.progress.leaks.filter(({ textId, variant }) => {
    const text = texts.find(({ id }) => id === textId);
    return !text || text.outgoing.toLowerCase().includes(variant.toLowerCase());
  });
}

/** What still waits for a person: doubtful finds, kept capitals and numbers, and rare details. */
export function toLookAt(leaving: Pick<Leaving, 'entities' | 'texts' | 'risks'>) {
  const doubtful = leaving.entities.filter(needsALook).length;
  const texts = leaving.texts.filter((text) => !text.isSeen).length;
  const risks = onePerLot(leaving.risks.filter((risk) => risk.settled === null)).length;
  return { doubtful, texts, risks, total: doubtful + texts + risks };
}
