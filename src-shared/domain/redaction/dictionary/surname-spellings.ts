import { otherFormsOf } from './nicknames.ts';

const SURNAMES_WITH_SPELLINGS = new Set([
  'hussain',
  'hussein',
  'rahman',
  'rehman',
  'choudhury',
  'chowdhury',
  'chaudhry',
  'choudhry',
  'begum',
  'ahmed',
  'ahmad',
  'mohammed',
  'muhammad',
  'mohamed',
  'mohammad',
  'hassan',
  'hasan',
  'ibrahim',
  'syed',
  'sheikh',
  'shaikh',
  'iqbal',
  'javed',
  'yusuf',
  'omar',
  'umar',
  'ali',
  'khan',
  'ismail',
  'abdullah',
  'usman',
  'osman',
]);

/** Other ways in which a surname is often written in Latin letters. */
export function surnameSpellings(word: string): readonly string[] {
  return SURNAMES_WITH_SPELLINGS.has(word) ? otherFormsOf(word).filter((form) => form.length > 3) : [];
}
