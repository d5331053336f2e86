import { isBragWord } from './brag-words.ts';
import { looksLikeDate } from './looks-like-date.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';

const PAGE = [
  /^(?:page|p\.?)\s*\|?\s*\d{1,4}(?:\s*(?:of|\/|from)\s*\d{1,4})?$/i,
  /^\d{1,4}\s*\|?\s*p\s?a\s?g\s?e$/i,
  /^[-–—|\s]*\d{1,4}\s*(?:of|\/)\s*\d{1,4}[-–—|\s]*$/i,
  /^[-–—]\s*\d{1,4}\s*[-–—]$/,
  /^\d{1,3}$/,
  /^(?:official|official[ -]+sensitive|restricted|confidential|not protectively marked|unclassified|private and confidential)$/i,
  /^(?:page|p)\s*$/i,
];
const MARKER =
  /^(?:examples?|guidance|instructions?|sample|samples|template|mandatory(?: or situational)?|situational|optional|e\.?\s?g\.?|worked example|completed example|for example|how to (?:complete|fill in|use)(?: .{1,30})?|definitions?|notes? for completion|help text|example row|example only|format|field description|required\?)\s*[:.]?$/i;
const EXAMPLE_START =
  /^(?:\[?\(?\s*(?:example|sample|e\.g\.)\s*(?:only|row|text|entry)?\s*[:\-–—)\].]|\(?e\.?g\.?[ :,]|<\s*(?:insert|enter|add|name|date|action|text)\b|\[\s*(?:insert|enter|add|delete|name|date|action|describe)\b|EXAMPLE\b)/;
/** "[Describe the action]", "{OWNER}", "<date>": a template that nobody has filled in. */
const PLACEHOLDER =
  /^\W{0,2}(?:\[[^\]]{1,200}\]|\{[^}]{1,200}\}|<[^>]{1,200}>(?: ?\(\{[^}]{1,60}\}\))?|_{3,}|\.{3,}|…)$/;
const TELLS_HOW =
  /^(?:be (?:specific|clear|as)|a (?:date|name|named)|taken from|from the|as (?:in|per) the|update (?:this|before|each|every|at)|job title|enter|describe|insert|provide|list|state|specify|select|choose|add|who|what|when|how|use|please|include|identify|set out|give|date (?:by|on|when|that|the)|the (?:date|name|person|scheduled|unique)|name of|brief|short|full|if |assign|wording|text of|name and|number (?:in|of)|dd ?[/.-] ?mm|mm ?[/.-] ?dd|(?:high|yes|y|open|red|on track)\b[\w ,/]{0,40} or |explain|number|unique|person (?:responsible|who)|drop ?down|free text|this (?:column|field|is)|should|must|mandatory|optional|situational|indicate|record|complete (?:this|the|with)|for each|is (?:this|the)|rag rate|b?rag)\b/i;
/** "dd/mm/yyyy" where a date should stand. */
const DATE_FORMAT = /^\W?(?:dd?|mm?m?|yy(?:yy)?)[/. -](?:dd?|mm?m?)[/. -](?:yy(?:yy)?|dd?)\W?$/i;
const FOOTNOTE =
  /^(?:[*†‡§¹²³]|\[\d+\]|\(\d+\)\s|(?:note|notes|source|sources|nb|n\.b|key|please note|prepared by|author|last updated|updated|version|glossary|legend|contact|footnote|disclaimer|abbreviations|produced by|document (?:owner|control)|printed|generated|report (?:date|run|produced)|data as (?:at|of)|end of (?:table|report|document))\b\s*[:.\-–—]?)/i;
const NOTE_ALONE =
  /^(?:notes?|recommendations?|comments?|key|actions?|findings?|update|updates|source of actions?|blank|continued|cont\.?|contd\.?|\(?continued\)?|appendix(?: [a-z0-9]{1,2})?|table \d{1,2}|intentionally blank|this page is intentionally blank)\s*[:.]?$/i;

/** A page number, a marking or what else a printed page has at its edge, alone on its row. */
export function isPageNoise(row: SourceRow): boolean {
  if (row.isRunningLine) return true;
  const filled = filledColumns(row);
  if (filled.length === 0 || filled.length > 2) return false;
  const text = filled.map((column) => cellOf(row, column)).join(' ');
  return text.length <= 40 && PAGE.some((pattern) => pattern.test(text));
}

/** "1 | 2 | 3 | 4" or "(a) | (b) | (c)" under the headings. */
export function numbersColumns(row: SourceRow): boolean {
  const filled = filledColumns(row);
  if (filled.length < 3) return false;
  const texts = filled.map((column) => cellOf(row, column).replace(/[().]/g, '').toLowerCase());
  return (
    texts.every((text, index) => Number(text) === index + 1) ||
    texts.every((text, index) => text === String.fromCharCode(97 + index))
  );
}

/** Why a row is guidance or an example and no action; undefined where it is neither. */
export function guidanceKind(
  row: SourceRow,
  texts: GuidanceColumns,
  rowsAfterHead: number,
): 'example' | 'guidance' | undefined {
  const filled = filledColumns(row);
  for (const column of filled.slice(0, 2)) {
    const text = cellOf(row, column).trim();
    if (text.length <= 40 && MARKER.test(text) && column !== texts.action && filled.length > 1)
      return /example|sample|e\.?g/i.test(text) ? 'example' : 'guidance';
  }
  for (const column of [texts.ref, texts.action, filled[0]]) {
    const text = cellOf(row, column).trim();
    if (EXAMPLE_START.test(text)) return 'example';
  }
  const blanks = filled.filter((column) => PLACEHOLDER.test(cellOf(row, column).trim()));
  const isActionBlank = blanks.includes(texts.action ?? -1);
  if (isActionBlank && blanks.length >= Math.min(2, filled.length)) return 'example';
  if (
    blanks.length >= 2 &&
    filled.every((column) => blanks.includes(column) || column === texts.action || column === texts.ref)
  )
    return 'example';
  if (rowsAfterHead > 3 || filled.length < 3) return undefined;
  if ([texts.start, texts.end].some((column) => DATE_FORMAT.test(cellOf(row, column).trim())))
    return 'guidance';
  const telling = filled.filter((column) => TELLS_HOW.test(cellOf(row, column).trim())).length;
  const hasDate = [texts.start, texts.end].some((column) => looksLikeDate(cellOf(row, column)));
  return telling >= 3 && telling >= filled.length * 0.5 && !hasDate && !isBragWord(cellOf(row, texts.status))
    ? 'guidance'
    : undefined;
}

/** The columns that tell an action from guidance. */
export interface GuidanceColumns {
  readonly ref?: number;
  readonly action?: number;
  readonly start?: number;
  readonly end?: number;
  readonly status?: number;
}

/** "* Dates are subject to ...", "Notes:", "Source: ...": below or between actions, and none of them. */
export function isNote(text: string): boolean {
  return NOTE_ALONE.test(text.trim()) || (FOOTNOTE.test(text.trim()) && !/^\*\*/.test(text.trim()));
}
