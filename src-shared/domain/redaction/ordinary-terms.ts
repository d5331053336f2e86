import { FIELD_ABBREVIATIONS } from './words/field-abbreviations.ts';
import { FIELD_TERMS } from './words/field-terms.ts';
import { isOrdinaryWord } from './words/ordinary-words.ts';

/** Terms of the field and of ordinary British life that no finder but the case record may mask. */
const TERMS = `
child in need|children in need|child protection|child protection plan|child protection conference|child in need plan|child in need meeting|child in need review|looked after child|looked after children|looked after|looked after review|children looked after|child looked after|care leaver|care leavers|leaving care|early help|early help assessment|early help hub|early help module|team around the child|team around the family|team around the school|lead professional|family group conference|family network meeting|family plan
signs of safety|section 47|section 17|section 20|section 31|section 37|section 7|section 8|section 25|section 38|section 117|section 136|s47|s17|s20|s31|s.47|s.17|section|working together|working together to safeguard children|keeping children safe in education|children act|children act 1989|children act 2004|care act|care act 2014|children and families act|children and social work act|human rights act|equality act|mental capacity act|mental health act|data protection act|public law outline|pre-proceedings|pre proceedings|care proceedings|care order|interim care order|supervision order|special guardianship order|child arrangements order|emergency protection order|police protection|placement order|adoption order|secure order|non-molestation order|prohibited steps order|specific issue order
ofsted|ilacs|jtai|sccif|cqc|hmi|camhs|mash|ehcp|ehc plan|ehc|education health and care plan|sen|send|senco|senco|dsl|designated safeguarding lead|iro|lado|cafcass|nspcc|barnardo's|barnardos|childline|action for children|cin|cpp|cp|cla|lac|cic|uasc|ssw|nqsw|asye|asw|ssw|aysE|pep|personal education plan|pathway plan|pathway planning|plo|lcs|liquidlogic|mosaic|eclipse|icpc|rcpc|icpcc|fgc|mappa|marac|merlin|acp|dash|vcs|idva|isva|acs|adhd|asd|adcs|dfe|department for education|home office|nhs|gp|a&e|hv|sdq|strengths and difficulties questionnaire|bmi|dna|dnar|was not brought|wnb|neet|eet|pru|alternative provision|fsm|pupil premium|virtual school|virtual head|fgm|cse|cce|county lines|nrm|national referral mechanism|prevent|channel|missing from home|return home interview|rhi|contextual safeguarding|child exploitation|child sexual exploitation|child criminal exploitation|child sexual abuse|harmful sexual behaviour|domestic abuse|domestic violence|clare's law|claire's law|sarah's law|mental health|substance misuse|toxic trio|trilogy of risk|neglect|emotional abuse|physical abuse|sexual abuse|likely to suffer significant harm|significant harm|threshold|thresholds|level 2|level 3|level 4|tier 2|tier 3|tier 4
requires improvement|requiring improvement|outstanding|good|inadequate|excellent|requires improvement to be good|strengthening families|graded care profile|graded care profile 2|gcp|gcp2|gcp 2|independent reviewing officer|independent reviewing officers|team manager|team managers|assistant team manager|service manager|head of service|local authority|local authorities|senior practitioner|advanced practitioner|social worker|social workers|student social worker|newly qualified social worker|senior social worker|allocated social worker|supervising social worker|principal social worker|family support worker|family support|youth worker|personal adviser|personal advisor|support worker|outreach worker|duty worker|duty team|emergency duty team|edt|health visitor|health visitors|school nurse|midwife|midwives|headteacher|head teacher|deputy head|class teacher|teaching assistant|educational psychologist|clinical psychologist|consultant paediatrician|paediatrician|community paediatrician|speech and language|speech and language therapy|speech and language therapist|salt|occupational therapist|occupational therapy|physiotherapy|children's guardian|guardian|guardian ad litem|independent visitor|advocate|director of children's services|dcs|assistant director|chief executive|lead member|head of safeguarding|quality assurance|head of safeguarding and quality assurance|practice review|case audit|practice week|observation|auditor|moderator|reviewer|audit|moderation
children's services|childrens services|children's social care|childrens social care|adult social care|social care|children's centre|family hub|children and families|family safeguarding|safeguarding partnership|safeguarding children partnership|youth justice|youth justice service|youth offending team|youth offending service|yot|yos|yjs|probation|police|housing|housing association|health|education|school|primary school|secondary school|nursery|college|academy|sixth form|university|hospital|surgery|court|family court|high court|county court|magistrates|magistrates court|crown court|crown prosecution service|cps|food bank|jobcentre|job centre|universal credit|child benefit|pip|dla|disability living allowance|no recourse to public funds|nrpf|asylum|home education|elective home education|ehe|children missing education|cme|kinship care|kinship carer|connected person|connected persons|connected carers|regulation 24|reg 24|foster care|foster carer|foster carers|fostering|adoption|adoption panel|fostering panel|permanence|permanence planning|special guardian|special guardianship|sgo|contact centre|family time|supervised contact|contact|direct work|life story|life story work|life-story work|three houses|wishes and feelings|voice of the child|the child's voice|child's voice|child's lived experience|lived experience|day in the life|a day in the life|genogram|ecomap|chronology|case summary|case notes|case note|case file|file|supervision|management oversight|managers oversight|danger statement|safety goal|safety plan|safety planning|words and pictures|scaling question|bottom line|trajectory|group supervision|reflective supervision|core group|core groups|core group meeting|strategy discussion|strategy meeting|initial child protection conference|review child protection conference|initial conference|review conference|professionals meeting|multi-agency|multi agency|multi-agency safeguarding hub|single assessment|child and family assessment|c&fa|cfa|parenting assessment|risk assessment|viability assessment|core assessment|initial assessment|pre-birth assessment|pre-birth|unborn baby|unborn|delegated authority|placement|placement planning meeting|placement plan|disruption meeting|stability meeting|step down|step-down|step up|closure|transfer|transfer in|allocation
solihull|incredible years|triple p|theraplay|mst|multisystemic therapy|pause|freedom programme|caring dads|dyadic developmental psychotherapy|dda|ddp|emdr|cbt|pace|secure base|attachment|trauma informed|trauma-informed|restorative practice|systemic|motivational interviewing|assessment framework|brook tool|home conditions|home conditions assessment|bruise|bruising|outcome star|outcomes star|impact chronology|smart|brag|rag|swot|kpi|qa|cpd|ict|it|hr|mdt|tac|taf|tas|eha|cp plan|cp conference|cin plan|cin meeting|lac review|cla review|pep meeting|statutory visit|stat visit|stat visits|visit|home visit|unannounced visit|section 47 enquiry|section 47 enquiries|s47 enquiry|section 17 assessment
monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|christmas|easter|eid|diwali|ramadan|hanukkah|new year|halloween|bonfire night|mother's day|father's day|half term|half-term|summer holidays|autumn term|spring term|summer term|key stage|key stage 1|key stage 2|key stage 3|key stage 4|ks1|ks2|ks3|ks4|eyfs|reception|year group|gcse|gcses|a level|a levels|sats|phonics|btec|apprenticeship
mum|dad|mother|father|mummy|daddy|nan|nana|gran|granny|grandma|grandad|grandmother|grandfather|maternal grandmother|paternal grandmother|maternal grandfather|paternal grandfather|maternal|paternal|auntie|aunt|uncle|cousin|brother|sister|sibling|siblings|half-sibling|half-brother|half-sister|stepfather|stepmother|stepdad|stepmum|parent|parents|carer|carers|child|children|young person|young people|young persons|young carer|young carers|young adult|baby|infant|toddler|teenager|boy|girl|son|daughter|family|families
mr|mrs|ms|miss|dr|covid|covid-19|coronavirus|lockdown|facebook|instagram|snapchat|tiktok|whatsapp|youtube|fortnite|minecraft|roblox|xbox|playstation|netflix|lego|peppa pig|disney|google|teams|microsoft teams|zoom|skype|email|facetime|english|maths|art|science|pe|uk|united kingdom|england|wales|scotland|northern ireland|britain|great britain|british|european|section a|ok|tv|vs|ie|eg|nb|fyi|asap|tbc|tba|n/a|na|am|pm|etc|re
amber|green|red|blue|black country|black|white|mixed|asian|white british|black british|black african|black caribbean|mixed heritage|other|dual heritage|i|ii|iii|strengths|areas for development|recommendations|recommendation|actions|action|impact|outcome|outcomes|summary|background|analysis|overall|overall grade|grade|rationale|evidence|evaluation|judgement|conclusion|next steps|worries|what's working well|what are we worried about|what needs to happen|child's views|views|feedback|strength|assessment|planning|plan|review|reviews|intervention|identity|diversity|inclusion
sexual health|school health|health assessment|initial health assessment|review health assessment|iha|rha|dental|optician|immunisations|red book|ante-natal|antenatal|postnatal|neonatal|nicu|scbu|a and e|accident and emergency|emergency department|perinatal|perinatal mental health|crisis team|home treatment team|early intervention|talking therapies|iapt|drug and alcohol service|turning point|change grow live|cgl|refuge|women's aid|womens aid|samaritans|kooth|mind|relate|home-start|homestart|home start|citizens advice|coram|nyas|become|the children's society|children's society|princes trust|prince's trust|scouts|guides|brownies|cubs|beavers
subject access request|sar|gdpr|dpia|freedom of information|information sharing agreement|serious case review|child safeguarding practice review|cspr|lcspr|rapid review|learning review|escalation|dispute resolution|dispute resolution process|drp|working day|working days|15 working days|10 working days|45 days|fortnightly|weekly|monthly|quarterly|timescale|timescales|policy|procedure|protocol|local safeguarding children board|lscb|corporate parenting|corporate parenting board|corporate parent|sufficiency|placements team|commissioning|first response|front door|multi agency safeguarding|assessment team|assessment service|safeguarding team|children in care team|children with disabilities|children with disabilities team|cwd|disabled children's team|short breaks|short break|direct payments|looked after children team|permanency team|leaving care team|16+ team|adolescent team|edge of care|family solutions|intensive family support|troubled families|supporting families
`;

