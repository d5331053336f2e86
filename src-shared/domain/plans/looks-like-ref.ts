const REF =
  /^(?:[A-Z]{1,6}[-_. /]{0,2})?(?:\d{1,6}|[A-Z]{1,3})(?:[-_./ ]{0,2}(?:[A-Z]{1,5}|\d{1,6})){0,5}[.):]?[a-z]{0,2}[.):]?$/i;

/** Whether a short text is a reference ("1.6a", "R-12", "A5.4") and nothing else. */
export function looksLikeRef(text: string): boolean {
  return text.length <= 24 && /\d|^[A-Z]{1,2}[.)]?$/.test(text) && REF.test(text.trim());
}
