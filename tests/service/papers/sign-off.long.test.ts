import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignmentType, Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const YEAR = { kind: 'annual-report', period: '2023-24' } as const;
const COVER = { kind: 'committee-cover', period: '2023-24' } as const;
let made: TestService;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  made = aService({ now: new Date('2024-05-20T12:00:00Z'), endsWith: (end) => ends.push(end) });
  await made.client.workspace.create({
    fileToken: made.grants.grant(made.folder, 'new-workspace'),
    name: 'Papers',
    council: 'Wrenfield Borough Council',
    me: { name: 'Philippa Tunnard', role: 'lead' },
    passphrase: GOOD_PASSPHRASE,
  });
  return async () => {
    for (const end of ends) await end();
  };
});

const out = (name: string) => join(made.folder, name);
const tokenOf = (name: string) => made.grants.grant(out(name), 'save-document');
const partOf = (name: string, part: string): string =>
  strFromU8(unzipSync(readFileSync(out(name)))[part] ?? new Uint8Array());
const wordsIn = (xml: string): string => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

describe('the sign-off of a paper', () => {
  it('belongs to the version that was before the body, and never passes to what was written since', async () => {
    const { client } = made;
    const { number } = await client.papers.keepVersion({ ...YEAR, note: 'For the leadership team' });
    expect(number).toBe(1);
    const [version] = (await client.papers.get(YEAR)).versions;
    await client.papers.signOff({
      versionId: version?.id ?? '',
      body: 'Directorate leadership team',
      outcome: 'agreed-with-conditions',
      conditions: 'Say more about carers.',
      decidedOn: '2024-05-14',
    });
    expect((await client.papers.get(YEAR)).standing).toBe(
      'Version 1. Directorate leadership team, 14 May 2024: agreed with conditions.',
    );
    await client.papers.write({ ...YEAR, part: 'priorities', text: 'Carers come first.' });
    expect((await client.papers.get(YEAR)).standing).toMatch(/^Changed since version 1\. .*does not count/u);
    await client.papers.save({ ...YEAR, fileToken: tokenOf('kept.docx'), version: 1 });
    const kept = wordsIn(partOf('kept.docx', 'word/document.xml'));
    expect(kept).toContain('Say more about carers.');
    expect(kept).not.toContain('Carers come first.');
    await client.papers.save({ ...YEAR, fileToken: tokenOf('now.docx') });
    expect(wordsIn(partOf('now.docx', 'word/document.xml'))).toContain('Draft, changed since version 1');
  });

  it('refuses a day that is still to come, conditions that are not written, and a version like the one before', async () => {
    const { client } = made;
    const { number } = await client.papers.keepVersion(YEAR);
    expect(number).toBe(2);
    await expect(client.papers.keepVersion(YEAR)).rejects.toMatchObject({
      message: expect.stringContaining('the same as version 2'),
    });
    const versionId = (await client.papers.get(YEAR)).versions[0]?.id ?? '';
    const decided = { versionId, body: 'Scrutiny board', conditions: '' } as const;
    await expect(
      client.papers.signOff({ ...decided, outcome: 'agreed', decidedOn: '2024-06-01' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('still to come') });
    await expect(
      client.papers.signOff({ ...decided, outcome: 'returned', decidedOn: '2024-05-19' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('no reason') });
  });
});

describe('appendices', () => {
  it('carry their own marking, and a public paper holds the public ones alone', async () => {
    const { client } = made;
    await client.papers.saveAppendix({
      ...COVER,
      id: null,
      title: 'Annual QA report',
      source: 'annual-report',
      paragraph: 1,
    });
    await client.papers.saveAppendix({
      ...COVER,
      id: null,
      title: 'Terms of reference',
      text: 'What the board is for.',
      paragraph: null,
    });
    await client.papers.save({ ...COVER, fileToken: tokenOf('cover.html') });
    const inside = readFileSync(out('cover.html'), 'utf8');
    expect(inside).toContain('Appendix 1: Annual QA report');
    expect(inside).toContain('How we assure quality');
    expect(inside).toContain('paragraph 1 of Part 1 of Schedule 12A');
    const asked = { ...COVER, isPublic: true };
    await client.papers.saveAppendix({
      ...asked,
      id: null,
      title: 'Annual QA report',
      source: 'annual-report',
      paragraph: 2,
    });
    await client.papers.saveAppendix({
      ...asked,
      id: null,
      title: 'Terms',
      text: 'What the board is for.',
      paragraph: null,
    });
    await client.papers.save({ ...asked, fileToken: tokenOf('public.html') });
    const open = readFileSync(out('public.html'), 'utf8');
    expect(open).toContain('What the board is for.');
    expect(open).toContain('paragraph 2 of Part 1 of Schedule 12A');
    expect(open).not.toContain('How we assure quality');
    await expect(
      client.papers.saveAppendix({
        ...COVER,
        id: null,
        title: 'Itself',
        source: 'committee-cover',
        paragraph: null,
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('its own appendix') });
  });
});

/** A council's Word file. */
async function aTemplate(styled: boolean, change: (files: Record<string, Uint8Array>) => void = () => {}) {
  const style = (id: string, name: string) => ({ id, name, basedOn: 'Normal', run: { color: '7A1F5C' } });
  const word = new Document({
    styles: styled
      ? {
          paragraphStyles: [
            style('CouncilTitle', 'Title'),
            style('CouncilOne', 'heading 1'),
            style('CouncilTwo', 'heading 2'),
            style('CouncilThree', 'heading 3'),
          ],
        }
      : {},
    sections: [
      {
        properties: { page: { margin: { left: 1701, right: 1701, top: 2000 } } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun('WRENFIELD BOROUGH COUNCIL')],
              }),
            ],
          }),
        },
        children: [new Paragraph('What stands in the template itself')],
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(word)));
  if (!styled)
    files['word/styles.xml'] = strToU8(
      strFromU8(files['word/styles.xml'] ?? new Uint8Array()).replaceAll(
        /<w:style [^>]*w:styleId="Heading\d"[\s\S]*?<\/w:style>/gu,
        '',
      ),
    );
  else
    files['word/styles.xml'] = strToU8(
      strFromU8(files['word/styles.xml'] ?? new Uint8Array()).replaceAll(
        /<w:style [^>]*w:styleId="(?:Heading\d|Title)"[\s\S]*?<\/w:style>/gu,
        '',
      ),
    );
  change(files);
  return zipSync(files);
}

