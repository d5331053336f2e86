import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview, aSubmittedReview } from './a-review.ts';

async function withPrinter() {
  const printed: string[] = [];
  const made = await anOpenWorkspace({
    now: new Date('2026-04-01T12:00:00Z'),
    printPdf: async (html) => {
      printed.push(html);
      return new TextEncoder().encode('%PDF-1.7 printed');
    },
  });
  const token = (name: string) => made.grants.grant(join(made.folder, name), 'save-document');
  return { ...made, printed, token };
}

describe('a review on paper', () => {
  it('says whose it is on each page, every grade, what was asked apart from what was written, and its seal', async () => {
    const { client, printed, token } = await withPrinter();
    const { reviewId, seal } = await aSubmittedReview(client);
    await client.reviews.saveDocument({ id: reviewId, fileToken: token('review.pdf') });
    const [html = ''] = printed;
    expect(html).toContain('<h1>Practice review: Ada Stone</h1>');
    expect(html).toMatch(/<thead><tr><td><p class="running-head">.*<strong>Ada Stone<\/strong>/);
    expect(html).toContain('Submitted and sealed on 1 Apr 2026');
    expect(html.match(/class="grade">Good</g)).toHaveLength(10);
    expect(html).toContain('<h4>Why this grade</h4><p>Seen and heard.</p>');
    expect(html).toContain('I like it here.');
    expect(html).toContain('Kim Vale to see Ada alone');
    expect(html).toContain('Not seen for weeks.');
    expect(html).toContain(seal);
  });

  it('says why nothing is recommended for the service', async () => {
    const { client, printed, token } = await withPrinter();
    const { reviewId } = await aReview(client);
    const field = 'recommendations/nothing-for-service';
    await client.reviews.saveAnswer({ reviewId, field, value: 'It was one worker’s leave.' });
    await client.reviews.saveDocument({ id: reviewId, fileToken: token('review.pdf') });
    expect(printed[0]).toContain(
      '<h4>Why nothing is recommended for the service</h4><p>It was one worker’s leave.</p>',
    );
  });

  it('is a Word file, too, and a draft says that it is one', async () => {
    const { client, folder, token } = await withPrinter();
    const { reviewId } = await aReview(client);
    await client.reviews.saveDocument({ id: reviewId, fileToken: token('review.docx') });
    const xml = strFromU8(unzipSync(readFileSync(join(folder, 'review.docx')))['word/document.xml']!);
    expect(xml).toContain('Draft, not submitted');
    expect(xml).toContain('Not graded');
  });

  it('goes to the printer as a whole page, and the trail has both', async () => {
    const { client, token } = await withPrinter();
    const { reviewId } = await aSubmittedReview(client);
    const paper = await client.reviews.paper({ id: reviewId });
    expect(paper.title).toBe('Practice review: Ada Stone');
    expect(paper.html).toMatch(/^<!doctype html>/);
    await client.reviews.saveDocument({ id: reviewId, fileToken: token('a.html') });
    const deeds = (await client.auditTrail.list({ limit: 2 })).map(
      ({ action, entity }) => `${action} ${entity}`,
    );
    expect(deeds).toEqual(['export review', 'print review']);
    const seal = (await client.reviews.get({ id: reviewId })).seal;
    expect(seal).not.toBeNull();
    expect((await client.auditTrail.verify({})).isWhole).toBe(true);
  });
});

describe('a round on paper', () => {
  it('has the distribution with n beside the last round, the domains, and each child by marks with their key', async () => {
    const { client, printed, token } = await withPrinter();
    await aSubmittedReview(client, {
      reference: 'A1',
      round: { name: 'Old', opensOn: '2025-03-02', closesOn: '2025-03-13', scaleId: 'excellent-1' },
    });
    const { roundId } = await aSubmittedReview(client, { reference: 'A2' });
    await client.rounds.saveResults({ id: roundId, fileToken: token('round.pdf') });
    const [html = ''] = printed;
    expect(html).toContain('Results of Spring round');
    expect(html).toContain('Rests on 1 submitted review');
    expect(html).toContain('1 of 1 Good or better');
    expect(html).toContain('0 of 1 (“Excellent” then)');
    expect(html).toContain('★ Outstanding');
    expect(html).toContain('class="grade" aria-label="Good">●<');
  });

  it('has the words of the grades in a workbook and a CSV, for whoever filters', async () => {
    const { client, folder, token } = await withPrinter();
    const { roundId } = await aSubmittedReview(client);
    await client.rounds.saveResults({ id: roundId, fileToken: token('round.csv') });
    const csv = readFileSync(join(folder, 'round.csv'), 'utf8');
    expect(csv).toContain('Ada Stone,Reviewer of A1,Good,Good');
    expect(csv).not.toContain('●');
  });

  it('prints the list of recommendations as it is filtered', async () => {
    const { client } = await withPrinter();
    await aSubmittedReview(client);
    expect((await client.recommendations.paper({})).html).toContain('Kim Vale to see Ada alone');
    expect((await client.recommendations.paper({ search: 'nowhere' })).html).toContain('Rests on 0');
  });
});
