import type { BragColour, KeyEntry } from './brag-colour.ts';

/** What a status cell says. */
export interface BragReading {
  readonly status: BragColour;
  /** What stands behind the word: "training delivered 12 June". */
  readonly note?: string;
  /** Why a person should look at it. */
  readonly doubt?: 'unsure' | 'two-colours' | 'not-a-colour';
}

const COLOUR_WORDS: Readonly<Record<string, BragColour>> = {
  blue: 'blue',
  green: 'green',
  amber: 'amber',
  yellow: 'amber',
  orange: 'amber',
  red: 'red',
  b: 'blue',
  g: 'green',
  a: 'amber',
  y: 'amber',
  r: 'red',
  '🔵': 'blue',
  '🟦': 'blue',
  '🟢': 'green',
  '🟩': 'green',
  '🟡': 'amber',
  '🟠': 'amber',
  '🟨': 'amber',
  '🟧': 'amber',
  '🔴': 'red',
  '🟥': 'red',
};
const DONE =
  /^(?:(?:now|fully|action|actions|all|task|item) )?(?:completed?|complet|closed?|done|achieved|implemented|finished|delivered|discharged|resolved|remediated|signed off|met|embedded|action complete|100|100 complete)(?: (?:and (?:closed|embedded|ongoing monitoring|signed off)|fully|in full))?$/;
const STATE_WORDS: readonly (readonly [BragColour, RegExp])[] = [
  ['blue', DONE],
  [
    'green',
    /^(?:on (?:track|target|schedule|time|course)|progressing (?:well|as planned)|in progress on (?:track|target))$/,
  ],
  [
    'amber',
    /^(?:(?:slightly )?(?:delayed|slipped|slipping|behind|behind schedule)|at risk|some (?:delay|slippage)|minor (?:delay|slippage|issues)|in progress (?:delayed|at risk))$/,
  ],
  [
    'red',
    /^(?:off (?:track|target|course|schedule)|stalled|stuck|blocked|not on track|significantly delayed)$/,
  ],
];
/** States that are known, and that are no colour until the plan's key makes them one. */
const COLOURLESS =
  /^(?:n a|na|none|nil|tbc|tba|tbd|not (?:yet )?(?:started|due|begun|commenced|applicable|implemented|completed?|done|closed|known|rated|met|achieved|addressed|assessed)|to be started|to do|todo|yet to start|pending(?: .{1,20})?|open|new|in progress|in remediation|progressing|ongoing|on going|started|underway|under way|active|live|overdue|late|due|on hold|paused|deferred|cancelled|canceled|withdrawn|superseded|no longer (?:required|relevant|applicable)|removed|merged|transferred|part(?:ly|ially)?(?: (?:implemented|complete|completed|met|achieved|addressed|done))?|planned|proposed|draft|agreed|accepted|rejected|risk accepted|under review|awaiting .{1,30}|no|yes|y|n|grey|gray|white|purple|black|\d{1,2} (?:complete|percent)?|\d{1,2}|0)$/;
const YES = /^(?:yes|y|true|x|✓|✔|☑|✅|1)$/i;
const NO = /^(?:no|n|false|0|✗|✘|☐|❌)$/i;

/** How a plan's statuses are to be read. */
export interface BragRules {
  /** The plan's own key: it goes before what words usually mean. */
  readonly key: readonly KeyEntry[];
  /** The heading asks yes or no ("Implemented? Yes/No"): yes is done, no says nothing of how it goes. */
  readonly asksWhetherDone?: boolean;
}

