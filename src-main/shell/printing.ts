import { randomUUID } from 'node:crypto';
import { session, type WebContents, WebContentsView } from 'electron';
import { appScheme } from './app-address.ts';
import { blockNetwork } from './network.ts';
import { withPaperFonts } from './paper-fonts.ts';
import { cleanPdfProperties } from './pdf-properties.ts';
import { denyPermissions } from './permissions.ts';
import { completeDocument, markingIn, type PrintOptions } from './print-document.ts';

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
  const { view, address, forget } = paperView(html, options);
  try {
    await view.webContents.loadURL(address);
    const pdf = await view.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
      pageSize: 'A4',
      ...(hasMarginBoxes() ? {} : pagesByPrinter(html)),
    });
    return cleanPdfProperties(pdf, options.title);
  } finally {
    forget();
    view.webContents.close();
  }
}

/** From this Chromium on a page marks and numbers itself (`to-html.ts`); before, the printer has to. */
const hasMarginBoxes = (): boolean => Number.parseInt(process.versions.chrome ?? '0', 10) >= 131;

const PAGE_LINE = 'width:100%;margin:0 18mm;font:8.5pt Arial,sans-serif;color:#55524c';

/** The marking above each page, and "2 / 7" below without a word: a child may be called Page. */
const pagesByPrinter = (html: string) => ({
  displayHeaderFooter: true,
  headerTemplate: `<p style="${PAGE_LINE}">${markingIn(html)}</p>`,
  footerTemplate: `<p style="${PAGE_LINE};text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></p>`,
});

/** Shows the system's print dialog for an HTML document. Resolves to whether it went to a printer. */
export async function printOnPaper(html: string, options: PrintOptions): Promise<boolean> {
  const { view, address, forget } = paperView(html, options);
  try {
    await view.webContents.loadURL(address);
    return await showPrintDialog(view.webContents);
  } finally {
    forget();
    view.webContents.close();
  }
}

/** Shows the system's print dialog for a page. Resolves to whether it went to a printer. */
export const showPrintDialog = (page: WebContents): Promise<boolean> =>
  new Promise((resolve) => {
    page.print({ printBackground: true, pageSize: 'A4' }, (isPrinted) => resolve(isPrinted));
  });

/** A page without a window in which a document can be loaded from an address that is used once. */
function paperView(html: string, options: PrintOptions) {
  serveDocuments();
  const name = randomUUID();
  documents.set(name, withPaperFonts(completeDocument(html, options)));
  const view = new WebContentsView({
    webPreferences: {
      session: session.fromPartition(partition),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  return { view, address: `${appScheme}://${printHost}/${name}`, forget: () => documents.delete(name) };
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
