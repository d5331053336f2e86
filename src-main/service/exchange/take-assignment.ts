import { and, eq } from 'drizzle-orm';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import type { Assignment } from '#shared/domain/exchange/assignment.ts';
import { NOTHING_WRITTEN, partsOf } from '#shared/domain/exchange/written.ts';
import { caseDrafts, writeDrafts } from '../cases/repository.ts';
import { refused } from '../packs/decrypt.ts';
import { nameKey } from '../people/repository.ts';
import { gatherReview } from '../reviews/review-content.ts';
import type { Reader } from '../store/connection.ts';
import { cases, gradeScales, people, reviews, rounds, templates } from '../store/schema/index.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { applyReview } from './apply-review.ts';
import { enterContact } from './contacts.ts';
import { judgeComing, partsIn, previewOf, type ReviewComing, versionOf } from './incoming-review.ts';
import type { OpenedFile } from './open-pack.ts';
import { type Plan, receivedRow } from './plan.ts';
import {
  assignmentsOf,
  earlierOf,
  idsTaken,
  insertExchangeReviews,
  insertPack,
  keptHere,
  packById,
  updatePack,
} from './repository.ts';
import { writeWritten } from './write-review.ts';

type AssignmentFile = Extract<OpenedFile, { kind: 'assignment' }>;

/**
 * Says what an assignment would bring here. @throws Problem where it is for somebody else, for another council's
 * workspace, expired, or does not fit what is here
 */
export function planAssignment(workspace: OpenWorkspace, store: Reader, file: AssignmentFile): Plan {
  const { content, manifest } = file;
  refuseOthers(workspace, content);
  refuseExpired(content, workspace.today());
  refuseClashes(store, content);
  const sender = manifest.sender.name;
  const newer = assignmentsOf(store, 'received').find(
    ({ content: text }) =>
      text !== '' && (JSON.parse(text) as Assignment).supersedes.includes(manifest.packId),
  );
  if (newer) return supersededPlan(workspace, file, newer);
  const names = new Map(content.cases.map(({ id, facts }) => [id, facts]));
  const known = content.reviews.flatMap((review) => {
    const isHere = store.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, review.id)).get();
    if (!isHere) return [];
    const earlier = earlierOf(store, review.id);
    const facts = names.get(review.caseId);
    const coming: ReviewComing = {
      gathered: gatherReview(store, review.id),
      childName: facts?.names.full ?? '',
      reference: facts?.reference ?? '',
      base: partsIn(earlier[0]?.base ?? '[]'),
      row: undefined,
      takenNumber: Math.max(0, ...earlier.map(({ takenNumber }) => takenNumber)),
      theirs: review.written,
      version: versionOf(manifest.number, 0),
      seal: null,
      decided: keptHere(store, review.id),
    };
    const judged = judgeComing(coming);
    // What is finished here stays; it is handed back with the new pack.
    return [{ review, coming, incoming: judged.kind === 'sealed-here' ? { kind: 'same' as const } : judged }];
  });
  const knownIds = new Set(known.map(({ review }) => review.id));
  const fresh = content.reviews.filter(({ id }) => !knownIds.has(id));
  return {
    question: null,
    reviews: [
      ...fresh.map(({ id, caseId }) => ({
        reviewId: id,
        childName: names.get(caseId)?.names.full ?? '',
        reference: names.get(caseId)?.reference ?? '',
        kind: 'new' as const,
        isFinished: false,
        words: 'New: to be reviewed by you.',
        changes: [],
        conflicts: [],
      })),
      ...known.map(({ coming, incoming }) => previewOf(coming, incoming, sender)),
    ],
    apply(writing) {
      const { tx, at, record } = writing;
      insertPack(tx, receivedRow(file, at));
      enterContact(workspace, writing, manifest.sender);
      const reviewerId = bringSurroundings(workspace, writing, content);
      workspace.writeSettings(writing, { escalation: content.escalation });
      for (const { id, caseId, written } of fresh) {
        tx.insert(reviews)
          .values({
            id,
            roundId: content.round.id,
            caseId,
            reviewerId,
            chosenBy: 'hand',
            reason: `Assignment ${manifest.number} of ${sender}`,
            createdAt: at,
          })
          .run();
        record({
          action: 'add',
          entity: 'review',
          entityId: id,
          after: { roundId: content.round.id, caseId, reviewerId, pack: manifest.packId },
        });
        if (JSON.stringify(written) !== JSON.stringify(NOTHING_WRITTEN))
          writeWritten(tx, id, written, {
            template: content.template,
            scale: content.scale,
            startedAt: at,
            savedAt: at,
          });
      }
      for (const { coming, incoming } of known)
        applyReview(
          workspace,
          writing,
          coming,
          incoming,
          { startedAt: null, submission: null },
          {
            packId: manifest.packId,
            number: manifest.number,
            sender,
          },
        );
      insertExchangeReviews(
        tx,
        content.reviews.map(({ id, written }) => ({
          assignmentId: manifest.packId,
          reviewId: id,
          base: JSON.stringify([...partsOf(written)]),
          takenNumber: versionOf(manifest.number, 0),
          takenFrom: manifest.packId,
        })),
      );
      for (const id of content.supersedes)
        if (packById(tx, id)) updatePack(tx, id, { supersededBy: manifest.packId });
      for (const { packId, sha256, takenAt } of content.receipts) {
        const back = packById(tx, packId);
        if (back?.direction === 'sent' && back.sha256 === sha256 && back.receiptAt === null)
          updatePack(tx, packId, { receiptAt: takenAt });
      }
      record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'assignment',
          number: manifest.number,
          from: sender,
          signingKey: manifest.sender.signingKey,
          sha256: file.sha256,
          reviews: content.reviews.map(({ id }) => id),
          dueOn: content.dueOn,
          wipeBy: content.wipeBy,
        },
      });
    },
  };
}