/** The words of a status without case and punctuation. */
export function statusKey(text: string): string {
  return text
    .replace(/<[^<>]{0,20}>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{So}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();
}

/** Whether a text is one of the words that a BRAG column holds, and nothing else. */
export function isBragWord(text: string): boolean {
  if (text.length > 20) return false;
  const key = statusKey(text);
  return key.length > 1 && (key in COLOUR_WORDS || DONE.test(key));
}

/** Whether a text names a state of an action in the words of trackers ("In progress", "Open", "Green"). */
export function isStatusWord(text: string): boolean {
  if (text.length > 40) return false;
  const key = statusKey(text);
  return (
    key !== '' &&
    (isBragWord(text) || STATE_WORDS.some(([, words]) => words.test(key)) || COLOURLESS.test(key))
  );
}

/** Reads a status cell. The written text is kept by the caller, whatever comes out. */
export function readBrag(text: string, rules: BragRules): BragReading {
  const written = text.trim();
  if (written === '' || /^[-–—.]+$/.test(written)) return { status: 'none' };
  if (rules.asksWhetherDone && YES.test(written)) return { status: 'blue' };
  if (rules.asksWhetherDone && NO.test(written)) return { status: 'none' };
  if (/^(?:✓|✔|☑|✅)$/u.test(written)) return { status: 'blue' };
  const whole = readWords(statusKey(written), rules.key);
  if (whole) {
    const isUnsure = /\?/.test(written);
    return isUnsure ? { ...whole, doubt: 'unsure' } : whole;
  }
  return readWithNote(written, rules) ?? { status: 'none', doubt: 'not-a-colour' };
}

function readWords(key: string, legend: readonly KeyEntry[]): BragReading | undefined {
  if (key === '') return undefined;
  const coded = legend.find(({ code }) => code?.toLowerCase() === key);
  if (coded) return { status: COLOUR_WORDS[coded.colour] ?? 'none' };
  const colour = COLOUR_WORDS[key];
  if (colour) return { status: colour };
  const rated = /^(?:b?rag )?(?:rated )?(blue|green|amber|yellow|red)(?: (?:rag|rated|status))?$/.exec(key);
  if (rated) return { status: COLOUR_WORDS[rated[1] ?? ''] ?? 'none' };
  const byKey = colourByMeaning(key, legend);
  if (byKey) return { status: byKey };
  for (const [state, words] of STATE_WORDS) if (words.test(key)) return { status: state };
  const colours = colourNames(key);
  if (colours.length > 1 && /^(?:(?:blue|green|amber|yellow|red|to|and|or|now|from|moving) ?)+$/.test(key))
    return { status: betweenColours(key, colours), doubt: 'two-colours' };
  return COLOURLESS.test(key) ? { status: 'none', doubt: 'not-a-colour' } : undefined;
}

/** "Amber to Green" has become green; of "Red/Amber" the graver counts. */
function betweenColours(key: string, colours: readonly BragColour[]): BragColour {
  if (/ (?:to|now) /.test(key)) return colours.at(-1) ?? 'none';
  return (['red', 'amber', 'green', 'blue'] as const).find((colour) => colours.includes(colour)) ?? 'none';
}

function colourNames(key: string): BragColour[] {
  return [...key.matchAll(/\b(blue|green|amber|yellow|red)\b/g)].map(
    ([word]) => COLOUR_WORDS[word] ?? 'none',
  );
}

/** What of a meaning makes it the same as another: "fully completed" and "Complete". */
function meaningStem(text: string): string {
  return statusKey(text)
    .replace(/\b(?:fully|action|actions|the|is|are|has|have|been|was|now|all|work|task|in full)\b/g, ' ')
    .replace(
      /\b(complet|implement|achiev|deliver|clos|delay|progress|finish|embed|start)(?:ed|e|ing|es|d|s)?\b/g,
      '$1',
    )
    .replace(/\bon ?going\b/g, 'ongoing')
    .replace(/\bunder ?way\b/g, 'underway')
    .replace(/ +/g, ' ')
    .trim();
}

function colourByMeaning(key: string, legend: readonly KeyEntry[]): BragColour | undefined {
  if (legend.length === 0) return undefined;
  const stem = meaningStem(key);
  if (stem.length < 4) return undefined;
  const fits = (meaning: string) => {
    const other = meaningStem(meaning);
    return (
      other === stem ||
      other.startsWith(`${stem} `) ||
      meaning.split(/[/;,]| or /).some((part) => meaningStem(part) === stem)
    );
  };
  const colours = new Set(
    legend.filter(({ meaning }) => fits(meaning)).map(({ colour }) => COLOUR_WORDS[colour] ?? 'none'),
  );
  const [only, ...others] = colours;
  return others.length === 0 ? only : undefined;
}

const FIRST_WORDS =
  /^[^\p{L}\p{N}\p{Extended_Pictographic}]*([^\n\-–—:;,.([|]{1,40}?)\s*(?:[\n:;,.([|]|[-–—]|\s[-–—])\s*([\s\S]*)$/u;
const FIRST_COLOUR = /^(blue|green|amber|yellow|red|completed?|closed|overdue)\b[\s?!*]*([\s\S]*)$/i;

/** "Green - training delivered 12 June", "Overdue (notified Mar 3)": the word, and what stands behind it. */
function readWithNote(written: string, rules: BragRules): BragReading | undefined {
  for (const pattern of [FIRST_WORDS, FIRST_COLOUR]) {
    const parts = pattern.exec(written);
    const note = (parts?.[2] ?? '').replace(/^[\s\-–—:;,.]+|[\s)\]]+$/g, '').trim();
    const first = parts && readWords(statusKey(parts[1] ?? ''), rules.key);
    if (!first || note === '') continue;
    const second = readWords(statusKey(note), rules.key);
    if (
      second &&
      first.status !== 'none' &&
      second.status !== 'none' &&
      second.status !== first.status &&
      colourNames(statusKey(note)).length > 0
    )
      return { status: betweenColours('', [first.status, second.status]), note, doubt: 'two-colours' };
    if (second && first.status === 'none' && second.status !== 'none') return { status: second.status, note };
    return { ...first, note };
  }
  const emoji = /^([\p{Extended_Pictographic}])\uFE0F?\s*([\s\S]+)$/u.exec(written);
  const colour = emoji?.[1] === '✅' ? 'blue' : COLOUR_WORDS[emoji?.[1] ?? ''];
  if (!emoji || !colour) return undefined;
  const rest = emoji[2]?.trim() ?? '';
  return isStatusWord(rest) ? { status: colour } : { status: colour, note: rest };
}

/** How many of each colour. */
export function countColours(colours: Iterable<BragColour>): Record<BragColour, number> {
  const counts: Record<BragColour, number> = { blue: 0, green: 0, amber: 0, red: 0, none: 0 };
  for (const colour of colours) counts[colour] += 1;
  return counts;
}
