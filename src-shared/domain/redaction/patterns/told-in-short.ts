import { isFunctionWord, isRelationWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isShorthand } from '../words/shorthand.ts';
import type { Pattern } from './pattern.ts';

/*
 * What is told in short, in messages and in logs that are all capitals: half a postcode, half a plate, the number of a log
 * with its day, a nickname behind "known as", an officer's letter, a day of last month, a room by its colour.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const eitherOf = (words: string) => `(?:${words.split(' ').join('|')})`;

/** The postcode areas of two letters; those of one ("M1 4") look too much like other things. */
const POSTCODE_AREA = eitherOf(
  'ab al ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy ec eh en ex fk fy gl gu ha hd hg hp hr hs hu hx ig ip iv ka kt kw ky la ld le ll ln ls lu me mk ml ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub wa wc wd wf wn wr ws wv yo ze',
);

/** What people call a car, van or bike by. */
const VEHICLE = eitherOf(
  'car motor van bike moped scooter taxi cab minibus lorry pickup truck estate hatchback saloon convertible audi bmw mercedes merc ford vauxhall volkswagen vw toyota nissan honda kia hyundai peugeot renault citroen skoda seat fiat mini volvo mazda suzuki dacia tesla jaguar lexus corsa astra fiesta focus golf polo clio megane passat transit vivaro berlingo caddy sprinter kuga qashqai juke micra yaris aygo picanto sportage tucson ibiza leon octavia fabia panda punto zafira insignia mokka mondeo puma a3 a4',
);

/** Words by which a police log or a report is quoted. */
const LOGGED = eitherOf(
  'number num no log logs ref reference cad incident inc crime report quote quoting police',
);

const RANK = eitherOf('PC DC PS DS DI WPC PCSO SGT INSP Sgt Insp Sergeant Inspector');

const ROOM_NAME = eitherOf(
  'red blue green yellow orange purple pink turquoise lilac rainbow sunshine sunflower bluebell daisy poppy oak willow beech elm maple butterfly ladybird bumblebee hedgehog owl robin dolphin starfish seaside garden sensory',
);

/** What is told in short. */
export const SHORT_PATTERNS: readonly Pattern[] = [
  // ws12 4, CV6 2: a postcode without its end
  {
    kind: 'postcode',
    expression: new RegExp(
      `${FREE}(?<!\\.)${POSTCODE_AREA}\\d{1,2}[a-z]? \\d(?![\\p{L}\\p{N}]|[.,:/]\\d|%| ?(?:weeks?|wks?|days?|times|years?|yrs?|months?|mths?|hours?|hrs?|children|kids|people|of|x)${END})`,
      'giu',
    ),
    certainty: 'likely',
  },
  // in that corsa bx62 summat, white van, yk17 something
  {
    kind: 'registration',
    expression: new RegExp(
      `${FREE}${VEHICLE}(?:,|:| is| was| with)?(?: (?:reg|plate|registration|began|begins|starts|started|starting|a|an|the|part|partial)){0,3},? (?<span>[a-z]{2}(?:0[2-9]|1\\d|2[0-7]|5[1-9]|6\\d|7[0-7]))${END}(?! ?(?:minutes|mins|miles|weeks|days|years)${END})`,
      'giu',
    ),
    certainty: 'likely',
  },
  // gave me number 348 of today, quote 1187 of the 14th
  {
    kind: 'reference',
    expression: new RegExp(
      `${FREE}${LOGGED}(?: (?:no|number|ref|is|was)){0,2}[ .:#]{1,3}(?<span>\\d{2,6} of (?:today|yesterday|tonight|(?:the )?\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?))(?![\\p{L}\\p{N}’']| (?:children|families|pupils)${END})`,
      'giu',
    ),
    certainty: 'likely',
  },
  // KNOWN AS STRETCH, AKA LITTLE MO: in a line of capitals, which the patterns read as prose would write it
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}(?:known (?:only )?as|a\\.?k\\.?a\\.?|goes by|nicknamed|street name(?: of)?|calls (?:himself|herself|themselves)) (?<span>(?-i:\\p{Lu})[\\p{L}'’-]{1,19}(?: (?-i:\\p{Lu})[\\p{L}'’-]{1,19})?)(?=[.,;:)\\n]|$| (?:who|and|is|was|has|had|from|of|seen|in|at|with)${END})`,
      'giu',
    ),
    certainty: 'likely',
    isSurelyName: true,
    judge: ({ text }) =>
      isOrdinaryTerm(text.toLowerCase()) ||
      text
        .toLowerCase()
        .split(' ')
        .some((word) => isFunctionWord(word) || isRelationWord(word) || isShorthand(word))
        ? 'no'
        : 'likely',
  },
  // SGT H to attend, spoke to PC K
  {
    kind: 'person',
    expression: new RegExp(`(?<=${FREE}${RANK} )\\p{Lu}(?![\\p{L}\\p{N}&/-])`, 'gu'),
    certainty: 'likely',
  },
  // the 12th of last month
  {
    kind: 'date',
    expression: new RegExp(
      `${FREE}\\d{1,2}(?:st|nd|rd|th) of (?:last|this|next|that|the same|the following) month${END}`,
      'giu',
    ),
    certainty: 'likely',
  },
  // in the blue room, Venue: sunflower room; "a blue room" is anybody's
  {
    kind: 'place',
    expression: new RegExp(
      `(?:${FREE}(?:in|to|into|from|outside|the|venue|where|place|location|room|used)(?: the)?[ :]{1,2}|, |\\+ )(?<span>${ROOM_NAME} (?:room|suite))s?${END}`,
      'giu',
    ),
    certainty: 'doubtful',
  },
];
