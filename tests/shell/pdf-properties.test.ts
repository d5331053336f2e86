import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPdfProperties, UnknownPdfLayout } from '../../src-main/shell/pdf-properties.ts';

const creator = String.raw`Mozilla/5.0 \(X11; Linux x86_64\) Plumbline/0.0 Chrome/130.0.6723.137 Electron/33.2.1`;

/** A PDF laid out as Chromium lays out its own: the information is object 1. */
function aPdf(title = '(Round report)'): Uint8Array {
  const head = '%PDF-1.4\n';
  const information =
    `1 0 obj\n<</Title ${title}\n/Creator (${creator})\n/Producer (Skia/PDF m130)\n` +
    "/CreationDate (D:20261122102119+00'00')\n/ModDate (D:20261122102119+00'00')>>\nendobj\n";
  const catalog = '2 0 obj\n<</Type /Catalog /Lang (en-GB)>>\nendobj\n';
  const offset = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
  const body = head + information + catalog;
  const table =
    `\nxref\n0 3\n0000000000 65535 f \n${offset(head.length)}${offset(head.length + information.length)}` +
    `trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, 'latin1');
}

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('cleanPdfProperties', () => {
  it('leaves the title and Plumbline, and nothing of who printed where and when', () => {
    const text = textOf(cleanPdfProperties(aPdf(), 'Round report'));
    expect(text).toContain('/Title <FEFF0052006F0075006E00640020007200650070006F00720074>');
    expect(text).toContain('/Producer (Plumbline)');
    for (const trace of ['Creator', 'Linux', 'Electron', 'Skia', 'CreationDate', 'ModDate', '2026']) {
      expect(text).not.toContain(trace);
    }
  });

  it('moves nothing: the file keeps its length and all that follows', () => {
    const before = aPdf();
    const after = cleanPdfProperties(before, 'x');
    expect(after).toHaveLength(before.length);
    const behind = textOf(before).indexOf('endobj');
    expect(textOf(after).slice(behind)).toBe(textOf(before).slice(behind));
  });

  it('is not confused by brackets, backslashes or the marks of a dictionary in the old title', () => {
    for (const title of [String.raw`(a \) >> b \\)`, '((nested) >> endobj)', '(<< 1 0 obj)']) {
      expect(textOf(cleanPdfProperties(aPdf(title), 'Clean'))).not.toContain('Creator');
    }
  });

  it('fits a title of any length and script into the room there is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (title) => {
        const before = aPdf();
        expect(cleanPdfProperties(before, title)).toHaveLength(before.length);
      }),
    );
  });

  it('refuses a file that it does not understand rather than hand it on', () => {
    const foreign = [
      '',
      '%PDF-1.4\n',
      textOf(aPdf()).replace('/Info 1 0 R', ''),
      textOf(aPdf()).replace('/Info 1 0 R', '/Info 2 0 R').replace('2 0 obj', '9 0 obj'),
    ];
    for (const text of foreign) {
      expect(() => cleanPdfProperties(Buffer.from(text, 'latin1'), 'x')).toThrow(UnknownPdfLayout);
    }
  });
});