/** An older pack that comes after the one that took its place: it is noted, and changes nothing. */
function supersededPlan(
  workspace: OpenWorkspace,
  file: AssignmentFile,
  newer: { id: string; number: number },
): Plan {
  const { content, manifest } = file;
  const facts = new Map(content.cases.map(({ id, facts: told }) => [id, told]));
  return {
    question: null,
    reviews: content.reviews.map(({ id, caseId }) => ({
      reviewId: id,
      childName: facts.get(caseId)?.names.full ?? '',
      reference: facts.get(caseId)?.reference ?? '',
      kind: 'older',
      isFinished: false,
      words: `Pack ${newer.number} took the place of this one and is here already, so nothing changes.`,
      changes: [],
      conflicts: [],
    })),
    apply(writing) {
      insertPack(writing.tx, { ...receivedRow(file, writing.at), supersededBy: newer.id });
      enterContact(workspace, writing, manifest.sender);
      writing.record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'assignment',
          number: manifest.number,
          sha256: file.sha256,
          supersededBy: newer.number,
        },
      });
    },
  };
}

function refuseOthers({ settings }: OpenWorkspace, { reviewer, council }: Assignment): void {
  if (settings.me.role !== 'reviewer')
    throw refused(
      `This is work for a reviewer, ${reviewer.name}; this workspace is used by a ${settings.me.role}.`,
      'Close this workspace and open the pack on the start screen: it makes a workspace for the work.',
    );
  if (nameKey(settings.me.name) !== nameKey(reviewer.name))
    throw refused(
      `This is for ${reviewer.name}. This workspace is used by ${settings.me.name}.`,
      'If that is you under another name, change who works here in Settings; else ask the sender.',
    );
  if (nameKey(settings.council) !== nameKey(council))
    throw refused(
      `This is work of ${council}; this workspace is for ${settings.council}.`,
      'Close this workspace and open the pack on the start screen: each council’s work has a workspace of its own.',
    );
}