const FORMS = new Map<string, boolean>();
/** Terms before which even what the record holds needs its context; guesses alone give way to the others. */
for (const [terms, isStrong] of [
  [`${TERMS}|${FIELD_TERMS}`, true],
  [FIELD_ABBREVIATIONS, false],
] as const)
  for (const term of terms.split(/[|\n]/)) {
    const key = keyOf(term);
    if (key && !FORMS.has(key)) FORMS.set(key, isStrong);
  }

function keyOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The most words of a term that begins with a word; most words of a text begin none. */
const LONGEST_FROM = new Map<string, number>();
for (const key of FORMS.keys()) {
  const words = key.split(' ');
  const [first = ''] = words;
  LONGEST_FROM.set(first, Math.max(LONGEST_FROM.get(first) ?? 0, words.length));
}

const longestFrom = (word: string) =>
  Math.max(LONGEST_FROM.get(word) ?? 0, word.endsWith('s') ? (LONGEST_FROM.get(word.slice(0, -1)) ?? 0) : 0);

/** A token as the search for terms needs it. */
interface TermToken {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly gap: string;
  readonly shape?: string;
}

/** "Ged", "Pip": letters that stand for an office are written in capitals, and a short name is not. */
const isShortName = (token: TermToken | undefined) =>
  token?.shape === 'title' &&
  token.word.length === 3 &&
  !isOrdinaryWord(token.word) &&
  !token.word.endsWith('s');

