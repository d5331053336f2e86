import { addDays, daysBetween, formatDay, type IsoDay } from '../../dates/calendar-days.ts';
import type { SmartFinding } from './types.ts';

const RELATIVE =
  "(?:mother|mum|mam|father|dad|parents?|both parents|step-?(?:father|dad|mother)|partner|boyfriend|grandparents?|grandmother|family|families|carers?|child|children|young person|young people|teenager|he|she|they|him|her|them|[A-Z][a-z]{1,15}(?:'s (?:mother|mum|father|dad|parents))?)";
const MAKE =
  '(?:ensure|ensures|make sure|make|makes|get|gets|guarantee|stop|stops|prevent|prevents|persuade|force)';

const OUT_OF_REACH: readonly (readonly [pattern: RegExp, reason: string, instead: string])[] = [
  [
    new RegExp(
      `\\b${MAKE}(?: that)?(?: the)? ${RELATIVE}(?: [a-z]{1,12}){0,2}? (?:stops?|stopping|never|no longer|does not|doesn't|do not|don't|abstains?|(?:remains?|stays?) (?:sober|abstinent|clean|drug|alcohol|away)|engages?|engage fully|complies|comply|co-?operates?|accepts?|acknowledges?|admits?|changes?|leaves?|separates?|ends?|quits?|gives? up|behaves?|attends? (?:the|a|all|every)|drinking|using|taking|misusing|offending|harming|hitting)\\b`,
      'i',
    ),
    'What another person decides to do cannot be promised by a worker.',
    'Ask for what the worker can do and the child would notice, for example "Social worker to refer the parent to the service, agree a safety plan for the child whatever the parent decides, and look at both at the core group"',
  ],
  [
    /\b(?:mother|mum|father|dad|parents?|partner|both parents|family)(?: [a-z]{1,12}){0,2}? (?:to|must|should|will|needs? to) (?:not |never )?(?:stop|end|leave|quit|give up|abstain|engage|comply|co-?operate|accept|acknowledge|admit|change|remain (?:sober|abstinent)|stay (?:sober|away|clean)|separate|improve|prioriti[sz]e)\b/i,
    'It depends on what a parent decides, and no worker can do it for them.',
    'Say what the worker will do, for example "Social worker to agree with the parent one change the child will notice, and to look at it at the core group"',
  ],
  [
    /\b(?:guarantee\w{0,2}|no child (?:will |should |must |is |ever )(?!(?:be )?[a-z]{3,15} (?:before|without|until)\b)|never again|ever again|every child (?:will )?always|(?:goes|go|going) missing (?:ever )?again|once and for all|eliminat\w{1,3}|eradicat\w{1,3}|zero (?:risk|harm)|risk-free|all risks? (?:is |are )?removed|remove all risk)\b/i,
    'Nobody can promise this for every case and for ever.',
    'Set a figure and a date, for example "reduce from 11 to 7 in the year, reported each quarter"',
  ],
  [
    /\bnever (?:goes?|going|has|have|happens?|experiences?|comes?|returns?|be|again)\b/i,
    'Nobody can promise "never".',
    'Say what will be done to make it less likely, and count it, for example "number of episodes a month at each strategy meeting"',
  ],
  [
    /\b(?:secure|obtain|get|seek|lobby|persuade|ask) .{0,60}\b(?:government|dfe|department for education|treasury|parliament|ministers?|home office to (?:grant|change))\b|\bchange (?:of |in )?(?:the )?(?:law|legislation)\b|\bnational (?:policy|shortage|funding)\b/i,
    'It needs a decision from outside the council, which nobody here can make.',
    'Ask for the step that is in reach, for example "Head of Service to put the case with figures to the board and report the answer"',
  ],
  [
    /\b(?:get|make|ensure|have|persuade)(?: that)?(?: the)? (?:family )?(?:court|judge|magistrates?|cps|police|home office|hospital|camhs|gp)(?: [a-z]{1,10}){0,2}? (?:to )?(?:make|makes?|grants?|orders?|agrees?|charges?|arrests?|convicts?|prosecutes?|accepts?|decides?|refuses?|discharges?)\b/i,
    'Another body decides this, not the worker.',
    'Ask for what goes to that body and when, for example "Social worker to file the statement and chase the decision every two weeks"',
  ],
  [
    /\b(?:cure|heal|resolve|fix)(?: [a-z']{1,15}){0,3} (?:trauma|mental (?:ill )?health|mental health (?:difficulties|problems|issues)|addiction|depression|poverty|homelessness|domestic (?:abuse|violence))\b|\bend (?:all )?(?:poverty|domestic (?:abuse|violence)|neglect|exploitation|knife crime)\b/i,
    'No single action can bring this about.',
    'Ask for the first step towards it, for example "refer, and agree what happens while the family waits"',
  ],
  [
    /\b(?:double|triple|treble) the (?:number of |)(?:staff|social workers|budget|workforce)\b|\bhalve (?:all )?caseloads\b|\bunlimited\b|\b24\/7 (?:supervision|support|monitoring) (?:for|of) (?:all|every)\b/i,
    'It is beyond what a service can find.',
    'Set a step that the budget holder has agreed to',
  ],
];

/** Work that cannot be done well in a few days, with the fewest days it takes. */
const LONG_WORK: readonly (readonly [about: RegExp, fewestDays: number, what: string])[] = [
  [
    /\b(?:reunif(?:y|ied)|return (?:the |both |all )?(?:child|children|siblings)\b.{0,20}\bhome|secure permanence|match(?:ed)? with adopters)\b/i,
    14,
    'Bringing a child home or to a family for good',
  ],
  [
    /\b(?:complete|undertake|carry out|finish|conduct)\b.{0,30}\b(?:parenting assessment|life story (?:work|book)|c&fa|single assessment|full assessment|core assessment|risk assessment of both)/i,
    7,
    'An assessment or life story work done with care',
  ],
  [
    /\btrain(?:ing)?\b.{0,25}\b(?:all|every|whole)\b|\b(?:all|every)\b.{0,30}\b(?:trained|receive training|attend training|complete training)/i,
    14,
    'Training everybody',
  ],
  [/\b(?:recruit|appoint|hire)\b.{0,30}\b(?:workers?|staff|managers?|permanent|carers?)/i, 28, 'Recruiting'],
  [
    /\b(?:audit|review|re-?assess|visit|rewrite)\b.{0,15}\b(?:all|every)\b.{0,25}\b(?:cases|files|children|plans|families|policies|procedures|records)\b/i,
    7,
    'Going through all of them',
  ],
  [
    /\b(?:restructure|procure|commission|implement a new|roll out|new case (?:management )?system)\b/i,
    14,
    'A change of this size',
  ],
  [/\b(?:waiting list|backlog)\b/i, 14, 'Clearing a waiting list'],
];

/** Achievable: within what the owner can bring about, and in the time given. */
export function checkWithinReach(action: string, dueDay: IsoDay | undefined, today: IsoDay): SmartFinding[] {
  const beyond = OUT_OF_REACH.find(([pattern]) => pattern.test(action));
  if (beyond) {
    return [{ criterion: 'A', code: 'out-of-reach', message: beyond[1], suggestion: `${beyond[2]}.` }];
  }
  if (!dueDay) return [];
  const days = daysBetween(today, dueDay);
  const long = LONG_WORK.find(([about, fewest]) => days >= 0 && days < fewest && about.test(action));
  if (!long) return [];
  const value = addDays(today, long[1] * 2);
  return [
    {
      criterion: 'A',
      code: 'too-soon',
      message: `${long[2]} takes longer than ${days === 1 ? 'a day' : `${days} days`}.`,
      suggestion: `Give it until ${formatDay(value)}, or ask for a first part of it by then.`,
      replacement: { field: 'due', value },
    },
  ];
}