function choose(name: string, bytes: Uint8Array) {
  writeFileSync(out(name), bytes);
  return made.client.papers.chooseLetterhead({
    fileToken: made.grants.grant(out(name), 'import-letterhead'),
  });
}

describe('a council’s own Word file', () => {
  it('gives papers its letterhead, page and styles, with the marking and the page number beside', async () => {
    const { client } = made;
    await choose('council.docx', await aTemplate(true));
    expect(await client.papers.letterhead({})).toMatchObject({ fileName: 'council.docx' });
    await client.papers.save({ ...COVER, fileToken: tokenOf('lettered.docx') });
    const document = partOf('lettered.docx', 'word/document.xml');
    expect(document).toContain('w:val="CouncilTwo"');
    expect(document).not.toContain('w:val="Heading2"');
    expect(document).toContain('w:left="1701"');
    expect(wordsIn(document)).not.toContain('What stands in the template itself');
    const header = wordsIn(partOf('lettered.docx', 'word/header-1-default.xml'));
    expect(header).toContain('WRENFIELD BOROUGH COUNCIL');
    expect(header).toContain('Not for publication');
    expect(partOf('lettered.docx', 'word/footer-1-default.xml')).toContain('NUMPAGES');
    const names = Object.keys(unzipSync(readFileSync(out('lettered.docx'))));
    expect(names.filter((name) => /header\d/u.test(name))).toEqual([]);
    await client.papers.removeLetterhead({});
    expect(await client.papers.letterhead({})).toBeNull();
  });

  it.each([
    [
      'macros',
      /has macros/u,
      (files: Record<string, Uint8Array>) => {
        files['word/vbaProject.bin'] = new Uint8Array([1]);
      },
    ],
    [
      'something fetched',
      /fetches something from elsewhere/u,
      (files: Record<string, Uint8Array>) => {
        files['word/_rels/settings.xml.rels'] = strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/a.dotm" TargetMode="External"/></Relationships>',
        );
      },
    ],
    [
      'something embedded',
      /embedded in it/u,
      (files: Record<string, Uint8Array>) => {
        files['word/embeddings/oleObject1.bin'] = new Uint8Array([1]);
      },
    ],
  ] as const)('is refused with %s', async (_, words, change) => {
    await expect(choose('bad.docx', await aTemplate(true, change))).rejects.toMatchObject({
      message: expect.stringMatching(words),
    });
    expect(await made.client.papers.letterhead({})).toBeNull();
  });

  it('is refused without the styles, which are named, and where it is no Word file', async () => {
    await expect(choose('bare.docx', await aTemplate(false))).rejects.toMatchObject({
      message: expect.stringContaining('“Heading 1”'),
    });
    await expect(choose('text.docx', strToU8('hello'))).rejects.toMatchObject({
      message: expect.stringContaining('no Word document'),
    });
    await expect(choose('old.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).rejects.toMatchObject({
      message: expect.stringContaining('password'),
    });
  });
});

