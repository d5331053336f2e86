import { z } from 'zod';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import type { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { stableJson } from '#shared/domain/text/stable-json.ts';
import { caseDrafts, writeDrafts } from '../cases/repository.ts';
import { refused } from '../packs/decrypt.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import {
  insertCase,
  insertPerson,
  insertRound,
  insertWords,
  knownRound,
  personOfName,
  updateRound,
  type Wording,
  wordsOfVersion,
} from './surroundings-repository.ts';

/** Brings what the reviews need: template, scale, round, cases, the reviewer, the escalation contact. */
export function bringSurroundings(workspace: OpenWorkspace, writing: Writing, content: Assignment): PersonId {
  const { tx, at, record } = writing;
  const templateId = bringWords(writing, 'template', content.template);
  const scaleId = bringWords(writing, 'grade-scale', content.scale);
  const { id, name, opensOn, closesOn, theme } = content.round;
  const requiresCalibration = content.round.requiresCalibration === true;
  const round = { name, opensOn, closesOn, theme, scaleId, templateId, requiresCalibration };
  const known = knownRound(tx, id);
  if (!known) {
    insertRound(tx, { id, ...round, targetSize: content.reviews.length, createdAt: at });
    record({ action: 'add', entity: 'round', entityId: id, after: round });
  } else if (
    known.name !== name ||
    known.opensOn !== opensOn ||
    known.closesOn !== closesOn ||
    known.theme !== theme ||
    known.requiresCalibration !== requiresCalibration
  ) {
    updateRound(tx, id, { name, opensOn, closesOn, theme, requiresCalibration });
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
    insertCase(tx, {
      id: caseId,
      reference: facts.reference,
      referenceKey: referenceKey(facts.reference),
      name: facts.names.full,
      aliases: [],
      phones: [],
      updatedAt: at,
    });
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
  const known = personOfName(tx, reviewer.name);
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
  insertPerson(tx, { id: reviewer.id, ...draft });
  record({ action: 'add', entity: 'person', entityId: reviewer.id, after: draft });
  return reviewer.id;
}

function bringWords(
  { tx, record }: Writing,
  entity: Wording,
  wanted: { readonly key: string; readonly version: number; readonly name: string },
): string {
  const known = wordsOfVersion(tx, entity, wanted);
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
  insertWords(tx, entity, {
    id,
    key: wanted.key,
    version: wanted.version,
    name: wanted.name,
    content: JSON.stringify(wanted),
  });
  record({ action: 'add', entity, entityId: id, after: wanted.name });
  return id;
}
