import { GIVEN_NAMES } from '../proposer/gazetteer/given-names.ts';
import { PLACES } from '../proposer/gazetteer/places.ts';
import { SURNAMES } from '../proposer/gazetteer/surnames.ts';

const given = new Set(GIVEN_NAMES);
const surnames = new Set(SURNAMES);
const places = new Set(PLACES);

/** Whether a lower-case word is on the list of given names. */
export const isGivenName = (word: string): boolean => given.has(word);

/** Whether a lower-case word is on the list of given names, surnames or places. */
export const isKnownName = (word: string): boolean =>
  given.has(word) || surnames.has(word) || places.has(word);
