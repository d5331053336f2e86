import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Face, facesFor, fontFaceCss } from '#shared/domain/documents/choose-faces.ts';

/** Where the build puts the faces (`vite.config.ts`), beside the entry that prints. */
const FOLDER = join(import.meta.dirname, 'fonts');

let known: readonly Face[] | undefined;

/**
 * The page with the faces that its words need, in the page itself: a printed page reaches nothing, and a child's words in
 * Tigrinya look the same on every computer. Where the build has none (a test), the page stays as it is.
 */
export function withPaperFonts(html: string): string {
  known ??= readFaces();
  const css = facesFor(html, known).map((face) =>
    fontFaceCss(face, readFileSync(join(FOLDER, face.file)).toString('base64')),
  );
  return html.replace('</title>', `</title><style>${css.join('')}</style>`);
}

function readFaces(): readonly Face[] {
  try {
    return JSON.parse(readFileSync(join(FOLDER, 'faces.json'), 'utf8'));
  } catch {
    return [];
  }
}
