import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import { formOf, ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { aPeerWith, grade, handBack, take } from '../moderator-desk/two-sides.ts';
import { exportTo, PROMPTS, TEXTS, twoReviews } from '../packs/a-pack.ts';
import { aPrintedPage } from '../packs/a-printed-page.ts';
import { aRecommendation, aReviewer, aRoundDraft, gradeAll } from '../reviews/a-review.ts';
import { EVERY_GRADE, theDemo } from './a-moderation.ts';

vi.setConfig({ testTimeout: 120_000 });

const WORDS = 'amber otter lantern kettle';
const PEERS = ['Tamsin Oakeshott', 'Gwen Marchbanks'] as const;

/** A moderation of four reviews of each of the two finished rounds of the demo council, and its packs to two peers. */
async function overTwoRounds() {
  const demo = await theDemo({ printPdf: aPrintedPage });
  const { client } = demo;
  const finished = (await client.rounds.list({})).filter(({ counts }) => counts.submitted >= 13);
  const roundIds = finished.map(({ id }) => id);
  const all = await client.moderations.preview({ roundIds, rules: EVERY_GRADE, seed: 's', moderators: [] });
  const reviewIds = finished.flatMap(({ name }) =>
    all.reviews
      .filter((review) => review.round === name)
      .slice(0, 4)
      .map(({ id }) => id),
  );
  const { id } = await client.moderations.create({
    title: 'Two rounds, one sample',
    design: 'double-blind',
    roundIds,
    rules: [{ rule: 'hand', reviewIds }],
    seed: 's',
    tolerance: 3,
    deadline: '2024-03-31',
    moderators: PEERS.map((name) => ({ name, kind: 'peer' as const, personId: null })),
  });
  const { moderators } = await client.moderations.get({ id });
  const packOf = async (index: number) => {
    const moderatorId = moderators[index]!.id;
    const { draftId } = await client.moderations.preparePack({ id, moderatorId });
    await client.moderation.chooseFacts({ id: draftId, facts: [] });
    const pack = await exportTo(demo, draftId, {
      seal: { passphrase: WORDS },
      fileName: `pack-${index}.plumb`,
    });
    return { moderatorId, draftId, ...pack };
  };
  return { ...demo, id, finished, all, reviewIds, packOf };
}

async function contentOf(path: string): Promise<ModerationPack> {
  const { files } = await openPack(readFileSync(path), { passphrase: WORDS });
  return ModerationPack.parse(JSON.parse(Buffer.from(files['reviews.json']!).toString('utf8')));
}

describe('one moderation over two rounds with a scale each', () => {
  it('leaves as one pack in which each review has the words of its own round, and none of its first grades', async () => {
    const made = await overTwoRounds();
    const { path, draftId } = await made.packOf(0);
    const pack = await contentOf(path);
    expect(pack.version).toBe(2);
    expect(pack.reviews).toHaveLength(8);
    const bestWords = pack.reviews.map((review) => formOf(pack, review).scale.points[0]!.word);
    expect(bestWords.filter((word) => word === 'Excellent')).toHaveLength(4);
    expect(bestWords.filter((word) => word === 'Outstanding')).toHaveLength(4);
    for (const review of pack.reviews) {
      const { domains, evidence, feedback, strengths, overall } = review;
      expect(
        JSON.stringify({ domains: domains.map(({ answers }) => answers), evidence, feedback, strengths }),
      ).not.toMatch(/\b(excellent|outstanding|good|inadequate|requires improvement)\b/i);
      expect(overall).toEqual({ grade: null, rationale: null });
    }
    const drafts = await made.client.moderation.drafts({});
    const { round } = drafts.find(({ id }) => id === draftId)!;
    for (const { name } of made.finished) expect(round).toContain(name);
  });

  it('comes back from one peer in Plumbline and one by form, each review on its own scale, and is measured as one', async () => {
    const made = await overTwoRounds();
    const { client, id } = made;
    const first = await made.packOf(0);
    const peer = await aPeerWith(first.path);
    const grades: Record<string, string> = {};
    for (let number = 1; number <= 8; number++) {
      const page = await peer.client.moderatorDesk.openReview({ packId: peer.packId, number });
      const best = page.scale.points[0]!;
      grades[page.alias] = best.word;
      await grade(peer, number, best.key);
    }
    expect(new Set(Object.values(grades))).toEqual(new Set(['Excellent', 'Outstanding']));
    await take(made, (await handBack(peer)).path);

    const second = await made.packOf(1);
    const form = join(made.folder, 'form.xlsx');
    await client.moderations.saveForm({
      id,
      moderatorId: second.moderatorId,
      fileToken: made.grants.grant(form, 'save-document'),
    });
    const { sheets } = await readXlsx(readFileSync(form), { readStyles: true });
    const offered = new Set(sheets.map((sheet) => sheet.dataValidations?.[0]?.values?.[0]));
    expect(offered).toEqual(new Set(['Excellent', 'Outstanding', 'Keep']));
    const back = join(made.folder, 'back.xlsx');
    const filled = sheets.map(({ name, rows, dataValidations }) => ({
      name,
      rows: rows.map((row) =>
        filledRow(
          row.map((cell) => String(cell ?? '')),
          dataValidations?.[0]?.values?.[0],
        ),
      ),
    }));
    writeFileSync(back, await writeXlsx({ sheets: filled }));
    const taken = await client.moderations.takeForm({
      id,
      fileToken: made.grants.grant(back, 'import-form'),
    });
    expect(taken).toMatchObject({ reviews: 8, remarks: [] });

    for (const reviewId of made.reviewIds) {
      const { scale, fields, childName, sealOpens } = await client.moderations.compare({ id, reviewId });
      const of = made.all.reviews.find((review) => review.id === reviewId)!;
      expect(childName).toContain(of.reference);
      expect(sealOpens).toBe(true);
      const words = fields.at(-1)!.opinions.map(({ grade: given }) => given!.word);
      expect(words.filter((word) => word === scale.points[0]!.word).length).toBeGreaterThanOrEqual(2);
      expect(words).toContain(of.grade.word);
    }
    const measured = await client.moderations.agreement({ id });
    expect(measured.scale).toEqual(['Inadequate', 'Requires improvement', 'Good', 'Excellent / Outstanding']);
    expect(measured.items).toBe(8);
    const sums = measured.matrices.map(({ cells }) => cells.flat().reduce((sum, count) => sum + count, 0));
    expect(sums).toEqual([8, 8]);
    const between = measured.matrices[0]!.cells;
    expect(between.every((row) => row.slice(0, 3).every((count) => count === 0))).toBe(true);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});

function filledRow(row: string[], best: unknown): string[] {
  const [code = '', what = ''] = row;
  if (code === '' || code === 'Code' || code.startsWith('Plumbline')) return row;
  if (code.startsWith('audit/')) return [code, what, code === 'audit/words' ? '' : 'Yes', '', ''];
  if (['notes', 'points', 'process'].includes(code)) return [code, what, '', '', ''];
  return [code, what, String(best), 'The child’s own words bear it out.', 'E1'];
}

describe('a child who was reviewed in two rounds', () => {
  it('stands in one pack twice, told apart by number, with one day 0, and each return reaches its own review', async () => {
    const made = await twoReviews({ printPdf: aPrintedPage });
    const { client } = made;
    const { id: later } = await client.rounds.save({
      id: null,
      draft: aRoundDraft({ name: 'The next round', theme: 'Plans' }),
    });
    const [caseId] = made.caseIds;
    await client.rounds.addCases({ roundId: later, caseIds: [caseId!], reason: '' });
    const [row] = (await client.reviews.list({ roundId: later })).rows;
    const again = row!.id;
    await client.rounds.allocate({ reviewId: again, reviewerId: await aReviewer(client, 'Leonie Ashdown') });
    await gradeAll(client, again, 'good');
    const [, ...others] = TEXTS[0]!;
    for (const [n, value] of [TEXTS[0]![0]!, ...others.map(() => 'The same was read again.')].entries())
      await client.reviews.saveAnswer({ reviewId: again, field: PROMPTS[n]!, value });
    await client.reviews.saveRecommendation({ reviewId: again, id: null, draft: aRecommendation() });
    await client.reviews.submit({ reviewId: again });
    const { id } = await client.moderations.create({
      title: 'Both',
      design: 'double-blind',
      roundIds: [made.roundId, later],
      rules: EVERY_GRADE,
      seed: 's',
      tolerance: 1,
      deadline: '2024-03-31',
      moderators: [{ name: 'Tamsin Oakeshott', kind: 'peer', personId: null }],
    });
    const [moderator] = (await client.moderations.get({ id })).moderators;
    const { draftId } = await client.moderations.preparePack({ id, moderatorId: moderator!.id });
    await client.moderation.chooseFacts({ id: draftId, facts: [] });
    const { path } = await exportTo(made, draftId, { seal: { passphrase: WORDS } });
    const pack = await contentOf(path);
    expect(pack.version).toBe(1);
    const aliases = pack.reviews.map(({ alias }) => alias).sort();
    expect(aliases).toHaveLength(3);
    const twice = aliases.filter((alias) => alias.includes(', review '));
    expect(twice.map((alias) => alias.slice(-1))).toEqual(['1', '2']);
    expect(new Set(twice.map((alias) => alias.split(',')[0])).size).toBe(1);

    const textsOf = (alias: string) =>
      JSON.stringify(pack.reviews.find((review) => review.alias === alias)!.domains);
    const isAgain = (alias: string) => textsOf(alias).includes('read again');
    expect(twice.map(isAgain).sort()).toEqual([false, true]);
    const days = twice.map((alias) => /\[[^\]]*day[^\]]*\]/u.exec(textsOf(alias))?.[0]);
    expect(days[0]).toBeDefined();
    expect(days[0]).toBe(days[1]);

    const peer = await aPeerWith(path);
    for (const [index, { alias }] of pack.reviews.entries())
      await grade(peer, index + 1, 'good', (second) => ({ ...second, points: `On ${alias}` }));
    await take(made, (await handBack(peer)).path);
    const pointsOf = async (reviewId: string) =>
      (await client.moderations.openReReview({ id, reviewId })).points;
    expect(await pointsOf(again)).toContain(twice.find(isAgain));
    expect(await pointsOf(made.reviewIds[0]!)).toContain(twice.find((alias) => !isAgain(alias)));
  });
});
