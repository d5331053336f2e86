import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { aModeration, aSecondGrade, gradeWhole } from './a-moderation.ts';

vi.setConfig({ testTimeout: 120_000 });

async function aGradedReview() {
  const made = await aModeration();
  const [moderator] = made.detail.moderators;
  const of = { id: made.id, reviewId: made.good };
  await gradeWhole(made, { ...of, moderatorId: moderator!.id }, 'requires-improvement');
  return { ...made, of };
}

const sameGrades = (grades: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(grades).map(([field, grade]) => [field, { grade, because: '' }]));

describe('a review that is sent back with points', () => {
  it('gets a new version beside the sealed one: what changed is shown with its reason, and figures stay', async () => {
    const made = await aGradedReview();
    const { client, of } = made;
    const before = await client.reviews.get({ id: of.reviewId });
    const figures = await client.moderations.agreement({ id: of.id });
    await client.moderations.sendBack({ ...of, points: 'The plan has no dates.' });
    const asked = await client.moderations.openReReview(of);
    expect(asked).toMatchObject({
      isAsked: true,
      points: 'The plan has no dates.',
      turns: [{ version: 2, points: 'The plan has no dates.', answer: null }],
    });
    expect(asked.grades.overall).toBe('good');
    const fields = {
      ...sameGrades(asked.grades),
      overall: { grade: 'requires-improvement', because: 'Without dates nobody can be held to it.' },
    };
    await client.moderations.answerReReview({ ...of, again: { fields, answer: 'They are right.' } });
    const page = await client.moderations.openReReview(of);
    expect(page).toMatchObject({
      isAsked: false,
      grades: { overall: 'requires-improvement' },
      turns: [
        {
          version: 2,
          answer: {
            words: 'They are right.',
            changes: [
              {
                field: 'overall',
                title: 'Overall',
                from: 'Good',
                to: 'Requires improvement',
                because: 'Without dates nobody can be held to it.',
              },
            ],
          },
        },
      ],
    });
    expect(await client.reviews.get({ id: of.reviewId })).toEqual(before);
    expect(await client.moderations.agreement({ id: of.id })).toEqual(figures);
    const { sample } = await client.moderations.get({ id: of.id });
    expect(sample.find(({ reviewId }) => reviewId === of.reviewId)?.sentBack).toBe('answered');
    const path = join(made.folder, 'report.html');
    await client.moderations.saveReport({ id: of.id, fileToken: made.grants.grant(path, 'save-document') });
    const report = readFileSync(path, 'utf8');
    expect(report).toContain('1 of the sample was sent back with points; every reviewer has answered.');
    expect(report).toContain('Grades that reviewers changed');
    expect(report).not.toContain('Without dates nobody');
    // Once more: the third version is compared with the second.
    await client.moderations.sendBack({ ...of, points: 'And the review of the plan?' });
    const again = sameGrades((await client.moderations.openReReview(of)).grades);
    await client.moderations.answerReReview({ ...of, again: { fields: again, answer: 'It was held.' } });
    const last = await client.moderations.openReReview(of);
    expect(last.turns.map(({ version, answer }) => [version, answer?.changes.length])).toEqual([
      [2, 1],
      [3, 0],
    ]);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('offers the points that moderators wrote down', async () => {
    const { client, id, detail, good } = await aModeration();
    const key = { id, reviewId: good, moderatorId: detail.moderators[0]!.id };
    const second = aSecondGrade(await client.moderations.openGrading(key));
    await client.moderations.saveGrading({
      ...key,
      second: { ...second, points: 'Who saw the child alone?' },
    });
    await client.moderations.handIn(key);
    const page = await client.moderations.openReReview({ id, reviewId: good });
    expect(page).toMatchObject({ isAsked: false, points: 'Who saw the child alone?', turns: [] });
  });

  it('is refused before a second grade is in, twice at a time, without a reason, and without a question', async () => {
    const { client, of, id, detail } = await aGradedReview();
    const other = detail.sample.find(({ reviewId }) => reviewId !== of.reviewId)!.reviewId;
    await expect(
      client.moderations.sendBack({ id, reviewId: other, points: 'Look again.' }),
    ).rejects.toMatchObject({ message: 'There is no second grade of this review yet.' });
    const again = { fields: sameGrades((await client.moderations.openReReview(of)).grades), answer: 'Yes.' };
    await expect(client.moderations.answerReReview({ ...of, again })).rejects.toMatchObject({
      message: expect.stringContaining('was not sent back'),
    });
    await client.moderations.sendBack({ ...of, points: 'Look again.' });
    await expect(client.moderations.sendBack({ ...of, points: 'Once more.' })).rejects.toMatchObject({
      message: 'This review is with its reviewer already.',
    });
    await expect(
      client.moderations.answerReReview({
        ...of,
        again: { fields: { ...again.fields, overall: { grade: 'inadequate', because: ' ' } }, answer: '' },
      }),
    ).rejects.toMatchObject({
      data: { details: ['Overall: say why Good became Inadequate.', 'The points have no answer.'] },
    });
  });

  it('cannot be altered or taken away again, whatever is tried in the database', async () => {
    const { client, of, service } = await aGradedReview();
    await client.moderations.sendBack({ ...of, points: 'Look again.' });
    const { database } = openWorkspaceOf(service.context);
    for (const sql of [
      `UPDATE re_reviews SET content = 'x'`,
      'DELETE FROM re_reviews',
      `INSERT OR REPLACE INTO re_reviews SELECT sequence, id, moderation_id, review_id, kind, 'x', at, by FROM re_reviews`,
    ])
      expect(() => database.exec(sql), sql).toThrow(/append-only/);
  });
});
