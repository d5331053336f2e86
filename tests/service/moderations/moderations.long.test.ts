import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aModeration, aSecondGrade, EVERY_GRADE, gradeWhole, theDemo } from './a-moderation.ts';

// The first test makes the demo council, which goes through all the rules.
vi.setConfig({ testTimeout: 120_000 });

describe('planning a moderation', () => {
  it('previews how well the rules cover reviewers, grades and statuses, and keeps nothing', async () => {
    const { client, roundId } = await theDemo();
    const asked = {
      roundIds: [roundId],
      rules: [
        { rule: 'per-reviewer' as const, least: 1 },
        { rule: 'chance' as const, oneIn: 5 },
      ],
      seed: 'may-1',
      moderators: [],
    };
    const preview = await client.moderations.preview(asked);
    expect(preview.total.of).toBe(13);
    expect(preview.coverage.every(({ picked }) => picked >= 1)).toBe(true);
    const sum = (cells: readonly { picked: number; of: number }[], key: 'picked' | 'of') =>
      cells.reduce((total, cell) => total + cell[key], 0);
    expect(sum(preview.coverage, 'of')).toBe(13);
    expect(sum(preview.coverage, 'picked')).toBe(preview.total.picked);
    for (const { byGrade, of } of preview.coverage) expect(sum(byGrade, 'of')).toBe(of);
    expect(preview.odds[0]).toMatch(/^\d+ of \d+ by chance: each of them had \d+ in \d+\.$/);
    expect(await client.moderations.preview(asked)).toEqual(preview);
    expect(await client.moderations.list({})).toHaveLength(1);
  });

  it('says which moderator may not grade what, and draws nothing that nobody may grade', async () => {
    const { client, roundId } = await theDemo();
    const all = await client.moderations.preview({
      roundIds: [roundId],
      rules: EVERY_GRADE,
      seed: 's',
      moderators: [],
    });
    const { reviewer } = all.reviews[0]!;
    const moderators = [{ name: reviewer, kind: 'in-house' as const, personId: null }];
    const { conflicts } = await client.moderations.preview({
      roundIds: [roundId],
      rules: EVERY_GRADE,
      seed: 's',
      moderators,
    });
    expect(conflicts[0]).toContain('nobody moderates their own review');
    await expect(
      client.moderations.create({
        title: 'Own',
        design: 'review',
        roundIds: [roundId],
        rules: EVERY_GRADE,
        seed: 's',
        tolerance: 1,
        deadline: '2024-03-31',
        moderators,
      }),
    ).rejects.toMatchObject({ code: 'PROBLEM', message: expect.stringContaining('nobody who may moderate') });
    await expect(
      client.moderations.create({
        title: 'None',
        design: 'review',
        roundIds: [roundId],
        rules: [],
        seed: 's',
        tolerance: 1,
        deadline: '2024-03-31',
        moderators: [{ name: 'Ursula Fennimore', kind: 'in-house', personId: null }],
      }),
    ).rejects.toMatchObject({ message: 'These rules take no review.' });
    expect(await client.moderations.list({})).toHaveLength(1);
  });

  it('measures the lag since the round closed', async () => {
    const { detail } = await aModeration();
    expect(detail.lagDays).toBe(1017);
    expect(detail.sample).toHaveLength(13);
  });
});