/** @throws Problem after the day on which a pack expires */
export function refuseExpired({ expiresOn }: Assignment, today: string): void {
  if (today > expiresOn)
    throw refused(`This pack expired on ${expiresOn}.`, 'Ask the sender to hand the work out again.');
}

/** What came with ids or references that mean something else here. */
function refuseClashes(store: Reader, content: Assignment): void {
  const caseIds = new Set(content.cases.map(({ id }) => id));
  const references = content.cases.map(({ facts }) => referenceKey(facts.reference));
  if (caseIds.size !== content.cases.length || new Set(references).size !== references.length)
    throw refused('This pack holds one case twice.');
  if (new Set(content.reviews.map(({ caseId }) => caseId)).size !== content.reviews.length)
    throw refused('This pack holds two reviews of one case.');
  if (new Set(content.reviews.map(({ id }) => id)).size !== content.reviews.length)
    throw refused('This pack holds one review twice.');
  for (const { id, facts } of content.cases) {
    const twin = store
      .select({ id: cases.id })
      .from(cases)
      .where(eq(cases.referenceKey, referenceKey(facts.reference)))
      .get();
    if (twin && twin.id !== id)
      throw refused(
        `The reference ${facts.reference} belongs to another case of this workspace.`,
        'Open the pack in a new workspace, from the start screen.',
      );
  }
  const items: string[] = [];
  for (const { id, caseId, written } of content.reviews) {
    if (!caseIds.has(caseId)) throw refused('This pack holds a review whose case is not in it.');
    const here = store.select().from(reviews).where(eq(reviews.id, id)).get();
    if (here && (here.caseId !== caseId || here.roundId !== content.round.id))
      throw refused('This pack uses the id of another review of this workspace.');
    const twin = store
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.roundId, content.round.id), eq(reviews.caseId, caseId)))
      .get();
    if (twin && twin.id !== id) throw refused('This round has another review of one of these cases.');
    const ids = [...written.evidence, ...written.recommendations, ...written.concerns].map((item) => item.id);
    items.push(...ids);
    if (idsTaken(store, id, ids).length > 0)
      throw refused('This pack uses an id that belongs to something else in this workspace.');
  }
  if (new Set(items).size !== items.length) throw refused('This pack uses one id for two things.');
  refuseOtherWords(store, content);
  refuseOtherRound(store, content);
}

/** A round asks by one template and one scale, and an id of a person is that person's. */
function refuseOtherRound(store: Reader, { round, reviewer, template, scale }: Assignment): void {
  const known = store
    .select({
      template: templates.key,
      templateVersion: templates.version,
      scale: gradeScales.key,
      scaleVersion: gradeScales.version,
    })
    .from(rounds)
    .innerJoin(templates, eq(templates.id, rounds.templateId))
    .innerJoin(gradeScales, eq(gradeScales.id, rounds.scaleId))
    .where(eq(rounds.id, round.id))
    .get();
  if (
    known &&
    (known.template !== template.key ||
      known.templateVersion !== template.version ||
      known.scale !== scale.key ||
      known.scaleVersion !== scale.version)
  )
    throw refused('This pack asks by another template or scale than this round does here.');
  const person = store.select().from(people).where(eq(people.id, reviewer.id)).get();
  if (person && person.nameKey !== nameKey(reviewer.name))
    throw refused('This pack uses the id of another person of this workspace.');
}

