import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TrackerView } from '#shared/contract/tracked-items.ts';
import { PAPER_KINDS } from '#shared/domain/papers/papers.ts';
import { aDemo } from '../a-demo.ts';
import type { TestService } from '../a-service.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const QUARTER = { kind: 'quarterly-report', period: '2024-Q1' } as const;
let made: TestService;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  made = await aDemo({ endsWith: (end) => ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

async function save(
  asked: Parameters<TestService['client']['papers']['save']>[0] extends infer T
    ? Omit<T & object, 'fileToken'>
    : never,
  name: string,
) {
  const path = join(made.folder, name);
  await made.client.papers.save({
    ...asked,
    fileToken: made.grants.grant(path, 'save-document'),
  } as Parameters<TestService['client']['papers']['save']>[0]);
  return readFileSync(path);
}

const wordsIn = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

describe('papers of the demo council', () => {
  it('tell the same number on the screen, in Word, on a web page and in a workbook', async () => {
    const paper = await made.client.papers.get(QUARTER);
    const round = paper.parts.find((part) => part.kind === 'words' && part.key.startsWith('round-'));
    if (round?.kind !== 'words') throw new Error('no round');
    expect(round.text).toMatch(/^Thirteen reviews were submitted in the round of/);
    const good = round.figures.find(({ what }) => what.includes('as graded'))?.value;
    expect(round.text).toContain(`As graded, ${good} of 13`);
    const rounds = await made.client.rounds.list({});
    const { rows } = await made.client.reviews.list({ roundId: rounds[1]?.id ?? '' });
    expect(good).toBe(String(rows.filter(({ gradeRank }) => (gradeRank ?? 0) >= 3).length));
    const cells = unzipSync(await save(QUARTER, 'quarter.xlsx'));
    const inWorkbook = Object.values(cells).map((part) => strFromU8(part));
    const table = paper.parts.find((part) => part.kind === 'block' && part.key.endsWith('-table'));
    const graded = table?.kind === 'block' ? table.rows.map((row) => Number(row[1])) : [];
    expect((graded[0] ?? 0) + (graded[1] ?? 0)).toBe(Number(good));
    for (const count of graded)
      expect(
        inWorkbook.some((xml) => xml.includes(`<v>${count}</v>`)),
        `${count} in the workbook`,
      ).toBe(true);
    for (const name of ['quarter.docx', 'quarter.html']) {
      const bytes = await save(QUARTER, name);
      const text = name.endsWith('docx') ? wordsIn(bytes) : bytes.toString('utf8');
      expect(text, name).toContain(`As graded, ${good} of 13`);
    }
  });

  it('lead from each figure of the tracker to as many rows, on the last day of the period', async () => {
    const paper = await made.client.papers.get(QUARTER);
    const part = paper.parts.find(({ key, kind }) => key === 'tracker' && kind === 'words');
    const figures = part?.kind === 'words' ? part.figures : [];
    expect(figures.map(({ what }) => what)).toEqual([
      'recommendations in the tracker',
      'open',
      'complete',
      'past their date',
    ]);
    for (const { value, source } of figures) {
      if (source?.to !== 'tracker') throw new Error('no rows behind it');
      const { view, 'as-at': asAt } = source.filter ?? {};
      expect(asAt).toBe('2024-03-31');
      const { total } = await made.client.tracker.list({ view: TrackerView.parse(view), asAt, limit: 1 });
      expect(String(total)).toBe(value);
    }
  });

  it('keep what a person wrote when the figures change, and say what changed', async () => {
    const { client } = made;
    await client.papers.write({ ...QUARTER, part: 'tracker', text: 'We followed up 999 recommendations.' });
    const before = await client.papers.get(QUARTER);
    const part = (paper: typeof before) => {
      const found = paper.parts.find(({ key, kind }) => key === 'tracker' && kind === 'words');
      return found?.kind === 'words' ? found : undefined;
    };
    expect(part(before)).toMatchObject({ isEdited: true, hasChanged: false, otherNumbers: ['999'] });
    await client.calendar.save({ id: null, draft: { title: 'Late entry', due: '2024-03' } });
    const calendar = (paper: typeof before) => paper.parts.find(({ key }) => key === 'activity-calendar');
    const after = await client.papers.get(QUARTER);
    expect(calendar(after)).not.toEqual(calendar(before));
    expect(part(after)?.text).toBe('We followed up 999 recommendations.');
    await client.papers.write({ ...QUARTER, part: 'tracker', text: null });
    expect(part(await client.papers.get(QUARTER))).toMatchObject({ isEdited: false });
  });

  it.each(PAPER_KINDS)(
    'may be published as they write themselves: nothing of their own words stops the %s',
    async (kind) => {
      const period = kind === 'quarterly-report' ? '2024-Q1' : '2023-24';
      const { stops } = await made.client.papers.get({ kind, period, isPublic: true });
      expect(stops.map(({ kind: why, words, sentence }) => `${why}: ${words} in ${sentence}`)).toEqual([]);
    },
  );

  it('name what did not happen with its reason, and what is not reported yet', async () => {
    const { parts } = await made.client.papers.get({ kind: 'annual-report', period: '2023-24' });
    const missed = parts.find(({ key }) => key === 'missed');
    if (missed?.kind !== 'block') throw new Error('no table');
    const year = await made.client.calendar.year({ year: '2023-24' });
    const wanted = year.rows
      .flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
      .filter(({ state }) => state === 'did-not-happen');
    expect(missed.rows).toHaveLength(wanted.length);
    for (const { title, whyNot } of wanted)
      expect(missed.rows.some((row) => row[1] === title && row[2]?.startsWith(whyNot))).toBe(true);
    expect(parts).toContainEqual(expect.objectContaining({ text: '5 Mar 2024. Its report is awaited.' }));
  });

  it('are not written as public while a name, a small count or a bare percentage stands in them', async () => {
    const { client, grants, folder } = made;
    const asked = { ...QUARTER, isPublic: true };
    const text = 'Kofi Asante-Boateng was one of three children. 62% were well.';
    await client.papers.write({ ...asked, part: 'summary', text });
    const { stops } = await client.papers.get(asked);
    expect(stops.filter(({ part }) => part === 'summary').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['name', 'small-count', 'percentage']),
    );
    const path = join(folder, 'public.docx');
    await expect(
      client.papers.save({ ...asked, fileToken: grants.grant(path, 'save-document') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('from being public') });
    expect(() => readFileSync(path)).toThrow();
    await client.papers.write({ ...asked, part: 'summary', text: 'A quarter of hard work.' });
    for (const { key, accepted } of (await client.papers.get(asked)).stops)
      if (!accepted) await client.papers.accept({ ...asked, stop: key, reason: 'Not about a person.' });
    const bytes = await save(asked, 'public.docx');
    expect(wordsIn(bytes)).toContain('A quarter of hard work.');
    expect(wordsIn(bytes)).not.toContain('Kofi');
    const [release] = await client.papers.releases({});
    expect(release).toMatchObject({
      fileName: 'public.docx',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('stop at nothing in the public year and quarter as they write themselves', async () => {
    for (const asked of [
      { kind: 'annual-report', period: '2023-24', isPublic: true },
      { kind: 'committee-cover', period: '2023-24', isPublic: true },
      { kind: 'quarterly-report', period: '2023-Q4', isPublic: true },
    ] as const) {
      const { stops } = await made.client.papers.get(asked);
      expect(
        stops.map(({ kind, words, sentence }) => `${kind}: ${words} in ${sentence}`),
        asked.kind,
      ).toEqual([]);
    }
  });

  it('are written for every kind in every form', async () => {
    for (const { kind, periods } of await made.client.papers.kinds({})) {
      expect(periods.length).toBeGreaterThan(1);
      for (const ending of ['docx', 'xlsx', 'html'])
        expect(
          (await save({ kind, period: '2023-24', isPublic: false }, `${kind}.${ending}`)).length,
        ).toBeGreaterThan(500);
    }
  });

  it('refuse a period that is none', async () => {
    await expect(made.client.papers.get({ kind: 'annual-report', period: '2023-26' })).rejects.toMatchObject({
      message: expect.stringContaining('no period'),
    });
  });
});
