import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { promptField } from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';

/** Prompt fields of the template, in order: texts of a review are put into the first of them. */
export const PROMPTS = DEFAULT_TEMPLATE.domains.flatMap((domain) =>
  domain.prompts.map((prompt) => promptField(domain.key, prompt.key)),
);

export const CHILDREN: readonly CaseDraft[] = [
  aCaseDraft({
    reference: 'WB90011',
    names: { full: 'Odalys Brackenridge', forename: 'Odalys', surname: 'Brackenridge', aliases: ['Oda'] },
    dateOfBirth: '2015-04-09',
    gender: 'Female',
    ethnicity: 'White British',
    statuses: ['CIN'],
    worker: 'Gillian Prowse',
    nhsNumber: '9990001112',
    phones: ['01632 960111'],
    address: '14 Teasel Row, Wrenfield, ZZ99 4QP',
    school: 'Marlpit Lane Primary School',
    related: [{ relation: 'mother', name: 'Ysolde Brackenridge' }],
  }),
  aCaseDraft({
    reference: 'WB90012',
    names: { full: 'Tobiah Quennell', forename: 'Tobiah', surname: 'Quennell', aliases: [] },
    dateOfBirth: '2011-11-30',
    gender: 'Male',
    ethnicity: 'Indian',
    statuses: ['CPP'],
    worker: 'Kim Vale',
    phones: [],
    related: [{ relation: 'father', name: 'Anselm Quennell' }],
  }),
];

/** What the texts say, by child. Everybody of the record is named, some people and places are not in it. */
export const TEXTS: readonly (readonly string[])[] = [
  [
    'Odalys walks to Marlpit Lane Primary with her mother, Ysolde. On 3 March 2026 Oda told Gillian Prowse that she likes the swings at Pennyfold Park.',
    'Mrs Brackenridge rang from 01632 960111. The family lives at 14 Teasel Row. A neighbour, Delphine Okonjo-Marsh, looks in twice a week and has done so for two years.',
    'The GP saw her twice. Odalys keeps 3 drawings on the wall, and Ysolde said that they are of the three homes she remembers best of all.',
  ],
  [
    'Tobiah lives with his father Anselm. He told his worker, Kim Vale, that he wants to be asked before things are decided about him and his brother.',
    'The worker visited on 5 March 2026 and again on 9 March 2026. Each visit is written by the 3.5h rule in his own words, and he read them through before they went in.',
    'Tobiah and Anselm were at the review. He said what he wanted, was heard, and the plan was changed there and then in two of its five parts.',
  ],
];

/** An open workspace with a round of two submitted reviews whose texts name people. */
export async function twoReviews(options: Parameters<typeof anOpenWorkspace>[0] = {}) {
  const made = await anOpenWorkspace(options);
  const { client } = made;
  const caseIds: string[] = [];
  for (const draft of CHILDREN) caseIds.push((await client.cases.save({ id: null, draft })).id);
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: aRoundDraft({ theme: 'Being heard' }),
  });
  await client.rounds.addCases({ roundId, caseIds, reason: '' });
  const reviewerId = await aReviewer(client);
  const { rows } = await client.reviews.list({ roundId });
  const reviewIds = caseIds.map((caseId) => rows.find((row) => row.caseId === caseId)!.id);
  for (const [i, reviewId] of reviewIds.entries()) {
    await client.rounds.allocate({ reviewId, reviewerId });
    await gradeAll(client, reviewId, 'good');
    for (const [n, value] of TEXTS[i]!.entries())
      await client.reviews.saveAnswer({ reviewId, field: PROMPTS[n]!, value });
    await client.reviews.saveRecommendation({
      reviewId,
      id: null,
      draft: aRecommendation({ action: 'The worker to see the child alone every fortnight.' }),
    });
    await client.reviews.submit({ reviewId });
  }
  return { ...made, roundId, reviewIds, caseIds };
}

/** A pack of both reviews, begun. */
export async function aDraft(
  { client, roundId, reviewIds }: Awaited<ReturnType<typeof twoReviews>>,
  design: 'blind' | 'open' = 'open',
): Promise<string> {
  const { id } = await client.moderation.createDraft({
    roundId,
    reviewIds,
    recipient: 'A peer',
    purpose: 'Moderation',
    design,
  });
  await client.moderation.chooseFacts({ id, facts: [] });
  return id;
}

/** The preview's text of a prompt of a review. */
export const textAt = (preview: PackPreview, reviewId: string, prompt: number) =>
  preview.texts.find(({ id }) => id === `${reviewId}:${PROMPTS[prompt]}`)!;

/** Exports to a file of this name; answers the result. @throws what the export throws. */
export async function exportTo(
  { client, grants, folder }: TestService,
  id: string,
  options: Partial<{
    fileName: string;
    seal: { passphrase: string } | { recipients: string[] };
    unlookedReason: string | null;
    checklist: string[];
    withPdf: boolean;
    pdfName: string;
  }> = {},
) {
  const path = join(folder, options.fileName ?? 'pack.plumb');
  const events = await client.moderation.export({
    id,
    packToken: grants.grant(path, 'save-pack'),
    pdfToken: options.withPdf
      ? grants.grant(join(folder, options.pdfName ?? 'pack.pdf'), 'save-document')
      : null,
    seal: options.seal ?? { passphrase: 'plain heron kettle orbit' },
    unlookedReason: options.unlookedReason === undefined ? 'A test.' : options.unlookedReason,
    checklist: options.checklist ?? [],
  });
  for await (const event of events)
    if (event.kind === 'done') return { ...event.result, path, bytesWritten: readFileSync(path) };
  throw new Error('The export ended without a result.');
}
