import { GIVEN_NAMES } from '#shared/domain/redaction/proposer/gazetteer/given-names.ts';
import { PLACES } from '#shared/domain/redaction/proposer/gazetteer/places.ts';
import { SURNAMES } from '#shared/domain/redaction/proposer/gazetteer/surnames.ts';
import type { Label } from '#shared/domain/redaction/proposer/tagger.ts';
import {
  CARE_ABBREVIATIONS,
  CENTRE_KINDS,
  CLUB_KINDS,
  COUNTRIES,
  COURT_KINDS,
  HOSPITAL_KINDS,
  LANGUAGES,
  MONTHS,
  NATIONALITIES,
  ORG_HEADS,
  ORG_TAILS,
  PETS,
  POSTCODE_AREAS,
  RELIGIONS,
  ROAD_KINDS,
  ROAD_NAMES,
  SAINTS,
  SCHOOL_KINDS,
  SHORT_MONTHS,
  SURGERY_KINDS,
  SYLLABLES,
  TITLES,
  WEEKDAYS,
} from './cast-lists.ts';
import { pick, type Random } from './random.ts';

/** What a slot is filled with; null: the trainer looks away, undefined: nothing to mask. */
export interface Filling {
  readonly text: string;
  readonly label: Label | null | undefined;
}

/** Fills the slots of one synthetic text with the same invented people throughout. */
export type Cast = (slot: string) => Filling;

