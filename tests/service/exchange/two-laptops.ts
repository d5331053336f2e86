import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspaceOf } from '#service/context.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';

export const WORDS = 'amber otter lantern kettle';
export const TODAY = new Date('2026-03-02T09:00:00.000Z');

/** The lead's laptop, with a round whose reviews are given to reviewers. */
export interface Lead extends TestService {
  readonly roundId: string;
  readonly reviewerIds: Readonly<Record<string, string>>;
  readonly reviewIds: readonly string[];
}

/** A lead with a round of cases, so many for each of these reviewers. */
export async function aLead(
  given: Readonly<Record<string, number>> = { 'Colin Hathersage': 3 },
): Promise<Lead> {
  const made = await anOpenWorkspace({ now: TODAY });
  const { client } = made;
  await client.workspace.updateSettings({
    escalation: { name: 'Duty manager', phone: '01632 960100', guidance: 'Ring at once.' },
  });
  const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft() });
  const reviewerIds: Record<string, string> = {};
  const reviewIds: string[] = [];
  let n = 0;
  for (const [name, count] of Object.entries(given)) {
    const reviewerId = await aReviewer(client, name);
    reviewerIds[name] = reviewerId;
    for (let i = 0; i < count; i++) {
      n++;
      const { id: caseId } = await client.cases.save({
        id: null,
        draft: aCaseDraft({
          reference: `R-${n}`,
          names: { full: `Child Number${n}`, aliases: ['Pet name'] },
          dateOfBirth: '2015-04-05',
          address: '12 Heather Lane',
          related: [{ relation: 'Mother', name: 'Secret Mother' }],
        }),
      });
      await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
      const { rows } = await client.reviews.list({ roundId });
      const review = rows.find((row) => row.caseId === caseId);
      if (!review) throw new Error('no review');
      await client.rounds.allocate({ reviewId: review.id, reviewerId });
      reviewIds.push(review.id);
    }
  }
  return { ...made, roundId, reviewerIds, reviewIds };
}

export const packPath = (on: TestService, name: string): string => join(on.folder, name);

/** Hands out a reviewer's work, locked by words. @returns the path of the pack */
export async function handOut(
  lead: Lead,
  reviewer = 'Colin Hathersage',
  name = 'work.plumb',
  words: string | null = WORDS,
  more: { documents?: boolean } = {},
) {
  const path = packPath(lead, name);
  const sent = await resultOf(
    lead.client.exchange.sendAssignment({
      roundId: lead.roundId,
      reviewerId: lead.reviewerIds[reviewer] ?? '',
      fields: ['name', 'dateOfBirth', 'statuses'],
      dueOn: '2026-03-13',
      expiresOn: '2026-04-13',
      wipeBy: '2026-03-27',
      passphrase: words,
      fileToken: lead.grants.grant(path, 'save-pack'),
      ...more,
    }),
  );
  return { path, ...sent };
}

/** A new laptop that begins with a pack. */
export async function aReviewerWith(path: string, words = WORDS): Promise<TestService> {
  const laptop = aService({ now: TODAY });
  await resultOf(
    laptop.client.exchange.begin({
      fileToken: laptop.grants.grant(path, 'import-pack'),
      key: { passphrase: words },
      folderToken: laptop.grants.grant(laptop.folder, 'new-workspace'),
      name: 'My reviews',
      passphrase: GOOD_PASSPHRASE,
    }),
  );
  return laptop;
}

export const take = (on: TestService, path: string, more: { evenIfAsked?: boolean; words?: string } = {}) =>
  resultOf(
    on.client.exchange.take({
      fileToken: on.grants.grant(path, 'import-pack'),
      key: more.words ? { passphrase: more.words } : null,
      evenIfAsked: more.evenIfAsked ?? false,
    }),
  );

export const look = (on: TestService, path: string, words?: string) =>
  resultOf(
    on.client.exchange.look({
      fileToken: on.grants.grant(path, 'import-pack'),
      key: words ? { passphrase: words } : null,
    }),
  );

/** Hands back from a reviewer's laptop. @returns the path of the return */
export async function handBack(
  laptop: TestService,
  { isInterim = false, name = 'back.plumb', assignment = 0 } = {},
) {
  const all = await laptop.client.exchange.assignments({});
  const path = packPath(laptop, name);
  const sent = await resultOf(
    laptop.client.exchange.handBack({
      assignmentId: all[assignment]?.packId ?? '',
      isInterim,
      fileToken: laptop.grants.grant(path, 'save-pack'),
    }),
  );
  return { path, ...sent };
}

/** Puts a document beside a review. */
export function attach(on: TestService, reviewId: string, name: string, content: string | Uint8Array) {
  const path = packPath(on, name);
  writeFileSync(path, content);
  return on.client.attachments.add({
    reviewId,
    evidenceId: null,
    fileToken: on.grants.grant(path, 'import-attachment'),
  });
}

/** Writes and submits a review. */
export async function finish(on: TestService, reviewId: string, text = 'A good plan.'): Promise<string> {
  await on.client.reviews.saveAnswer({ reviewId, field: 'strengths', value: text });
  await gradeAll(on.client, reviewId, 'good');
  await on.client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
  const { seal } = await on.client.reviews.submit({ reviewId });
  return seal;
}

/** Everything that the database holds, as it is compared byte for byte. */
export function contentsOf(on: TestService): string {
  const { database } = openWorkspaceOf(on.service.context);
  return database.serialize().toString('base64');
}
