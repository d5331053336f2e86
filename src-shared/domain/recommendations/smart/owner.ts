import type { RecommendationLevel } from '../recommendation.ts';
import { verbOf } from './action-verbs.ts';
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

/** "Independent visitor to be found": what is done to somebody makes nobody answerable. */
const NOT_DONE_TO =
  '(?! be (?:found|allocated|appointed|invited|identified|sought|recruited|offered|assigned|informed|told|included|contacted|consulted|involved))';
const ACTOR = new RegExp(
  `(?:^|[\\s(,.;:/])(${ROLE})${ASIDE}[ ,]{1,2}(?:then |also |, ?)?${DUTY}\\b${NOT_DONE_TO}`,
  'gi',
);
const NAMED_ACTOR = new RegExp(
  `(?:^|[.;:] ?)(?:[A-Za-z ]{0,30}, )?(${NAME})(?: ?\\([^)]{0,60}\\))?(?:,? (?:and|with) ${NAME})? (?:to|will|should|must)\\b`,
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
  'the team(?! (?:manager|leader))',
  'staff(?! nurse)',
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
/** Words that may begin with a capital, in a pattern that tells capitals from small letters. */
function eitherCase(words: string): string {
  return words
    .split('|')
    .map((word) => word.replace(/^[a-z]/, (first) => `[${first.toUpperCase()}${first}]`))
    .join('|');
}

const BODY = eitherCase(
  'trust|council|department|ministry|agency|board|partnership|authority|hospital|school|academy|college|nursery|university|provider|' +
    'constabulary|force|ombudsman|inspectorate|regulator|commission|charity|company|panel|executive|governing body|surgery|GP practice|' +
    'home|fostering service|adoption service|youth justice service|probation service|ambulance service|midwifery service|school nursing service',
);
/** One office: whoever holds it can be asked. */
const OFFICE = eitherCase(
  'secretary|administrator|commissioner|minister|inspector|chief constable|chief executive|superintendent|registered person|' +
    'registered provider|registered individual|responsible individual|governors|headteacher|principal|matron',
);
const OF_WHAT = '(?: (?:of|for) [A-Z][A-Za-z]{2,20}(?:(?:,| and|, and)? [A-Z][A-Za-z]{2,20}){0,4})?';
const BODY_NAMED = `(?:[A-Za-z’'-]{1,20} ){0,4}?(?:${BODY}|${OFFICE})${OF_WHAT}(?: \\([^)]{1,40}\\))?`;
const ORGANISATION = new RegExp(
  `(?:^|[.;:,] ?|\\b(?:months?|weeks?|days?|decision|report|that|\\d{4}),? )(?:[Tt]he |[Ee]ach |[Oo]ur |[Aa] |(?=[A-Z]))${BODY_NAMED} (?:to|will|should|must|shall|needs? to)\\b`,
);
/** "That the Department of Education publish" or "publishes": a motion, which needs no "should". */
const MOTION = new RegExp(`^(?:[^.;]{0,40}\\b[Rr]ecommends? )?[Tt]hat the ${BODY_NAMED} ([a-z]{3,15})\\b`);

/** A profession that is named ("Midwives should") can be asked through its lead; "practitioners" cannot. */
const PROFESSION =
  /(?:^|[.;:] ?)(?:the )?(?:(?:community|named|all) )?(?:midwives|health visitors|school nurses|paediatricians|caseworkers|personal advisers|independent reviewing officers|youth workers|probation officers|teachers) (?:to|will|should|must)\b/i;
/** A body by its name, without "the": "Housing and Social Development to". */
const NAMED_BODY =
  /(?:^|[.;:] ?|\b[Tt]hat )(?:(?:[A-Z][A-Za-z'-]{1,20} (?:and |for |of )?){1,5}(?:Development|Department|Board|Trust|Council|Partnership|Authority|Constabulary|Police)|(?:NHS|Public Health|Social Work|Sport|Skills|Health Education|Healthcare Improvement|Social Care|Care Inspectorate) (?:England|Scotland|Wales|Northern Ireland)|Ofsted|Estyn|Cafcass(?: Cymru)?|CAFCASS|the NSPCC|HMPPS|Tusla|[Tt]he (?:[A-Za-z]{3,20} )?safeguarding partners|[A-Z][A-Za-z]{2,20} safeguarding partners) (?:to|will|should|must)\b/;

/** "Ensure the allocated worker visits": one role, and what it is to do. */
const ENSURED_ACTOR = new RegExp(
  `\\b(?:ensure|make sure|see to it)(?: that)? (?:the |an? |his |her |their |[A-Z][a-z]+'s )?(?:[a-z-]{2,15} ){0,2}?${ROLE} ([a-z]{3,15}s)\\b`,
  'gi',
);
/** Services by their own names: "Housing and children's services to agree". */
const NAMED_SERVICE =
  /(?:^|[.;:] ?)(?:(?:the )?(?:housing|health|education|police|camhs|probation|adult social care|children's (?:services|social care)|early help|public health|legal services|youth justice|commissioning)(?:,? and |, )?){1,4} (?:to|will|should|must) (?!improve|work)/i;

/** Whether the action's own words say who does it. */
export function actionNamesOwner(action: string): boolean {
  if (ORGANISATION.test(action) || PROFESSION.test(action) || NAMED_BODY.test(action)) return true;
  if (NAMED_SERVICE.test(action)) return true;
  const moved = verbOf(MOTION.exec(action)?.[1] ?? '');
  if (moved?.isBase || moved?.isThirdPerson) return true;
  for (const [, verb = ''] of action.matchAll(ENSURED_ACTOR)) if (verbOf(verb)?.isThirdPerson) return true;
  if (AGENT.test(action) || TAGGED.test(action) || hasNamedActor(action)) return true;
  for (const match of action.matchAll(ACTOR)) {
    const role = match[1] ?? '';
    const at = match.index + match[0].indexOf(role);
    const before = action.slice(Math.max(0, at - 60), at);
    const phrase = /[^.;,]*$/.exec(before)?.[0] ?? '';
    // "Support Mia to attend" is an order, and no service of that name.
    if (/^support$/i.test(role) && phrase.trim() === '') continue;
    if (/^(?:managers|workers|practitioners|leads|officers)$/i.test(role) && !QUALIFIED.test(phrase))
      continue;
    if (PLURAL_CROWD.test(`${phrase}${role}`) || RECIPIENT.test(phrase)) continue;
    return true;
  }
  return false;
}

/** Whom the action's own words name to do it, as they name them; undefined where that is nobody by name or role. */
export function ownerInAction(action: string): string | undefined {
  if (hasNamedActor(action)) return NAMED_ACTOR.exec(action)?.[1];
  const role = new RegExp(
    `^(?:the |an? )?((?:[A-Za-z'’-]{2,20} ){0,3}?${ROLE})${ASIDE} ${DUTY}\\b${NOT_DONE_TO}`,
    'i',
  ).exec(action)?.[1];
  if (!role || !actionNamesOwner(action) || verbOf(role.split(' ')[0] ?? '')?.isBase) return undefined;
  return role.charAt(0).toUpperCase() + role.slice(1);
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
  const value = ownerFor(action, level);
  const suggestion = `Name one person or role, for example "${value}".`;
  const replacement = { field: 'owner', value } as const;
  return owner && /[A-Za-z]/.test(owner)
    ? [
        {
          criterion: 'A',
          code: 'unnamed-owner',
          message: `${quote(owner)} is nobody in particular, so nobody will be asked how it went.`,
          suggestion,
          replacement,
        },
      ]
    : [{ criterion: 'A', code: 'no-owner', message: 'Nobody is named to do it.', suggestion, replacement }];
}

function familyOnly(owner: string, action: string, level: RecommendationLevel): SmartFinding {
  return {
    criterion: 'A',
    code: 'family-owner',
    message: `Only ${quote(owner)} is named: the family can agree to it, but somebody in the service has to be answerable.`,
    suggestion: `Name the worker who will help them with it, for example "${ownerFor(action, level)}".`,
  };
}

/** "Family hub managers" can be asked one by one; "senior managers" are a crowd. */
const QUALIFIED =
  /\b(?!(?:all|the|our|senior|relevant|every|any|other|key|social|these|those|and|both|line|that|ensure|sure|of|for|with|to)\b)[a-z]{3,} $|\bsocial work $/i;

/** First names that are verbs as well: "Hope Adams to visit" is no order to hope. */
const VERB_NAMES =
  /^(?:hope|grace|mark|grant|chase|will|rob|bill|pat|sue|dean|frank|jack|josh|drew|faith|joy|rose|may)$/i;

const NOT_WORKERS = /^(?:child|mother|father|mum|dad|baby|young|foster|young person|both|parents|all)\b/i;

function hasNamedActor(action: string): boolean {
  const found = NAMED_ACTOR.exec(action);
  const name = found?.[1];
  if (found === null || name === undefined || NOT_WORKERS.test(name)) return false;
  // "Refer Logan to CAMHS" names whom it is about, and nobody to do it.
  const [first = ''] = name.split(' ');
  return verbOf(first)?.isBase !== true || VERB_NAMES.test(first);
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
