import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asWordWritesIt } from '../../fixtures/word/as-word-writes-it.ts';
import { aDemo } from '../a-demo.ts';
import type { TestService } from '../a-service.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let made: TestService;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  made = await aDemo({ endsWith: (end) => ends.push(end) });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const out = (name: string) => join(made.folder, name);
const tokenOf = (name: string) => made.grants.grant(out(name), 'save-document');

function choose(bytes: Uint8Array) {
  writeFileSync(out('council.docx'), bytes);
  return made.client.papers.chooseLetterhead({
    fileToken: made.grants.grant(out('council.docx'), 'import-letterhead'),
  });
}

const filesOf = (name: string) => unzipSync(readFileSync(out(name)));
const wordsIn = (xml: Uint8Array | undefined) => strFromU8(xml ?? new Uint8Array()).replace(/<[^>]+>/gu, ' ');

/** Every relation that the file speaks of is there, and every part that it names. */
function expectWhole(files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    const xml = strFromU8(bytes);
    if (!/^word\/[^/]+\.xml$/u.test(name)) continue;
    const rels = strFromU8(files[name.replace('word/', 'word/_rels/').concat('.rels')] ?? new Uint8Array());
    for (const [, id] of xml.matchAll(/\sr:(?:id|embed|link|pict)="([^"]+)"/gu))
      expect(rels, `${name} refers to ${id}`).toContain(`Id="${id}"`);
    for (const [relation, target = ''] of rels.matchAll(/<Relationship\b[^>]*Target="([^"]+)"[^>]*>/gu))
      if (!relation.includes('TargetMode="External"'))
        expect(Object.keys(files), `${name} names ${target}`).toContain(`word/${target}`);
    for (const [, prefix = ''] of xml.matchAll(/<\/?(\w+):/gu))
      expect(xml, `${name} declares ${prefix}`).toContain(`xmlns:${prefix}=`);
  }
}

describe('a letterhead as Word itself writes it', () => {
  it('heads minutes, plans, the tracker, round reports and every paper, each of them whole', async () => {
    const { client } = made;
    await choose(asWordWritesIt());
    const [meeting] = await client.meetings.list({});
    const [plan] = await client.plans.list({});
    const round = (await client.rounds.list({})).find(({ counts }) => counts.submitted > 0);
    const { rows } = await client.tracker.list({ view: 'all', limit: 1 });
    await client.meetings.saveMinutes({
      id: meeting?.id ?? '',
      isForPartners: false,
      fileToken: tokenOf('minutes.docx'),
    });
    await client.plans.saveDocument({ id: plan?.id ?? '', fileToken: tokenOf('plan.docx') });
    await client.tracker.save({ fileToken: tokenOf('tracker.docx') });
    await client.tracker.saveAssurance({ id: rows[0]?.id ?? '', fileToken: tokenOf('assurance.docx') });
    await client.rounds.saveReport({ id: round?.id ?? '', fileToken: tokenOf('round.docx') });
    await client.calendar.saveDocument({ year: '2023-24', by: 'month', fileToken: tokenOf('calendar.docx') });
    await client.papers.save({ kind: 'annual-report', period: '2023-24', fileToken: tokenOf('annual.docx') });
    await client.papers.save({ kind: 'six-month-review', fileToken: tokenOf('review.docx') });
    for (const name of ['minutes', 'plan', 'tracker', 'assurance', 'round', 'calendar', 'annual', 'review']) {
      const files = filesOf(`${name}.docx`);
      expect(wordsIn(files['word/header-1-first.xml']), name).toContain('Civic Centre');
      expect(wordsIn(files['word/header-1-default.xml']), name).toContain('Wrenfield Borough Council');
      expect(strFromU8(files['word/footer-1-default.xml'] ?? new Uint8Array()), name).toContain('NUMPAGES');
      expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array()), name).toContain('latentStyles');
      expect(Object.keys(files), name).toContain('word/media/image1.png');
      expectWhole(files);
      const all = Object.values(files).map((bytes) => strFromU8(bytes));
      expect(
        all.some((xml) => xml.includes('attachedTemplate') || xml.includes('A. Clerk')),
        name,
      ).toBe(false);
    }
    await client.papers.removeLetterhead({});
    await client.plans.saveDocument({ id: plan?.id ?? '', fileToken: tokenOf('plain.docx') });
    expect(Object.keys(filesOf('plain.docx'))).not.toContain('word/header-1-first.xml');
  });

  it('is refused with its reason where a header is drawn from what cannot come along', async () => {
    const chart = asWordWritesIt((parts) => {
      parts['word/_rels/header2.xml.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/></Relationships>',
      );
      parts['word/header2.xml'] = strToU8(
        strFromU8(parts['word/header2.xml'] ?? new Uint8Array()).replace(
          '</w:hdr>',
          '<w:p><w:r><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId5"/></w:r></w:p></w:hdr>',
        ),
      );
    });
    await expect(choose(chart)).rejects.toMatchObject({ message: expect.stringContaining('SmartArt') });
  });

  it('is refused where its template would be fetched from the internet', async () => {
    const fetched = asWordWritesIt((parts) => {
      const name = 'word/_rels/settings.xml.rels';
      parts[name] = strToU8(
        strFromU8(parts[name] ?? new Uint8Array()).replace(
          /Target="[^"]*"/u,
          'Target="https://elsewhere.example/a.dotx"',
        ),
      );
    });
    await expect(choose(fetched)).rejects.toMatchObject({
      message: expect.stringContaining('fetches something'),
    });
  });

  it('is refused where headings were never used in it, and says how to have them', async () => {
    const bare = asWordWritesIt((parts) => {
      const name = 'word/styles.xml';
      parts[name] = strToU8(
        strFromU8(parts[name] ?? new Uint8Array()).replace(
          /<w:style [^>]*w:styleId="Heading[23]">[\s\S]*?<\/w:style>/gu,
          '',
        ),
      );
    });
    await expect(choose(bare)).rejects.toMatchObject({
      message: expect.stringContaining('“Heading 2”, “Heading 3”'),
      data: expect.objectContaining({ next: expect.stringContaining('give one line each') }),
    });
  });
});
