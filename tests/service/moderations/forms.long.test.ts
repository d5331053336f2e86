import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it, vi } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import type { PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import { runCommandLine } from '../../../src-main/cli/main.ts';
import { GOOD_PASSPHRASE } from '../a-service.ts';
import { exportTo } from '../packs/a-pack.ts';
import { aPrintedPage } from '../packs/a-printed-page.ts';
import { aModeration, EVERY_GRADE, theDemo } from './a-moderation.ts';

vi.setConfig({ testTimeout: 120_000 });

type Rows = string[][];

/** A moderation of two Good reviews with a peer whose blind pack has left, and the form beside it. */
async function withForm() {
  const demo = await theDemo({ printPdf: aPrintedPage });
  const all = await demo.client.moderations.preview({
    roundIds: [demo.roundId],
    rules: EVERY_GRADE,
    seed: 's',
    moderators: [],
  });
  const reviewIds = all.reviews
    .filter(({ grade }) => grade.rank === 3)
    .slice(0, 2)
    .map(({ id }) => id);
  const { id } = await demo.client.moderations.create({
    title: 'With a peer',
    design: 'double-blind',
    roundIds: [demo.roundId],
    rules: [{ rule: 'hand', reviewIds }],
    seed: 's',
    tolerance: 1,
    deadline: '2024-03-31',
    moderators: [{ name: 'Tamsin Oakeshott', kind: 'peer', personId: null }],
  });
  const [peer] = (await demo.client.moderations.get({ id })).moderators;
  const key = { id, moderatorId: peer!.id };
  const { draftId } = await demo.client.moderations.preparePack(key);
  await demo.client.moderation.chooseFacts({ id: draftId, facts: [] });
  const pack = await exportTo(demo, draftId, {});
  const path = join(demo.folder, 'form.xlsx');
  await demo.client.moderations.saveForm({ ...key, fileToken: demo.grants.grant(path, 'save-document') });
  const sheets = await sheetsOf(path);
  const take = async (changed: readonly { name: string; rows: Rows }[]) => {
    const back = join(demo.folder, 'back.xlsx');
    writeFileSync(back, await writeXlsx({ sheets: changed.map(({ name, rows }) => ({ name, rows })) }));
    return demo.client.moderations.takeForm({ id, fileToken: demo.grants.grant(back, 'import-form') });
  };
  return { ...demo, id, key, pack, path, sheets, take };
}

async function sheetsOf(path: string): Promise<{ name: string; rows: Rows }[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => String(cell ?? ''))),
  }));
}

/** Fills a sheet as a peer would. */
function filled(rows: Rows, grade = 'Good'): Rows {
  const head = rows.findIndex((row) => row.includes('Code'));
  return rows.map((row, index) => {
    const [code = '', what = ''] = row;
    if (index <= head || code === '') return row;
    if (code.startsWith('audit/')) return [code, what, code === 'audit/words' ? '' : 'Yes', '', ''];
    if (code === 'notes' || code === 'points') return [code, what, '', '', ''];
    return [code, what, grade, 'The child’s own words bear it out.', 'E1, E2'];
  });
}