/** Builds a cast from a seeded source. */
export function createCast(random: Random): Cast {
  const oneOf = <Item>(items: readonly Item[]) => pick(random, items);
  const chance = (share: number) => random() < share;
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const digits = (count: number) => Array.from({ length: count }, () => number(0, 9)).join('');
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  const invented = () => Array.from({ length: number(2, 3) }, () => oneOf(SYLLABLES)).join('');
  const misspelt = (word: string) => {
    const at = number(1, Math.max(1, word.length - 1));
    const letter = oneOf([...'aeiouylnrst']);
    if (chance(0.4)) return word.slice(0, at) + letter + word.slice(at + 1);
    return chance(0.5) ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + letter + word.slice(at);
  };
  const varied = (names: readonly string[]) => {
    const draw = random();
    if (draw < 0.2) return capital(invented());
    const name = oneOf(names);
    return capital(draw < 0.4 && name.length > 3 ? misspelt(name) : name);
  };
  const given = () => (chance(0.04) ? `${varied(GIVEN_NAMES)}-${varied(GIVEN_NAMES)}` : varied(GIVEN_NAMES));
  const surname = () => {
    const draw = random();
    if (draw < 0.06) return `${varied(SURNAMES)}-${varied(SURNAMES)}`;
    if (draw < 0.09) return `O'${varied(SURNAMES)}`;
    if (draw < 0.11) return `${oneOf(['Al', 'El', 'Van', 'De', 'Abu', 'Bin'])} ${varied(SURNAMES)}`;
    return varied(SURNAMES);
  };
  const place = () =>
    chance(0.15)
      ? `${oneOf(['West', 'East', 'North', 'South', 'New', 'Great', 'Little', 'Upper'])} ${varied(PLACES)}`
      : varied(PLACES);
  const roadName = () => (chance(0.5) ? oneOf(ROAD_NAMES) : varied(chance(0.5) ? PLACES : SURNAMES));
  const road = () => `${roadName()} ${oneOf(ROAD_KINDS)}`;
  const postcode = () => {
    const area = oneOf(POSTCODE_AREAS);
    const inward = `${number(0, 9)}${oneOf([...'ABDEFGHJLNPQRSTUWXYZ'])}${oneOf([...'ABDEFGHJLNPQRSTUWXYZ'])}`;
    return `${area}${number(1, 29)}${chance(0.8) ? ' ' : ''}${inward}`;
  };
  const house = () =>
    chance(0.2)
      ? `Flat ${number(1, 40)}, ${number(1, 200)} `
      : `${number(1, 240)}${chance(0.1) ? oneOf(['a', 'b', 'A']) : ''} `;
  const address = () =>
    `${house()}${road()}${chance(0.5) ? `, ${place()}` : ''}${chance(0.5) ? `, ${postcode()}` : ''}`;
  const ordinal = (day: number) =>
    `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;
  const two = (value: number) => String(value).padStart(2, '0');
  const year = () => number(2006, 2026);
  const date = (): string => {
    const day = number(1, 28);
    const month = number(1, 12);
    const name = MONTHS[month - 1] ?? 'May';
    const short = oneOf(SHORT_MONTHS);
    const forms = [
      `${day} ${name} ${year()}`,
      `${day} ${name}`,
      `${ordinal(day)} ${name}`,
      `${ordinal(day)} ${name} ${year()}`,
      `${ordinal(day)} of ${name}`,
      `${two(day)}/${two(month)}/${year()}`,
      `${two(day)}.${two(month)}.${two(year() % 100)}`,
      `${day}/${month}/${two(year() % 100)}`,
      `${day}/${month}`,
      `${two(day)}-${two(month)}-${year()}`,
      `${year()}-${two(month)}-${two(day)}`,
      `${day} ${short} ${year()}`,
      `${day} ${short}`,
      `${oneOf(WEEKDAYS)} ${ordinal(day)} ${name}`,
      `${name} ${ordinal(day)}`,
      `w/c ${day} ${name}`,
      `${day}.${month}.${two(year() % 100)}`,
    ];
    return oneOf(forms);
  };
  const month = () =>
    oneOf([
      `${oneOf(MONTHS)} ${year()}`,
      oneOf(MONTHS),
      `${oneOf(SHORT_MONTHS)} ${year()}`,
      String(year()),
      `summer ${year()}`,
      `the end of ${oneOf(MONTHS)}`,
      `${oneOf(SHORT_MONTHS)} ${two(year() % 100)}`,
    ]);
  const phone = () =>
    oneOf([
      `07${digits(9)}`,
      `07${digits(3)} ${digits(6)}`,
      `0${number(1, 2)}${digits(3)} ${digits(6)}`,
      `020 ${digits(4)} ${digits(4)}`,
      `+44 7${digits(9)}`,
      `07${digits(3)}-${digits(3)}-${digits(3)}`,
    ]);
  const initials = (first: string, last: string) => {
    const [a, b] = [first.charAt(0), last.charAt(0)];
    return oneOf([
      `${a}${b}`,
      `${a}${b}`,
      `${a}.${b}.`,
      `${a}.${b}`,
      a,
      `${first} ${b}`,
      `${first} ${b}.`,
      `${a}. ${last}`,
      `${a} ${last}`,
    ]);
  };

  const nickname = () => {
    const name = given();
    return oneOf([
      `${oneOf(['Lil', 'Big', 'Little', 'Old', 'Young', 'Fat', 'Tall', 'Mad'])} ${name}`,
      `${name.charAt(0)}-${oneOf(['dog', 'man', 'money', 'boy', 'star', 'Jay', 'Dee'])}`,
      `${name.slice(0, 3)}${oneOf(['z', 'zy', 'o', 'ster', 'ie', 'a'])}`,
      `${name.slice(0, 2)}`,
    ]);
  };
  const family = surname();
  const she = chance(0.5);
  const people: Record<string, [string, string]> = {
    c: [given(), family],
    s: [given(), family],
    m: [given(), chance(0.5) ? family : surname()],
    f: [given(), chance(0.5) ? family : surname()],
    o: [given(), surname()],
    w: [given(), surname()],
    x: [given(), surname()],
    n: [given(), surname()],
  };
  const style = oneOf(['full', 'short', 'dotted']);
  const settled = new Map<string, Filling>();
  const keep = (slot: string, make: () => Filling): Filling => {
    const known = settled.get(slot);
    if (known && chance(0.8)) return known;
    const made = make();
    settled.set(slot, made);
    return made;
  };
  const institution = (kinds: readonly string[]) =>
    `${chance(0.3) ? oneOf(SAINTS) : roadName()} ${oneOf(kinds)}`;

  return (slot) => {
    const person = people[slot];
    if (person) return { text: person[0], label: 'person' };
    const full = people[slot.toLowerCase()];
    if (full && slot.length === 1)
      return { text: chance(0.1) ? `${full[1]}, ${full[0]}` : `${full[0]} ${full[1]}`, label: 'person' };
    const short = slot.endsWith('i') && slot.length === 2 ? people[slot.charAt(0)] : undefined;
    if (short) {
      const made =
        style === 'dotted'
          ? `${short[0].charAt(0)}.${short[1].charAt(0)}.`
          : style === 'short'
            ? `${short[0].charAt(0)}${short[1].charAt(0)}`
            : initials(short[0], short[1]);
      return { text: made, label: 'person' };
    }
    switch (slot) {
      case 'sur':
        return { text: chance(0.5) ? family : surname(), label: 'person' };
      case 'Sur':
        return { text: family, label: 'person' };
      case 'T':
        return keep(slot, () => ({ text: `${oneOf(TITLES)} ${surname()}`, label: 'person' }));
      case 'a':
        return { text: oneOf(CARE_ABBREVIATIONS), label: undefined };
      case 'cpos':
        return { text: she ? 'her' : 'his', label: undefined };
      case 'mpos':
        return { text: 'her', label: undefined };
      case 'obj':
        return { text: she ? 'her' : 'him', label: undefined };
      case 'age':
        return { text: String(number(1, 17)), label: null };
      case 'num':
        return { text: digits(4), label: 'code' };
      case 'd':
      case 'd2':
        return { text: date(), label: 'date' };
      case 'dob':
      case 'sdob':
        return keep(slot, () => ({ text: date(), label: 'date' }));
      case 'my':
        return { text: month(), label: 'date' };
      case 'town':
      case 'town2':
        return keep(slot, () => ({ text: place(), label: 'place' }));
      case 'road':
        return keep(slot, () => ({ text: road(), label: 'place' }));
      case 'addr':
        return keep(slot, () => ({ text: address(), label: 'place' }));
      case 'pc':
        return { text: postcode(), label: 'place' };
      case 'country':
        return { text: oneOf(COUNTRIES), label: 'place' };
      case 'school':
      case 'school2':
        return keep(slot, () => ({ text: institution(SCHOOL_KINDS), label: 'organisation' }));
      case 'hosp':
        return keep(slot, () => ({
          text: `${chance(0.3) ? oneOf(SAINTS) : place()} ${oneOf(HOSPITAL_KINDS)}`,
          label: 'organisation',
        }));
      case 'gp':
        return keep(slot, () => ({ text: institution(SURGERY_KINDS), label: 'organisation' }));
      case 'court':
        return { text: `${place()} ${oneOf(COURT_KINDS)}`, label: 'organisation' };
      case 'centre':
        return { text: institution(CENTRE_KINDS), label: 'organisation' };
      case 'club':
        return { text: `${place()} ${oneOf(CLUB_KINDS)}`, label: 'organisation' };
      case 'org':
        return {
          text: chance(0.5)
            ? `${oneOf(ORG_HEADS)} ${oneOf(ORG_TAILS)}`
            : `${place()} ${oneOf(ORG_HEADS)} ${oneOf(ORG_TAILS)}`,
          label: 'organisation',
        };
      case 'la':
        return {
          text: oneOf([
            `${place()} Council`,
            `London Borough of ${place()}`,
            `${place()} County Council`,
            place(),
            `${place()} Children's Services`,
            `${place()} City Council`,
          ]),
          label: 'place',
        };
      case 'ph':
        return { text: phone(), label: 'code' };
      case 'nhs':
        return { text: chance(0.6) ? `${digits(3)} ${digits(3)} ${digits(4)}` : digits(10), label: 'code' };
      case 'ref':
        return {
          text: chance(0.5)
            ? digits(number(6, 8))
            : `${oneOf(['LCS', 'CS', 'MOS', 'P', 'C'])}${chance(0.5) ? '-' : ''}${digits(number(5, 7))}`,
          label: 'code',
        };
      case 'em':
        return {
          text: `${given().toLowerCase()}.${surname()
            .toLowerCase()
            .replace(/[^a-z]/g, '')}@${place().toLowerCase().replace(/ /g, '')}.gov.uk`,
          label: 'code',
        };
      case 'handle':
        return { text: `@${given().toLowerCase()}${oneOf(['_', 'x', '.', ''])}${digits(2)}`, label: 'code' };
      case 'nat':
        return { text: oneOf(NATIONALITIES), label: undefined };
      case 'lang':
        return { text: oneOf(LANGUAGES), label: undefined };
      case 'rel':
        return { text: oneOf(RELIGIONS), label: undefined };
      case 'nick':
        return { text: nickname(), label: 'person' };
      case 'pet':
        return { text: oneOf(PETS), label: 'person' };
      default:
        throw new Error(`No such slot: ${slot}`);
    }
  };
}
