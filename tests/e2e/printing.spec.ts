import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findPrinter } from '../../scripts/electron/printer.mjs';
import { HeadlessPrinter } from '../../src-main/cli/print-pdf.ts';
import { expect, test } from './electron-app.ts';

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

test.describe('a document printed without a display', () => {
  const printer = new HeadlessPrinter(findPrinter);

  test.afterAll(() => printer.close());

  test('is tagged, has an outline, its language and title, and no trace of the machine', async () => {
    const html = `<!doctype html><html lang="en-GB"><head><title>Round report</title>
      <meta name="author" content="Imogen Sallow"></head>
      <body><h1>Round report</h1><h2>Grades</h2><p>Thirteen reviews.</p></body></html>`;
    const text = textOf(await printer.print(html, { title: 'Round report', language: 'en-GB' }));
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Outlines');
    expect(text).toContain('/Lang (en-GB)');
    expect(text).toContain('/Producer (Plumbline)');
    for (const trace of [
      '/Creator',
      '/CreationDate',
      '/ModDate',
      '/Author',
      '/Metadata',
      'Sallow',
      'Electron',
      'Skia',
    ]) {
      expect(text).not.toContain(trace);
    }
  });

  test('runs no script and fetches nothing, whatever its text holds', async () => {
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await printer.print(
      `<h1>x</h1><img src="${elsewhere}/image"><script>fetch('${elsewhere}/script')</script>
       <link rel="stylesheet" href="${elsewhere}/style"><iframe src="${elsewhere}/frame"></iframe>`,
      { title: 'x', language: 'en-GB' },
    );
    server.close();
    expect(requests).toEqual([]);
  });
});