describe('grading blind', () => {
  it('shows no grade, no word of the scale, no reviewer, round or reference in anything', async () => {
    const { client, id, detail } = await aModeration();
    const [moderator] = detail.moderators;
    const { rows } = await client.reviews.list({ limit: 500 });
    for (const { reviewId, alias } of detail.sample) {
      const page = await client.moderations.openGrading({ id, reviewId, moderatorId: moderator!.id });
      const { template: _template, scale: _scale, second: _second, missing: _missing, ...shown } = page;
      const text = JSON.stringify(shown);
      expect(text).not.toMatch(
        /\b(outstanding|good|requires improvement|requiring improvement|inadequate|RI)\b/i,
      );
      const row = rows.find((one) => one.id === reviewId)!;
      expect(text).not.toContain(row.reference);
      expect(text).not.toContain(row.round);
      expect(
        shown.domains.every(({ firstGrade, rationale }) => firstGrade === null && rationale === null),
      ).toBe(true);
      expect(shown.alias).toBe(alias);
    }
    expect(detail.sample.every(({ first }) => first === null)).toBe(true);
  });

  it('shows a rationale only after the lead has looked through it, and without the words of the scale', async () => {
    const { client, id, detail } = await aModeration();
    const key = { id, reviewId: detail.sample[0]!.reviewId, moderatorId: detail.moderators[0]!.id };
    const hidden = await client.moderations.hidden({ id, reviewId: key.reviewId });
    expect(hidden.some(({ label }) => label === 'Overall rationale')).toBe(true);
    await client.moderations.markChecked({ id, reviewId: key.reviewId });
    const page = await client.moderations.openGrading(key);
    expect(page.overall.rationale).not.toBeNull();
    expect(page.overall.rationale).not.toMatch(/\b(outstanding|good|inadequate)\b/i);
  });

  it('keeps what is written, says what is missing, and hands in only what is whole', async () => {
    const { client, id, detail } = await aModeration();
    const key = { id, reviewId: detail.sample[0]!.reviewId, moderatorId: detail.moderators[0]!.id };
    const page = await client.moderations.openGrading(key);
    const second = aSecondGrade(page);
    const half = { ...second, overall: { grade: null, because: '', cites: [] } };
    expect(await client.moderations.saveGrading({ ...key, second: half })).toMatchObject({
      missing: ['Overall: no grade.'],
    });
    await expect(client.moderations.handIn(key)).rejects.toMatchObject({
      data: { details: ['Overall: no grade.'] },
    });
    expect((await client.moderations.openGrading(key)).second).toEqual(half);
    await client.moderations.saveGrading({ ...key, second });
    await client.moderations.handIn(key);
    const again = await client.moderations.get({ id });
    expect(again.sample[0]!.first).not.toBeNull();
    expect(again.sample[0]!.states[0]!.state).toBe('handed-in');
  });
});

