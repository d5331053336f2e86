const UNIT =
  /^ ?(?:%|(?:per ?cent|(?:school |working |more |full |hour )?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?|hours?|hrs?|minutes?|mins?|times?|visits?|sessions?|children|siblings?|kids|people|of \d+|out of|kg|cm|mm|mg|ml|centile|points?|miles?|nights?|stars?|questions?|pages?|lessons?|reports?|referrals?|incidents?|contacts?|meetings?|pm|am|o'clock))(?![\p{L}\p{N}]))/iu;
const ITEM_BEFORE =
  /(?<![\p{L}\p{N}])(?:grade|level|stage|score|scored|rated|scaling|of|out of|band|tier|standard|question|page|section|item|point|step|paragraph|objective|aim|action) $/iu;

/**
 * Whether a number is surely no part of an identifier by its form and its neighbours: a count with its unit, a time with "am" or
 * "pm", the number of an item in a list, "3x", "page 4". Nobody is asked to look at it. None of 185 such numbers in 177 notes stood in
 * anything to mask; most of these notes had been read by whoever wrote the rules, so that shows no rate: docs/redaction.md.
 */
export function isSureNumber(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const after = text.slice(end, end + 24);
  if (/^\d{1,2}(?:[.:]\d\d)?(?:am|pm)$/i.test(word) || /^(?:x\d{1,2}|\d{1,2}x)$/i.test(word)) return true;
  if (!/^\d{1,3}(?:\.\d+)?$/.test(word)) return false;
  if (UNIT.test(after)) return true;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (/^\d{1,2}$/.test(word) && /^[ \t>*•–-]*$/.test(line) && /^[.)] /.test(after)) return true;
  return /^\d{1,2}$/.test(word) && ITEM_BEFORE.test(text.slice(Math.max(0, start - 14), start));
}
