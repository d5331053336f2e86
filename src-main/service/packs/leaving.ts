import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { PreviewEntity, PreviewRisk, PreviewText } from '#shared/contract/packs.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import { keptWords } from '#shared/domain/packs/kept-words.ts';
import { leavingTexts } from '#shared/domain/packs/leaving-texts.ts';
import { applySpans, contextOf, createRedactor, type Redactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { ExtraKnown, Proposal, RedactionSpan } from '#shared/domain/redaction/types.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import { rounds } from '../store/schema/index.ts';
import { scaleById, templateById } from '../templates/procedures.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { decisionsOf, type KeptDecision } from './decisions.ts';
import type { PackDraft } from './drafts.ts';
import { type GatheredReview, gatherReviews } from './gather.ts';

/** Everything of a draft as it would leave now. */
export interface Leaving {
  readonly draft: PackDraft;
  readonly round: typeof rounds.$inferSelect;
  readonly scale: GradeScale;
  readonly template: PracticeReviewTemplate;
  readonly theme: string;
  readonly reviews: readonly LeavingReview[];
  readonly texts: readonly PreviewText[];
  readonly entities: readonly PreviewEntity[];
  readonly risks: readonly PreviewRisk[];
  readonly decisions: readonly KeptDecision[];
  readonly extra: readonly ExtraKnown[];
  readonly unscanned: readonly string[];
}

export interface LeavingReview {
  readonly gathered: GatheredReview;
  readonly alias: string;
  readonly reviewer: string;
  /** Outgoing text by key of `leavingTexts`. */
  readonly outgoing: ReadonlyMap<string, string>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/** By what a text counts as seen: it has to be seen again when what leaves of it changes. */
export const seenKey = (textId: string, outgoing: string): string => `${textId}#${hashOf(outgoing)}`;
/** By what an entity counts as confirmed. */
export const confirmedKey = (caseId: string, entity: string): string => `${caseId}|${entity}`;

/** Suggestions do not change with decisions, and they are the dearest part: kept while a pack is being checked. */
const PROPOSALS_KEPT = 4_000;
const proposals = new Map<string, readonly Proposal[]>();
function proposeOnce(text: string): readonly Proposal[] {
  const known = proposals.get(text);
  if (known) return known;
  const found = propose(text);
  if (proposals.size >= PROPOSALS_KEPT) proposals.clear();
  proposals.set(text, found);
  return found;
}

/** People of the other cases in the pack, and the council: known here too, whoever's text names them. */
function extraOf(workspace: OpenWorkspace, gathered: readonly GatheredReview[]): ExtraKnown[] {
  const known = new Map<string, ExtraKnown>();
  const add = (name: string | null, role: string) => {
    if (name) known.set(name, { text: name, kind: 'person', role });
  };
  for (const review of gathered) {
    add(review.worker, 'social worker');
    add(review.teamManager, 'team manager');
    add(review.reviewer, 'reviewer');
  }
  const { council } = workspace.settings;
  if (council) known.set(council, { text: council, kind: 'organisation' });
  return [...known.values()];
}

const ORDER = { doubtful: 0, likely: 1, certain: 2 } as const;

/** Reckons what leaves of a draft: every text, what is replaced in it, and what still waits for a person. */
export function reckonLeaving(workspace: OpenWorkspace, draft: PackDraft): Leaving {
  const { store } = workspace;
  const round = store.select().from(rounds).where(eq(rounds.id, draft.row.roundId)).get();
  if (!round) throw notThere('round');
  const template = templateById(store, round.templateId);
  const scale = scaleById(store, round.scaleId);
  const gathered = gatherReviews(store, draft.reviewIds);
  const decisions = decisionsOf(
    store,
    gathered.map((review) => review.case.id),
  );
  const extra = extraOf(workspace, gathered);
  const redactor = createRedactor({
    propose: proposeOnce,
    roundStart: round.opensOn,
    aliasSeed: draft.row.aliasSeed,
  });
  const unscanned = new Set<string>();
  const texts: PreviewText[] = [];
  const risks: PreviewRisk[] = [];
  const entities = new Map<string, PreviewEntity>();

  const aliasOf = (review: GatheredReview, name: string): string =>
    redactor.redact({ text: name, record: review.record, extra }).spans[0]?.replacement ?? '';
  // Letters are given in the order of asking: children first, so that the pack counts them in its own order.
  const aliases = gathered.map((review) => ({
    alias: aliasOf(review, review.case.name),
    reviewer: aliasOf(review, review.reviewer),
  }));

  const reviews = gathered.map((review, i): LeavingReview => {
    const caseId = review.case.id;
    const ours = decisions.filter((kept) => kept.caseId === caseId).map(({ decision }) => decision);
    const outgoing = new Map<string, string>();
    for (const { key, label, text } of leavingTexts(template, draft.row.design, review)) {
      const id = `${review.review.id}:${key}`;
      const found = redactor.redact({ text, record: review.record, extra, decisions: ours });
      for (const sentence of found.unscanned)
        unscanned.add(`${review.case.reference}, ${label}: ${sentence}`);
      const generalised: RedactionSpan[] = [];
      for (const risk of found.risks) {
        const riskKey = `${id}:${risk.kind}:${risk.start}-${risk.end}`;
        const settled = draft.progress.risks[riskKey] ?? null;
        risks.push({
          key: riskKey,
          textId: id,
          start: risk.start,
          end: risk.end,
          kind: risk.kind,
          words: text.slice(risk.start, risk.end),
          why: risk.why,
          suggestion: risk.suggestion,
          settled,
        });
        if (settled?.how === 'generalised')
          generalised.push({
            start: risk.start,
            end: risk.end,
            kind: 'other',
            source: 'person',
            certainty: 'certain',
            replacement: settled.note,
            entity: riskKey,
          });
      }
      const spans = [
        ...generalised,
        ...found.spans.filter(
          (span) => !generalised.some((other) => span.start < other.end && span.end > other.start),
        ),
      ].sort((a, b) => a.start - b.start);
      const leaves = applySpans(text, spans);
      outgoing.set(key, leaves);
      for (const span of spans) collectEntity(entities, draft, caseId, text, span);
      const kept = keptWords(text, spans);
      texts.push({
        id,
        reviewId: review.review.id,
        label,
        original: text,
        outgoing: leaves,
        spans: spans.map((span) => ({ ...span, context: contextOf(text, span) })),
        kept,
        isSeen: kept.length === 0 || draft.progress.seen.includes(seenKey(id, leaves)),
      });
    }
    return {
      gathered: review,
      alias: aliases[i]?.alias ?? '',
      reviewer: aliases[i]?.reviewer ?? '',
      outgoing,
    };
  });

  return {
    draft,
    round,
    scale,
    template,
    theme: redactTheme(redactor, round.theme, extra),
    reviews,
    texts,
    entities: [...entities.values()].sort(
      (a, b) => ORDER[a.certainty] - ORDER[b.certainty] || b.places - a.places,
    ),
    risks,
    decisions,
    extra,
    unscanned: [...unscanned],
  };
}

function redactTheme(redactor: Redactor, theme: string, extra: readonly ExtraKnown[]): string {
  const { spans } = redactor.redact({ text: theme, record: null, extra });
  return applySpans(theme, spans);
}

function collectEntity(
  entities: Map<string, PreviewEntity>,
  draft: PackDraft,
  caseId: string,
  text: string,
  span: RedactionSpan,
): void {
  const key = confirmedKey(caseId, span.entity);
  const variant = text.slice(span.start, span.end);
  const known = entities.get(key);
  entities.set(key, {
    caseId,
    entity: span.entity,
    kind: known?.kind ?? span.kind,
    source: known?.source ?? span.source,
    certainty: known && ORDER[known.certainty] < ORDER[span.certainty] ? known.certainty : span.certainty,
    replacement: known?.replacement ?? span.replacement,
    variants: known?.variants.includes(variant) ? known.variants : [...(known?.variants ?? []), variant],
    places: (known?.places ?? 0) + 1,
    isConfirmed: draft.progress.confirmed.includes(key),
  });
}

/** What still waits for a person: doubtful finds, kept capitals and numbers, and rare details. */
export function toLookAt(leaving: Pick<Leaving, 'entities' | 'texts' | 'risks'>) {
  const doubtful = leaving.entities.filter(
    (entity) => entity.certainty === 'doubtful' && !entity.isConfirmed,
  ).length;
  const texts = leaving.texts.filter((text) => !text.isSeen).length;
  const risks = leaving.risks.filter((risk) => risk.settled === null).length;
  return { doubtful, texts, risks, total: doubtful + texts + risks };
}
