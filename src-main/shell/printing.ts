import { randomUUID } from 'node:crypto';
import { session, WebContentsView } from 'electron';
import { appScheme } from './app-address.ts';
import { blockNetwork } from './network.ts';
import { cleanPdfProperties } from './pdf-properties.ts';
import { denyPermissions } from './permissions.ts';
import { completeDocument, type PrintOptions } from './print-document.ts';

const partition = 'printing';
const printHost = 'print';
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** The documents that wait to be loaded; each is handed out under a name that is used once. */
const documents = new Map<string, string>();
let isServing = false;

/**
 * Prints an HTML document to a tagged PDF with an outline, in a page without a window (so that no
 * display is needed) that runs no script and reaches nothing. Title and language are the only properties the file carries.
 */
export async function printPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  serveDocuments();
  const name = randomUUID();
  documents.set(name, completeDocument(html, options));
  const view = new WebContentsView({
    webPreferences: {
      session: session.fromPartition(partition),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  try {
    await view.webContents.loadURL(`${appScheme}://${printHost}/${name}`);
    const pdf = await view.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: 'A4',
    });
    return cleanPdfProperties(pdf, options.title);
  } finally {
    documents.delete(name);
    view.webContents.close();
  }
}

function serveDocuments(): void {
  if (isServing) return;
  isServing = true;
  const printing = session.fromPartition(partition);
  denyPermissions(printing);
  blockNetwork(printing);
  printing.protocol.handle(appScheme, (request) => {
    const url = new URL(request.url);
    const html = url.host === printHost ? documents.get(url.pathname.slice(1)) : undefined;
    if (html === undefined) return new Response('Not found', { status: 404 });
    return new Response(html, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    });
  });
}
