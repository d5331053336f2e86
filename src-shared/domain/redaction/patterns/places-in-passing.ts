import { isFunctionWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import type { Pattern } from './pattern.ts';
import { isPlain } from './plain-words.ts';

/*
 * Places and bodies named in passing: a house by its number alone, a road without a word for it, public houses, what a town
 * has one of, the first half of a postcode.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const WORD = "\\p{L}[\\p{L}'’-]{1,24}";

/** Places and bodies named in passing. */
export const PASSING_PLACES: readonly Pattern[] = [
  // the red lion, the kings arms, the crown on market street
  {
    kind: 'place',
    expression: new RegExp(
      `${FREE}(?:red|white|black|blue|golden|green|grey|royal|old|white|three|seven|five|the|kings?'?s?|queens?'?s?|dukes?|prince|railway|station|bakers|fox and|fox &|horse and|horse &|rose and|rose &|coach and|hare and|dog and|cross) (?:lion|lions|hart|hind|horse|horses|bull|bulls|bear|swan|swans|boar|dragon|anchor|bell|bells|crown|crowns|cross keys|ship|plough|fleece|feathers|arms|hounds|jockey|groom|duck|stag|falcon|eagle|eagles|unicorn|griffin|wheatsheaf|oak tavern|inn|tavern)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /^the (?:bull|bear|swan|crown|ship|bell|arms|horse|horses|duck|dragon|anchor|hounds|lion|lions)$/i.test(
        text,
      )
        ? /\b(?:at|in|outside|from|behind|near|drinking (?:at|in)|works? (?:at|in)|barred from|landlord of|pub,?) $/i.test(
            before,
          ) && /\b(?:the (?:Bull|Bear|Swan|Crown|Ship|Bell|Lion|Anchor|Dragon))$/.test(text)
          ? 'doubtful'
          : 'no'
        : 'doubtful',
  },
  // adrs 7 bryn teg, addr: 14 the sidings
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}(?:adrs|addrs?|adr|add|address|addy|lives|living|lvs|stays|staying|resides|tenancy|property|flat|house)(?: is| at| @|:)* (?<span>\\d{1,4}[a-z]?,? (?:the )?${WORD}(?: \\p{L}[\\p{L}'’-]{1,20})?)(?=[,.;)\\n]|$| with${END}| w${END}| and${END}| since${END})`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      // "Address 1" is an alias of ours
      /\bAddress $/.test(before) ||
      text
        .split(/\s+/)
        .slice(1)
        .every((word) => isFunctionWord(word)) ||
      /\b(?:days?|weeks?|months?|years?|hours?|times?|siblings?|children|kids|other|different|more|bed|beds|bedroom|pm|am|placements?|doors?|miles?|minutes?|mins|people|adults?|of|in)\b/i.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // bt65, ly4, dn4: the first half of a postcode in small letters, at the end of an address
  {
    kind: 'postcode',
    expression:
      /(?<=(?:[,(]\s?|\b(?:in|to|from|near|around|live|lives|moved) ))(?:a[bl]|b[abdhlnrst]|c[abfhmortvw]|d[adeghlnty]|e[chnx]|f[ky]|g[luy]|h[adgprsux]|i[gmpv]|k[atwy]|l[adelnsu]|m[ekl]|n[egnprw]|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]|t[adfnqrsw]|ub|w[acdfnrsv]|yo|ze)\d{1,2}(?=[.,;)\s]|$)/gu,
    certainty: 'doubtful',
    judge: ({ text, before, after }) =>
      /^(?:st|nd|rd|th)/i.test(after) || (/^(?:ta|pa|sw|hv|ks)/.test(text) && !/,\s?$/.test(before))
        ? 'no'
        : 'doubtful',
  },
  // Ysgol Bro Taf, Coleg Gwent, Plas Newydd, Llys Teg
  {
    kind: 'organisation',
    expression: new RegExp(
      `${FREE}(?:Ysgol|Coleg|Meithrinfa|Canolfan|Meddygfa|Capel|Eglwys|Cylch|Bunscoil|Gaelscoil|Naíscoil|Naiscoil|Sgoil)(?: (?:y|yr|Y|Yr|na|an|Gyfun|Gynradd|Uwchradd|Meithrin|Bro|Feithrin))*(?: \\p{Lu}[\\p{L}'’-]{1,20}){1,3}${END}`,
      'gu',
    ),
    certainty: 'likely',
  },
  // the Llantwit boys, the Beeston lot, Ponty crew
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=${FREE}(?:the|with|from) )(?:the )?\\p{Lu}[\\p{L}'’-]{2,20}(?: \\p{Lu}[\\p{L}'’-]{2,20})? (?:boys|lads|girls|crew|gang|lot|mob|mandem|massive|young team|squad)${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) => (isOrdinaryTerm(text.split(' ')[0] ?? '') ? 'no' : 'doubtful'),
  },
  // the A60, the M62, off the B4066
  {
    kind: 'place',
    expression:
      /(?<=\b(?:the|off|on|near|along|junction of|down|up|beside|by) )(?:the )?[ABM]\d{1,4}(?:\(M\))?(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /^[AB]\d$/.test(text) && !/\bthe $/.test(before) && !text.startsWith('the') ? 'no' : 'doubtful',
  },
  // 16 Maes y Dre, 4 tithe barn, 9 Kirk Wynd
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? (?:maes|heol|ffordd|stryd|bryn|cae|clos|rhodfa|lôn|lon|llys|erw|parc|pen|tan|cwrt|dol|trem|plas|gerddi|cefn|rhes|teras)(?:[- ](?:y|yr|\\p{L}{3,14})){1,3}(?=[,.;)\\n]|$| )`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /\b(?:and|with|was|were|days?|weeks?|months?|years?|the|to|from|by)\b/i.test(text) ||
      (/^\d+ (?:pen|tan|don)\b/.test(text) && !/^\d+ \p{Lu}/u.test(text))
        ? 'no'
        : 'likely',
  },
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? (?:the )?(?:\\p{L}[\\p{L}'’-]{2,20} ){0,2}(?:wynd|loan|brae|gait|vennel|pend|neuk|barn|fold|garth|ghyll|mead|meadows?|fields?|leys|lea|dene|holme|acres?|orchard|paddocks?|green|sidings|quays?|wharf|heys?|nook|keep|ridge|reach|chase|covert|coppice|spinney|combe|burn|haven|mount|glade|dell|hollow|thorpe|stables|maltings|granary|almshouses)${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) => {
      const words = text.split(/\s+/).slice(1, -1);
      const isName = words.length > 0 && words.every((word) => word === 'the' || !isPlain(word));
      return isName &&
        !/\b(?:days?|weeks?|months?|years?|hours?|times?|children|siblings|boys|girls|people|of|other|new|young|old|football|playing|acre)\b/i.test(
          text,
        )
        ? 'likely'
        : 'no';
    },
  },
  // neighbour at 114, nxt door no 31, (no.4), the man from number 12, over at 9b
  {
    kind: 'address',
    expression: new RegExp(
      `(?:${FREE}(?:neighbours?|neighbour's|next door|nxt door|opposite|upstairs|downstairs|tenants?|lady|woman|man|bloke|couple|family|lot|people|them|friend|friends|mate|house|party|round|over) (?:at|from|in|to) (?:(?:no|number|num|nr)\\.? ?)?|${FREE}(?:next door|nxt door|door)(?:,| at| to)? (?:no|number)\\.? ?|[(\\[](?:at )?(?:no|number)\\. ?|${FREE}(?:lives?|living|stays|staying|back|run|ran|went|go|moved|sleeping|hiding)(?: at| from| to)? (?:no|number)\\.? ?)(?<span>\\d{1,4}[a-d]?)${END}(?![.,:/]\\d|%| ?(?:am|pm|years?|yrs?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|o'clock|oclock|to|past|weeks|times|miles|children|kids|people|st|nd|rd|th|on the|metres|degrees|percent)${END})`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:house|round|over|family|people|couple|them|party|lot|man|lady|woman|friend|friends|back|to) (?:at|in|to|from) $/i.test(
        before,
      ) &&
      (/^(?:1[0-2]|[1-9])$/.test(text) || /^(?:19|20)\d\d$/.test(text))
        ? 'no'
        : 'doubtful',
  },
  // the neighbours at 31 and 33
  {
    kind: 'address',
    expression: new RegExp(
      `(?<=${FREE}(?:neighbours?|next door|tenants?|lady|woman|man|couple|family|people|houses?|flats?) (?:at|from|in) (?:(?:no|nos|number|numbers)\\.? ?)?\\d{1,4}[a-d]?(?: and|,| &| or) (?:at |from |(?:no|number)\\.? ?)?)\\d{1,4}[a-d]?${END}(?! ?(?:am|pm|years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|times|children|kids|people|sessions?|miles|per)${END})`,
      'giu',
    ),
    certainty: 'doubtful',
  },
  // "no 22 heard shouting": the people of a house, who opens a sentence
  {
    kind: 'address',
    expression: new RegExp(
      `(?<=^|[.!?;:\\n] ?|[-–] |${FREE}(?:and|but|that|says|said) )(?:no|nos|number|num)\\.? ?\\d{1,4}[a-d]?(?= (?:heard|hears|rang|rings|said|says|saw|sees|reported|reports|called|complained|complains|told|phoned|knocked|shouted|came out|have complained|has complained|have rung|has rung)${END})`,
      'gimu',
    ),
    certainty: 'doubtful',
  },
  // Mrs Kazmi at No. 8, the lad from number 31, outside no.14
  {
    kind: 'address',
    expression: new RegExp(
      `(?<=${FREE}(?:at|from|outside|opposite|to|of|and|next to|behind|in|near|nr) )(?:No\\.? ?|no\\. ?|nos\\. ?|number |Number |num )\\d{1,4}[a-d]?${END}(?![.,:/]\\d|%| ?(?:am|pm|years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|sessions?|on the|in the|of the|priority|cause|reason|rule|one)${END})`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:of|and|in) $/i.test(before) && /^number/.test(text) ? 'no' : 'doubtful',
  },
  // NEIGHBOUR AT NUMBER 79
  {
    kind: 'address',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:AT|FROM|OUTSIDE|OPPOSITE|OF|NEXT TO|BEHIND|NEAR) )(?:NO\.? ?|NUMBER )\d{1,4}[A-D]?(?![\p{L}\p{N}]|[.,:/]\d|%)/gu,
    certainty: 'doubtful',
  },
  // row f, pitch c, plot d: where a caravan stands
  {
    kind: 'address',
    expression:
      /(?<![\p{L}\p{N}])(?:[Rr]ow|[Pp]itch|[Pp]lot|[Bb]lock|[Uu]nit|[Ff]lat|[Cc]halet|[Cc]aravan|[Bb]erth|[Pp]ontoon) \p{L}(?=[,.;)\n]|$| (?:at|in|on|of|and|with|is|was)(?!\p{L}))/gu,
    certainty: 'doubtful',
    judge: ({ text, after }) => (/ [ai]$/i.test(text) && !/^[,.;)\n]|^$/.test(after) ? 'no' : 'doubtful'),
  },
  // postcode for the caravan is pe thirty one seven vo
  {
    kind: 'postcode',
    expression: new RegExp(
      `${FREE}(?:postcode|post code)[^.\\n]{0,30}? (?<span>(?:[a-z]{1,2}|[a-z] [a-z])(?: (?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){2,4}(?: [a-z]{1,2}){1,2})${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // likes the new flat, "88"
  {
    kind: 'address',
    expression:
      /(?<=\b(?:flat|house|home|place|gaff|door|address|room|at|in|from),? )["“'‘](?<span>(?:number |no\.? ?)?\d{1,4}[a-z]?)["”'’]/giu,
    certainty: 'doubtful',
  },
  // of 1a The Shambles, 3 the Almshouses; 5 Fore St. SW came
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}\\d{1,4}[a-z]? [Tt]he \\p{Lu}[\\p{L}'’-]{2,20}(?: \\p{Lu}[\\p{L}'’-]{2,20})?${END}|${FREE}\\d{1,4}[a-z]? (?:\\p{Lu}[\\p{L}'’-]{2,20} ){1,2}(?:St|Rd|Ave|Av|Ln|Dr|Cl|Cres|Cresc|Ter|Terr|Tce|Gdns|Gr|Grv|Sq|Pl|Pk|Ct|Wk|Wy|Blvd|Bldgs?|Ho|Hse)${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      /^(?:19|20)\d\d[ a-z]/.test(text) ||
      /(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|article|section|rule|paragraph|§|no\.?) ?$/i.test(
        before,
      ) ||
      /\b(?:Court|Courts|Minister|Ministry|President|Chamber|Commission|Committee|Council|Office|Prosecutor|Government|State|Parliament|Bank|Police|Board|Tribunal|Authority|Registry|Assize)\b/.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // Isle of Man, Earl of D, Friends of Penlee; Penhaligon's Friends
  {
    kind: 'place',
    expression: new RegExp(
      `${FREE}(?:(?:Isle|Isles|Star|Tree|Lamp|Lamb|Bread|Garden|Gates?|Sea|River|Valley|Mountain|Tabernacle|Temple|Community|Congregation|Sisters|Brothers|Our Lady|Sacred Heart|Vale|Forest|Mull|Kyle|Firth|Mount|Bridge|Earl|Duke|Marquis|Prince|Princess|Queen|King|Lord|Lady|Rock|Point|Head|Church|Friends|Sons|Daughters|House|Hill|Braes|Bay|Port|Abbey|Palace) of (?:the )?\\p{Lu}[\\p{L}'’-]{0,20}|\\p{Lu}[\\p{L}-]{2,20}['’]s (?:Friends|Place|Yard|Corner|Hope|Wish|Legacy|Angels|Army|Gift|Kitchen|Caff?|Café|Bar|Bakery|Garage|Gym|Farm|Barn|Field|Hill|Bay|Cove|Mill|Close|Court|House|Hall|Lodge))${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:Lord|Lady|House|Prince|Princess|King|Queen|Duke) of (?:the )?(?:Lords|Commons|God|Wales|Cambridge|England|Rings|Manor|Dance)\b|^(?:Head|Point|Church|House|Bridge|Friends|King|Queen) of (?:the )?(?:Service|Services|Year|School|House|Sixth|Department|Centre|Contact|Care|England|Scotland|Home|Learning|Inclusion|Safeguarding|Children)|^(?:Child|Children|Parent|Mother|Father|Carer|Women|Men|Mum|Dad|Gran|Nan)['’]s/.test(
        text,
      )
        ? 'no'
        : 'likely',
  },
  // the lido, on the parkway, behind the bandstand: a town has one of it
  {
    kind: 'place',
    expression: new RegExp(
      `(?<=${FREE}(?:at|in|by|near|nr|outside|o/s|behind|round|under|on|down|from|to|past|opposite|off) )(?:the |tha |da )(?:lido|parkway|viaduct|quayside|bandstand|war memorial|clock ?tower|arndale|skate ?park|bypass|by-pass|flyover|ring road|multi[ -]?storey|bull ?ring|interchange|old mill|old quarry|quarry|rec|recky|pavilion|boating lake|marina|harbour wall|slipway|pier|cenotaph|market cross|shambles|racecourse|allotments|gasworks|dockyard|docks|ferry terminal|underpass|levels|locks|weir|moss|links|esplanade|prom)${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: ({ text, before }) =>
      /\b(?:on|to) $/i.test(before) && /prom|locks|rec$|moss/i.test(text) ? 'no' : 'doubtful',
  },
  // In capitals: IN GREEN LANES AREA, NR THE JOLLY BARGEE
  {
    kind: 'place',
    expression: new RegExp(
      `(?<=${FREE}(?:IN|AT|NR|NEAR|O/S|OUTSIDE|TOWARDS|TWDS|FROM|OFF|BEHIND|OPP) (?:THE )?)(?:\\p{Lu}{3,16} \\p{Lu}{3,16})(?= (?:AREA|ESTATE|PUB|PARK|STATION|SCHOOL|SHOPS|CAR PARK)${END}|[.,;)\\n]|$)`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) =>
      text.split(' ').some((word) => isPlain(word) || isOrdinaryTerm(word.toLowerCase())) ||
      isOrdinaryTerm(text.toLowerCase()) ||
      text
        .split(' ')
        .every((word) => /^(?:CASE|HOME|BED|HER|HIS|GOOD|POOR|LIVING|CARE|FULL|LAST|NEXT)$/.test(word))
        ? 'no'
        : 'doubtful',
  },
  // In capitals: ROMFORD RD J/W GREEN ST
  {
    kind: 'address',
    expression: new RegExp(
      `${FREE}(?:\\p{Lu}\\p{L}{2,15} ){1,2}(?:ST|RD|AVE|AV|LN|CL|CRES|CRESC|TCE|TERR|GDNS|GRV|SQ|WK|BLVD|ESPL)${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      text
        .split(' ')
        .slice(0, -1)
        .every((word) => isPlain(word))
        ? 'no'
        : 'likely',
  },
  // Flat is 2F, room no. 4b
  {
    kind: 'address',
    expression:
      /(?<=(?<![\p{L}\p{N}])(?:flat|apartment|apt|room|door|house|unit|block)(?: is| was| no\.?| number|:){1,2} )\d{1,3}[A-Z](?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];
