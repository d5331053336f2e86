import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { aModeration, aSecondGrade } from './a-moderation.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A moderation in which two sections were graded differently on one review, one of them called unclear. */
async function withDifferences() {
  const made = await aModeration();
  const { client, id, detail, good: reviewId } = made;
  const moderatorId = detail.moderators[0]!.id;
  const page = await client.moderations.openGrading({ id, reviewId, moderatorId });
  const { answers } = await client.reviews.get({ id: reviewId });
  const [first, second] = page.template.domains;
  const low = { grade: 'inadequate', because: 'Nothing says when.', cites: [1] };
  const second2 = aSecondGrade(page);
  const same = Object.fromEntries(
    page.template.domains.map(({ key }) => [
      key,
      { grade: answers[`domain/${key}/grade`] ?? null, because: 'The same.', cites: [1] },
    ]),
  );
  await client.moderations.saveGrading({
    id,
    reviewId,
    moderatorId,
    second: { ...second2, domains: { ...same, [first!.key]: low, [second!.key]: low } },
  });
  await client.moderations.handIn({ id, reviewId, moderatorId });
  await client.moderations.decide({
    id,
    reviewId,
    field: second!.key,
    grade: 'inadequate',
    sort: 'ambiguous',
    because: 'It can be read both ways.',
    meeting: '',
  });
  return { ...made, first: first!, second: second!, moderatorId, template: page.template };
}

describe('what a moderation teaches', () => {
  it('names the questions of sections that were graded differently, an unclear criterion and a wish to change first', async () => {
    const { client, id, first, second, moderatorId, template } = await withDifferences();
    const asked = second.prompts[1]!;
    await client.moderations.saveViews({
      id,
      moderatorId,
      views: {
        prompts: [{ domain: second.key, prompt: asked.key, view: 'change', why: 'It asks two things.' }],
        process: '',
      },
    });
    const learnt = await client.moderations.learnt({ id });
    const disputed = learnt.filter(({ differed }) => differed > 0);
    expect(disputed.map(({ domain }) => domain)).toEqual([
      ...second.prompts.map(() => second.key),
      ...first.prompts.map(() => first.key),
    ]);
    expect(disputed[0]).toMatchObject({
      prompt: asked.key,
      question: asked.question,
      differed: 1,
      of: 1,
      unclear: 1,
      changes: [{ by: 'Ursula Fennimore', why: 'It asks two things.' }],
    });
    expect(learnt.slice(0, disputed.length)).toEqual(disputed);
    expect(learnt.length).toBe(template.domains.flatMap(({ prompts }) => prompts).length);
  });

  it('proposes a wording that stands beside its question in a draft of the template and in the report, until it is taken back', async () => {
    const { client, id, second, grants, folder, roundId } = await withDifferences();
    const [asked] = second.prompts;
    const proposal = { id, domain: second.key, prompt: asked!.key, why: 'It was read in two ways.' };
    await client.moderations.proposeWording({ ...proposal, wording: 'A first try' });
    await client.moderations.proposeWording({ ...proposal, wording: 'By when is what to be done?' });
    const { draft } = await client.rounds.get({ id: roundId });
    const { id: draftId } = await client.templates.startDraft({
      from: { kind: 'version', id: draft.templateId },
    });
    const inEditor = async () =>
      (await client.templates.draft({ id: draftId })).proposals.filter(({ wording }) => wording !== null);
    expect(await inEditor()).toEqual([
      {
        domain: second.key,
        prompt: asked!.key,
        by: 'Moderation of January and February 2024',
        why: 'It was read in two ways.',
        wording: 'By when is what to be done?',
      },
    ]);
    const path = join(folder, 'report.docx');
    await client.moderations.saveReport({ id, fileToken: grants.grant(path, 'save-document') });
    const words = strFromU8(unzipSync(readFileSync(path))['word/document.xml']!);
    for (const expected of [
      'Questions that are read differently',
      asked!.question,
      'By when is what to be done?',
    ])
      expect(words).toContain(expected);
    expect(words).not.toContain('A first try');
    await client.moderations.proposeWording({ ...proposal, wording: '', why: '' });
    expect(await inEditor()).toEqual([]);
    await expect(
      client.moderations.proposeWording({ ...proposal, prompt: 'not-there', wording: 'x' }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
    const entries = await client.auditTrail.list({ limit: 20 });
    expect(entries.filter(({ action }) => action === 'propose-wording')).toHaveLength(3);
  });
});