/** Stretches of a tokenised text that are terms of the field, longest first at each place. Offsets as the tokens'. */
export function findOrdinaryTerms(
  tokens: readonly TermToken[],
): { start: number; end: number; words: number; isStrong: boolean }[] {
  const found: { start: number; end: number; words: number; isStrong: boolean }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let key = '';
    let best = 0;
    let isStrong = false;
    const last = Math.min(tokens.length, at + longestFrom(tokens[at]?.word ?? ''));
    for (let i = at; i < last; i++) {
      const token = tokens[i];
      if (!token || (i > at && /[.!?;:\n,]/.test(token.gap.trim()) && token.gap !== '.')) break;
      key = i === at ? token.word : `${key} ${token.word}`;
      const strength = FORMS.get(key) ?? (key.endsWith('s') ? FORMS.get(key.slice(0, -1)) : undefined);
      if (strength !== undefined) {
        best = i - at + 1;
        isStrong = strength;
      }
    }
    if (best > 0 && !(best === 1 && isShortName(tokens[at]))) {
      found.push({
        start: tokens[at]?.start ?? 0,
        end: tokens[at + best - 1]?.end ?? 0,
        words: best,
        isStrong,
      });
      if (best > 1) at += best - 1;
    }
  }
  return found;
}

/** Whether a whole phrase is a term of the field. */
export function isOrdinaryTerm(phrase: string): boolean {
  const key = keyOf(phrase);
  return FORMS.has(key) || (key.endsWith('s') && FORMS.has(key.slice(0, -1)));
}
