import type { RareShape } from './rare-shapes.ts';

/*
 * Work, standing and misfortune told by a verb and not by a name for them: "drives a crane", "lays carpets", "on the bins",
 * "swims for the county", "found her mother hanging". Written for Plumbline; work after the SOC 2020 index of the ONS.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const WORK_OF_A_VERB: readonly (readonly [verb: string, objects: string])[] = [
  [
    'driv(?:es|ing)|drove|drive',
    'cranes?|lorr(?:y|ies)|hgvs?|trucks?|artics?|wagons?|bus(?:es)?|coach(?:es)?|taxis?|cabs?|minicabs?|trams?|trains?|tubes?|fork ?lifts?|diggers?|tractors?|combines?|ambulances?|hearses?|gritters?|tankers?|low loaders?|bin lorr(?:y|ies)|milk floats?|school buses',
  ],
  [
    'clean(?:s|ed|ing)?',
    'offices|caravans|windows|trains|planes|buses|schools|hotel rooms|chalets|chimneys|pools|ovens|wards|holiday lets|boats|graves',
  ],
  [
    'la(?:ys|id|ying)|fit(?:s|ted|ting)|install(?:s|ed|ing)?|sell(?:s|ing)|sold|repair(?:s|ed|ing)?|restor(?:es|ed|ing)|paint(?:s|ed|ing)|mend(?:s|ed|ing)|mak(?:es|ing)',
    'carpets|bricks|floors|tarmac|patios|kerbs|cables|pipes|kitchens|windows|tyres|bathrooms|boilers|alarms|blinds|solar panels|wardrobes|houses|murals|portraits|signs|clocks|watches|boats|nets|shoes|violins|organs|pianos|guitars|furniture|fridges|phones|cars at auction|burgers|ice creams?|flowers|logs|eggs|scrap|antiques|stained glass|wedding cakes|wedding dresses|costumes|curtains|coffins|cheese|cider|candles|pots',
  ],
  [
    '(?:keep|breed|rac|train|show|farm|shear|herd)(?:s|es|ing)?',
    '(?:racing )?(?:ferrets|alpacas|llamas|pigeons|bees|hens|goats|donkeys|horses|ponies|snakes|reptiles|spiders|greyhounds|whippets|lurchers|falcons|hawks|owls|parrots|budgies|koi|pigs|ducks|geese|sheep|cattle|birds of prey|tortoises)',
  ],
  [
    'do(?:es|ing)?',
    'nails|hair|lashes|brows|eyebrows|tattoos|gardens|taxis|removals|scaffolding|security|the doors|doors|the markets|car boots|weddings|discos|children.s parties|roofs|roofing|plastering|fencing|house clearances|landscaping|mobile hairdressing|psychic readings|tarot',
  ],
  [
    'work(?:s|ed|ing)?|is|was|are|been|job',
    '(?:on |in |at )?the (?:tills?|bins?|trawlers?|boats?|rigs?|railways?|buses|doors|markets|fairs?|fairground|waltzers|dodgems|roads|docks?|ferries|taxis|post|milk|oil rigs|wind farms?|scaffold|lifeboats?|dustcarts?|land|cruise ships?|pigs|chickens|peas|veg|fish|gas|trams|underground|tube|checkouts?)',
  ],
];

const byVerb = WORK_OF_A_VERB.map(
  ([verb, objects]) => `(?:${verb}) (?:a |an |the |out |old )?(?:${objects})`,
);

/** Rare details that a verb tells. */
export const SHAPES_OF_VERBS: readonly RareShape[] = [
  {
    kind: 'occupation',
    expression: new RegExp(
      `${FREE}(?:${byVerb.join('|')}|(?:danc|strip|perform|sing|model|deejay|dj)(?:s|es|ing) (?:in|at|for|on) (?:a |the )?\\p{L}{2,14}|(?:guts|gutting|packs|packing|picks|picking|plucks|plucking) (?:fish|chickens|turkeys|fruit|potatoes|strawberries|daffodils|flowers|veg|peas|sprouts|cabbages|leeks|apples|hops|mussels|cockles|prawns|salad|eggs|meat|boxes))${END}`,
      'giu',
    ),
    why: 'Work by which a relative may be known',
    suggestion: { do: 'replace', words: 'is in work' },
  },
  {
    kind: 'uniqueness',
    expression: new RegExp(
      `${FREE}(?:play|swim|run|box|danc|rid|row|sail|compet|fight|wrestl|skat|cycl|bowl|bat|shoot|div)(?:s|e|es|ed|ing|ning)? for (?:the )?(?:county|counties|city|region|country|academy|england|wales|scotland|ireland|northern ireland|ulster|great britain|gb|team gb|britain|u?-?\\d{2}s|under[ -]?\\d{1,2}s|juniors|\\p{L}{3,14}shire)${END}|${FREE}head (?:girl|boy)${END}|${FREE}(?:an? )?(?:(?:wheelchair )?\\p{L}{3,14} )?(?:international|paralympian|olympian|world champion|national champion|black belt)${END}|${FREE}\\d{1,4}(?:k|,000| thousand|m| million) (?:followers|subscribers|views|likes)${END}`,
      'giu',
    ),
    why: 'Few children of an area are known for it',
    suggestion: { do: 'remove' },
    holds: (words) =>
      !/^(?:an? )?international$/i.test(words.trim()) && !/\bfor (?:the )?(?:region|city)\b/i.test(words),
  },
  {
    kind: 'health',
    expression: new RegExp(
      `${FREE}(?:has |with |only |missing |born with |lost )?(?:one|an artificial|a false|a prosthetic|no) (?:arm|leg|hand|ear|eye|lung|thumb|foot)${END}|${FREE}(?:missing (?:a|two|three) (?:fingers?|toes?)|(?:three|four|six|seven|eleven|twelve) (?:fingers|toes)|extra (?:finger|toe|digit)|webbed (?:feet|toes|fingers))${END}`,
      'giu',
    ),
    why: 'A condition that few children of an area have',
    suggestion: { do: 'replace', words: 'a long-term health need or disability' },
    holds: (words) => !/^(?:one|no) (?:hand|eye|foot|ear)$/i.test(words.trim()),
  },
  {
    kind: 'event',
    expression: new RegExp(
      `${FREE}(?:found|discovered) (?:(?:her|his|their|the) )?(?:mother|mum|mam|father|dad|brother|sister|gran|nan|grandad|grandfather|grandmother|stepfather|stepdad|uncle|aunt|baby|body|partner) (?:hanging|hanged|dead|unconscious|unresponsive|collapsed|drowned|overdosed|had died|who had died)${END}`,
      'giu',
    ),
    why: 'An event that neighbours or the papers may know of',
    suggestion: { do: 'replace', words: 'a serious event in the family' },
  },
  {
    kind: 'siblings',
    expression: new RegExp(
      `${FREE}(?:half|step)-?(?:brothers?|sisters?|siblings?) (?:by|from|on|through) (?:his|her|their|the) (?:first|second|previous|former|father|mother|dad|mum|other|new)(?: (?:wife|husband|marriage|partner|side))?${END}`,
      'giu',
    ),
    why: 'A constellation of brothers and sisters by which a family may be known',
    suggestion: { do: 'replace', words: 'has brothers and sisters' },
  },
];
