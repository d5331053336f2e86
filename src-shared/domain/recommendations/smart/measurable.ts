import type { RecommendationLevel } from '../recommendation.ts';
import type { SmartFinding } from './types.ts';
import { contentStems, quote, wordsInPlace } from './wording.ts';

const NOTHING =
  /^(?:n\/?a|none|tbc|tba|tbd|yes|no|-+|\?+|as above|see above|unknown|to be (?:confirmed|agreed|decided))\.?$/i;

/** Words that promise a change without saying how anybody would see it. */
const PROMISE =
  /\b(?:improv\w{0,6}|better|increas\w{0,4}|enhanc\w{0,5}|strengthen\w{0,3}|reduc\w{0,4}|more|less|fewer|greater|good|effective\w{0,4}|robust|safe|safer|happ(?:y|ier)|positive|understand\w{0,3}|understood|aware(?:ness)?|confiden\w{1,3}|embedded|progress|outcomes?|needs (?:are |is )?met|support(?:ed)?|engag\w{0,5}|wellbeing|well-being|quality|stable|settled|appropriate|timely|consistent|thriv\w{1,3}|resilien\w{1,3}|compliance|compliant|clear|cultur\w{1,2}|holistic|meaningful|(?:no|any) (?:more|longer|further)|satisf\w{1,7}|stronger|visible|evident|independent\w{0,2}|involved|closer|earlier|joined[- ]up|child[- ](?:focused|centred)|trauma[- ]informed|work(?:ing)? together|collaborat\w{1,5}|holistic)\b/i;

/** Something that can be looked at: a source, a thing, a person's own word. */
const SOURCE =
  /\b(?:record(?:s|ed)?|recorded|case ?notes?|on file|files?|minutes|supervision|audit\w{0,3}|dip[- ]sampl\w{0,4}|samples?|survey|questionnaire|feedback|data(?:set)?|dashboard|report(?:s|ed)?|register|list|log|letter|certificate|receipt|copy|copies|score\w{0,2}|sdq|scal(?:e|ing)|rat(?:es|ed|ing)|results?|test|weights?|centile|school report|pep|assessment|statement|signed|diary|calendar|chart|observ\w{1,8}|evidence in|shown|shows?|tells?|says?|said|report(?:ing)?|names?|explains?|describes?|confirm\w{0,3}|agreed (?:at|in|by)|own words|quoted|in (?:his|her|their) words|attend(?:s|ed)|signed|review(?:ed)?|panel|conference|no (?:further )?(?:missing|police|incidents?|call-?outs?|episodes?)|notice)\b/i;