describe('an area for development', () => {
  it('becomes an action of a plan, once', async () => {
    const { client } = made;
    const { id } = await client.activities.save({
      id: null,
      draft: { typeKey: 'thematic-audit', title: 'Carers', heldOn: '2024-02-01' },
    });
    const { findingId } = await client.activities.saveFinding({
      id,
      findingId: null,
      kind: 'area',
      text: 'Carers are not offered an assessment.',
      theme: 'Carers',
    });
    const { id: planId } = await client.plans.save({
      id: null,
      draft: { name: 'Plan', head: {}, key: [], priorities: [{ id: null, title: 'Carers', objective: '' }] },
    });
    const plan = await client.plans.get({ id: planId });
    const asked = { kind: 'self-assessment', period: '2023-24' } as const;
    const paper = await client.papers.get(asked);
    expect(paper.areas).toMatchObject([{ findingId, itemId: null }]);
    const area = { activityId: id, findingId, planId, priorityId: plan.priorities[0]?.id ?? '' };
    const { itemId } = await client.papers.areaToPlan(area);
    expect((await client.papers.areaToPlan(area)).itemId).toBe(itemId);
    expect((await client.plans.get({ id: planId })).priorities[0]?.actions).toHaveLength(1);
    expect((await client.papers.get(asked)).areas).toMatchObject([{ findingId, itemId }]);
    await expect(client.papers.areaToPlan({ ...area, planId: 'nothing' })).rejects.toThrow();
  });
});

describe('short forms', () => {
  it('are spelt out where they first stand, and explained at the end', async () => {
    const { client } = made;
    const asked = { kind: 'quarterly-report', period: '2024-Q1' } as const;
    await client.papers.write({
      ...asked,
      part: 'summary',
      text: 'Two CIN plans were late. Every CIN plan now has dates.',
    });
    await client.papers.save({ ...asked, fileToken: tokenOf('quarter.html') });
    const text = readFileSync(out('quarter.html'), 'utf8');
    expect(text).toContain('Two child in need (CIN) plans were late. Every CIN plan now has dates.');
    expect(text).toContain('Glossary');
    expect(text).toContain('section 17 of the Children Act 1989');
  });
});
