import type { Pattern } from './pattern.ts';

const ROAD =
  '(?:road|rd|street|avenue|ave|crescent|cres|close|lane|ln|drive|gardens|gdns|terrace|square|grove|mews|walk|court|place|parade|rise|way|hill|row|croft|villas|boulevard|broadway|esplanade)';
const CAPITALISED = "[\\p{Lu}][\\p{L}'-]{1,25}";

/** Postcodes, outward codes, flats, houses and roads. */
export const ADDRESS_PATTERNS: readonly Pattern[] = [
  {
    kind: 'postcode',
    expression:
      /(?<![\p{L}\p{N}])(?:gir[ ]{0,3}0aa|[a-z][ ]?[a-z]?[ ]?\d[ ]?[\da-z]?[ \-.]{0,3}\d[ ]?[abd-hjlnp-uw-z][ ]?[abd-hjlnp-uw-z])(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
    judge: ({ text }) => judgePostcode(text),
  },
  {
    kind: 'postcode',
    expression:
      /(?<![\p{L}\p{N}])(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d{1,2}[A-Z]?(?![\p{L}\p{N}/-]|[.]\d| ?%)/gu,
    certainty: 'doubtful',
    judge: ({ text, before, after }) =>
      /^(?:S(?:7|8|17|20|25|31|37|38|47|117)|M4|M6|M1|M5|M25|A\d+|B\d+)$/.test(text) &&
      !/\b(?:postcode|area|district|in)\b[^.]{0,12}$/i.test(before)
        ? 'no'
        : /^ ?(?:form|order|enquir)/i.test(after)
          ? 'no'
          : 'doubtful',
  },
  {
    kind: 'postcode',
    expression:
      /\b(?:postcode|post code|pc|postal area|outward code|postcode area)[ :]{1,3}(?:is |was |area |district )?(?<span>[a-z]{1,2}\d{1,2}[a-z]?)(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  {
    kind: 'postcode',
    expression:
      /(?<![\p{L}\p{N}])(?:in|from|the|to|near|of) (?<span>[a-z]{1,2}\d{1,2}[a-z]?)(?= (?:area|postcode|district|estate)\b)/giu,
    certainty: 'likely',
  },
  // 12 Acacia Road; 12a acacia rd; Flat 3, 12 St John's Road
  {
    kind: 'address',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:flat|apartment|apt|unit|room|plot|studio)[ ]?(?:no\\.?[ ]?)?[\\p{N}]{1,4}[a-z]?,?[ ](?:\\p{L}[\\p{L}'-]{1,20} (?:house|court|tower|lodge|point|heights|buildings|mansions),?[ ])?)?\\d{1,4}[ ]?[a-z]?(?:[ ]?[-/][ ]?\\d{1,4})?,?[ ](?:the )?(?:[\\p{L}][\\p{L}'.-]{0,25}[ ]){1,4}${ROAD}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'certain',
    judge: ({ text }) => judgeHouse(text),
  },
  {
    kind: 'address',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:St\\.?|Saint|Old|New|Upper|Lower|North|South|East|West|The|Great|Little|High) )?(?:${CAPITALISED} ){1,3}(?:Road|Rd|Street|Avenue|Ave|Crescent|Cres|Close|Lane|Ln|Drive|Gardens|Gdns|Terrace|Square|Grove|Mews|Walk|Parade|Rise|Croft|Villas|Boulevard|Broadway|Estate)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:The )?(?:Child|Children|Social|Safety|Family|Team|High Street|Next|Local)\b/.test(text) &&
      !/High Street/.test(text)
        ? 'no'
        : 'likely',
  },
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'-]{1,25} ){1,2}(?:Court|Way|Place|Hill|Row|House|Tower|Lodge|Point|Heights|Mansions|Buildings|Cottage|Cottages|Farm|View)(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text }) =>
      A_COURT_OF_LAW.test(text) ||
      /^(?:The )?(?:Family|County|Crown|High|Magistrates|Youth|Three|Open|Safe|Children's|Full|Home|Contact|Magistrates'|Supreme|Care|Out|This|Other|No|In|By) /i.test(
        text,
      )
        ? 'no'
        : 'doubtful',
  },
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?<span>[a-z][a-z'-]{2,20} (?:road|rd|street|avenue|ave|crescent|terrace|lane|gardens|estate|tce))(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text }) => (NOT_A_ROAD.has(text.split(' ')[0] ?? '') ? 'no' : 'doubtful'),
  },
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:flat|apartment|apt)[ ]?(?:no\.?[ ]?|number )?(?:\d{1,4}[a-z]?|[a-h])(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) => (/^flat a$/i.test(text) && !/^Flat A$/.test(text) ? 'no' : 'likely'),
  },
  {
    kind: 'address',
    expression:
      /\b(?:lives?|living|lived|moved|moving|address|resides?|residing|staying|placed|house|home|visit(?:ed)?|property) (?:is |was |with \p{L}{1,20} )?(?:at|to|in) (?<span>(?:house )?(?:number|no\.?|nos?) ?\d{1,4}[a-z]?)(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'address',
    expression:
      /\b(?:lives?|living|lived|moved|address|resides?|residing|staying) (?:is |was )?(?:at|to) (?<span>\d{1,4}[a-z]?(?: \p{L}[\p{L}'-]{2,20}){1,2})(?=[,.;)\n]|$| with| and| since| in )/giu,
    certainty: 'likely',
    judge: ({ text }) =>
      /\b(?:days?|weeks?|months?|years?|hours?|times?|siblings?|children|other|different|more|bed|pm|am|placements?)\b/i.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
];

const NOT_A_ROAD = new Set(
  'the her his their our your this that same main busy off across down other long any each every and with into from over near side front back one own new old open private quiet wrong right another bumpy council housing whole nice public local home real'.split(
    ' ',
  ),
);

function judgePostcode(text: string): 'certain' | 'likely' | 'no' {
  const compact = text.replace(/[^a-z\d]/gi, '');
  if (!/^[a-z]{1,2}\d[\da-z]?\d[a-z]{2}$/i.test(compact)) return /^gir0aa$/i.test(compact) ? 'certain' : 'no';
  if (
    /^(?:on|at|in|by|to|of|is|as|or|the|no|we|he|up) /i.test(text) ||
    (/\d[ ]?(?:st|nd|rd|th)$/i.test(text) && /^[a-z]{1,2} \d{2}/i.test(text))
  )
    return 'no';
  if (/^[a-z]{1,2}\d{1,2}[a-z]?[ ]{0,3}\d[a-z]{2}$/i.test(text)) return 'certain';
  return 'likely';
}

/** A court of law, not a block of flats. */
const A_COURT_OF_LAW =
  /^(?:[\p{L}'-]+ ){0,3}(?:the|administrative|constitutional|district|regional|federal|supreme|criminal|civil|labour|social|security|appeal|appeals|commercial|military|high|cantonal|municipal|city|central|european|juvenile|probate|coroner'?s|sheriff|justice|domestic|national|provincial|assize) court$/iu;

function judgeHouse(whole: string): 'certain' | 'likely' | 'no' {
  const withoutNumber = whole.replace(/^\d{1,4}[a-z]?[ ,]{1,2}/i, '');
  if (/^(?:19|20)\d\d the /i.test(whole) || (/court$/i.test(whole) && A_COURT_OF_LAW.test(withoutNumber)))
    return 'no';
  const text = whole.replace(/^(\d{1,4}) a /i, '$1a ');
  const words = text.split(/\s+/);
  if (
    /\b(?:days?|weeks?|months?|years?|hours?|minutes?|mins|times?|children|siblings?|visits?|sessions?|the same|of|in|and|was|is|were|had|has|with|for|at|on|a|per|out|all|pm|am|to|from|their|his|her|our|any|this|that|no|which|who|into|by|as|it|he|she|they|but|not|if)\b/i.test(
      words
        .slice(1, -1)
        .join(' ')
        .replace(/^(?:the) /i, ''),
    )
  )
    return 'no';
  if (
    /^[\p{L}\p{N} ,.'/-]{0,60}\b(?:way|place|court|row|walk|rise|hill|drive|close)$/iu.test(text) &&
    !/\p{Lu}/u.test(text.slice(1))
  )
    return words.length <= 3 || words[1] === 'st' ? 'likely' : 'no';
  return /\p{Lu}/u.test(text) ? 'certain' : 'likely';
}
