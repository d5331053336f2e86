/** What a printed document is called and which language it is in. */
export interface PrintOptions {
  readonly title: string;
  /** A BCP 47 tag such as `en-GB`; readers with a screen reader hear the document in it. */
  readonly language: string;
}

/** A whole document: leaves one that is whole as it is, and puts a fragment into one with title and language. */
export function completeDocument(html: string, { title, language }: PrintOptions): string {
  if (/^\s*<!doctype html/i.test(html)) return html;
  return (
    `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">` +
    `<title>${escapeHtml(title)}</title></head><body>${html}</body></html>`
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The marking that stands above every page, as HTML; empty where the parts of a document are marked otherwise, or have a
 * head of their own on each page.
 */
export function markingIn(html: string): string {
  if (html.includes('class="running-head"')) return '';
  const [marking = '', ...others] = new Set(
    [...html.matchAll(/<p class="marking">([^<]*)<\/p>/g)].map(([, words = '']) => words),
  );
  return others.length === 0 ? marking : '';
}
