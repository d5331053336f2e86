import type { RecommendationLevel } from '../recommendation.ts';
import { verbOf } from './action-verbs.ts';
import type { Ask } from './asks.ts';
import { readAsks } from './asks.ts';
import { exampleFor } from './example-steps.ts';
import type { SmartFinding } from './types.ts';
import { isWish } from './wishes.ts';
import { anyOf, asTheyPutIt, quote, wordsInPlace } from './wording.ts';

const HEDGE = anyOf([
  '(?:(?<!soon )as|where|when|if|wherever|whenever) (?:and when )?(?:appropriate|possible|practicable|feasible)',
  'as (?:necessary|needed|required|deemed \\w{1,12})',
  'where(?:ver)? (?:necessary|needed)',
  'as and when(?: (?:needed|required|necessary))?',
  'if time allows',
  'try to',
  'as best (?:they|he|she) can',
]);

const VAGUE_ADJECTIVE =
  /^(?:a|an|the|any|all|some|further|appropriate|robust|timely|relevant|necessary|suitable|additional|more|better|clear|effective|ongoing|outstanding|adequate|sufficient|good|strong|holistic|meaningful|purposeful|proactive|consistent|regular|required|needed|and|of|high|quality|continued|early|right|comprehensive|coordinated|co-ordinated|tailored|bespoke|targeted|intensive|wraparound)$/;
const EMPTY_OBJECT =
  /^(?:work|supports?|actions?|tasks?|steps?|measures?|interventions?|things?|services?|help|training|input|approach|planning|oversight|practice|focus|communication|engagement|progress|changes?|improvements?|attention|case|matters?|issues?|concerns?|situation|needs|package|sessions?|impact|outcomes?|everything|what|so|it)$/;
const FOR_WHOM =
  /^(?:for|to|with|by|from|is|in|within|on|the|a|an|his|her|their|this|child|children|family|families|young|person|people|mother|father|mum|dad|parents?|them|him|staff|team|all|regarding|around|place|out|offered|provided|needed|supervision|service|case)$/;
const TOPIC =
  /\b(?:about|regarding|re|on|so|how|what|whether|why|using|agree|where|who|that|concerning|with a|through|together|once|twice|alone|before|weekly|fortnightly|monthly|at least)\b|\d|:/i;
const COMPARATIVE =
  /^(?:(?:visits?|work|see|be|is|to|a|an|much|become|have|the) )?(?:more|better|less|fewer|greater|increased|improved|enhanced|stronger|closer|smarter|quicker|higher|clearer)\b/i;
/** "Visit Kai more often": how often is not said. */
const BY_DEGREES =
  /\b(?:more|less) (?:often|frequently|regularly|closely|quickly|promptly|widely|carefully|thoroughly)$/i;