describe('comparing and deciding', () => {
  it('stands opinions side by side without names until the overall grade is decided', async () => {
    const made = await aModeration();
    const { client, id, detail, good: reviewId } = made;
    await expect(client.moderations.compare({ id, reviewId })).rejects.toMatchObject({ code: 'PROBLEM' });
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    const compared = await client.moderations.compare({ id, reviewId });
    expect(compared).toMatchObject({ letters: ['A', 'B'], who: null, sealOpens: true });
    expect(JSON.stringify(compared)).not.toContain('Ursula');
    await client.moderations.decide({
      id,
      reviewId,
      field: 'overall',
      grade: 'good',
      sort: 'weighed',
      because: 'The visits were seen by both; the plan weighs more.',
      meeting: 'Moderation meeting, 12 March 2024',
    });
    const decided = await client.moderations.compare({ id, reviewId });
    expect(decided.who).toHaveLength(2);
    expect(decided.who!.join()).toContain('the first grade');
    expect(decided.fields.at(-1)!.decision).toMatchObject({ grade: { word: 'Good' }, version: 1 });
    const { reviews } = await client.rounds.get({ id: made.roundId });
    const inRound = reviews.find((review) => review.reviewId === reviewId);
    expect(inRound).toMatchObject({ gradeWord: 'Good', moderated: { word: 'Good', rank: 3 } });
  });

  it('never overwrites: the original stays, an earlier decision stays, and a later one is counted', async () => {
    const made = await aModeration();
    const { client, id, detail, good: reviewId } = made;
    const before = await client.reviews.get({ id: reviewId });
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    const decide = (grade: string) =>
      client.moderations.decide({
        id,
        reviewId,
        field: 'overall',
        grade,
        sort: 'scope',
        because: 'Read again.',
        meeting: '',
      });
    await decide('good');
    await decide('requires-improvement');
    const { fields } = await client.moderations.compare({ id, reviewId });
    expect(fields.at(-1)!.decision).toMatchObject({ grade: { word: 'Requires improvement' }, version: 2 });
    const { moderated, ...after } = await client.reviews.get({ id: reviewId });
    const { moderated: unmoderated, ...original } = before;
    expect(after).toEqual(original);
    expect(unmoderated).toBeNull();
    expect(moderated).toMatchObject({ word: 'Requires improvement', because: 'Read again.' });
    expect((await client.auditTrail.verify({})).isWhole).toBe(true);
  });

  it('asks for a sort where grades differ, a reason where the grade is another, and a third grader beyond the tolerance', async () => {
    const made = await aModeration();
    const { client, id, detail } = made;
    const all = await client.moderations.preview({
      roundIds: [made.roundId],
      rules: EVERY_GRADE,
      seed: 's',
      moderators: [],
    });
    const good = all.reviews.find(({ grade }) => grade.rank === 3)!;
    const [first, second] = detail.moderators;
    await gradeWhole(made, { id, reviewId: good.id, moderatorId: first!.id }, 'inadequate');
    const decision = { id, reviewId: good.id, field: 'overall', grade: 'good', meeting: '' };
    await expect(
      client.moderations.decide({ ...decision, sort: 'missed', because: 'x' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('a third moderator has to grade') });
    await gradeWhole(made, { id, reviewId: good.id, moderatorId: second!.id }, 'good');
    await expect(client.moderations.decide({ ...decision, sort: null, because: 'x' })).rejects.toMatchObject({
      message: expect.stringContaining('say why the grades differ'),
    });
    await expect(
      client.moderations.decide({ ...decision, sort: 'missed', because: '' }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('no reason'),
    });
    await client.moderations.decide({ ...decision, sort: 'missed', because: 'E1 was missed.' });
    const { headline, verdict } = await client.moderations.get({ id });
    expect(headline).toMatchObject({ of: 13, moderated: 1 });
    expect(verdict).toMatchObject({ compared: 1, beyond: 1, widenBy: 0 });
  });

  it('proposes a wider sample beyond the tolerance, and widens it by the seed when the lead accepts', async () => {
    const { client, roundId, ...made } = await theDemo();
    const all = await client.moderations.preview({
      roundIds: [roundId],
      rules: EVERY_GRADE,
      seed: 's',
      moderators: [],
    });
    const good = all.reviews.find(({ grade }) => grade.rank === 3)!;
    const { id } = await client.moderations.create({
      title: 'One',
      design: 'single-blind',
      roundIds: [roundId],
      rules: [{ rule: 'hand', reviewIds: [good.id] }],
      seed: 's',
      tolerance: 1,
      deadline: '2024-03-31',
      moderators: [{ name: 'Ursula Fennimore', kind: 'in-house', personId: null }],
    });
    await expect(client.moderations.widen({ id })).rejects.toMatchObject({ code: 'PROBLEM' });
    const { moderators } = await client.moderations.get({ id });
    await gradeWhole(
      { ...made, client },
      { id, reviewId: good.id, moderatorId: moderators[0]!.id },
      'inadequate',
    );
    expect((await client.moderations.get({ id })).verdict.widenBy).toBe(1);
    expect(await client.moderations.widen({ id })).toEqual({ added: 1 });
    const { sample } = await client.moderations.get({ id });
    expect(sample.map(({ reasons }) => reasons[0])).toEqual([
      'chosen by hand',
      'sample widened, 1 of 12 by chance',
    ]);
  });
});

describe('agreement of a moderation', () => {
  it('counts first grades against first second grades, and no decision changes it', async () => {
    const made = await aModeration();
    const { client, id, detail } = made;
    expect((await client.moderations.agreement({ id })).reading).toContain('one rater only');
    for (const { reviewId } of detail.sample)
      await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    const before = await client.moderations.agreement({ id });
    expect(before).toMatchObject({ items: 13, raters: ['first grade', 'Ursula Fennimore'] });
    expect(before.matrices[0]!.cells.flat().reduce((sum, count) => sum + count, 0)).toBe(13);
    expect(before.figures.map(({ name }) => name)).toContain('gwet-ac2-ordinal');
    expect(before.domains.every(({ exact }) => exact.of === 13)).toBe(true);
    await client.moderations.decide({
      id,
      reviewId: made.good,
      field: 'overall',
      grade: 'inadequate',
      sort: 'missed',
      because: 'Missed.',
      meeting: 'March',
    });
    const after = await client.moderations.agreement({ id });
    expect(after.figures).toEqual(before.figures);
    expect(after.matrices).toEqual(before.matrices);
    expect(after.sorts.find(({ sort }) => sort === 'missed')!.count).toBe(1);
  });

  it('writes the report for the board with method, sample, figures and what changed, and names no child', async () => {
    const made = await aModeration();
    const { client, grants, folder, id, detail } = made;
    for (const { reviewId } of detail.sample)
      await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    await client.moderations.saveMinutes({ id, minutes: 'The prompt on supervision is read in two ways.' });
    const path = join(folder, 'report.html');
    await client.moderations.saveReport({ id, fileToken: grants.grant(path, 'save-document') });
    expect((await client.auditTrail.list({ limit: 1 }))[0]).toMatchObject({
      action: 'export',
      entity: 'moderation',
      entityId: id,
    });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('13 of 13 submitted reviews were drawn, 1017 days after');
    expect(html).toContain('read in two ways');
    for (const { childName } of detail.sample) expect(html).not.toContain(childName.split(' (')[0]);
  });
});

describe('closing the loop', () => {
  it('writes a reviewer a sheet of their own: what stands and why, the moderators’ words, nobody else’s reviews', async () => {
    const made = await aModeration();
    const { client, grants, folder, id, detail, good: reviewId } = made;
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id }, 'requires-improvement');
    await client.moderations.decide({
      id,
      reviewId,
      field: 'overall',
      grade: 'requires-improvement',
      sort: 'missed',
      because: 'The plan has no dates.',
      meeting: 'March',
    });
    const { rows } = await client.reviews.list({ limit: 500 });
    const own = rows.find((row) => row.id === reviewId)!;
    const path = join(folder, 'feedback.html');
    await client.moderations.saveFeedback({
      id,
      reviewerId: own.reviewerId!,
      fileToken: grants.grant(path, 'save-document'),
    });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('Requires improvement (evidence missed). The plan has no dates. March.');
    expect(html).toContain('Thank you for the detail.');
    expect(html).toContain('The overall grade of 1 changed.');
    for (const row of rows.filter(({ reviewerId }) => reviewerId !== own.reviewerId))
      expect(html).not.toContain(row.reference);
  });

  it('keeps a moderator’s views prompt by prompt and shows the last of them', async () => {
    const { client, id, detail } = await aModeration();
    const [prompt] = detail.prompts;
    const moderatorId = detail.moderators[0]!.id;
    const say = (why: string) =>
      client.moderations.saveViews({
        id,
        moderatorId,
        views: {
          prompts: [{ domain: prompt!.domain, prompt: prompt!.prompt, view: 'change', why }],
          process: 'Swift.',
        },
      });
    await say('It asks two things.');
    await say('It asks three things.');
    expect((await client.moderations.get({ id })).views).toEqual([
      {
        moderator: 'Ursula Fennimore',
        process: 'Swift.',
        keeps: 0,
        changes: [{ question: prompt!.question, why: 'It asks three things.' }],
      },
    ]);
  });

  it('keeps the first grade sealed while somebody of the council still has to grade blind', async () => {
    const made = await aModeration(
      {},
      {
        moderators: [
          { name: 'Ursula Fennimore', kind: 'in-house', personId: null },
          { name: 'Wystan Adeyemi', kind: 'in-house', personId: null },
        ],
      },
    );
    const { client, id, detail, good: reviewId } = made;
    const first = async () =>
      (await client.moderations.get({ id })).sample.find((one) => one.reviewId === reviewId)!.first;
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    expect(await first()).toBeNull();
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[1]!.id });
    expect(await first()).toMatchObject({ word: 'Good' });
  });
});
