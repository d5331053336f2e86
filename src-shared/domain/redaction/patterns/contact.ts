import type { Pattern } from './pattern.ts';

const SPOKEN_ENDING = /(?:dot|[.])[ \])]*(?:com|uk|org|net|gov|nhs|co|ac|sch|edu|info|me|io|police|email)\b/i;

const digitCount = (text: string) => text.replace(/\D/g, '').length;

/** Phones, e-mails (spoken out too), handles, web addresses. */
export const CONTACT_PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    expression:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}[ ]?@[ ]?[\p{L}\p{N}-]{1,63}(?:(?:\.| \. ?)[\p{L}\p{N}-]{2,24}){1,4}/giu,
    certainty: 'certain',
  },
  {
    kind: 'email',
    expression:
      /(?<=[\p{L}\p{N}])(?: at | ?\(at\) ?| ?\[at\] ?)[\p{L}\p{N}-]{2,40}(?:(?: dot | ?\(dot\) ?| ?\[dot\] ?|\.)\p{L}{2,10}){1,3}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
    judge: ({ text }) => (SPOKEN_ENDING.test(text) ? 'likely' : 'no'),
    reachBack: /[\p{L}\p{N}_-]{1,40}(?:(?: dot | underscore | ?\. ?)[\p{L}\p{N}_-]{1,30}){0,3}$/iu,
  },
  {
    kind: 'web',
    expression: /(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)[^\s<>"'()]{2,300}/giu,
    certainty: 'certain',
  },
  {
    kind: 'web',
    expression:
      /(?<![\p{L}\p{N}@.-])[a-z0-9](?:[a-z0-9-]{0,40})(?:\.[a-z0-9-]{1,40}){0,3}\.(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|sch\.uk|ac\.uk|com|org|net|info|me|tv|io|uk)(?:\/[^\s<>"'()]{0,200})?(?![\p{L}\p{N}@])/giu,
    certainty: 'likely',
  },
  {
    kind: 'handle',
    expression: /(?<![\p{L}\p{N}._%+@-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])?/giu,
    certainty: 'likely',
  },
  {
    kind: 'handle',
    expression:
      /\b(?:snapchat|snap|insta|instagram|tiktok|facebook|fb|twitter|discord|psn|xbox|roblox|username|user name|handle|gamertag|kik|telegram|whatsapp)(?: (?:name|account|handle|username|user|id|is|called|as|under|profile))*[ ]?[:=]?[ ](?<span>(?=[\p{L}\p{N}_.]{0,30}[\d_.])[\p{L}\p{N}_][\p{L}\p{N}_.]{1,30}[\p{L}\p{N}_])/giu,
    certainty: 'likely',
    judge: ({ text }) => (/^\d+$/.test(text) && text.length < 4 ? 'no' : 'likely'),
  },
  {
    kind: 'phone',
    expression:
      /(?<![\p{L}\p{N}+]|\d[ .-])(?:\+|00)[ ]?44[ .-]{0,3}(?:\(0\)|\(0|0)?(?:[ \-.()/]{0,3}\d){9,10}(?!\d)/gu,
    certainty: 'certain',
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}+]|\d[.-])\(?0(?:[ \-.()/]{0,3}\d){9,10}(?!\d)/gu,
    certainty: 'certain',
    judge: ({ text }) => (/^0\d[./-]\d{1,2}[./-](?:19|20)\d\d|^0\.\d+$/.test(text) ? 'no' : 'certain'),
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}+]|\d[ .-])44(?:[ \-.()]{0,3}\d){10}(?!\d)/gu,
    certainty: 'likely',
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}+]|\d[ .-])7\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/gu,
    certainty: 'likely',
  },
  {
    kind: 'phone',
    expression: /(?<![\p{L}\p{N}])(?:\+|00)[1-9]\d{0,2}(?:[ \-.()]{0,3}\d){7,11}(?!\d)/gu,
    certainty: 'likely',
  },
  {
    kind: 'phone',
    expression:
      /\b(?:tel|telephone|phone|mob|mobile|call|called|ring|rang|text|texted|contact|landline|home|fax|number|no|t|m|ext|extension)[ .:]{1,4}(?:no|number|num|is|was|on|at)?[ .:]{0,3}(?<span>\(?\d(?:[ \-.()/]{0,3}\d){4,12})(?!\d)/giu,
    certainty: 'likely',
    judge: ({ text, before }) => {
      const n = digitCount(text);
      if (n < 6 && !/\bext/i.test(before)) return 'no';
      return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text) || /^\d{4}-\d\d/.test(text) ? 'no' : 'likely';
    },
  },
  {
    kind: 'phone',
    expression:
      /(?<![\p{L}\p{N}])(?:oh|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine)(?:[ ,-]{1,2}(?:oh|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine)){6,14}(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];
