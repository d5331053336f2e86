/** Prints a complete HTML document to a tagged PDF. */
export type PrintPdf = (html: string, options: { title: string; language: string }) => Promise<Uint8Array>;
