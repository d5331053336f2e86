import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../src-main/cli/command.ts';
import { runCommandLine } from '../../src-main/cli/main.ts';

const SCALE = ['--scale', 'Inadequate,Requires improvement,Good,Outstanding'];

describe('plumbline agreement', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-agreement-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function run(content: string | Uint8Array, ...args: readonly string[]) {
    await writeFile(join(folder, 'grades.csv'), content);
    let [out, err] = ['', ''];
    const terminal: Terminal = {
      print: async (text) => {
        out += text;
      },
      say: (line) => {
        err += `${line}\n`;
      },
      input: (async function* () {})(),
      env: {},
      workingDirectory: folder,
      clock: () => new Date('2026-04-01T09:00:00Z'),
    };
    const code = await runCommandLine(['agreement', 'grades.csv', ...args], terminal);
    return { code, out, err, json: () => JSON.parse(out) };
  }
  async function measure(content: string | Uint8Array, ...args: readonly string[]) {
    const { code, err, json } = await run(content, '--json', '--min-n', '0', '--draws', '100', ...args);
    expect(err).toBe('');
    expect(code).toBe(0);
    return json();
  }

  it('prints counts, every coefficient with its interval, what was refused, and a reading', async () => {
    const found = await measure('A,B\nGood,Good\nGood,Requires improvement\nOutstanding,Good\n', ...SCALE);
    expect(found).toMatchObject({
      items: 3,
      raters: 2,
      ratings: 6,
      categories: ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'],
      exact: { agree: 1, of: 3 },
      adjacent: { agree: 3, of: 3 },
      refused: [],
    });
    expect(Object.keys(found.coefficients)).toEqual([
      'percent',
      'cohen-kappa',
      'kappa-linear',
      'kappa-quadratic',
      'scott-pi',
      'fleiss-kappa',
      'conger-kappa',
      'brennan-prediger',
      'gwet-ac1',
      'gwet-ac2-linear',
      'gwet-ac2-quadratic',
      'gwet-ac2-ordinal',
      'krippendorff-nominal',
      'krippendorff-ordinal',
      'krippendorff-interval',
    ]);
    expect(found.coefficients['gwet-ac2-quadratic']).toMatchObject({
      value: expect.any(Number),
      se: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
    });
    expect(found.reading).toContain('One of 3 had the same grade from both.');
  });

  it('reads the same grades whatever the sign between cells, line ending, quotation, mark or spacing', async () => {
    const plain = await measure('A,B\nGood,Good\nInadequate,Good\n,Good\n', ...SCALE);
    for (const content of [
      'A;B\r\nGood;Good\r\nInadequate;Good\r\n;Good\r\n',
      'A\tB\nGood\tGood\nInadequate\tGood\n\tGood\n',
      '\ufeff"A","B"\n"Good"," good "\n"INADEQUATE","Good"\n"","Good"\n',
      'sep=;\r\nA;B\r\nGood;Good\r\n\r\nInadequate;Good\r\n;Good\r\n;\r\n;\r\n',
      'A,B\r\nGood,Good\r\nInadequate, Good\r\n   ,Good',
      Buffer.from('\ufeffA\tB\nGood\tGood\nInadequate\tGood\n\tGood\n', 'utf16le'),
    ])
      expect(await measure(content, ...SCALE)).toEqual(plain);
    expect(plain).toMatchObject({ items: 3, ratings: 5, exact: { agree: 1, of: 2 } });
  });

  it('takes nought as a grade and a blank as none', async () => {
    const found = await measure('A,B\n0,0\n0,1\n,0\n1,1\n');
    expect(found).toMatchObject({ items: 4, ratings: 7, categories: ['0', '1'], exact: { agree: 2, of: 3 } });
  });

  it('counts an item that nobody graded as an item, and leaves it out of every figure', async () => {
    const found = await measure('A,B\n1,1\n,\n2,1\n');
    expect(found).toMatchObject({ items: 3, ratings: 4, exact: { agree: 1, of: 2 } });
    const without = await measure('A,B\n1,1\n2,1\n');
    for (const [name, coefficient] of Object.entries(without.coefficients) as [string, { value: number }][])
      expect(found.coefficients[name].value).toBeCloseTo(coefficient.value, 12);
  });

  it('never takes two words for one grade, and a number for itself however it is written', async () => {
    expect(await measure('A,B\nten,tent\nyes,yes\n')).toMatchObject({
      categories: ['ten', 'tent', 'yes'],
      exact: { agree: 1, of: 2 },
    });
    expect(await measure('A,B\n1,1.0\n10,010\n2,1\n')).toMatchObject({
      categories: ['1', '2', '10'],
      exact: { agree: 2, of: 3 },
    });
  });

  it('gives no weighted figure where grades are words and nobody said their order', async () => {
    const found = await measure('A,B\nred,blue\nred,red\nblue,green\n');
    expect(found.coefficients['kappa-quadratic']).toBeNull();
    expect(found.coefficients['cohen-kappa']).not.toBeNull();
    expect(found.refused).toContainEqual({
      coefficient: 'kappa-quadratic',
      why: expect.stringContaining('order of the grades'),
    });
  });

  it('knows the house’s words: another spelling or the older word is the same rank, and that is said', async () => {
    const found = await measure(
      'A,B\nExcellent,Outstanding\nRequiring improvement,Requires improvement\n',
      ...SCALE,
    );
    expect(found.exact).toEqual({ agree: 2, of: 2 });
    expect(found.notes.join(' ')).toContain('“Excellent” was read as “Outstanding”');
  });

  it('reads a square table of counts, with points that nobody used', async () => {
    const found = await measure('5,8,1\n0,0,0\n0,2,3\n', '--matrix');
    expect(found).toMatchObject({ items: 19, raters: 2, ratings: 38, categories: ['1', '2', '3'] });
    expect(
      (await measure('13 0 0\n0 20 7\n0 4 56\n', '--matrix')).coefficients['cohen-kappa'].value,
    ).toBeCloseTo(0.7964094, 7);
  });

  it('reads grades in mixed case, under their other printings and as places, and blank rows and columns, as the plain list', async () => {
    const plain = await measure(
      'A,B\nGood,Outstanding\nRequires improvement,Good\nInadequate,Inadequate\n',
      ...SCALE,
    );
    for (const content of [
      'A,B\ngOOD,excellent\nREQUIRING IMPROVEMENT,good\ninadequate,INADEQUATE\n',
      'A,B\n3,4\n2,3\n1,1\n',
      '"A";"B"\r\n"Good";"Outstanding"\r\n"Requires  improvement";"Good"\r\n"Inadequate";"Inadequate"\r\n',
      '\ufeffA,B,,\r\n\r\nGood,Outstanding,,\r\nRequires improvement,Good,,\r\nInadequate,Inadequate,,\r\n,,,\r\n,,,\r\n',
      'Item,A,B\n1,Good,Outstanding\n2,Requires improvement,Good\n3,Inadequate,Inadequate\n',
    ]) {
      const { notes: _, ...found } = await measure(content, ...SCALE);
      const { notes: __, ...wanted } = plain;
      expect(found, content).toEqual(wanted);
    }
  });

  it.each([
    ['one rater', 'A\nGood\nInadequate\n', { items: 2, raters: 1, exact: { agree: 0, of: 0 } }],
    ['the same from all', 'A,B\nGood,Good\nGood,Good\n', { items: 2, exact: { agree: 2, of: 2 } }],
    ['a head alone', 'A,B\n', { items: 0, ratings: 0, exact: { agree: 0, of: 0 } }],
  ])('counts %s, gives no figure that means nothing, and says why', async (_, content, counts) => {
    const found = await measure(content, ...SCALE);
    expect(found).toMatchObject(counts);
    expect(found.coefficients['cohen-kappa']).toBeNull();
    const why = found.refused.find(
      ({ coefficient }: { coefficient: string }) => coefficient === 'cohen-kappa',
    );
    expect(why.why).toMatch(/\.$/u);
    expect(found.reading.length).toBeGreaterThan(0);
    for (const one of Object.values(found.coefficients) as ({ value: number } | null)[])
      if (one) expect(Number.isFinite(one.value)).toBe(true);
  });

  it('gives one item no interval, for drawn again and again it is always itself', async () => {
    const found = await measure('A,B\nGood,Inadequate\n', ...SCALE);
    expect(found).toMatchObject({ items: 1, raters: 2, exact: { agree: 0, of: 1 } });
    for (const one of Object.values(found.coefficients) as ({ low?: number } | null)[])
      expect(one?.low).toBeUndefined();
    expect(found.notes.join(' ')).toContain('One item with two grades has no interval.');
  });

  it('says it where raters agree less than by chance', async () => {
    const found = await measure('A,B\n1,2\n2,1\n1,2\n2,1\n');
    expect(found.coefficients['cohen-kappa'].value).toBe(-1);
    expect(found.exact).toEqual({ agree: 0, of: 4 });
  });

  it.each([
    ['a grade that the scale has not', 'A,B\nGoood,Good\n', SCALE, 'Did you mean Good?'],
    [
      'grades where the names of raters should be',
      'Good,Good\nGood,Good\n',
      SCALE,
      'Put a row with one name per rater',
    ],
    [
      'a word that is no grade',
      'A,B\nGood,Splendid\n',
      SCALE,
      'Line 2, “B”: “Splendid” is no grade of the scale',
    ],
    ['a number beyond the scale', 'A,B\n5,3\n', SCALE, '“5” is no grade of the scale'],
    ['a row that is too long', 'A,B\n1,2,3\n1,2\n', [], 'Line 2 has more cells'],
    ['a table that is not square', '1,2,3\n4,5,6\n', ['--matrix'], 'is square'],
    ['a table with words', 'a,b\n1,2\n', ['--matrix'], 'no count'],
    ['a table with a broken count', '1,2\n1.5,2\n', ['--matrix'], 'no count'],
    [
      'a table of another size than the scale',
      '1,2\n1,2\n',
      ['--matrix', ...SCALE],
      'The scale has 4 grades',
    ],
    ['nothing', '', [], 'nothing in this file'],
    ['a workbook', 'PK\u0003\u0004', [], 'CSV UTF-8'],
    ['a scale that names a grade twice', 'A,B\nGood,Good\n', ['--scale', 'Good,good'], 'twice'],
  ] as const)('refuses %s in a sentence', async (_, content, args, words) => {
    const { code, out, err } = await run(content, '--json', '--min-n', '0', ...args);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(words);
  });

  it('asks for ten items where nothing else is said, and keeps the counts', async () => {
    const { json } = await run('A,B\n1,1\n2,2\n', '--json');
    expect(json().coefficients.percent).toBeNull();
    expect(json().refused[0].why).toContain('too few for a coefficient');
    expect(json().exact).toEqual({ agree: 2, of: 2 });
  });

  it('says the same in words, coefficients last', async () => {
    const { out } = await run('A,B\n1,1\n2,2\n1,2\n', '--min-n', '0');
    expect(out.indexOf('had the same grade')).toBeLessThan(out.indexOf('gwet-ac1'));
  });
});
