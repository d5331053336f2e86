import { GIVEN_NAMES } from '#shared/domain/redaction/proposer/gazetteer/given-names.ts';
import { PLACES } from '#shared/domain/redaction/proposer/gazetteer/places.ts';
import { SURNAMES } from '#shared/domain/redaction/proposer/gazetteer/surnames.ts';
import type { Label } from '#shared/domain/redaction/proposer/tagger.ts';
import { pick, type Random } from './random.ts';

/** What a slot is filled with; null: the trainer looks away, undefined: nothing to mask. */
export interface Filling {
  readonly text: string;
  readonly label: Label | null | undefined;
}

/** Fills the slots of one synthetic text with the same invented people throughout. */
export type Cast = (slot: string) => Filling;

const list = (words: string) => words.split('|');
const MONTHS = list('January|February|March|April|May|June|July|August|September|October|November|December');
const SHORT_MONTHS = list('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec');
const WEEKDAYS = list('Monday|Tuesday|Wednesday|Thursday|Friday|Mon|Tues|Weds|Thurs|Fri');
const ROAD_KINDS = list(
  'Road|Street|Avenue|Lane|Close|Drive|Way|Crescent|Grove|Court|Gardens|Terrace|Place|Rd|St|Ave|Cl|Mews|Walk|Rise|Green|Hill|Park|Square',
);
const ROAD_NAMES = list(
  'Station|Church|Victoria|Albert|Mill|High|London|Elm|Oak|Ash|Cedar|Larch|Chestnut|Beech|Rowan|Willow|Holly|Meadow|Orchard|Spring|Manor|Park|Queens|Kings|Princes|Nelson|Wellington|Railway|Canal|Bridge|Quarry|Abbey|Priory|Chapel|Vicarage|School|Green|Field|Brook|River|Lake|Moor|Heath|Forest|Hawthorn|Ivy|Lime|Maple|Poplar|Primrose|Rose|Sycamore|Thornton|Bracken|Fern|Gorse|Heather|Kestrel|Swallow|Falcon|Heron',
);
const SCHOOL_KINDS = list(
  'Primary School|Primary|Academy|High School|Infant School|Junior School|School|Community College|Secondary School|Nursery|Primary Academy|C of E Primary School|RC Primary|Girls School|Grammar School|Special School|Sixth Form College|College|Pre-School|PRU',
);
const SAINTS = list(
  "St Mary's|St John's|St. Peter's|St Josephs|St Annes|Holy Trinity|Sacred Heart|St Cuthbert's|All Saints|St Thomas More|St George's|Our Lady's|St Pauls|St Michael's|St Barnabas|Christ Church",
);
const HOSPITAL_KINDS = list(
  'Hospital|General Hospital|Infirmary|Royal Hospital|University Hospital|Hospital A&E|Royal Infirmary',
);
const SURGERY_KINDS = list(
  'Surgery|Medical Centre|Health Centre|Practice|Medical Practice|Group Practice|Family Practice',
);
const COURT_KINDS = list(
  'Family Court|County Court|Magistrates Court|Crown Court|Family Proceedings Court|Combined Court',
);
const CENTRE_KINDS = list(
  'Family Centre|Contact Centre|Family Hub|Leisure Centre|Library|Community Centre|Youth Club|Childrens Centre|Soft Play|Park',
);
const CLUB_KINDS = list(
  'Boxing Club|FC|Football Club|Scouts|Gymnastics|Swimming Club|Youth Theatre|Dance Academy|ABC|Rugby Club|Cadets|Rangers',
);
const ORG_HEADS = list(
  'Turning|Bright|New|Safe|Open|Future|Women|Rise|Beacon|Horizon|Phoenix|Harbour|Haven|Compass|Bridge|Step|Cranstoun|Change|Refuge|Shelter|Catalyst|Kaleidoscope|Rainbow|Sunrise|Stepping|Solace|Aspire|Pathways|Lighthouse|Acorn',
);
const ORG_TAILS = list(
  'Point|Futures|Start|Stones|Trust|Project|Support|Services|Foundation|Aid|Links|Steps|Door|House|Recovery|Together|Homes|Care|Housing|Fostering|Group',
);
const COUNTRIES = list(
  'Eritrea|Syria|Afghanistan|Iran|Iraq|Sudan|Vietnam|Albania|Poland|Romania|Nigeria|Ghana|Somalia|Pakistan|Bangladesh|India|Jamaica|Portugal|Ethiopia|Ukraine|Zimbabwe|Kurdistan|Turkey|Lithuania|Slovakia|Brazil|Congo|Gambia|Sierra Leone|China|Kuwait',
);
const NATIONALITIES = list(
  'Eritrean|Syrian|Afghan|Iranian|Iraqi|Sudanese|Vietnamese|Albanian|Polish|Romanian|Nigerian|Ghanaian|Somali|Pakistani|Bangladeshi|Indian|Jamaican|Portuguese|Ukrainian|Kurdish|Turkish|Lithuanian|Irish|Scottish|Welsh|Czech|Hungarian|Chinese',
);
const LANGUAGES = list(
  'Tigrinya|Arabic|Pashto|Dari|Farsi|Kurdish Sorani|Vietnamese|Albanian|Polish|Romanian|Yoruba|Twi|Somali|Urdu|Bengali|Punjabi|Portuguese|Amharic|Ukrainian|Turkish|Lithuanian|BSL|Welsh|Romanes',
);
const RELIGIONS = list('Muslim|Christian|Catholic|Sikh|Hindu|Jewish|Pentecostal|Jehovahs Witnesses|Orthodox');
const PETS = list('Bella|Max|Buster|Luna|Patch|Tyson|Coco|Milo|Daisy|Rex|Poppy|Biscuit|Smudge|Teddy|Oreo');
const CARE_ABBREVIATIONS = list(
  'sw|hv|iro|dsl|mo|fa|ch|yp|mgm|mgf|pgm|tm|ssw|fsw|snr|gp|pa|mum|dad|nan|police|school|carer|SW|HV|IRO|TM|FSW|DSL|Mum|Dad|EHM|PA|CPC|CGM',
);
const TITLES = list('Mr|Mrs|Ms|Miss|Dr|mr|mrs|miss|Mr.|Mrs.|Sir');
const SYLLABLES = list(
  'ka|ri|lo|sha|da|mi|tu|zo|el|an|ja|re|ni|be|ta|vi|or|sa|ke|lu|ma|ya|chi|de|na|ro|le|wa|fe|go|hu|ith|ton|den|la|ver|bri|cal|quin|ze|ax|yn|ay|een|esh|ard|ow|ski|enko|ova|oglu|ides|aj|eem|iya|ous',
);

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
    const area = oneOf(
      list(
        'B|M|LS|SE|N|E|NW|SW|BS|CF|NE|DH|SR|PO|SO|EX|PL|TR|CB|IP|NR|OX|RG|SL|GU|BN|TN|ME|CT|CO|SS|LE|NG|DE|ST|WV|WS|DY|PR|BB|OL|BL|WN|L|CH|HU|YO|DN',
      ),
    );
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
