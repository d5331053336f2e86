import type { RecommendationLevel } from '../recommendation.ts';
import { readAsks } from './asks.ts';
import type { SmartFinding } from './types.ts';

/** Records, forms and compliance: worth doing only for what they change. */
const PAPERWORK =
  /\b(?:case[- ]?(?:notes?|records?|files?|recording|summar(?:y|ies))|records? (?:are|is|to be|on)|recording|chronolog(?:y|ies)|genograms?|ecomaps?|forms?|templates?|documents?|documentation|paperwork|minutes|upload(?:ed|s)?|scan(?:ned)?|mosaic|liquid ?logic|lcs|ics|eclipse|the system|case management system|on the file|supervision (?:is|to be|record|records|notes?|file|are)|case (?:in|at) supervision|management oversight|(?:iro|management) footprint|iro oversight|management decisions?|sign(?:ed)? off|(?<!disguised )complian(?:ce|t)|kpis?|performance indicators?|timescales?|data (?:quality|entry|fields?)|spreadsheets?|tracker|filing|file the|(?:recorded|written up|uploaded|logged) (?:within|on time|in timescales?|promptly)|workflow|(?:reflective|case) discussions?|case transfer (?:form|summary)|(?<!carer |carers' )authoris(?:e|ation)|(?:keep(?:ing)?|accurate) (?:accurate )?records|record[- ]keeping|need to record|closure record)\b/i;
const SUPERVISION_ITSELF = /^(?:(?!in\b|at\b|next\b|by\b)[a-z]{1,12} ){0,4}supervision\b/i;
/** How well people are led or taught is practice, and no paper. */
const PRACTICE_ITSELF =
  /\b(?:receives?|has|have|gets?) (?:regular |good |monthly |reflective )*supervision|\bsupervision (?:is|are|be|should be|must be|to be|remains?) (?:regular|reflective|consistent|effective|robust|good|of)\b|\b(?:consistency|quality|frequency|impact|effectiveness) of (?:[a-z]{1,12} ){0,2}(?:management oversight|supervision|training)(?: and (?:management oversight|supervision|training))?|\btraining (?:is|are|be|remains?) (?:kept )?up[- ]to[- ]date/gi;
const SERVICE_PAPERWORK =
  /\b(?:polic(?:y|ies)|procedures?|guidance|protocols?|strateg(?:y|ies)(?! (?:meeting|discussion))|framework|toolkit|charter|practice model|memorandum|flow ?charts?|handbook|(?:practice )?guides?|leaflets?|posters?|briefings?|terms of reference|training|newsletter|intranet|website|practice standards|supervision|structure chart|audit tool|office|method|collect from|lead for safeguarding|named leads?|data ?(?:base|set)s?)\b/i;

/** Paper that is the child's all the same; its noun phrase says nothing about impact. */
const CHILDS_PAPER =
  /\b(?:[Tt]he |[Ee]ach |[Ee]very |[Tt]his )?(?:[Cc]hild|[Cc]hildren|[Yy]oung person|(?!The |This |That |All |Our |Each |Every |Any |Update |Review )[A-Z][a-z]{1,15})(?:'s|s'|s)? (?:case )?(?:file|record|records|case notes?|chronology|case summary|minutes|genogram|case|documents?|forms?)\b/g;
/** "Children's services" names who does it, and no child. */
const CHILDS_IN_A_TITLE = /\b[Cc]hild(?:ren)?(?:'s|s') (?:social workers?|services?|social care)\b/g;
/** "A policy for children" is a paper still: the child stands in its title. */
const TITLE_OF_PAPER =
  /\b(?:polic(?:y|ies)|procedures?|protocols?|strateg(?:y|ies)|leaflets?|posters?|toolkit|handbook) (?:for|on|about|regarding) (?:[a-z-]{1,20} ){0,2}(?:child(?:ren)?|families|young people|babies)\b/gi;

/** What a child meets with, whoever writes it up. */
const BY_NATURE =
  /\b(?:visit(?:s|ed|ing)?|see|seen alone|direct work|life story|wishes and feelings|(?:her|his|their|own) words|wishes|voice of the child|child's (?:voice|views|wishes|experience)|lived experience|safety plan\w{0,4}|health assessment|dentist|dental|refer(?:ral)? (?:to|him|her|them|mother|father|the child)|optician|school place|ehcp|tuition|therapy|camhs|counsell\w{1,4}|family time|sibling (?:contact|visit|time)|advocate|mentor|return home interview|mind of my own|three houses|keep(?:s|ing)? (?:\w{1,15} )?safe|nationality|passport|placement|bedroom|routine)\b/i;
const WHO =
  '(?:(?:the |each |every |this |any |our |all )?(?:kinship |foster |adoptive )?(?:child|children|young person|young people|baby|boys?|girls?|twins?|brothers?|sisters?|siblings?|care leavers?|teenagers?)|he|she|they|him|her|families|family)';
const EFFECT = new RegExp(
  `\\b(?:so|so that|in order that|to help|to enable|to keep|support|supports|for|help|helps|keep|keeps|means|how|what|where|whether|changed for|difference to|impact on|effect [a-z ]{0,20}on)(?: that)? ${WHO}\\b|\\b${WHO} (?:can|is|are|has|have|feels?|says?|said|tells?|told|knows?|understands?|attends?|reports?|sees?|gets?|receives?|lives?|sleeps?|will|explains?|names?|were|was|wants?)\\b|\\b(?:send|give|tell|ring|write to|offer|pay)s? (?:each|every|all) (?:the )?(?:parents?|famil(?:y|ies)|child(?:ren)?|young (?:person|people)|carers?)\\b|\\bchild(?:ren)?'s (?:lives|life|experience|outcomes?|safety|progress|needs|plan|view|views|own words|words|scores?)\\b`,
  'i',
);
const NAMED_EFFECT =
  /\b(?:who|when|where) (?:sees|visits|tells|rings|collects|meets) [A-Z][a-z]|\b(?:keep|help|so that|why|how|where) [A-Z][a-z]{2,15} (?:safe|is|can|may|feels|understands|has|will)\b|\b[A-Z][a-z]{2,15} (?:can|may|feels|says|knows|understands|explains|tells|attends)\b/;
const PRACTICE_EVIDENCE =
  /\b(?:check\w{0,3} (?:\d{1,3}|two|three|four|five|six|eight|ten|twelve|twenty) \s*(?:[a-z’'-]{1,20} ){0,2}\s*(?:records?|files|cases|plans)|dip[- ]sampl\w{0,4}|sample of|audits? (?:in|of|shows?|will|find|after)|re-?audit|observations?|observed|survey|feedback from|case reviews? show|\d{1,3} ?%|(?:\d{1,3}|eight|nine) (?:of|out of|in) (?:\d{1,3}|ten)|how (?:many|often) (?:children |young people |of them |families )?(?:were|are|had|have|was|wait|get|got|shows?))/i;

const WHOLE_STAFF =
  /\b(?:all|every|each) (?:of the )?(?:[a-z-]{2,15} ){0,2}?(?:staff|social workers?|practitioners?|managers?|teams?|workers|carers|professionals across)\b|\bacross the (?:service|team|department|directorate|workforce|council)\b|\b(?:whole|entire) (?:service|team|workforce)\b|\bservice-wide\b|\bstaff (?:training|to (?:attend|receive|be))\b/i;

/** "All six night staff have practised giving this young person's medicine": many, but for one child. */
const FOR_THIS_ONE = /\bthis (?:child|young person|baby|boy|girl|resident|adult|person|family)(?:['’]s)?\b/i;
/** Something that is done with or for children themselves, whatever is written about it after. */
const DONE_FOR_CHILDREN =
  /\b(?:move|house|rehouse|place|find|collect|take|bring|feed|weigh|meet|see|visit|offer|give|buy)s? (?:every|each|all|any|the)? ?(?:[a-z-]{2,20} ){0,2}?(?:child(?:ren)?|baby|babies|young (?:person|people)|care leavers?|siblings|sisters|brothers)\b/i;
/** "Tick the reviewed box": a mark on a form, whoever it is for. */
const BOX_TICKED =
  /\btick(?:s|ed|ing)? (?:off )?(?:the |a |each )?['‘"“]?(?:[\w-]{1,20}['’"”]? ){0,5}?box\b/i;

/** The level a recommendation speaks of where it is not given. */
export function levelOf(action: string, measure: string): RecommendationLevel {
  const text = `${action} ${measure}`;
  const aboutService =
    WHOLE_STAFF.test(text) ||
    /\b(?:the service|policy|procedure|workforce|dip[- ]sampl\w{0,4}|sample of \d|workshops?|audit tool|practice standards|commission(?:ing)?|staff|teams|each child|children coming into care|foster carers|front door|partnership|(?:head of|director of|principal social worker|service manager|workforce))\b/i.test(
      text,
    );
  return aboutService ? 'service' : 'child';
}

/** Relevant: about what changes for the child, not only about forms and processes. */
export function checkAboutTheChild(
  action: string,
  measure: string,
  level: RecommendationLevel,
): SmartFinding[] {
  if (level === 'child' && WHOLE_STAFF.test(action) && !FOR_THIS_ONE.test(action)) return [wrongLevel()];
  if (BOX_TICKED.test(action)) return [level === 'service' ? processAtService() : processAtChild(action)];
  const text = `${action} ${measure}`
    .replace(CHILDS_PAPER, ' record ')
    .replace(CHILDS_IN_A_TITLE, ' service ')
    .replace(TITLE_OF_PAPER, ' paper ');
  const asked =
    level === 'service'
      ? requestedWords(action).replace(PRACTICE_ITSELF, ' practice ')
      : requestedWords(action);
  const isPaperwork =
    PAPERWORK.test(asked) ||
    SUPERVISION_ITSELF.test(asked) ||
    isComplianceOnly(measure) ||
    (level === 'service' && SERVICE_PAPERWORK.test(`${asked} ${measure}`));
  if (!isPaperwork) return [];
  const isAboutChild =
    EFFECT.test(text) ||
    NAMED_EFFECT.test(text) ||
    DONE_FOR_CHILDREN.test(asked) ||
    BY_NATURE.test(stripRecordOf(text));
  if (isAboutChild) return [];
  if (level === 'service')
    return PRACTICE_EVIDENCE.test(text) && !isComplianceOnly(text) ? [] : [processAtService()];
  return [processAtChild(action)];
}

/** How much of a request names what it is about; paper named later is by the way. */
const HEAD_LENGTH = 90;

/** "Hold the review and send the minutes": the paper that follows is not what is asked for. */
const SENT_AFTERWARDS = /^(?:send|share|submit|circulate|copy|give|record|note|log|document)\b/i;

/** What is asked for, without what it is for. */
function requestedWords(action: string): string {
  const asks = readAsks(action).filter((ask) => ask.link !== 'joined' || !SENT_AFTERWARDS.test(ask.text));
  const asked =
    asks.length > 0
      ? asks
          .map((ask) =>
            ask.link === 'head' ? ask.lead.slice(0, HEAD_LENGTH) : ask.text.slice(0, HEAD_LENGTH),
          )
          .join('. ')
      : action;
  return asked.replace(CHILDS_PAPER, ' case record ');
}

/** A percentage of compliance evidences the process only. */
function isComplianceOnly(text: string): boolean {
  return /\bcomplian(?:ce|t)\b/i.test(text) && !/\b(?:audit|sampl|observ|feedback|survey)/i.test(text);
}

/** A record of a visit is a record. */
function stripRecordOf(text: string): string {
  return text.replace(
    /\b(?:statutory )?visits? (?:(?:to be|are|is|must be|should be|will be) (?:recorded|written up|uploaded|logged)|timescales?|records?|forms?|compliance|recording|(?:are )?on (?:the )?system)\b/gi,
    ' ',
  );
}

function wrongLevel(): SmartFinding {
  return {
    criterion: 'R',
    code: 'wrong-level',
    message: 'It speaks of staff in general, while the recommendation is for one child.',
    suggestion: 'Make it a service-level recommendation, and say here what is to change for this child.',
  };
}

function processAtService(): SmartFinding {
  return {
    criterion: 'R',
    code: 'process-only',
    message:
      'It is about a process and does not say what difference children would notice, nor how practice will be seen to change.',
    suggestion:
      'Add the difference, for example "dip sample of 10 files after three months: in at least 8 the child\'s own words shaped the plan".',
  };
}

function processAtChild(action: string): SmartFinding {
  const clause = /chronolog/i.test(action)
    ? 'so that the pattern of what the child lived through is used in the next risk analysis and plan'
    : /supervis|oversight|management/i.test(action)
      ? 'and record what has changed for the child since last time and what happens next if nothing has'
      : 'so that whoever opens the file sees at once what the child wants and how to keep the child safe';
  return {
    criterion: 'R',
    code: 'process-only',
    message: 'It puts the file in order but does not say what will be different for the child.',
    suggestion: `Add what it is for: "${action.replace(/[.\s]+$/, '').slice(0, 160)}, ${clause}".`,
  };
}
