/** By what two local references are the same: trimmed, in lower case, each space once. */
export const referenceKey = (reference: string): string =>
  reference
    .normalize('NFKC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
