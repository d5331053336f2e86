import { withEnglishMonths } from '../dates/welsh-dates.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PART = `(?:${MONTH}|q(?:tr|uarter)? ?[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)|(?:autumn|spring|summer)(?: term)?|term [1-6]|half ?year(?: [12])?|(?:mid|end|six) ?(?:year|month)s?)`;
const YEAR = '(?:20\\d{2}|\\d{2})(?: \\d{2,4})?';
/** "Q1", "Apr-Jun 2024", "2024/25 Q3", "Q2 (July to Sept 2024)", "as at 30 June 2024", "30/06/2024". */
const PERIOD = `(?:(?:as at|as of|at|end of|end|to|by|for|in) )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${YEAR} )?${PART}(?:(?: to| and)? (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${YEAR} )?${PART}){0,2}(?: ${YEAR})?`;
const DAY = '\\d{1,2} \\d{1,2} (?:20)?\\d{2}';
const ALONE = new RegExp(`^(?:${PERIOD}|(?:as at |at |to )?${DAY})$`);
const STATUS_OF = new RegExp(
  `^(?:b?rag|status)(?: rating| status)? (?:${PERIOD}|(?:as at |at )?${DAY})$|^(?:${PERIOD}|${DAY}) (?:b?rag|status)(?: rating| status)?$`,
);
const COMMENTS_OF = new RegExp(
  `^(?:progress|updates?|comments?|position|review|evaluation)(?: and impact)?(?: (?:at|in|for|as at|of|to))? (?:${PERIOD}|${DAY})$|^(?:${PERIOD}|${DAY}) (?:updates?|progress|comments?|position|reviews?|evaluation)(?: and impact)?$`,
);

/** Whether a heading (its key) names a month, quarter, term or day and nothing else. */
export function isPeriod(key: string): boolean {
  return ALONE.test(withEnglishMonths(key).toLowerCase());
}

/** What a column of one period holds: "Update June 2018", "RAG Q2"; of "Q2" alone its contents tell, it counts as comments. */
export function periodColumn(key: string): 'status' | 'comments' | undefined {
  const english = withEnglishMonths(key).toLowerCase();
  if (STATUS_OF.test(english)) return 'status';
  return ALONE.test(english) || COMMENTS_OF.test(english) ? 'comments' : undefined;
}