describe('a return form', () => {
  it('has a locked sheet per review with drop-downs, named by alias alone, and one for views', async () => {
    const { sheets, path, client } = await withForm();
    expect(sheets).toHaveLength(3);
    for (const { name } of sheets) expect(name).toMatch(/^(Child [A-Z]|Views)$/);
    const { sheets: raw } = await readXlsx(readFileSync(path), { readStyles: true });
    expect(raw[0]!.protection?.sheet).toBe(true);
    expect(raw[0]!.dataValidations!.some(({ type }) => type === 'list')).toBe(true);
    const text = JSON.stringify(sheets);
    const { rows } = await client.reviews.list({ limit: 500 });
    for (const { reference, childName, reviewer } of rows)
      for (const name of [reference, childName, reviewer!]) expect(text).not.toContain(name);
  });

  it('comes back: grades with reasons, and views prompt by prompt; the same again adds nothing', async () => {
    const { sheets, take, client, id } = await withForm();
    const back = sheets.map(({ name, rows }) =>
      name === 'Views'
        ? {
            name,
            rows: rows.map((row, index) =>
              index === 4 ? [row[0]!, row[1]!, 'Change', 'It asks two things.', ''] : row,
            ),
          }
        : { name, rows: filled(rows) },
    );
    expect(await take(back)).toEqual({
      moderator: 'Tamsin Oakeshott',
      reviews: 2,
      laterVersions: 0,
      hasViews: true,
      remarks: [],
    });
    const { moderators, sample } = await client.moderations.get({ id });
    expect(moderators[0]!.handedIn).toBe(2);
    expect(sample.every(({ apart }) => apart === 0)).toBe(true);
    expect(await take(back)).toMatchObject({
      reviews: 0,
      laterVersions: 0,
      hasViews: false,
      remarks: ['2 reviews are as they came before; nothing was added.'],
    });
  });

  it('keeps a second return as a later version, and the figures use the first', async () => {
    const { sheets, take, client, id } = await withForm();
    const whole = (grade: string) =>
      sheets
        .filter(({ name }) => name !== 'Views')
        .map(({ name, rows }) => ({ name, rows: filled(rows, grade) }));
    await take(whole('Good'));
    expect(await take(whole('Inadequate'))).toMatchObject({ reviews: 0, laterVersions: 2 });
    expect((await client.moderations.get({ id })).sample.every(({ apart }) => apart === 0)).toBe(true);
  });

  it('says a misspelt grade with its row, and takes the other sheets', async () => {
    const { sheets, take } = await withForm();
    const [one, two] = sheets;
    const slipped = filled(one!.rows).map((row) =>
      row[0] === 'overall' ? [row[0]!, row[1]!, 'Goood', row[3]!, ''] : row,
    );
    const taken = await take([
      { name: one!.name, rows: slipped },
      { name: two!.name, rows: filled(two!.rows) },
    ]);
    expect(taken.reviews).toBe(1);
    expect(taken.remarks.join(' ')).toMatch(
      /Child [A-Z]: row \d+, “Overall”: “Goood” is none of .* Did you mean Good\?/,
    );
  });

  it('says a deleted row, half a form, moved cells and a sheet of another pack, and loses nothing', async () => {
    const { sheets, take } = await withForm();
    const [one, two] = sheets;
    const deleted = filled(one!.rows).filter(([code]) => code !== 'overall');
    const half = filled(two!.rows).map((row) =>
      row[0] === 'overall' ? [row[0]!, row[1]!, '', '', ''] : row,
    );
    const taken = await take([
      { name: one!.name, rows: deleted },
      { name: two!.name, rows: half },
    ]);
    expect(taken.reviews).toBe(0);
    expect(taken.remarks.join(' ')).toContain(
      `${one!.name}: the row “Overall” is not there; it may have been deleted.`,
    );
    expect(taken.remarks.join(' ')).toContain(`${two!.name}: Overall: no grade.`);
    const moved = filled(one!.rows).map((row) => (row[0] === 'overall' ? ['', ...row] : row));
    expect((await take([{ name: one!.name, rows: moved }])).remarks.join(' ')).toContain(
      'See whether its cells were moved',
    );
    const shifted = filled(one!.rows).map((row) => ['', ...row]);
    expect((await take([{ name: 'Renamed', rows: ['', ''].map(() => ['']).concat(shifted) }])).reviews).toBe(
      1,
    );
    const foreign = filled(two!.rows).map((row, index) =>
      index === 0 ? [row[0]!, 'abcdef123456', row[2]!] : row,
    );
    const mixed = await take([
      { name: one!.name, rows: one!.rows },
      { name: two!.name, rows: foreign },
    ]);
    expect(mixed.remarks.join(' ')).toContain('was pasted from the form of another pack');
    await expect(take([{ name: two!.name, rows: foreign }])).rejects.toMatchObject({
      message: expect.stringContaining('belongs to a pack that is not of this moderation'),
    });
  });

  it('reads cells that were pasted from a Word table, and refuses the Word file itself', async () => {
    const { sheets, take, client, grants, folder, id } = await withForm();
    const [one] = sheets;
    const pasted = filled(one!.rows).map((row) => [
      row[0]!,
      row[1]!,
      `\u00a0${row[2]!}\r\n`,
      row[3]!,
      `${row[4]!}\u200b`,
    ]);
    expect(
      (
        await take([
          { name: one!.name, rows: pasted.map((row, index) => (index < 4 ? one!.rows[index]! : row)) },
        ])
      ).reviews,
    ).toBe(1);
    const word = join(folder, 'form.docx');
    writeFileSync(word, Buffer.from('PK\u0003\u0004 word/document.xml'));
    await expect(
      client.moderations.takeForm({ id, fileToken: grants.grant(word, 'import-form') }),
    ).rejects.toMatchObject({ message: expect.stringContaining('Word document') });
  });

  it('is not written before the pack has left, nor are seals opened before a grade is in', async () => {
    const { client, grants, folder, id, detail } = await aModeration();
    const key = { id, moderatorId: detail.moderators[1]!.id };
    const token = () => grants.grant(join(folder, 'x.xlsx'), 'save-document');
    await expect(client.moderations.saveForm({ ...key, fileToken: token() })).rejects.toMatchObject({
      message: expect.stringContaining('has not left yet'),
    });
    await expect(client.moderations.saveOpening({ ...key, fileToken: token() })).rejects.toMatchObject({
      message: expect.stringContaining('no seal can be opened'),
    });
  });
});

