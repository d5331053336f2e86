const MONTHS: Readonly<Record<string, string>> = {
  ionawr: 'January',
  chwefror: 'February',
  mawrth: 'March',
  ebrill: 'April',
  mai: 'May',
  mehefin: 'June',
  gorffennaf: 'July',
  awst: 'August',
  medi: 'September',
  hydref: 'October',
  tachwedd: 'November',
  rhagfyr: 'December',
};
const MONTH = new RegExp(`(?<!\\p{L})(?:${Object.keys(MONTHS).join('|')})(?!\\p{L})`, 'giu');

/** Words of time beside the months; terms go before, as "hydref" is both October and autumn. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:tymor yr |yr )hydref(?!\p{L})/giu, 'autumn term'],
  [/(?<!\p{L})(?:tymor )?y gwanwyn(?!\p{L})/giu, 'spring term'],
  [/(?<!\p{L})(?:tymor )?yr haf(?!\p{L})/giu, 'summer term'],
  [/(?<!\p{L})chwarter(?= ?[1-4])/giu, 'Q'],
  [/(?<!\p{L})(?:yn )?(?:barhaus|parhaus)(?!\p{L})/giu, 'ongoing'],
  [/(?<!\p{L})(?:yn )?(?:wythnosol)(?!\p{L})/giu, 'weekly'],
  [/(?<!\p{L})(?:yn )?(?:misol|fisol|bob mis)(?!\p{L})/giu, 'monthly'],
  [/(?<!\p{L})(?:yn )?(?:chwarterol|bob chwarter)(?!\p{L})/giu, 'quarterly'],
  [/(?<!\p{L})(?:yn )?(?:tymhorol|dymhorol|bob tymor)(?!\p{L})/giu, 'termly'],
  [/(?<!\p{L})(?:yn )?(?:blynyddol|flynyddol|bob blwyddyn)(?!\p{L})/giu, 'annually'],
  [/(?<!\p{L})(?:hyd at|tan)(?!\p{L})/giu, 'until'],
  [/(?<!\p{L})diwedd(?: mis)?(?!\p{L})/giu, 'end of'],
  [/(?<!\p{L})erbyn(?: mis)?(?!\p{L})/giu, 'by'],
];
const HAS_WELSH =
  /ionawr|chwefror|mawrth|ebrill|(?<!\p{L})mai(?!\p{L})|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|parhaus|barhaus|chwarter|misol|fisol|tymor|blynyddol|flynyddol|wythnosol|bob (?:mis|tymor|blwyddyn)|y gwanwyn|yr haf/iu;

/** A date in Welsh words with its words of time in English ("31 Rhagfyr 2024": "31 December 2024"); any other text as it is. */
export function withEnglishMonths(text: string): string {
  if (!HAS_WELSH.test(text)) return text;
  let english = text;
  for (const [words, said] of WORDS) english = english.replace(words, said);
  return english.replace(MONTH, (month) => MONTHS[month.toLowerCase()] ?? month);
}
