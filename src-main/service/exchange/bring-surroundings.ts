import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import type { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { stableJson } from '#shared/domain/text/stable-json.ts';
import { caseDrafts, writeDrafts } from '../cases/repository.ts';
import { refused } from '../packs/decrypt.ts';
import { nameKey } from '../people/repository.ts';
import { readJson } from '../store/json.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { rounds } from '../store/schema/rounds.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

/** Brings what the reviews need: template, scale, round, cases, the reviewer, the escalation contact. */
export function bringSurroundings(workspace: OpenWorkspace, writing: Writing, content: Assignment): PersonId {
  const { tx, at, record } = writing;
  const templateId = bringWords(writing, templates, 'template', content.template);
  const scaleId = bringWords(writing, gradeScales, 'grade-scale', content.scale);
  const { id, name, opensOn, closesOn, theme } = content.round;
  const requiresCalibration = content.round.requiresCalibration === true;
  const round = { name, opensOn, closesOn, theme, scaleId, templateId, requiresCalibration };
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
    known.theme !== theme ||
    known.requiresCalibration !== requiresCalibration
  ) {
    tx.update(rounds)
      .set({ name, opensOn, closesOn, theme, requiresCalibration })
      .where(eq(rounds.id, id))
      .run();
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
    return before && stableJson(before) !== stableJson(facts);
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

function bringReviewer({ tx, record }: Writing, { reviewer }: Assignment): PersonId {
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
    .select({ id: table.id, content: table.content })
    .from(table)
    .where(and(eq(table.key, wanted.key), eq(table.version, wanted.version)))
    .get();
  if (known) {
    // What an auditor writes here would be read there by other questions, and its seal would not hold.
    if (
      stableJson(readJson(z.unknown(), known.content)) !==
      stableJson(readJson(z.unknown(), JSON.stringify(wanted)))
    )
      throw refused(
        `This pack brings another wording of “${wanted.name}”, version ${wanted.version}, than the one that is here.`,
      );
    return known.id;
  }
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