const STATEMENT =
  /\b(?:was|were|has been|have been|had|is not|are not|isn't|aren't|is no|are no|lacks?|lacking|there is|there are|remains?|appears?|seems?|did not|didn't|needs? more|is (?:limited|poor|weak|lacking|missing|unclear|out of date))\b/i;

/** Ways of seeing, which nobody can be watched doing. */
const OUTLOOK = /^(?:[a-z-]{1,20} ){0,4}(?:approach|culture|ethos|mindset|awareness|understanding)\b/i;

/** A state that somebody can look up, so that "ensure" leaves no doubt. */
const STATE =
  /\b(?:is|are)? ?(?:up[- ]to[- ]date|in place|on (?:the )?(?:file|system|record)|complete|available|current|accessible)\b.*$|\b(?:has|have) (?=(?:a|an|their|his|her)\b)/i;

/** A target: a number other than a date, as "90%", "two visits" or "each week". */
const TARGET =
  /\d|\b(?:each|every|once|twice|daily|weekly|fortnightly|monthly|quarterly|(?:two|three|four|five|six|eight|ten|twelve) [a-z]{3,})\b/i;

/**
 * Specific: somebody could start tomorrow and would know what to do.
 *
 * Texts come without dates. "Ensure" is let pass where the thing ensured is out of reach, a finding of its own.
 */
export function checkSpecific(
  action: string,
  measure: string,
  asWritten: string,
  isOutOfReach: boolean,
  level: RecommendationLevel,
): SmartFinding[] {
  const asks = readAsks(action);
  const requested = asks.filter((ask) => ask.link !== 'nested');
  const findings: SmartFinding[] = [];
  if (requested.length === 0 || isTooShort(action)) findings.push(noAction(action, level));
  else if (
    !asks.some((ask) => !isTheirs(ask, asks) && isSubstantive(ask, asks, `${action} ${measure}`, measure))
  ) {
    if (!(isOutOfReach && requested[0]?.kind === 'bring-about'))
      findings.push(vague(requested[0], asWritten, level));
  }
  if (findings.length === 0 && isWish(action) && !/\d/.test(`${action} ${measure}`))
    findings.push(vague(requested[0], asWritten, level));
  const hedge = HEDGE.exec(action);
  if (hedge && findings.length === 0) findings.push(hedged(asWritten, hedge[0]));
  return findings;
}

function isTooShort(action: string): boolean {
  return wordsInPlace(action).length < 2;
}

function isSubstantive(ask: Ask, asks: readonly Ask[], whole: string, measure: string): boolean {
  const objectWords = wordsInPlace(ask.object);
  if ((COMPARATIVE.test(ask.object) || BY_DEGREES.test(ask.object)) && !TARGET.test(whole)) return false;
  switch (ask.kind) {
    case 'bring-about':
      return (
        /\d{1,3} ?%|\bat least \d/.test(ask.object) ||
        (STATE.test(ask.object) && !isEmptyObject(ask.object.replace(STATE, ''))) ||
        makesSeen(ask.object)
      );
    case 'evidence':
      return (
        asks.every((other) => other.kind === 'evidence' || other.kind === 'bring-about') &&
        ((objectWords.length > 2 && !isEmptyObject(ask.object)) ||
          (isPassive(ask) && wordsInPlace(subjectOf(ask)).length > 0))
      );
    case 'vague':
      return isPinnedDown(ask);
    case 'change':
      return (
        (ask.verb === 'raise' && /\bwith (?:the|his|her|their|[A-Z])/.test(ask.object)) ||
        /\d/.test(ask.object) ||
        (/\d/.test(measure) && objectWords.length > 1)
      );
    case 'talk':
      return TOPIC.test(ask.object) && !isEmptyObject(ask.object);
    case 'light':
      if (OUTLOOK.test(ask.object) && !/\d/.test(ask.object)) return false;
      return !isEmptyObject(ask.object) || /\d/.test(ask.object) || hasSubject(ask);
    case 'task':
      return isTask(ask);
  }
}

/** What "make sure" asks somebody or something to do: "every plan names who checks", "the nurse weighs her each month". */
const MADE_SURE =
  /^(?:that )?(?:[A-Za-z'’-]{1,20} ){1,7}?([a-z]{3,15}s|has|have) ((?:who|what|how|when|where|why|whether|with|at least|in (?:his|her|their)|the|an?|each|every|his|her|their|\d)\b.*|[A-Z].*)$/;
const SEEN_IN = new Set([
  'name',
  'hold',
  'show',
  'state',
  'say',
  'list',
  'quote',
  'contain',
  'ask',
  'have',
  'set',
]);

function makesSeen(object: string): boolean {
  const [, verb = '', rest = ''] = MADE_SURE.exec(object) ?? [];
  if (rest === '' || COMPARATIVE.test(rest)) return false;
  if (verb === 'has' || verb === 'have') return !isEmptyObject(rest);
  const form = verbOf(verb);
  if (!form?.isThirdPerson) return false;
  const isThing = form.kind === 'task' || form.kind === 'light' || form.kind === 'talk';
  return (isThing || SEEN_IN.has(form.base)) && !isEmptyObject(rest);
}

/** "Support Mia to attend": what she is to do is no step of the worker's. */
const CHEERED_ON = new Set(['support', 'encourage', 'promote', 'remind', 'motivate', 'persuade']);

function isTheirs(ask: Ask, asks: readonly Ask[]): boolean {
  const head = asks.find(({ sentence, link }) => sentence === ask.sentence && link === 'head');
  return ask.link === 'nested' && head !== undefined && CHEERED_ON.has(head.verb);
}

const COMMUNICATING = new Set([
  'write',
  'ask',
  'tell',
  'inform',
  'notify',
  'invite',
  'brief',
  'help',
  'enable',
  'allow',
]);

function isTask(ask: Ask): boolean {
  if (isPassive(ask))
    return !wordsInPlace(subjectOf(ask)).every(
      (word) => VAGUE_ADJECTIVE.test(word.lower) || EMPTY_OBJECT.test(word.lower),
    );
  if (
    COMMUNICATING.has(ask.verb) &&
    wordsInPlace(ask.object).length < 4 &&
    !TOPIC.test(ask.object.replace(/^to\b/i, ''))
  ) {
    return false;
  }
  return !(
    isEmptyObject(ask.object) &&
    wordsInPlace(ask.object).some((word) => EMPTY_OBJECT.test(word.lower)) &&
    !hasSubject(ask)
  );
}

/** "Monitor" or "explore" with a frequency and a thing, a named tool, or numbers. */
function isPinnedDown(ask: Ask): boolean {
  return (
    /\b(?:using|through|by means of|with the (?:use|help) of)\b/i.test(ask.object) ||
    (TARGET.test(ask.object) && wordsInPlace(ask.object).length > 3 && ask.verb !== 'continue')
  );
}

function hasSubject(ask: Ask): boolean {
  return isPassive(ask) && !isEmptyObject(subjectOf(ask));
}

/** A passive ("the referral to be made") keeps its object in front of the verb. */
function subjectOf(ask: Ask): string {
  const front = ask.lead.slice(0, Math.max(0, ask.lead.length - ask.text.length));
  return front
    .replace(/^.*\b(?:ensure|guarantee)\b/i, '')
    .replace(/\b(?:to|will|should|must|need|needs|is|are|be|that)\b/gi, ' ');
}

function isPassive(ask: Ask): boolean {
  return /\b(?:be|is|are|been|get)(?: [a-z]{3,15}ly)?\s*$/i.test(
    ask.lead.slice(0, Math.max(0, ask.lead.length - ask.text.length)),
  );
}

function isEmptyObject(object: string): boolean {
  const words = wordsInPlace(object.replace(/,.*$/, '')).map((word) => word.lower);
  const meaningful = words.filter((word) => !VAGUE_ADJECTIVE.test(word) && !FOR_WHOM.test(word));
  return meaningful.every((word) => EMPTY_OBJECT.test(word));
}

function noAction(action: string, level: RecommendationLevel): SmartFinding {
  const message = STATEMENT.test(action)
    ? 'This says what was found; it does not ask anybody to do anything.'
    : 'There is no action in it: a reader cannot tell what is to be done.';
  return {
    criterion: 'S',
    code: 'no-action',
    message,
    suggestion: `Begin with who does what, for example "${level === 'service' ? 'Team manager' : 'Social worker'} to ${exampleFor(action, level)}".`,
  };
}

function vague(ask: Ask | undefined, asWritten: string, level: RecommendationLevel): SmartFinding {
  const verb = asTheyPutIt(/^[\w'-]+/.exec(ask?.text ?? '')?.[0] ?? 'this', asWritten);
  const isWeakVerb = ask?.kind === 'vague' || ask?.kind === 'change' || ask?.kind === 'bring-about';
  return {
    criterion: 'S',
    code: isWeakVerb ? 'vague-verb' : 'vague-object',
    message: isWeakVerb
      ? `"${capitalised(verb)}" can go on without anything being seen to change; two people would do two different things.`
      : `${quote(asTheyPutIt(ask?.text ?? verb, asWritten))} does not say what exactly is to be done.`,
    suggestion: `Name the step that somebody can see was taken, for example "${exampleFor(ask?.object ?? '', level)}".`,
  };
}

function hedged(action: string, phrase: string): SmartFinding {
  const value = action
    .replace(phrase, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(/,{2,}/g, ',')
    .replace(/,(?=[.\s]*$)/, '')
    .replace(/^[,\s]+/, '')
    .trim();
  return {
    criterion: 'S',
    code: 'hedged',
    message: `"${phrase}" leaves open whether it will be done at all.`,
    suggestion: `Leave it out, or say in which case it applies: "${value}"`,
    replacement: { field: 'action', value },
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
