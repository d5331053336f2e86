const SOURCE_NOUN =
  /\b(?:audits?|aud?its?|reviews?|consultations?|surveys?|recommendations?|reports?|inspections?|research|strateg(?:y|ies)|sip|plans?|complaints?|feedback|observations?|framework|guidance|assessments?|ofsted|cqc|sef|jtai|ilacs|lcspr|scr|srs?|peer challenge|self evaluation|evaluation|workshop|conference|forum|board|panel|council|cicc|act|policy|paragraphs?|para|standards?|visit|week)\b/i;
const NO_SOURCE =
  /^(?:e\.?g\.?|i\.?e\.?|including|includes?|such as|see|where|if|when|as|and|or|for|to|with|by|not|who|which|that|from|both|all|in|at|on|this|these|formerly|previously|until|per)\b/i;
const IN_BRACKETS = /\(([^()]{2,160})\)/g;

/**
 * The sources that stand in brackets behind an aim: "(Aidhour audit & Multi-Agency Audit)". A bracket at the end
 * is a source unless it explains an abbreviation or gives an example; one inside only where it names such an activity.
 */
export function bracketedSources(text: string): string[] {
  const sources: string[] = [];
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = (match[1] ?? '').replace(/\s+/g, ' ').trim();
    const isLast = /^[\s.,;:]*$/.test(text.slice(match.index + match[0].length).replace(IN_BRACKETS, ''));
    if (!isSource(inside, isLast, text.slice(0, match.index))) continue;
    for (const source of splitSources(inside)) if (!sources.includes(source)) sources.push(source);
  }
  return sources;
}

function isSource(inside: string, isLast: boolean, before: string): boolean {
  if (NO_SOURCE.test(inside) || /^\d+(?:[.,]\d+)?%?$/.test(inside)) return false;
  if (SOURCE_NOUN.test(inside)) return isLast || inside.split(' ').length <= 10;
  return (
    isLast && /\p{Lu}|\d/u.test(inside) && inside.split(' ').length <= 8 && !isAbbreviation(inside, before)
  );
}

/** "(SEND)" behind "special educational needs and disability". */
function isAbbreviation(inside: string, before: string): boolean {
  const letters = inside.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}[\p{L}&/]{1,7}s?$/u.test(inside) || letters.replace(/\P{Lu}/gu, '').length < 2) return false;
  const initials = before
    .trim()
    .split(/[\s/-]+/)
    .slice(-letters.length - 3)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const wanted = letters.toLowerCase().replace(/s$/, '');
  let at = 0;
  for (const letter of initials) if (letter === wanted[at]) at += 1;
  return at >= Math.min(wanted.length, 2);
}

/** "A audit and B review" are two; "Radicalisation and Modern Slavery" is one. */
export function splitSources(inside: string): string[] {
  return inside
    .split(/\s*(?:;|\||&|\+|\n)\s*|,\s+(?!\d{4}\b)/)
    .flatMap(splitAtAnd)
    .map((source) => source.replace(/^[\s\-–:,.]+|[\s\-–:,.]+$/g, ''))
    .filter((source) => source !== '');
}

function splitAtAnd(source: string): string[] {
  const parts = source.split(/\s+and\s+/i);
  if (parts.length < 2) return [source];
  const joined: string[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if (previous !== undefined && !(SOURCE_NOUN.test(previous) && SOURCE_NOUN.test(part)))
      joined[joined.length - 1] = `${previous} and ${part}`;
    else joined.push(part);
  }
  return joined;
}
