import type { Entity } from '../dictionary/entities.ts';
import type { SpanKind } from '../types.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A small seeded generator (mulberry32 over a string hash), values in [0, 1). */
export function seededNumbers(seed: string): () => number {
  let state = 2_166_136_261;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled(letters: string, seed: string): string[] {
  const next = seededNumbers(seed);
  const out = [...letters];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j] ?? '', out[i] ?? ''];
  }
  return out;
}

const FAMILY_ROLES = new Set(['sibling', 'mother', 'father', 'parent', 'carer', 'relative', 'family']);
const ALONE = new Set(['Mother', 'Father']);
const LETTERED = new Set(['Child', 'School', 'Family']);
/** Counted over the whole pack: strangers are persons too, and no two of a case may have one alias. */
const COUNTED_OVER_ALL = new Set([...LETTERED, 'Person']);

const THINGS: Partial<Readonly<Record<SpanKind, string>>> = {
  school: 'School',
  place: 'Place',
  organisation: 'Organisation',
  'health-service': 'Health service',
  court: 'Court',
  address: 'Address',
};

const PLAIN: Partial<Readonly<Record<SpanKind, string>>> = {
  phone: '[phone number]',
  email: '[email address]',
  web: '[web address]',
  handle: '[user name]',
  'nhs-number': '[NHS number]',
  'ni-number': '[NI number]',
  reference: '[reference]',
  registration: '[registration]',
  postcode: '[postcode]',
  date: '[date]',
  age: '[age]',
  other: '[removed]',
};

/** Whom and what an alias of ours can begin with. */
const ALIASED =
  'Child|Sibling|Mother|Father|Parent|Carer|Partner of parent|Grandparent|Relative|Person|Family|Worker|Team manager|Reviewer|IRO|School worker|Health worker|Legal worker|School|Place|Organisation|Health service|Court|Address';

/**
 * What tells that the figure before it is none of ours: "School 12 June", "Court 22 Mai", "School 3.6.24", "Address E14
 * 9XX", "Family 22 High Street". Months by their first letters, so that slips ("12 Septmber") count. Dates and addresses
 * leave no text of ours in such words.
 */
const GOES_ON =
  "[./-]\\d| ?\\d[A-Z]{2}\\b|(?:st|nd|rd|th)\\b|,? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ion|Chwef|Mawrth|Ebrill|Mai|Meh|Gorff|Awst|Medi|Hyd|Tach|Rhag)[a-z]*\\b|,? [A-Z][\\w'-]+(?: [A-Z][\\w'-]+)? (?:Road|Rd|Street|St|Avenue|Ave|Close|Lane|Drive|Crescent|Gardens|Terrace|Grove|Court|Place|Way|Row|Walk|Hill)\\b";

/** The stretch of text that is an alias or replacement of ours, so that a second run leaves it alone. */
export const ALIAS_PATTERN = new RegExp(
  [
    `\\b(?:${ALIASED}) (?:[A-HJ-NP-Z]\\d{0,2}|\\d{1,4})\\b(?!${GOES_ON})`,
    // A police officer with a longer figure is known by a collar number.
    `\\bPolice officer \\d{1,2}\\b(?!${GOES_ON})`,
    String.raw`\b(?:Mother|Father)\b(?!['’]s Day)|\[(?:phone number|email address|web address|user name|NHS number|NI number|reference|registration|postcode|date of birth|date|age|removed|(?:about )?\d{1,4} (?:days?|months?|years?) (?:before|after) (?:the round(?: began)?|day 0)|day 0|the (?:month|year) of day 0|the round's first (?:day|month|year)|day -?\d{1,6}|month -?\d{1,5}|an? [a-z ]{1,30})\]`,
  ].join('|'),
  'g',
);

/** The aliases of one pack: the same person or place has the same alias in all texts of a case. */
export class AliasBook {
  private readonly aliases = new Map<string, string>();
  private readonly counts = new Map<string, number>();
  private readonly letters = new Map<string, string[]>();
  private readonly byWord = new Map<string, string>();
  private readonly seed: string;
  private readonly isLinked: boolean;

  /** `isLinked`: workers, schools and places have one alias in all cases, so that a reader sees what children share. */
  constructor(seed: string, isLinked = false) {
    this.seed = seed;
    this.isLinked = isLinked;
  }

  /** The alias of a known entity. `scope` tells one case from another: two mothers are two people. */
  aliasOf(entity: Entity, scope: string): string {
    if (entity.kind !== 'person') return this.aliasOfThing(entity.kind, entity.id, scope);
    const isFamily = FAMILY_ROLES.has(entity.role);
    const asChild = this.aliases.get(`child|${entity.id}`);
    if (asChild) return asChild;
    const isOfCase = isFamily || (!this.isLinked && entity.role !== 'reviewer');
    const key =
      entity.role === 'child' ? `child|${entity.id}` : isOfCase ? `${scope}|${entity.id}` : entity.id;
    return (
      this.aliases.get(key) ??
      this.give(key, entity.label, isFamily && !COUNTED_OVER_ALL.has(entity.label) ? scope : '')
    );
  }

  /** The alias of a place or organisation, or the plain word that stands for a number. */
  aliasOfThing(kind: SpanKind, id: string, scope = ''): string {
    const base = THINGS[kind];
    if (!base) return PLAIN[kind] ?? '[removed]';
    const key = this.isLinked ? id : `${scope}|${id}`;
    return this.aliases.get(key) ?? this.give(key, base, '');
  }

  /** The alias of somebody not in the record, by the words of the name: "Mr Okoro" and "Ben Okoro" are one. */
  aliasOfStranger(words: readonly string[], scope: string): string {
    for (const word of [...words].reverse()) {
      const known = this.byWord.get(`${scope}|${word}`);
      if (known) return this.rememberWords(words, scope, known);
    }
    const key = `stranger|${scope}|${words.join(' ')}`;
    return this.rememberWords(words, scope, this.aliases.get(key) ?? this.give(key, 'Person', ''));
  }

  private rememberWords(words: readonly string[], scope: string, alias: string): string {
    for (const word of words)
      if (word.length > 2 && !this.byWord.has(`${scope}|${word}`)) this.byWord.set(`${scope}|${word}`, alias);
    return alias;
  }

  private give(key: string, label: string, scope: string): string {
    const counter = `${scope}|${label}`;
    const count = (this.counts.get(counter) ?? 0) + 1;
    this.counts.set(counter, count);
    const alias = LETTERED.has(label)
      ? `${label} ${this.letter(label, count)}`
      : ALONE.has(label) && count === 1 && scope !== ''
        ? label
        : `${label} ${count}`;
    this.aliases.set(key, alias);
    return alias;
  }

  private letter(label: string, count: number): string {
    let order = this.letters.get(label);
    if (!order) {
      order = this.seed === '' ? [...LETTERS] : shuffled(LETTERS, `${this.seed}|${label}`);
      this.letters.set(label, order);
    }
    const round = Math.floor((count - 1) / order.length);
    return `${order[(count - 1) % order.length] ?? 'A'}${round === 0 ? '' : round + 1}`;
  }
}
