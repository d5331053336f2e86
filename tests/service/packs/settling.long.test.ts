import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aCaseDraft, aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';
import { aDraft, exportTo, PROMPTS, twoReviews } from './a-pack.ts';
import { aPrintedPage } from './a-printed-page.ts';

/** A pack of one review whose text has a rare detail that reaches into a name of nobody in the record. */
async function aRareDetail(text: string) {
  const made = await twoReviews();
  const { client } = made;
  const draft = aCaseDraft({ reference: 'R1', names: { full: 'Ada Stone', aliases: [] } });
  const { id: caseId } = await client.cases.save({ id: null, draft });
  const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft({ name: 'Rare' }) });
  await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
  const reviewId = (await client.reviews.list({ roundId })).rows[0]?.id ?? '';
  await client.rounds.allocate({ reviewId, reviewerId: await aReviewer(client, 'Lou Reed-Barnes') });
  await gradeAll(client, reviewId, 'good');
  await client.reviews.saveAnswer({ reviewId, field: PROMPTS[0] ?? '', value: text });
  await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
  await client.reviews.submit({ reviewId });
  const id = await aDraft({ ...made, roundId, reviewIds: [reviewId] });
  const preview = async () => {
    const seen = await client.moderation.preview({ id });
    const found = seen.texts.find(({ id: textId }) => textId === `${reviewId}:${PROMPTS[0]}`);
    if (!found) throw new Error('The text is not in the pack.');
    return {
      ...found,
      risks: seen.risks.filter(({ textId }) => textId === found.id),
      toLookAt: seen.toLookAt,
    };
  };
  return { ...made, id, reviewId, preview };
}

const TEXT = 'The family knows the only child of Mrs Ottoline Brandreth-Oyelowo well.';

describe('a rare detail', () => {
  it('that is generalised or left out never brings back a masked name beside it', async () => {
    const made = await aRareDetail(TEXT);
    const { client, id, preview } = made;
    const before = await preview();
    expect(before.outgoing).not.toMatch(/Ottoline|Brandreth|Oyelowo/);
    const [risk] = before.risks;
    expect(risk?.words).toContain('the only child of');
    for (const settled of [{ how: 'generalised' as const, note: 'a child' }, { how: 'removed' as const }]) {
      await client.moderation.settleRisk({ id, key: risk?.key ?? '', ...settled });
      const after = await preview();
      expect(after.outgoing).not.toMatch(/Ottoline|Brandreth|Oyelowo|only child/);
      expect(after.outgoing).not.toMatch(/ {2}| \./);
      for (const { start, end } of after.kept)
        expect(after.original.slice(start, end)).not.toMatch(/Ottoline|Brandreth|Oyelowo/);
      expect(after.risks[0]?.settled?.how).toBe(settled.how);
    }
  });

  it('is suggested words, or to be left out, and never an order as words', async () => {
    const { preview } = await aRareDetail(`${TEXT} Her father is a lighthouse keeper.`);
    const { risks } = await preview();
    expect(risks.map(({ suggestion }) => suggestion)).toContainEqual({ do: 'remove' });
    for (const { suggestion } of risks)
      if (suggestion.do === 'replace') expect(suggestion.words).not.toMatch(/\bleave\b|\bremove\b/i);
  });

  it('that stays needs a reason', async () => {
    const { client, id, preview } = await aRareDetail(TEXT);
    const key = (await preview()).risks[0]?.key ?? '';
    await expect(client.moderation.settleRisk({ id, key, how: 'accepted', note: '  ' })).rejects.toThrow();
    await client.moderation.settleRisk({ id, key, how: 'accepted', note: 'Common in this town.' });
    expect((await preview()).risks[0]?.settled).toMatchObject({ how: 'accepted', by: 'Test Lead' });
  });
});

describe('a doubtful find', () => {
  it('that was confirmed is no longer waiting, and stays masked', async () => {
    const { client, id } = await aRareDetail('Tank told us to go away. Seen at stepping stones.');
    const before = await client.moderation.preview({ id });
    const doubtful = before.entities.filter(
      ({ certainty, kind }) => certainty === 'doubtful' && kind === 'person',
    );
    expect(doubtful.flatMap(({ variants }) => variants)).toContain('Tank');
    await client.moderation.confirm({
      id,
      entities: doubtful.map(({ caseId, entity }) => ({ caseId, entity })),
    });
    const after = await client.moderation.preview({ id });
    expect(after.toLookAt.doubtful).toBe(0);
    expect(after.texts.map(({ outgoing }) => outgoing)).toEqual(before.texts.map(({ outgoing }) => outgoing));
    expect(before.toLookAt.doubtful).toBe(doubtful.length);
  });
});

describe('the sheet of a release', () => {
  it('is printed for the one that is asked for, and for nothing that never left', async () => {
    const printed: string[] = [];
    const made = await twoReviews({
      printPdf: async (html: string) => {
        printed.push(html);
        return aPrintedPage();
      },
    });
    const { client, grants, folder } = made;
    const id = await aDraft(made);
    const { releaseId } = await exportTo(made, id);
    printed.length = 0;
    const path = join(folder, 'sheet.pdf');
    await client.packs.saveReleaseSheet({ id: releaseId, fileToken: grants.grant(path, 'save-document') });
    expect(readFileSync(path).length).toBeGreaterThan(0);
    expect(printed[0]).toContain('A peer');
    expect((await client.auditTrail.list({ limit: 1 }))[0]).toMatchObject({
      action: 'export',
      entity: 'pack',
      entityId: releaseId,
    });
    const other = join(folder, 'other.pdf');
    await expect(
      client.packs.saveReleaseSheet({ id: 'nothing', fileToken: grants.grant(other, 'save-document') }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
    expect(existsSync(other)).toBe(false);
  });
});