/** A template or scale of the same key and version says the same everywhere. */
function refuseOtherWords(store: Reader, { template, scale }: Assignment): void {
  const words = [
    { what: 'template', wanted: template, table: templates },
    { what: 'grade scale', wanted: scale, table: gradeScales },
  ] as const;
  for (const { what, wanted, table } of words) {
    const row = store
      .select()
      .from(table)
      .where(and(eq(table.key, wanted.key), eq(table.version, wanted.version)))
      .get();
    if (row && sorted(JSON.parse(row.content)) !== sorted(wanted))
      throw refused(
        `The ${what} “${wanted.name}”, version ${wanted.version}, is another one here than in this pack.`,
        'Tell the sender: two different texts must not have one version.',
      );
  }
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Brings what the reviews need: template, scale, round, cases, the reviewer, the escalation contact. */
function bringSurroundings(workspace: OpenWorkspace, writing: Writing, content: Assignment): string {
  const { tx, at, record } = writing;
  const templateId = bringWords(writing, templates, 'template', content.template);
  const scaleId = bringWords(writing, gradeScales, 'grade-scale', content.scale);
  const { id, name, opensOn, closesOn, theme } = content.round;
  const round = { name, opensOn, closesOn, theme, scaleId, templateId };
  const known = tx.select().from(rounds).where(eq(rounds.id, id)).get();
  if (!known) {
    tx.insert(rounds)
      .values({ id, ...round, targetSize: content.reviews.length, createdAt: at })
      .run();
    record({ action: 'add', entity: 'round', entityId: id, after: round });
  } else if (
    known.name !== name ||
    known.opensOn !== opensOn ||
    known.closesOn !== closesOn ||
    known.theme !== theme
  ) {
    tx.update(rounds).set({ name, opensOn, closesOn, theme }).where(eq(rounds.id, id)).run();
    const { name: was, opensOn: opened, closesOn: closed, theme: about } = known;
    record({
      action: 'change',
      entity: 'round',
      entityId: id,
      before: { name: was, opensOn: opened, closesOn: closed, theme: about },
      after: { name, opensOn, closesOn, theme },
    });
  }
  const drafts = new Map(
    caseDrafts(
      tx,
      content.cases.map((one) => one.id),
    ).map((one) => [one.id, one.draft]),
  );
  const changed = content.cases.filter(({ id: caseId, facts }) => {
    const before = drafts.get(caseId);
    return before && sorted(before) !== sorted(facts);
  });
  const fresh = content.cases.filter(({ id: caseId }) => !drafts.has(caseId));
  for (const { id: caseId, facts } of fresh)
    tx.insert(cases)
      .values({
        id: caseId,
        reference: facts.reference,
        referenceKey: referenceKey(facts.reference),
        name: facts.names.full,
        aliases: [],
        phones: [],
        updatedAt: at,
      })
      .run();
  writeDrafts(
    workspace,
    writing,
    [...fresh, ...changed].map(({ id: caseId, facts }) => ({
      id: caseId,
      draft: facts,
      before: drafts.get(caseId),
    })),
    null,
  );
  return bringReviewer(writing, content);
}

function bringReviewer({ tx, record }: Writing, { reviewer }: Assignment): string {
  const known = tx
    .select()
    .from(people)
    .where(eq(people.nameKey, nameKey(reviewer.name)))
    .get();
  if (known) return known.id;
  const draft = {
    name: reviewer.name,
    roles: ['reviewer'],
    affiliation: 'external' as const,
    organisation: reviewer.organisation,
    team: '',
    email: '',
    isActive: true,
  };
  tx.insert(people)
    .values({ id: reviewer.id, nameKey: nameKey(reviewer.name), ...draft })
    .run();
  record({ action: 'add', entity: 'person', entityId: reviewer.id, after: draft });
  return reviewer.id;
}

function bringWords(
  { tx, record }: Writing,
  table: typeof templates | typeof gradeScales,
  entity: 'template' | 'grade-scale',
  wanted: { readonly key: string; readonly version: number; readonly name: string },
): string {
  const known = tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.key, wanted.key), eq(table.version, wanted.version)))
    .get();
  if (known) return known.id;
  const id = `${wanted.key}-${wanted.version}`;
  tx.insert(table)
    .values({
      id,
      key: wanted.key,
      version: wanted.version,
      name: wanted.name,
      content: JSON.stringify(wanted),
    })
    .run();
  record({ action: 'add', entity, entityId: id, after: wanted.name });
  return id;
}
