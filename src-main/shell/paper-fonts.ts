import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Face, facesFor, fontFaceCss } from '#shared/domain/documents/choose-faces.ts';

/** Where the build puts the faces (`vite.config.ts`): beside the entries, of whose chunks this file may be one. */
const FOLDER = [import.meta.dirname, dirname(import.meta.dirname)]
  .map((folder) => join(folder, 'fonts'))
  .find((folder) => existsSync(join(folder, 'faces.json')));

let known: readonly Face[] | undefined;

/**
 * The page with the faces that its words need, in the page itself: a printed page reaches nothing, and a child's words in
 * Tigrinya look the same on every computer. Where the build has none (a test), the page stays as it is.
 */
export function withPaperFonts(html: string): string {
  if (FOLDER === undefined) return html;
  known ??= readFaces(FOLDER);
  const css = facesFor(html, known).map((face) =>
    fontFaceCss(face, readFileSync(join(FOLDER, face.file)).toString('base64')),
  );
  return html.replace('</title>', `</title><style>${css.join('')}</style>`);
}

const readFaces = (folder: string): readonly Face[] =>
  JSON.parse(readFileSync(join(folder, 'faces.json'), 'utf8'));