describe('a blind pack', () => {
  it('holds nothing of the first grades: no grade, no word of the scale in any text, no rationale, no reviewer', async () => {
    const { pack, client, id } = await withForm();
    const { files } = await openPack(pack.bytesWritten, { passphrase: GOOD_PASSPHRASE });
    const { reviews } = JSON.parse(new TextDecoder().decode(files['reviews.json']));
    const said = JSON.stringify(
      reviews.map(({ domains, ...rest }: PackedReview) => ({
        ...rest,
        domains: domains.map(({ answers, ...domain }) => ({
          ...domain,
          answers: answers.map(({ text }) => text),
        })),
      })),
    );
    expect(said).not.toMatch(
      /\b(outstanding|excellent|good|requires improvement|requiring improvement|inadequate|RI)\b/i,
    );
    const { sample } = await client.moderations.get({ id });
    for (const { reviewId } of sample) {
      const { answers } = await client.reviews.get({ id: reviewId });
      for (const [field, text] of Object.entries(answers))
        if (field.endsWith('/rationale') && text.length > 20) expect(said).not.toContain(text.slice(0, 20));
    }
  });
});

describe('opened seals', () => {
  it('can be checked against the pack by anybody, and a changed grade does not open', async () => {
    const { sheets, take, client, grants, folder, key, pack } = await withForm();
    await take(sheets.map(({ name, rows }) => ({ name, rows: name === 'Views' ? rows : filled(rows) })));
    const path = join(folder, 'opened.json');
    expect(
      await client.moderations.saveOpening({ ...key, fileToken: grants.grant(path, 'save-document') }),
    ).toEqual({ reviews: 2 });
    const verify = async (file: string) => {
      let out = '';
      const code = await runCommandLine(['seal', 'verify', file, '--pack', pack.path, '--json'], {
        print: async (text) => {
          out += text;
        },
        say: () => undefined,
        input: (async function* () {})(),
        env: { PLUMBLINE_PASSPHRASE: GOOD_PASSPHRASE },
        workingDirectory: folder,
        clock: () => new Date(),
      });
      return { code, out };
    };
    const whole = await verify('opened.json');
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toMatchObject({
      isWhole: true,
      reviews: [{ opens: true }, { opens: true }],
    });
    const opened = JSON.parse(readFileSync(path, 'utf8'));
    opened.reviews[0].grades[0][1] = 'outstanding';
    writeFileSync(join(folder, 'changed.json'), JSON.stringify(opened));
    const changed = await verify('changed.json');
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('nonce and grades do not give the hash');
  });
});
