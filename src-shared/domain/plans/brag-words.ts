import type { BragColour, KeyEntry } from './brag-colour.ts';
import { WELSH_COLOURLESS, WELSH_COLOURS, WELSH_STATES } from './welsh-words.ts';

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
  ...WELSH_COLOURS,
};
const DONE =
  /^(?:(?:now|fully|action|actions|all|task|item) )?(?:completed?|complet|closed?|done|achieved|implemented|finished|delivered|discharged|resolved|fixed|remediated|signed off|met|embedded|action complete|100|100 complete)(?: (?:and (?:closed|embedded|ongoing(?: monitoring)?|continuing|monitored|in place|signed off)|fully|in full))?$/;
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
  ...WELSH_STATES,
];
/** States that are known, and that are no colour until the plan's key makes them one. */
const COLOURLESS =
  /^(?:n a|na|none|nil|tbc|tba|tbd|not (?:yet )?(?:started|due|begun|commenced|applicable|implemented|completed?|done|closed|known|rated|met|achieved|addressed|assessed)|to be started|to do|todo|doing|backlog|waiting|in hand|in review|no progress(?: made)?|unresolved|not taken forward|not accepted|yet to start|pending(?: .{1,20})?|open|new|in progress|in remediation|progressing|ongoing|on going|started|underway|under way|active|live|overdue|late|due|on hold|paused|deferred|cancelled|canceled|withdrawn|superseded|no longer (?:required|relevant|applicable)|removed|merged|transferred|part(?:ly|ially)?(?: (?:implemented|complete|completed|met|achieved|addressed|done))?|planned|proposed|draft|agreed|accepted|rejected|risk accepted|under review|awaiting .{1,30}|no|yes|y|n|grey|gray|white|purple|black|\d{1,2} (?:complete|percent)?|\d{1,2}|0)$/;
/** What is closed so was not done: "Closed - not implemented" must never count as completed. */
const NOT_DONE =
  /^(?:not (?:implemented|accepted|agreed|taken forward|achieved|completed?|done|met|adopted|progressed|proceeding|required|resolved|delivered)|no longer (?:required|relevant|applicable|needed)|unimplemented|unresolved|superseded|withdrawn|rejected|declined|disagreed|cancelled|canceled|abandoned|duplicate|risk accepted|accepted risk|won t (?:do|fix)|wont (?:do|fix)|will not (?:do|be done|proceed)|merged|transferred|moved|no action(?: taken| required)?|without (?:action|implementation)|incomplete)\b/;
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
  return key.length > 1 && (colourWord(key) !== undefined || DONE.test(key));
}

/** Whether a text names a state of an action in the words of trackers ("In progress", "Open", "Green"). */
export function isStatusWord(text: string): boolean {
  if (text.length > 40) return false;
  const key = statusKey(text);
  return (
    key !== '' &&
    (isBragWord(text) ||
      STATE_WORDS.some(([, words]) => words.test(key)) ||
      COLOURLESS.test(key) ||
      WELSH_COLOURLESS.test(key))
  );
}

