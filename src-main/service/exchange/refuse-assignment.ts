import { z } from 'zod';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import type { Assignment } from '#shared/domain/exchange/assignment.ts';
import { stableJson } from '#shared/domain/text/stable-json.ts';
import { refused } from '../packs/decrypt.ts';
import { nameKey } from '../people/repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { idsTaken } from './repository.ts';
import {
  caseOfReference,
  knownPerson,
  knownReview,
  reviewOfCase,
  wordsOfRound,
  wordsOfVersion,
} from './surroundings-repository.ts';

/** @throws Problem where work is for another role, person or council */
export function refuseOthers({ settings }: OpenWorkspace, { reviewer, council }: Assignment): void {
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
export function refuseClashes(store: Reader, content: Assignment): void {
  const caseIds = new Set(content.cases.map(({ id }) => id));
  const references = content.cases.map(({ facts }) => referenceKey(facts.reference));
  if (caseIds.size !== content.cases.length || new Set(references).size !== references.length)
    throw refused('This pack holds one case twice.');
  if (new Set(content.reviews.map(({ caseId }) => caseId)).size !== content.reviews.length)
    throw refused('This pack holds two reviews of one case.');
  if (new Set(content.reviews.map(({ id }) => id)).size !== content.reviews.length)
    throw refused('This pack holds one review twice.');
  for (const { id, facts } of content.cases) {
    const twin = caseOfReference(store, referenceKey(facts.reference));
    if (twin && twin !== id)
      throw refused(
        `The reference ${facts.reference} belongs to another case of this workspace.`,
        'Open the pack in a new workspace, from the start screen.',
      );
  }
  const items: string[] = [];
  if (content.documents !== true && content.reviews.some(({ written }) => written.attachments.length > 0))
    throw refused('This pack brings documents although it says that none travel.');
  for (const { id, caseId, written } of content.reviews) {
    if (!caseIds.has(caseId)) throw refused('This pack holds a review whose case is not in it.');
    const here = knownReview(store, id);
    if (here && (here.caseId !== caseId || here.roundId !== content.round.id))
      throw refused('This pack uses the id of another review of this workspace.');
    const twin = reviewOfCase(store, content.round.id, caseId);
    if (twin && twin !== id) throw refused('This round has another review of one of these cases.');
    const ids = [
      ...written.evidence,
      ...written.recommendations,
      ...written.concerns,
      ...written.attachments,
    ].map((item) => item.id);
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
  const known = wordsOfRound(store, round.id);
  if (
    known &&
    (known.template !== template.key ||
      known.templateVersion !== template.version ||
      known.scale !== scale.key ||
      known.scaleVersion !== scale.version)
  )
    throw refused('This pack asks by another template or scale than this round does here.');
  const person = knownPerson(store, reviewer.id);
  if (person && person.nameKey !== nameKey(reviewer.name))
    throw refused('This pack uses the id of another person of this workspace.');
}

/** A template or scale of the same key and version says the same everywhere. */
function refuseOtherWords(store: Reader, { template, scale }: Assignment): void {
  const words = [
    { what: 'template', wording: 'template', wanted: template },
    { what: 'grade scale', wording: 'grade-scale', wanted: scale },
  ] as const;
  for (const { what, wording, wanted } of words) {
    const row = wordsOfVersion(store, wording, wanted);
    if (row && stableJson(readJson(z.unknown(), row.content)) !== stableJson(wanted))
      throw refused(
        `The ${what} “${wanted.name}”, version ${wanted.version}, is another one here than in this pack.`,
        'Tell the sender: two different texts must not have one version.',
      );
  }
}
