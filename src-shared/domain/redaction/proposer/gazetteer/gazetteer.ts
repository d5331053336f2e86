import nlp from 'compromise';
import { GIVEN_NAMES } from './given-names.ts';
import { PLACES } from './places.ts';
import { SURNAMES } from './surnames.ts';

/** Word classes as bits, so that one number tells all that the lists know of a word. */
export const WORD_CLASS = {
  givenName: 1,
  surname: 2,
  place: 4,
  demonym: 8,
  organisation: 16,
  calendar: 32,
  title: 64,
  kin: 128,
  thing: 256,
  action: 512,
  occupation: 1024,
} as const;

/** Tags of compromise's lexicon and the class each stands for. */
const CLASS_OF_TAG: Readonly<Record<string, number>> = {
  FirstName: WORD_CLASS.givenName,
  MaleName: WORD_CLASS.givenName,
  FemaleName: WORD_CLASS.givenName,
  LastName: WORD_CLASS.surname,
  Place: WORD_CLASS.place,
  City: WORD_CLASS.place,
  Country: WORD_CLASS.place,
  Region: WORD_CLASS.place,
  Demonym: WORD_CLASS.demonym,
  Organization: WORD_CLASS.organisation,
  SportsTeam: WORD_CLASS.organisation,
  Month: WORD_CLASS.calendar,
  WeekDay: WORD_CLASS.calendar,
  Honorific: WORD_CLASS.title,
  Actor: WORD_CLASS.occupation,
  Singular: WORD_CLASS.thing,
  Plural: WORD_CLASS.thing,
  Uncountable: WORD_CLASS.thing,
  Infinitive: WORD_CLASS.action,
  PresentTense: WORD_CLASS.action,
  PastTense: WORD_CLASS.action,
  Gerund: WORD_CLASS.action,
  Adjective: WORD_CLASS.action,
};

const TITLES =
  'mr mrs ms miss mx dr doctor prof professor sir lady lord dame rev sister father uncle aunt aunty auntie'.split(
    ' ',
  );

const KIN =
  'mum mam mom mother dad father stepdad stepmum nan nana nanna gran granny grandma grandad grandfather grandmother brother sister sibling uncle aunt auntie cousin nephew niece son daughter partner husband wife boyfriend girlfriend ex friend carer foster'.split(
    ' ',
  );

/** Looks up the classes of a word in normal form; 0 where no list holds it. */
export type Gazetteer = (normal: string) => number;

/** Joins compromise's lexicon with Plumbline's own lists. */
export function createGazetteer(): Gazetteer {
  const classes = new Map<string, number>();
  const add = (word: string, bit: number) => classes.set(word, (classes.get(word) ?? 0) | bit);
  const { one } = nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  for (const [word, tags] of Object.entries(one.lexicon))
    for (const tag of typeof tags === 'string' ? [tags] : tags) {
      const bit = CLASS_OF_TAG[tag];
      if (bit) add(word, bit);
    }
  for (const name of GIVEN_NAMES) add(name, WORD_CLASS.givenName);
  for (const name of SURNAMES) add(name, WORD_CLASS.surname);
  for (const place of PLACES) add(place, WORD_CLASS.place);
  for (const title of TITLES) add(title, WORD_CLASS.title);
  for (const kin of KIN) add(kin, WORD_CLASS.kin);
  return (normal) => classes.get(normal) ?? 0;
}