const STATE_AND_DATE =
  /^\W*(completed?|closed|done|finished|achieved|implemented|delivered|green|amber|red|blue)\b[\s(-]{1,3}(?:on |in |by )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether a text says a state first and then more: "Delayed - awaiting the budget", "Complete 12/06/24: in use", "✅ Done". */
export function beginsWithState(text: string): boolean {
  if (isStatusWord(text)) return true;
  if (/^(?:✅|❌|🔵|🟢|🟡|🟠|🔴|🟦|🟩|🟨|🟧|🟥)/u.test(text)) return true;
  const first = FIRST_WORDS.exec(text)?.[1] ?? '';
  return (isStatusWord(first) && !/^\d/.test(first)) || STATE_AND_DATE.test(text);
}

function colourWord(key: string): BragColour | undefined {
  return Object.hasOwn(COLOUR_WORDS, key) ? COLOUR_WORDS[key] : undefined;
}

/** What the column is called, written again in front of each of its states: "RAG: A/G". */
const LABEL = /^(?:b\.?)?r\.?a\.?g\.?(?: (?:status|rating))?\s*[:=–-]\s*|^(?:status|rating)\s*[:=]\s*/iu;

/** Reads a status cell. The written text is kept by the caller, whatever comes out. */
export function readBrag(text: string, rules: BragRules): BragReading {
  const written = text
    .trim()
    .replace(LABEL, '')
    .replace(/\s*(?:→|➔|➜|->|=>)\s*/gu, ' to ');
  if (written === '' || /^[-–—.]+$/.test(written)) return { status: 'none' };
  if (rules.asksWhetherDone && YES.test(written)) return { status: 'blue' };
  if (rules.asksWhetherDone && NO.test(written)) return { status: 'none' };
  if (/^(?:✓|✔|☑|✅)$/u.test(written)) return { status: 'blue' };
  const whole = readWords(statusKey(written), rules.key) ?? readTwice(written, rules.key);
  if (whole) {
    const isUnsure = /\?/.test(written);
    return isUnsure ? { ...whole, doubt: 'unsure' } : whole;
  }
  return readWithNote(written, rules) ?? readSentence(written) ?? { status: 'none', doubt: 'not-a-colour' };
}

const IN_SENTENCES: readonly (readonly [BragColour, RegExp])[] = [
  [
    'blue',
    /\b(?:has|have|was|were|is|are|now) (?:now |all )?(?:been )?(?:fully )?(?:completed?|implemented|achieved|closed|delivered)\b/i,
  ],
  ['green', /\bon (?:track|target|schedule)\b/i],
  ['amber', /\b(?:delayed|behind schedule|slipped|at risk)\b/i],
  ['red', /\b(?:off track|stalled|blocked)\b/i],
];
const HEDGED =
  /\b(?:not|no longer|never|part(?:ly|ially)?|almost|nearly|some|once|until|when|if|unless|will|would|should|to be|awaiting|except|but)\b|\d\s?%/i;

/** "This action has been completed and signed off": one state in a plain sentence, which a person should look at. */
function readSentence(written: string): BragReading | undefined {
  if (written.length > 160 || HEDGED.test(written)) return undefined;
  const [only, ...others] = IN_SENTENCES.filter(([, words]) => words.test(written));
  return only && others.length === 0 ? { status: only[0], note: written, doubt: 'unsure' } : undefined;
}

/** "Ar y trywydd iawn / On track": one state in two languages. */
function readTwice(written: string, legend: readonly KeyEntry[]): BragReading | undefined {
  const parts = written.split(/\s*[/|]\s*/);
  if (parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => readWords(statusKey(part), legend));
  if (!first || !second || first.doubt === 'two-colours' || second.doubt === 'two-colours') return undefined;
  return first.status === second.status ? first : undefined;
}

function readWords(key: string, legend: readonly KeyEntry[]): BragReading | undefined {
  if (key === '') return undefined;
  const coded = legend.find(({ code }) => code?.toLowerCase() === key);
  if (coded) return { status: colourWord(coded.colour) ?? 'none' };
  const colour = colourWord(key);
  if (colour) return { status: colour };
  const rated = /^(?:b?rag )?(?:rated )?(blue|green|amber|yellow|red)(?: (?:rag|rated|status))?$/.exec(key);
  if (rated) return { status: colourWord(rated[1] ?? '') ?? 'none' };
  const letters = /^([bgary]) (?:(to|now|or|and) )?([bgary])$/.exec(key);
  if (letters && letters[1] !== letters[3])
    return {
      status: betweenColours(
        key,
        [letters[1], letters[3]].map((letter = '') => colourWord(letter) ?? 'none'),
      ),
      doubt: 'two-colours',
    };
  const byKey = colourByMeaning(key, legend);
  if (byKey) return { status: byKey };
  for (const [state, words] of STATE_WORDS) if (words.test(key)) return { status: state };
  const colours = colourNames(key);
  if (colours.length > 1 && /^(?:(?:blue|green|amber|yellow|red|to|and|or|now|from|moving) ?)+$/.test(key))
    return { status: betweenColours(key, colours), doubt: 'two-colours' };
  return COLOURLESS.test(key) || WELSH_COLOURLESS.test(key)
    ? { status: 'none', doubt: 'not-a-colour' }
    : undefined;
}

/** "Amber to Green" has become green; of "Red/Amber" the graver counts. */
function betweenColours(key: string, colours: readonly BragColour[]): BragColour {
  if (/ (?:to|now) /.test(key)) return colours.at(-1) ?? 'none';
  return (['red', 'amber', 'green', 'blue'] as const).find((colour) => colours.includes(colour)) ?? 'none';
}

function colourNames(key: string): BragColour[] {
  return [...key.matchAll(/\b(blue|green|amber|yellow|red)\b/g)].map(([word]) => colourWord(word) ?? 'none');
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
    legend.filter(({ meaning }) => fits(meaning)).map(({ colour }) => colourWord(colour) ?? 'none'),
  );
  const [only, ...others] = colours;
  return others.length === 0 ? only : undefined;
}

/** The word or words before the first mark, and what stands behind it. */
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
    if (first.status === 'blue' && NOT_DONE.test(statusKey(note)))
      return { status: 'none', note, doubt: 'not-a-colour' };
    // Auditors call a recommendation "resolved" once it is agreed how it will be met: it is open all the same.
    if (/^\W*open\b/i.test(written) && colourNames(statusKey(note)).length === 0) return { ...first, note };
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
  const [, state] = STATE_AND_DATE.exec(written) ?? [];
  const dated = state === undefined ? undefined : readWords(statusKey(state), rules.key);
  if (state !== undefined && dated)
    return {
      ...dated,
      note: written.slice(written.indexOf(state) + state.length).replace(/^[\s(-]+|[\s)]+$/gu, ''),
    };
  const emoji = /^([\p{Extended_Pictographic}])\uFE0F?\s*([\s\S]+)$/u.exec(written);
  const colour = emoji?.[1] === '✅' ? 'blue' : colourWord(emoji?.[1] ?? '');
  if (emoji?.[1] === '❌') return { status: 'none', note: emoji[2]?.trim() ?? '', doubt: 'not-a-colour' };
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
