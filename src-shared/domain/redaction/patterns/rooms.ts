import type { Pattern } from './pattern.ts';

const ROOM =
  '(?:flat|flt|apartment|apt|appt|room|rm|plot|pitch|ward|berth|mooring|chalet|caravan|pod|cabin|bungalow|bedsit|bay|block|landing|wing)';
const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)';

/** Rooms, pitches, wards and floors: parts of an address that single out a household. */
export const ROOM_PATTERNS: readonly Pattern[] = [
  {
    kind: 'address',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])${ROOM}\\.? ?(?:no\\.? ?|number |nr )?(?:\\d{1,4}[a-z]?|[a-z]\\d{1,3})(?![\\p{L}\\p{N}%.]\\d?| ?(?:min|mins|minutes|hours|hrs|weeks|months|years|children|people|pm|am|beds?)\\b)`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'address',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:at|in|to|from|by|outside|near|behind|of|the|into|opposite) )(?:house|unit|gate|hut|cell|stall|garage|lock-?up|shed|bus stop|platform|stand|classroom|office) \d{1,4}[a-z]?(?![\p{L}\p{N}%]|[.:/]\d)/giu,
    certainty: 'doubtful',
  },
  {
    kind: 'address',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:flat|apartment|room|pitch|plot|ward|berth) ${NUMBER_WORD}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:(?:[3-9]|[12]\d)(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth) (?:floor|flr)(?![\p{L}\p{N}])/giu,
    certainty: 'doubtful',
  },
  {
    kind: 'address',
    expression:
      /(?<=\b(?:at|in|to|from|near|opposite|outside|of|into|next to) )(?:house )?(?:number|no\.?|nos?\.?) ?\d{1,4}[a-z]?(?: (?:the )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)?(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
  },
  // No. 3 the Almshouses; The Old Smithy, Nether Wallop; Two Hoots, up the lane
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:(?:No\.? ?|Number )?\d{1,3}[a-z]? )?(?:The |the )?(?:Old|New|Upper|Lower|Little|Great|Wee|Auld) (?:Smithy|Forge|Rectory|Vicarage|Manse|Parsonage|School ?house|Schoolhouse|Post Office|Mill|Bakery|Dairy|Barn|Stables|Chapel|Coach House|Granary|Oast|Police House|Station|Farmhouse|Cottage|Lodge|Byre|Byres|Croft|Inn|Brewery|Orchard|Pump House|Toll House|Gatehouse|Bakehouse|Laundry|Court ?house|Wharf|Quay|Piggery|Kennels|Tannery)(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:No\.? ?|Number )?\d{1,3}[a-z]?,? (?:the|The) (?:Almshouses|Cottages|Mews|Maltings|Terrace|Crescent|Row|Green|Square|Paddock|Paddocks|Orchard|Orchards|Meadows|Willows|Oaks|Elms|Limes|Beeches|Firs|Pines|Chestnuts|Poplars|Laurels|Hollies|Larches|Moorings|Avenue|Drive|Parade|Ridings|Spinney|Glebe|Leas|Links|Close|Chase|Fairway|Croft|Crofts|Garth|Gables)(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'address',
    expression:
      /\b(?:lives?|living|lived|stays?|staying|stayed|moved|house|home|cottage|address|resides?)(?: is| was| back)? (?:at|to|in|called|named) (?<span>(?:The )?\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?=[,.;]| with| and| since)/gu,
    certainty: 'doubtful',
  },
  // in ly4, from SY88: the first part of a postcode in any case
  {
    kind: 'postcode',
    expression:
      /(?<=\b(?:in|from|near|not|around|to|at|the|leave|leaving|of|over in) )[a-z]{2}\d{1,2}[a-z]?(?=[ ,.;)\n]|$)/giu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /^(?:ks|rm|pt|no|yr|wk|wd|pp|mp|cd|ps|md|gp|co|vo|pc|td|id|in|at|to|of|is|or|cp|gc|ph|hr|kg|cm|mg|ml|km|ft|st|rd|dr)/i.test(
        text,
      ) ||
      (/^\p{Lu}/u.test(text) && /\bthe $/i.test(before))
        ? 'no'
        : 'doubtful',
  },
];
