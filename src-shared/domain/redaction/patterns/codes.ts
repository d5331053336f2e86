import type { Pattern } from './pattern.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '').length;
const START = '(?<![\\p{L}\\p{N}_./@*-])';
const END = '(?![\\p{L}\\p{N}])';

const DATE_LIKE = /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$|^(?:19|20)\d\d[/-]\d{1,2}[/-]\d{1,2}$/;
const DIGIT_WORD =
  '(?:oh|o|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine|hundred)';

/** References in parts, bank details, positions, addresses of the net: by their form or by the word before them. */
export const CODE_PATTERNS: readonly Pattern[] = [
  // LADO/25/0117, 22MP/10448C/25, FL-SE-24-00710, EDT/25/03318, 37/28814/25, HSG/5512/L
  {
    kind: 'reference',
    expression: new RegExp(`${START}[\\p{L}\\d?]{1,12}(?:[/\\\\*_-][\\p{L}\\d?]{1,12}){2,5}${END}`, 'gu'),
    certainty: 'likely',
    judge: ({ text }) => {
      if (DATE_LIKE.test(text) || digitsOf(text) < 3) return 'no';
      if (/\p{Ll}{4,}/u.test(text) && digitsOf(text) < 5) return 'no';
      if (/^\d+(?:[/-]\d+)*$/.test(text)) return /\d{4,}/.test(text) && digitsOf(text) > 5 ? 'likely' : 'no';
      return 'likely';
    },
  },
  // 25*118340, 24*290116; 30H-882, EHC-2231, RB-2217, 22MP/10448
  {
    kind: 'reference',
    expression: new RegExp(
      `${START}\\d{2,4}\\*\\d{3,9}${END}|${START}(?=[^\\s/-]{0,5}\\p{Lu})\\d{0,3}\\p{Lu}{1,4}\\d{0,3}[-/]\\d{3,8}\\p{Lu}?${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:COVID|KS|GCP|ISO|H|A|B|M|S|P|CMD|AS|GCSE|SARS)[-/]\d{1,3}$/.test(text) ? 'no' : 'likely',
  },
  // W4R 88T 2LC, FA 20 993, KIG 4471: mixed letters and digits in groups, after a word that announces them
  {
    kind: 'reference',
    expression: new RegExp(
      `\\b(?:share code|code|ref|reference|agency ref|no|number|roll no|roll|licen[cs]e|policy|permit|brp|visa|voucher|vchr|badge|locker|collar|claim|account|acc|a/c|plate|part plate|reg|niche|log|marac|lado|dfe|dfes|urn|imei|serial|booking|order|invoice|parcel|tenancy|rent|meter|tag|asset|pin)(?: (?:no|number|ref|code|id|is|was|of))?[ .:#]{1,3}(?<span>(?=[\\p{L}\\d /*?_-]{0,10}\\d)(?:[\\p{Lu}\\d?*]{1,8}[ /_-]){0,4}[\\p{Lu}\\d?*]{2,15})${END}`,
      'gu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      digitsOf(text) < 2 || /^(?:19|20)\d\d$/.test(text) || /^\d{1,2}$/.test(text) || DATE_LIKE.test(text)
        ? 'no'
        : 'likely',
  },
  // sort code 040004, a/c 1234 5678, account ending 6620, extension 4417, x204, MARAC 25-118, DfE 893/2041
  {
    kind: 'reference',
    expression: new RegExp(
      `\\b(?:sort ?code|s/c|a/c|acct|account|acc|card|roll)(?: (?:no|number|num|is|was|ending|ends|in|finishing))*[ .:#]{1,3}(?<span>\\d(?:[ -]?\\d){2,17})${END}`,
      'giu',
    ),
    certainty: 'certain',
  },
  {
    kind: 'phone',
    expression: new RegExp(
      `\\b(?:ending(?: in)?|ends(?: in)?|ended(?: in)?|finishing|last (?:three|four|3|4)(?: digits)?(?: are| is| being)?|begins|beginning|began|starts|starting)[ :]{1,2}(?:with )?(?<span>\\d{3,5}(?: \\d{3,4})?)${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text, before }) =>
      /^(?:19|20)\d\d$/.test(text) &&
      !/\b(?:no|number|account|phone|mobile|card|nhs|ni|digits)\b/i.test(before)
        ? 'no'
        : 'likely',
  },
  {
    kind: 'phone',
    expression: new RegExp(
      `\\b(?:ext|extn|extension|internal|bleep|pager|x)[ .:#]{0,3}(?:no |number )?(?<span>\\d{3,6})${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ before }) => (/\d ?x$/i.test(before) ? 'no' : 'likely'),
  },
  { kind: 'phone', expression: new RegExp(`(?<=^|[\\s(:,])x\\d{3,5}${END}`, 'gu'), certainty: 'likely' },
  // an officer's number: Con 9903 Hennessy, collar 8120
  {
    kind: 'person',
    expression:
      /(?<=\b(?:Con|Cons|Constable|Sergeant|Sgt|Insp|Inspector|Officer|Officers|[Pp]olice officer|[Pp]olice officers|PCSO|collar|shoulder|warrant)\.? (?:no\.? |number )?)\d{2,6}(?: \p{Lu}[\p{L}'-]{2,24})?(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'reference',
    expression: new RegExp(
      `\\b(?:marac|lado|dfe|estab|case|referral|panel|ref|log|inv|occ|urn|hearing)(?: (?:no|ref|number))?[ .:#]{1,3}(?<span>\\d{2,4}[-/*]\\d{2,6})${END}`,
      'giu',
    ),
    certainty: 'likely',
    judge: ({ text }) =>
      /^(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])$/.test(text) || /^(?:19|20)\d\d[/-]\d\d$/.test(text)
        ? 'no'
        : 'likely',
  },
  // neutral citations and court numbers: [2024] EWFC 112 (B), BV 19 D 00345
  {
    kind: 'reference',
    expression: new RegExp(
      `\\[(?:19|20)\\d\\d\\] (?:EW[A-Z]{1,4}|UK[A-Z]{1,4}|NI[A-Z]{1,5}|CS[A-Z]{2,3}|ScotCS)(?: (?:Civ|Fam|Admin|Crim))? \\d{1,5}(?: \\([A-Z][a-z]{0,4}\\))?|${START}[A-Z]{2} \\d\\d [A-Z] \\d{4,6}${END}`,
      'gu',
    ),
    certainty: 'certain',
  },
  // handles: any word with an underscore; dotted ones in small letters with figures or many parts
  {
    kind: 'handle',
    expression:
      /(?<![\p{L}\p{N}_./@-])(?=[\p{N}_.]{0,20}\p{L})(?:[\p{L}\p{N}.]{1,25}_[\p{L}\p{N}_.]{0,25}|_[\p{L}\p{N}_.]{2,25})(?<![.])(?![\p{L}\p{N}@])/gu,
    certainty: 'likely',
    judge: ({ text }) =>
      /^_+[\p{L}]{1,15}_+$/u.test(text) || /__/.test(text) || text.length < 4 ? 'no' : 'likely',
  },
  {
    kind: 'handle',
    expression:
      /(?<![\p{L}\p{N}_./@-])\p{Ll}[\p{Ll}\p{N}]{1,20}(?:\.[\p{Ll}\p{N}]{1,20}){1,4}(?![\p{L}\p{N}@])/gu,
    certainty: 'doubtful',
    judge: ({ text }) => {
      const parts = text.split('.');
      if (parts.some((part) => /^\d{1,2}(?:am|pm)?$/.test(part) && parts.length === 2)) return 'no';
      if (/\d/.test(parts.at(-1) ?? '') && /\p{Ll}{3}/u.test(parts[0] ?? '')) return 'doubtful';
      return parts.length > 2 && parts.every((part) => part.length > 2) ? 'doubtful' : 'no';
    },
  },
  {
    kind: 'handle',
    expression: /(?<![\p{L}\p{N}_.@-])(?:xx?_?|xX_?)[\p{L}\p{N}_]{3,24}(?:_?xx?|_?Xx)(?![\p{L}\p{N}_])/gu,
    certainty: 'likely',
    judge: ({ text }) => (/_|^xX/.test(text) ? 'likely' : 'no'),
  },
  {
    kind: 'handle',
    expression:
      /\b(?:snapchat|snap|insta|instagram|tiktok|facebook|fb|twitter|discord|psn|xbox|roblox|fortnite|username|user name|log-?ins?|login|handle|gamertag|gamer tag|kik|telegram|signal|yubo|twitch|steam|account called|an account called|under the name|is called|saved as|goes by)(?: (?:name|account|handle|username|user|id|is|as|called|under|profile|was|are))*[ ]?[:=]?[ ](?<span>(?=[\p{L}_.]{0,24}[\p{N}_])[\p{L}\p{N}_][\p{L}\p{N}_.]{2,30})(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) =>
      /^\d+$/.test(text) || /^(?:19|20)\d\d/.test(text) || text.endsWith('.') ? 'no' : 'likely',
  },
  // a chat's lines: "[16:02] bonnyboy: yo", and the name of a group in quotation marks
  {
    kind: 'handle',
    expression:
      /\b(?:whatsapp|facebook|fb|snapchat|telegram|signal|messenger) group(?: called| named|,)? (?<span>["'“‘][^"'”’\n]{3,40}["'”’]|(?:\p{Lu}[\p{L}\p{N}'&-]+ ?){1,4}\d{0,4})/giu,
    certainty: 'likely',
    judge: ({ text }) => (/^["'“‘]|^\p{Lu}/u.test(text) ? 'likely' : 'no'),
  },
  {
    kind: 'handle',
    expression:
      /\b(?:group|chat|account|page|channel|server) (?:called|named) (?<span>["'“‘][^"'”’\n]{3,40}["'”’]|[\p{Lu}\p{N}][\p{L}\p{N}]*(?: [\p{L}\p{N}]{2,12}){0,2}(?=[.,;]))/gu,
    certainty: 'likely',
  },
  // IP addresses, short links, what3words, grid references, coordinates, plus codes
  {
    kind: 'web',
    expression: /(?<![\p{L}\p{N}.])(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?(?![\p{L}\p{N}]|\.\d)/gu,
    certainty: 'likely',
    judge: ({ text }) =>
      text
        .split(/[.:]/)
        .slice(0, 4)
        .every((part) => Number(part) < 256)
        ? 'likely'
        : 'no',
  },
  {
    kind: 'web',
    expression:
      /(?<![\p{L}\p{N}])(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'web',
    expression:
      /(?<![\p{L}\p{N}@.-])[a-z0-9-]{1,30}\.(?:ly|gl|gg|be|link|page|app|to|ee|co|it|cc|fm|eu|ie|wales|scot|cymru|example)\/[\p{L}\p{N}_@?=&%./-]{2,80}(?<![.,])/giu,
    certainty: 'likely',
  },
  {
    kind: 'web',
    expression:
      /(?<![\p{L}\p{N}/])\/{3}\p{L}{2,20}\.\p{L}{2,20}\.\p{L}{2,20}(?![\p{L}\p{N}])|\b(?:what3words|w3w|three words)[ :]{1,3}\p{L}{2,20}[. ]\p{L}{2,20}[. ]\p{L}{2,20}(?![\p{L}\p{N}])/giu,
    certainty: 'certain',
  },
  {
    kind: 'place',
    expression:
      /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{3,5} \d{3,5}(?![\p{L}\p{N}])|\b(?:grid|os|map|ngr)(?: ref(?:erence)?)?[ .:]{1,3}(?:is )?[a-z]{2} ?\d{2,5} ?\d{2,5}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) => (/^[a-z]{2} /.test(text) ? 'no' : 'likely'),
  },
  {
    kind: 'place',
    expression:
      /(?<![\p{L}\p{N}.])-?\d{1,3}\.\d{3,8}(?:°? ?[NS])?,? ?-?\d{1,3}\.\d{3,8}(?:°? ?[EW])?(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'place',
    expression: /(?<![\p{L}\p{N}])[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  // part plates: HJ09 ?BD, RV1_ ...OK, ends KLM
  {
    kind: 'registration',
    expression:
      /\b(?:plate|reg|registration|vrm|car|van|prius|astra|corsa|golf|fiesta|transit)\b[^.\n\d]{0,24}?(?<span>(?=[A-Z\d?*_. ]{0,8}\d)[A-Z]{2}\d[\d?*_][ ]?[A-Z?*_.]{1,6})(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'registration',
    expression:
      /(?<![\p{L}\p{N}])[A-Z]{2}\d[\d?*_][ ]?(?=[A-Z?*_.]{0,5}[?*_.])[A-Z?*_.]{2,6}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'registration',
    expression: /(?<![\p{L}\p{N}])[A-Z]{3} ?\d{4}(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ text }) =>
      /^(?:ISO|PSM|NHS|DSM|ICD|BST|GMT|THE|AND|FOR|ACT)/.test(text) || / (?:19|20)\d\d$/.test(text)
        ? 'no'
        : 'doubtful',
  },
  // a number said aloud: oh seven seven double oh nine hundred three four one
  {
    kind: 'phone',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:oh|zero|nought|plus four four)(?:[ ,-]{1,2}${DIGIT_WORD}){5,16}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  // letter by letter after a word that announces a plate or a code: reg began m k z
  {
    kind: 'registration',
    expression:
      /\b(?:reg|plate|registration|postcode|code)(?: (?:is|was|began|begins|starts|started|ended|ends|with))* (?<span>(?:[a-z\d] ){2,7}[a-z\d])(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
  {
    kind: 'email',
    expression:
      /(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,20}(?: dot [\p{L}\p{N}]{1,20}){0,3} at [\p{L}\p{N}-]{2,30}(?: dot [\p{L}\p{N}]{2,10}){1,3}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];
