import type { RecommendationLevel } from '../recommendation.ts';
import type { SmartFinding } from './types.ts';
import { anyOf, quote } from './wording.ts';

const NOBODY =
  /^(?:all|everyone|everybody|anyone|any|n\/?a|none|nobody|tbc|tba|tbd|unknown|not known|various|to be (?:confirmed|agreed|allocated|decided|identified|determined)|unallocated|unassigned|vacant|\?+|-+|whoever.{0,40})\.?$/i;
const CROWD =
  /^(?:(?:all|the|our|relevant|every|any|wider|whole|various|other|key|involved|senior|both|social care|children's|social work|multi-agency|multiagency|front-?line|operational) ){0,4}(?:staff|team|teams|SWs|TMs|IROs|social workers|workers|practitioners|professionals|managers|leaders|leadership|management|partners?|partner agencies|agencies|agency|network|professional network|services?|social care|council|local authority|la|department|directorate|organisation|us|we|colleagues|those involved|multi-agency|everyone|people|workforce)(?: (?:involved|members?|concerned|around the child|network|team|partners|as appropriate|in the (?:team|service)))?\.?$/i;

const ABBREVIATED =
  '(?:A?SW|SSW|CSW|ATM|DTM|TM|PM|SM|GM|HoS|HOS|HOSG|IRO|CPC|CPIRO|PA|YPA|FSW|FSP|EHW|EHP|PSW|AP|AD|DCS|DSL|SENCO|SENCo|VSH|HV|LADO|GP|OT|RI|QAM|HoQA|sw|iro|tm|hv|ssw|fsw|psw|dsl)';
const ROLE_NOUN =
  "(?:workers?|(?:case|key|youth|support)workers?|managers?|leads?|leader|officers?|head|chair|director|adviser|advisor|nurse|visitor|practitioners?|co-?ordinator|supervisor|reviewer|consultant|psychologist|solicitor|analyst|commissioner|therapist|paediatrician|midwife|advocate|auditor|carers?|teacher|tutor|administrator|support|school|guardian|mentor|counsellor|specialist|doctor|trainer|educator|owner|assistant|clerk|CAMHS|police|housing|health|provider|agency|nursery|college|Cafcass|head of [a-z]{3,20}(?: [a-z&]{2,20}){0,4}|director of [a-z']{3,20}(?: [a-z&]{2,20}){0,3})";
const ROLE = `(?:${ABBREVIATED}s?|${ROLE_NOUN}|${ROLE_NOUN.toLowerCase()}|[A-Z][a-z]{3,}${'(?:worker|manager)'})`;
const NAME = "(?:[A-Z][a-z'-]{1,20}|[A-Z]\\.?) [A-Z][a-z'-]{1,20}";
const ASIDE =
  '(?: ?\\([^)]{0,60}\\)| [A-Z][a-z]{1,15}(?: and [A-Z][a-z]{1,15})?| for [A-Z][a-z]{1,15}| - [A-Z]\\.? ?[A-Z][a-z]{1,15}|,){0,2}';
const DUTY =
  '(?:to|will|should|must|shall|needs? to|is to|are to|has to|have to|is responsible|are responsible|responsible|leads|chairs|checks)';

const ACTOR = new RegExp(`(?:^|[\\s(,.;:/])(${ROLE})${ASIDE}[ ,]{1,2}(?:then |also |, ?)?${DUTY}\\b`, 'gi');
const NAMED_ACTOR = new RegExp(
  `(?:^|[.;:] ?)(?:[A-Za-z ]{0,30}, )?(${NAME})(?: ?\\([^)]{0,60}\\))? (?:to|will|should|must)\\b`,
);
const AGENT = new RegExp(
  `\\b(?:by|led by|chaired by|owner:?|lead:?|responsible:?|action:?|action for|assigned to|allocated to) (?:the |an? |her |his |their |allocated |named )?(?:[A-Za-z]{2,20} ){0,3}?${ROLE}\\b(?! ?\\d)`,
  'i',
);
const TAGGED = new RegExp(
  `[([-] ?(?:Owner: ?|Lead: ?|Action: ?)?(?:[A-Za-z]{2,15} )?(?:${ABBREVIATED}|${ROLE_NOUN})(?:[ ,:/&-][^)\\]]{0,40})?[)\\]]|[-:] ?${ABBREVIATED}\\.?$`,
);
const RECIPIENT =
  /\b(?:ask|asks|request|support|help|invite|encourage|enable|remind|allow|with|for|require|the need for|between|from|want)(?: (?:the|a|an|her|his|their|all|each|to|and|[a-z]{3,15})){0,3} $/i;
const PLURAL_CROWD = anyOf([
  '(?:all|every|each|any) (?:of the )?(?:[a-z-]{2,15} ){0,2}(?:staff|workers?|practitioners?|managers?|professionals?|carers|officers?)',
  'the team',
  'staff',
  'professionals',
]);

const FAMILY =
  /^(?:the )?(?:(?:birth |both )?(?:parents?|mother|mum|mam|father|dad|family|wider family|grandparents?|grandmother|grandfather)|child(?:ren)?|young person)(?: (?:and|&|\/) (?:mother|mum|father|dad|family|child))?$/i;

/** Whether an owner field names somebody who can be asked. */
export function ownerFieldNames(owner: string): boolean {
  return owner
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => /[A-Za-z]/.test(part))
    .some((part) => !NOBODY.test(part) && !CROWD.test(part));
}

/** One body that answers for what it does: "The trust will", "The department should". A crowd of them is nobody. */
const ORGANISATION =
  /(?:^|[.;:,] ?|\b(?:months?|weeks?|days?|decision|report|\d{4}),? )(?:[Tt]he|[Ee]ach|[Oo]ur) (?:[A-Za-z’'-]{1,20} ){0,4}?(?:trust|council|department|agency|board|partnership|authority|hospital|school|academy|college|provider|constabulary|ombudsman|inspectorate|ministry|charity|company|fostering service|health board)(?: \([^)]{1,40}\))? (?:to|will|should|must|shall|needs? to)\b/;

/** A profession that is named ("Midwives should") can be asked through its lead; "practitioners" cannot. */
const PROFESSION =
  /(?:^|[.;:] ?)(?:the )?(?:(?:community|named|all) )?(?:midwives|health visitors|school nurses|paediatricians|caseworkers|personal advisers|independent reviewing officers|youth workers|probation officers|teachers) (?:to|will|should|must)\b/i;
/** A body by its name, without "the": "Housing and Social Development to". */
const NAMED_BODY =
  /(?:^|[.;:] ?)(?:[A-Z][A-Za-z'-]{1,20} (?:and |for |of )?){1,5}(?:Development|Department|Board|Trust|Council|Partnership|Authority|Constabulary|Police) (?:to|will|should|must)\b/;

/** Whether the action's own words say who does it. */
export function actionNamesOwner(action: string): boolean {
  if (ORGANISATION.test(action) || PROFESSION.test(action) || NAMED_BODY.test(action)) return true;
  if (AGENT.test(action) || TAGGED.test(action) || hasNamedActor(action)) return true;
  for (const match of action.matchAll(ACTOR)) {
    const role = match[1] ?? '';
    const at = match.index + match[0].indexOf(role);
    const before = action.slice(Math.max(0, at - 60), at);
    const phrase = /[^.;,]*$/.exec(before)?.[0] ?? '';
    if (
      /^(?:managers|workers|practitioners|leads|officers)$/i.test(role) &&
      !/\b(?:team|service|social work|practice|unit|group|named) $/i.test(phrase)
    )
      continue;
    if (PLURAL_CROWD.test(`${phrase}${role}`) || RECIPIENT.test(phrase)) continue;
    return true;
  }
  return false;
}

/** Achievable: somebody by name or role is answerable. */
export function checkOwner(action: string, owner: string, level: RecommendationLevel): SmartFinding[] {
  if (actionNamesOwner(action)) return [];
  if (ownerFieldNames(owner)) {
    const parts = owner
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter(Boolean);
    return parts.every((part) => FAMILY.test(part)) ? [familyOnly(owner, action, level)] : [];
  }
  const suggestion = `Name one person or role, for example "${ownerFor(action, level)}".`;
  return owner && /[A-Za-z]/.test(owner)
    ? [
        {
          criterion: 'A',
          code: 'unnamed-owner',
          message: `${quote(owner)} is nobody in particular, so nobody will be asked how it went.`,
          suggestion,
        },
      ]
    : [{ criterion: 'A', code: 'no-owner', message: 'Nobody is named to do it.', suggestion }];
}

function familyOnly(owner: string, action: string, level: RecommendationLevel): SmartFinding {
  return {
    criterion: 'A',
    code: 'family-owner',
    message: `Only ${quote(owner)} is named: the family can agree to it, but somebody in the service has to be answerable.`,
    suggestion: `Name the worker who will help them with it, for example "${ownerFor(action, level)}".`,
  };
}

const NOT_WORKERS = /^(?:child|mother|father|mum|dad|baby|young|foster|young person|both|parents|all)\b/i;

function hasNamedActor(action: string): boolean {
  const name = NAMED_ACTOR.exec(action)?.[1];
  return name !== undefined && !NOT_WORKERS.test(name);
}

const OWNERS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:review|independent|child's views at)\b.{0,40}\b(?:cla|lac|cic|looked after)/i,
    'Independent Reviewing Officer',
  ],
  [/\b(?:supervision|oversight|management decision|allocat)/i, 'Team Manager'],
  [
    /\b(?:policy|procedure|staff|training|workforce|service|audit|all social workers)\b/i,
    'Principal Social Worker',
  ],
  [/\b(?:pathway plan|care leaver|tenancy)\b/i, 'Personal Adviser'],
  [/\b(?:pep|virtual school|tuition)\b/i, 'Virtual School Head'],
];

function ownerFor(action: string, level: RecommendationLevel): string {
  return (
    OWNERS.find(([about]) => about.test(action))?.[1] ??
    (level === 'service' ? 'Head of Service' : 'Allocated social worker')
  );
}
