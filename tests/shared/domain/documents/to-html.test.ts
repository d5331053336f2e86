import { describe, expect, it } from 'vitest';
import { cleanTexts } from '#shared/domain/documents/clean-text.ts';
import type { Block, Document } from '#shared/domain/documents/document.ts';
import { documentToHtml } from '#shared/domain/documents/to-html.ts';
import { restsOnWords } from '#shared/domain/documents/words.ts';

const aDocument = (blocks: readonly Block[], appendix: readonly Block[] = []): Document => ({
  title: 'Report <1>',
  language: 'en-GB',
  sections: [
    { marking: { kind: 'public' }, blocks },
    {
      marking: { kind: 'non-public', basis: 'paragraph 2 of Schedule 12A.' },
      isLandscape: true,
      blocks: appendix,
    },
  ],
});

describe('a document as HTML', () => {
  it('gives each section its own marking, on pages of its own', () => {
    const html = documentToHtml(aDocument([]));
    expect(html).toContain('<h1>Report &lt;1&gt;</h1><p class="marking">Public</p>');
    expect(html).toContain(
      '<div class="part" style="page: part-1"><p class="marking">Not for publication: paragraph 2 of Schedule 12A.</p>',
    );
    expect(html).toContain('@page part-1 { size: A4 landscape;');
    expect(html).toContain('content: "Not for publication: paragraph 2 of Schedule 12A."; }');
  });

  it('keeps a marking within the style that puts it on each page', () => {
    const basis = 'x"; } </style><script>1</script> \\ & \n';
    const html = documentToHtml({
      title: '',
      language: 'en-GB',
      sections: [{ marking: { kind: 'non-public', basis }, blocks: [] }],
    });
    expect(html).not.toContain('<script>');
    expect(html).toContain('x\\22 ; } \\3c /style\\3e ');
  });

  it('counts numbered paragraphs on from section to section', () => {
    const html = documentToHtml(
      aDocument(
        [
          { kind: 'numbered', paragraphs: ['First.', 'Second.'] },
          { kind: 'paragraph', text: 'Between.' },
          { kind: 'numbered', paragraphs: ['Third.'] },
        ],
        [{ kind: 'numbered', paragraphs: ['Fourth.'] }],
      ),
    );
    expect([...html.matchAll(/<ol start="(\d)">/g)].map(([, start]) => start)).toEqual(['1', '3', '4']);
  });

  it('shows each kind of cell in words, in columns of the widths that were asked for', () => {
    const html = documentToHtml(
      aDocument([
        {
          kind: 'table',
          caption: 'Plan',
          columns: [
            { head: 'Action', width: 3 },
            { head: 'n' },
            { head: 'Due' },
            { head: 'State' },
            { head: 'Grade' },
          ],
          rows: [
            [
              { kind: 'text', text: '<See> Ada' },
              { kind: 'number', value: -3.5 },
              { kind: 'date', date: '2026-04-01' },
              { kind: 'brag', brag: 'red' },
              { kind: 'grade', word: 'Good' },
            ],
          ],
        },
      ]),
    );
    expect(html).toContain('<col style="width: 42.9%"><col style="width: 14.3%">');
    expect(html).toContain('<th scope="col">Action</th><th scope="col" class="number">n</th>');
    expect(html).toContain(
      '<th scope="row">&lt;See&gt; Ada</th><td class="number">-3.5</td><td class="date">1 Apr 2026</td><td class="brag red">Red: off track</td><td class="grade">Good</td>',
    );
  });

  it('says what a figure rests on', () => {
    const graded = { count: 20, what: 'graded' };
    const moderated = { count: 6, what: 'moderated' };
    const rests = { kind: 'rests-on', count: 24, what: 'reviews' } as const;
    expect(restsOnWords({ ...rests, ofWhich: [graded, moderated] })).toBe(
      'Rests on 24 reviews, of which 20 graded and 6 moderated.',
    );
    expect(restsOnWords({ ...rests, ofWhich: [graded] })).toBe('Rests on 24 reviews, of which 20 graded.');
    expect(restsOnWords({ ...rests, ofWhich: [] })).toBe('Rests on 24 reviews.');
  });

  it('loses control characters and halves of characters, and nothing else', () => {
    const given = aDocument([
      { kind: 'list', items: ['a\u0000\u001bb\r\nc\td \ud83d e', '社工 👧 يجب \u200f'] },
    ]);
    const [section] = cleanTexts(given).sections;
    expect(section?.blocks).toEqual([{ kind: 'list', items: ['ab\nc\td  e', '社工 👧 يجب \u200f'] }]);
  });
});