const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|none|no) [a-z']{3,}|\b(?:half|double|daily|weekly|fortnightly|monthly|quarterly|once|twice)\b/i;

/** Who can say afterwards whether it came. */
const FORUM =
  'board|panel|committee|ombudsman|placing authority|core group|conference|court|inspector(?:ate)?|partnership|scrutineer|coroner|' +
  'commissioner|executive|cabinet|director|head of service|service manager|assistant director|child protection chair';

/** A measure that stands in the action's own words. */
const MEASURE_IN_ACTION: readonly RegExp[] = [
  // What is handed over can be looked at: money, an apology in writing, a figure or list that is sent or published.
  /£ ?\d|\bapologis\w{1,4} in writing\b|\bin writing to\b/i,
  /\b(?:send|publish|provide|submit|issue)\b[^.]{0,80}\b(?:numbers?|figures?|list|results?|findings|letter|summary)\b/i,
  /\b(?:counts?|reports?|says?|show\w{0,2}|asks?|tells?|sends?|gives?|lists?|notes?|states?|finds? out)\b[^.;]{0,80}\bhow (?:many|often|much|long)\b|\bhow many [^.]{3,60} (?:were|are|have|had)\b/i,
  // Somebody else is given it: "list for the board those who have none", "send the record to the placing authority".
  new RegExp(
    `\\b(?:(?:tell|inform|show|give)s? (?:the |its |their |each )?(?:[a-z’'-]{1,20} ){0,4}?|(?:report|send|list|bring|take|present|give|show|submit|confirm)s?\\b[^.;]{0,80}? (?:to|for|at|before) (?:the |its |their |each |next )?(?:[a-z’'-]{1,20} ){0,4}?)(?:${FORUM})\\b`,
    'i',
  ),
  // A child's own answer that is written where it counts, or asked for again later.
  /\bwrites? (?:down )?(?:(?:his|her|their) [a-z]{3,12}|what|who|which|how)\b[^.;]{0,60}? (?:in|into|on) (?:the|his|her|their|it)\b|\bchecks? with (?:him|her|them|the (?:child|young person|family)|[A-Z][a-z]{1,15})\b[^.;]{0,40} (?:that|whether|how|what) /,
  /\b(?:to|and|will) (?:list|count)\b|\bcheck(?:s|ed)?\b[^.;]{0,60}\bwhether\b/i,
  /\b(?:provide|send|submit|give)s?\b[^.;]{0,40}\b(?:evidence|proof|confirmation)\b/i,
  /\b(?:show|tell|report|say)s? at (?:the |each |his |her |their )?[a-z ]{3,30} (?:what|how|whether|who|when)\b/i,
  /\b(?:written|noted|told|quoted|put) (?:down )?in (?:his|her|their) (?:own )?words\b|\b(?:is|are|was) asked (?:[a-z ]{1,20} )?(?:how|what|whether)\b|\beach (?:says?|writes?|names?) (?:what|who|how)\b|\b(?:typed|written) up (?:the|by|within|on)\b/i,
  /\bwrites? to (?:the|each|every|all|her|him|them|his|their|[A-Z][a-z]{1,15})\b|\bshown by\b|\bget (?:their|his|her) signature\b|\bsigns? (?:the|it|them|a)\b|\bkeeps? (?:his|her|their) (?:book|copy|diary)\b/i,
  /\b(?:\d{1,3}|ten|twelve|twenty) (?:[a-z-]{2,20} ){0,3}?(?:are |to be |will be )?(?:dip-?sampled|sampled|audited|checked|read)\b/i,
  /\bpublish(?:es|ed)?\b|\bput(?: \w{1,15}){1,5} on (?:the|its|our|their) (?:intranet|website)\b/i,
  /\b(?:tell|give)s? (?:the|each|every|his|her|their|its) [^.]{1,60}\b(?:results?|outcomes?|numbers?|figures?)\b/i,
  // A second deed hands over what came of the first: "take Kai to the dentist and tell the social worker what he needs".
  /\b(?:and|then) (?:also |then |will |to )*(?:tell|give|send|e-?mail|inform|notify|text)s? (?:[A-Za-z’'-]{1,20} ){1,6}?(?:what|which|when|whether|who|where|the (?:dates?|times?|answers?|reasons?|decision|results?|outcomes?|names?)|a copy|copies)\b/,
  /\bset out\b[^.]{0,60}\b(?:how|what|which|when)\b/i,
  /\b(?:evidenced?|measured|demonstrated|shown|confirmed|checked|verified|signed(?: off)?|recorded|documented|logged|noted|reviewed|audited|reported) (?:by|in|at|on|through|from|with|to|against|when)\b/i,
  /\b(?:success|measure|evidence|outcome|impact|how we will know)(?: is| will be)?:/i,
  /\b(?:to|and|will|should|must|then) (?:record|document|write down|note|log|quote|confirm|report|present|feed ?back|dip[- ]sample|audit|score|rate)\b/i,
  /\b(?:recorded|documented|on file|signed|copied|copy of|a copy|copy (?:on|to)|shared with|given to|sent to|seen (?:in|by|at)|read (?:out )?at|put (?:on|in) (?:the )?(?:file|record))\b/i,
  /\b(?:checks?|review|reviews|report back|bring|take|present) (?:this|it|them|progress|the (?:outcome|result|plan|record|findings)|back)\b/i,
  /\b(?:at least|no (?:more|fewer|less) than|up to|from) \d|\d{1,3} ?%|\bfrom \d{1,4}\b[^.]{0,40}\bto \d|\bper ?cent\b/i,
  /\b(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve) (?:[a-z-]{2,20} ){0,3}(?:sessions?|visits?|meetings?|hours?|weekends?|workshops?|files?|cases|observations|carers|children|appointments?|times|staff|workers|changes|adults|nights?|events?|courses?|briefings?|audits?|plans?|records?|homes?|families)\b/i,
  /\b(?:daily|weekly|fortnightly|every (?:\d{1,2}|two|three|four|six|second|other|week|month|day|fortnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|each (?:week|month|visit|fortnight|day|quarter|term|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|once a|twice a|(?:once|twice) (?:weekly|monthly)|monthly|per (?:week|month))\b/i,
  /\b(?:he|she|they|child|young person|[A-Z][a-z]+|[A-Z]) (?:can (?:say|name|explain|tell|describe)|attends?|has (?:seen|signed|a|been)|receives?|says|reports|feels)\b/,
];

/** "Recorded in line with procedures" shows nothing of what was done. */
const BY_THE_BOOK =
  /\b(?:recorded|documented|logged) in (?:line|accordance|keeping) with\b|\b(?:consideration|thought|attention|priority|regard) (?:\w{2,6} ){0,2}be given to\b|\b(?:need|importance|duty|requirement|expectation|responsibility) (?:to|of) [a-z]{3,15}\b/gi;

/** Measurable: a measure, in its own field or in the action, that can be looked at. Texts come without dates. */
export function checkMeasurable(
  written: string,
  measure: string,
  level: RecommendationLevel,
): SmartFinding[] {
  const action = written.replace(BY_THE_BOOK, ' ');
  if (MEASURE_IN_ACTION.some((pattern) => pattern.test(action))) return [];
  const value = measureFor(`${action} ${measure}`, level);
  const suggestion = `Say what will be seen, and where, for example "${value}".`;
  const finding = (code: SmartFinding['code'], message: string): SmartFinding[] => [
    { criterion: 'M', code, message, suggestion, replacement: { field: 'measure', value } },
  ];
  if (measure === '' || NOTHING.test(measure)) {
    return finding('no-measure', 'Nothing says how anybody will know that it was done and what it changed.');
  }
  if (restates(measure, action)) {
    return finding(
      'measure-restates-action',
      `${quote(measure)} only says the action again; it would be true whatever it changed.`,
    );
  }
  if (isVagueMeasure(measure)) {
    return finding(
      'vague-measure',
      `${quote(measure)} cannot be looked at: two people would judge it differently.`,
    );
  }
  return [];
}

function restates(measure: string, action: string): boolean {
  if (NUMBER.test(measure)) return false;
  const known = contentStems(action);
  return contentStems(measure).every((stem) => known.some((other) => sameStem(stem, other)));
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  return length >= 4 && a.slice(0, Math.max(4, length - 1)) === b.slice(0, Math.max(4, length - 1));
}

function isVagueMeasure(measure: string): boolean {
  if (wordsInPlace(measure).length === 1) return true;
  return (
    PROMISE.test(measure) &&
    !SOURCE.test(measure) &&
    !NUMBER.test(measure.replace(/\b(?:no|all|each|every) (?:more|longer|further)\b/gi, ''))
  );
}

const PRACTICE_MEASURE =
  'dip sample of 10 files three months later: in at least 8 the change for the child can be read';

const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/\battendance\b/i, "school's register shows attendance of at least 90% over the next half term"],
  [
    /\b(?:missing|exploitation)\b/i,
    'number of missing episodes a month, now and in three months, in the strategy meeting minutes',
  ],
  [
    /\b(?:camhs|therap|emotional|mental|wellbeing)/i,
    'first appointment attended; the child rates how they feel at each session, now and after six weeks',
  ],
  [
    /\b(?:life story|identity|culture)\b/i,
    'the child has their book and tells the story in their own words, noted in the visit record',
  ],
  [
    /\b(?:visit|seen|direct work|wishes|views|voice)\b/i,
    "visit records hold the child's own words; the plan says what changed because of them",
  ],
  [
    /\b(?:referral|refer)\b/i,
    'referral accepted and first appointment kept; what the child says of it is in the visit record',
  ],
  [
    /\b(?:father|dad|partner)\b/i,
    "the assessment has the father's views and the plan says what he will do for the child",
  ],
  [/\b(?:training|staff|workshop|practice|policy|audit|recording)\b/i, PRACTICE_MEASURE],
  [
    /\b(?:plan|conference|meeting|core group|fgc)\b/i,
    'minutes on file say who does what for the child by when; two of the actions done by the next meeting',
  ],
  [
    /\b(?:assessment|assess|chronology)\b/i,
    'on file, shared with the family, and the plan says what it changed for the child',
  ],
];

/** One child's visit measures nothing of a service. */
function measureFor(text: string, level: RecommendationLevel): string {
  if (level === 'service') return PRACTICE_MEASURE;
  return (
    MEASURES.find(([about]) => about.test(text))?.[1] ??
    'the child says at the next visit what is different, in their own words on file'
  );
}
