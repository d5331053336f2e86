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
