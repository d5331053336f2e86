import type { ColumnRole } from './column-role.ts';
import { periodColumn } from './period-headings.ts';
import { roleOfQuestion } from './question-headings.ts';
import { welshRole } from './welsh-words.ts';

/** A role and how sure it is: 3 the very words, 2 the words with something beside them, 1 a word in it. */
export interface RoleGuess {
  readonly role: ColumnRole;
  readonly weight: 1 | 2 | 3;
}

const ADJECTIVES =
  '(?:(?:specific|key|agreed|planned|proposed|required|recommended|remedial|corrective|improvement|priority|further|next|our|main|management|detailed|high level|smart|development|service|individual|immediate|suggested|follow up|resulting|strategic|operational|local|lead|single|summary of|description of|list of|the|and|or) )*';
const AFTER_ACTION =
  '(?: (?:required|needed|necessary|to be taken|to be undertaken|to be completed|to take|we will take|points?|items?|plan|description|details?|title|steps?|agreed|planned|proposed|tasks?|activity|activities|and|or|to|improve|achieve|address|outcome|name|text|summary|statement|in response|what|will|we|do|s))*';

/** The words of headings, by role; matched against the whole heading in lower case without punctuation. */
const VOCABULARY: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'boardList',
    /^(?:list|list name|bucket|bucket name|section column|(?:board )?column(?: name)?|lane|swim ?lane|kanban (?:column|status))$/,
  ],
  [
    'ref',
    /^(?:ref|refs|reference|no|nos|number|id|ids|nr|num|item|minute|line|sr|sn|s n|uid|code)(?: ?(?:no|number|id|code|ref|nr))?$/,
  ],
  [
    'ref',
    /^(?:unique |action |item |complaint |compliment |minute |incident |learning |inspection |decision |card |ticket |rec |recommendation |recs |finding |audit finding |audit |issue |task |poam |poa (?:and )?m |deficiency |weakness |risk |control |tracking |plan |objective |serial |sl |sr |s |line |row |measure |report |requirement |our )+(?:ref|refs|reference|no|number|id|identifier|code|key|nr)(?: ?(?:no|number|id))?$/,
  ],
  [
    'group',
    /^(?:(?:improvement|strategic|key|plan|our|service|main|report|audit|review) )?(?:priority|priorities|themes?|work ?streams?|strands?|areas?|category|categories|domains?|standards?|section|topics?|pillars?|heading|sub theme|programme|kloe|key lines? of enquiry|area of (?:focus|practice|work|improvement|development)|focus area|priority area|improvement area|service area|resiliency category|directorate|department|agency|work package)(?: (?:name|title|no|number))?$/,
  ],
  [
    'aim',
    /^(?:(?:specific|strategic|overall|key|our|main|plan|the|service|improvement|smart|link to|linked) )*(?:aims?|objectives?|goals?)(?: (?:and|or|with|source|sources|of|its|their|outcomes?))*$/,
  ],
  [
    'aim',
    /^(?:what (?:do )?we (?:want|need|intend|aim) to (?:achieve|change|improve)|what (?:are we|we are) (?:trying|seeking) to achieve|desired state|where do we want to be)$/,
  ],
  [
    'source',
    /^(?:sources?(?: of (?:the )?(?:action|actions|recommendation|finding|evidence|issue))?|origin|origin of action|identified (?:by|from|through)|raised by|came from|recommendation source|weakness detector source|where from|evidence source|drivers?|linked (?:to|document|plan|strategy)s?)$/,
  ],
  [
    'sourceDate',
    /^(?:date of (?:the )?(?:source|source document|audit|inspection|survey|complaint|report)|(?:source|audit|inspection|survey|complaint|source document) date|source dated)$/,
  ],
  [
    'sourceDocument',
    /^(?:(?:source|audit|inspection) (?:document|report)(?: (?:name|title))?|document(?: (?:name|title))?)$/,
  ],
  [
    'sourceParagraph',
    /^(?:(?:source|report|document) )?(?:paragraphs?|para|paras)(?: (?:no|nos|number|ref|reference|of (?:the )?report))?$/,
  ],
  [
    'recommendation',
    /^(?:(?:audit|inspectors?|key|ofsted|cqc|our|the|review|report|original|specific|jtai|ilacs|iicsa|scr|lcspr|peer review|strategic) )*(?:recommendations?|requirements?|we recommend)(?: (?:title|text|description|wording|s|made|from|from .{1,30}|summary|name|area for improvement|or .{1,30}))?$/,
  ],
  [
    'finding',
    /^(?:(?:audit|inspection|ofsted|cqc|inspectors?|key|the|identified|main|review|summary of) )*(?:findings?|issues?|weakness(?:es)?|deficienc(?:y|ies)|gaps?|concerns?|problems?|shortfalls?|vulnerabilit(?:y|ies)|challenges?|lessons?|learning|learning points?|judge?ments?|risks?|areas? (?:for|of|requiring) (?:improvement|development|focus)|what (?:we|inspectors|ofsted) (?:found|said)|what needs to (?:improve|change)|what (?:did|has) (?:(?:the|our|this) )?(?:audit|review|inspection|survey|inspectors?|we|you) (?:find|found|tell us)|(?:what )?(?:you|children|families|staff|parents|young people) (?:said|told us|asked)|you asked for|how the regulations? (?:was|were|is|are) not being met|(?:the )?regulations? (?:that (?:was|were) )?not (?:being )?met|breach(?:es)?(?: of regulations?)?)(?: (?:name|title|description|details?|identified|statement|summary|text|s|and .{1,30}|or .{1,30}))*$/,
  ],
  [
    'acceptance',
    /^(?:agreed|accepted|acceptance|agree(?:d)? (?:y n|yes no|or not|disagree|or disagree)|(?:management|council|service|client|our|auditee|agency|government) (?:response|decision)|response|agreed or not|recommendation accepted|accepted y n|accept reject|agreement)$/,
  ],
  [
    'seniorLead',
    /^(?:(?:dlt|slt|smt|cmt|elt|area|strategic|senior|executive|exec|director|directorate|board|cabinet|corporate|leadership team|service director|governance|partnership|overall|accountable) )+(?:lead|leads|sponsor|owner|sro|officer|responsible|responsible officer|responsible owner|manager|director|executive)(?: s)?$/,
  ],
  [
    'seniorLead',
    /^(?:sro|sponsor|dlt|senior responsible (?:owner|officer|person)|accountable|accountable (?:person|officer|body)|accountability)$/,
  ],
  [
    'lead',
    /^(?:(?:action|task|risk|issue|remediation|business|finding|named|item|recommendation|delivery|implementation|operational|service|project|day to day|primary) )*(?:leads?|owners?|assignees?|lead officers?|responsible officers?|officers?|lead (?:person|name|names|professional|agency|partner|partners|manager|member|role|responsibility|organisation|organization|service|team|worker|practitioner))(?: (?:or|and|partners?|partner|agency|agencies|organisation|officers?|s|responsible|name|names|initials|team|post|role|job title))*$/,
  ],
  [
    'lead',
    /^(?:who|by whom|whom|by who|who by|who will (?:do (?:it|this|that)|lead|be responsible|make this happen)|who is (?:responsible|leading)(?: .{1,20})?|who leads|responsible|responsibility|responsibilities|responsible (?:person|persons|people|officer|officers|party|parties|manager|owner|lead|team|individual|agency|department|organisation|body|staff|post|for action|entity)|person responsible|persons? s? ?responsible|persons responsible|people responsible|officer responsible|officers responsible|manager responsible|agency responsible|assigned|assigned to|assignee|(?:assigned )?members?|allocated to|delegated to|poc|point of contact|resources?(?: names?)?|contact|contact person|action by|actioned by|to be actioned by|resp|owner role|agency|lead and partners|named person|by who)$/,
  ],
  [
    'originalEnd',
    /^(?:original|initial|first|previous|baseline|agreed original)(?: (?:target|end|due|completion|planned|scheduled|agreed|implementation|delivery))*(?: (?:date|deadline|timescale|target|completion|due|finish|end))+$/,
  ],
  [
    'revisedEnd',
    /^(?:revised|new|current|amended|updated|extended|latest|re ?forecast|forecast)(?: (?:target|end|due|completion|planned|scheduled|agreed|implementation|delivery|estimated))*(?: (?:date|deadline|timescale|target|completion|due|finish|end))+$/,
  ],
  [
    'doneOn',
    /^(?:(?:actual|date|closed|closure|completed|resolved|remediated|final)(?: (?:completed|closed|completion|closure|end|finish|resolved|implemented|remediated|achieved|signed off|date|on|of|date of))+|completed on|closed on|status date|date of closure|date of status|last (?:updated?|reviewed|changed)(?: .{1,20})?|updated|date (?:of )?(?:last )?(?:update|updated|review|reviewed)|review date|next review(?: date)?)$/,
  ],
  [
    'start',
    /^(?:start|starts|start date|start year|year (?:of )?start|starting|date started|commence|commences|commencement|commencement date|begin|begin date|from|date from|date (?:raised|identified|opened|added|created|entered|logged|of finding|found|discovered|reported|issued)|(?:raised|identified|opened|created|detected|logged)(?: (?:date|on))?|(?:original )?detection date|original detection date|planned start(?: date)?)$/,
  ],
  [
    'end',
    /^(?:ends?|end date|end year|target year|year (?:of )?(?:end|completion)|finish|finish date|due|due date|due by|date due|by when|when|when by|by|deadline|dead line|target|target date|target (?:completion|end|due|finish|implementation|delivery|resolution)(?: date)?|completion|completion date|completion due|date (?:for|of) (?:completion|implementation|delivery)|completed by|complete by|to be completed by|to complete by|completion by|time ?(?:bound|limited|based)|time ?scales?|time ?frames?|timelines?|time ?lines?|timing|timings|time|date|dates|(?:scheduled|planned|estimated|expected|anticipated|proposed|agreed|intended|est)(?: (?:completion|end|finish|due|delivery|implementation|target|close|closure|resolution|remediation))*(?: date)?|(?:implementation|remediation|delivery|resolution|action|closure|milestone) (?:date|deadline|due date|target)|eta|until|to|date to|end time|by when date|deadline date|date to be (?:completed|achieved|done)(?: by)?|to be (?:done|finished|delivered|achieved|implemented|in place) by|when will (?:it|this) be (?:done|completed)(?: by)?|by what date|timescale for completion|time scale for completion)$/,
  ],
  [
    'measure',
    /^(?:(?:success|performance|impact|outcome|key|progress|the|evidence and) )*(?:measures?|success criteria|success criterion|criteria|kpis?|performance indicators?|indicators?|targets?|measurables?|success factors?)(?: (?:of|for|and|or|success|impact|outcomes?|outputs?|outcome|output|criteria|measures?|kpis?|indicators?|targets?|s|evidence|milestones?))*$/,
  ],
  [
    'measure',
    /^(?:how will we (?:know|measure|evidence|judge)(?: .{1,60})?|how do we know(?: .{1,60})?|how we will (?:know|measure)(?: .{1,60})?|how will (?:success|impact|it|this|progress) be (?:measured|evidenced|monitored)(?: .{1,30})?|what will (?:success|good|be different|change)(?: .{1,40})?|what does (?:success|good) look like|what difference (?:will|has|did)(?: .{1,40})?|what success (?:looks|will look) like|expected (?:results?|benefits?|impact|outcomes?|outputs?)(?: .{1,30})?|(?:intended|anticipated|desired|planned) (?:impact|results?|benefits?|outputs?|outcomes?)(?: .{1,30})?|benefits?|measurable|impact measures?|deliverables? and measures?|outcome(?:s)? (?:measures?|and impact|and measures?|or impact))$/,
  ],
  [
    'outcome',
    /^(?:outcomes?|outputs?|outcomes? and outputs?|outcomes? outputs?|outcomes? sought|intended outcomes?|results?|impact|impact outcome|outcome impact)$/,
  ],
  [
    'verifiedBy',
    /^(?:verified by|verification|verification (?:method|activity)|how verified|validated by|validation|means of verification|assurance|assurance (?:method|activity|source)|monitoring|monitoring (?:arrangements?|method|activity)|how will it be checked|quality assurance)$/,
  ],
  [
    'evidence',
    /^(?:evidence|evidence (?:required|of completion|base|of (?:impact|progress|success|delivery|achievement)|needed|source|submitted|provided|and impact)|supporting (?:evidence|documents?)|proof)$/,
  ],
  [
    'status',
    /^(?:(?:progress|updates?|position|current|monthly|quarterly|termly|and|latest) )+(?:b ?r ?a ?g|r ?a ?g)(?: (?:status|rating|ratings))?$/,
  ],
  [
    'comments',
    /^(?:(?:any|other|additional|general|latest|current|monthly|quarterly|termly|weekly|further|reviewer|officer|lead|monitoring|review|board|audit|management|brief|interim|narrative|auditor|follow up|six month|6 month|mid year|year end) )*(?:comments?|progress|updates?|notes?|narrative|commentary|remarks?|position|evaluation|current position|current situation|feedback)(?: (?:and|or|on|to date|made|report|notes?|summary|comments?|so far|impact|against .{1,20}|updates?|evaluation|progress|actions?|evidence|date|narrative|outcome|next steps?|since .{1,25}|if any|as at .{1,25}|as of .{1,25}|s|status|position|rag))*$/,
  ],
  [
    'comments',
    /^(?:status (?:updates?|comments?|notes?|narrative|description|detail|summary)|actions? taken(?: .{1,30})?|actions? to date|action completed|work (?:done|completed) to date|what (?:have we|we have|has been|we) (?:done|did|achieved)(?: .{1,30})?|what s (?:happened|been done)|how are we doing|impact (?:to date|so far|and evidence|statement)|where are we now|milestone changes|outcome of review|observation annotation|termly evaluation(?: and impact)?|evaluation and impact|impact and evaluation|implementation (?:update|progress|notes?)|response and update|resolution(?: notes?)?|latest)$/,
  ],
  [
    'earlierStatus',
    /^(?:(?:previous|last|prior|former|original|initial|earlier|opening|baseline) (?:month s |quarter s |quarter |month )?(?:b?rag|status|rating)(?: (?:status|rating))?|(?:b?rag|status|rating) (?:last|previous) (?:month|quarter|time|meeting|report))$/,
  ],
  [
    'status',
    /^(?:(?:action|current|progress|completion|implementation|overall|delivery|task|item|project|finding|recommendation|remediation|latest|present|self|end|year end|risk|new|this month s?|final|improvement|plan|audit|poam) )*(?:b ?r ?a ?g|r ?a ?g|status|b ?r ?a ?g ?g?)(?: (?:status|rating|ratings|rated|score|now|current|colour|color|assessment|b?rag|key|of (?:action|actions|recommendation|progress|implementation|delivery)|open closed|r a g|b r a g|g a r|red amber green|y n|s|and trend|progress|position|delivery))*$/,
  ],
  [
    'status',
    /^(?:state|(?:delivery )?confidence(?: (?:level|rating|assessment|status|in delivery))?|colou?r|colou?r (?:code|rating|status)|traffic lights?|rating|progress (?:rating|colour|rag|brag|status)|(?:is it |is this |action |task |fully )?(?:complete|completed|implemented|done|closed|achieved|delivered|met|finished)(?: (?:y n|yes no|yes or no|or not|yes|status))*|open closed|open or closed|on track|on target|completed status|implemented yes no|action complete|(?:y n|yes no) complete)$/,
  ],
];

const ACTION = [
  new RegExp(`^${ADJECTIVES}actions?${AFTER_ACTION}$`),
  /^(?:what (?:will we do|we will do|we ll do|are we going to do|we are going to do|we re going to do|needs? to (?:be done|happen)|do we need to do|we need to do|must we do|we plan to do|is (?:required|to be done|going to be done)|will be done|action)(?: .{1,40})?|how (?:will we|we will|are we going to|do we|we ll) (?:do|achieve|deliver|get|make|address|improve|go)(?: .{1,40})?|how will (?:it|this) be (?:done|achieved|delivered)|how|what)$/,
  /^(?:(?:summary of|key|main|specific|our|planned|required|project|improvement|delivery|detailed) )*(?:tasks?|activit(?:y|ies)|steps?|milestones?|deliverables?|initiatives?|interventions?|commitments?|undertakings?|to ?dos?|work required|projects?|improvements?|measures? to be taken)(?: (?:required|needed|description|details?|and milestones?|and tasks?|and activities|and deliverables|name|title|to be (?:made|done|undertaken|completed)|s|planned|activity))*$/,
  /^(?:(?:overall|proposed|planned|recommended) )*(?:remediation|mitigation|treatment|remedy|improvement|rectification|resolution|corrective action)(?: (?:plan|plans|action|actions|steps?|activity|description|strategy|measures?|plan description))+$/,
  /^(?:specific|specifics|we did|we are doing|we listened|what we are doing)$/,
  /^(?:card|card (?:name|title)|issue title|work item|work items?)$/,
  /^(?:remediation|mitigations?|remedy|plan of action|corrective actions?|planned corrective action|risk treatment|mitigating actions?|controls? required|poam description|mitigation in place)$/,
];

const WORDS_IN_IT: readonly (readonly [ColumnRole, RegExp])[] = [
  ['source', /\bsource\b/],
  ['revisedEnd', /\b(?:revised|amended|extended)\b.*\b(?:date|deadline)\b/],
  ['originalEnd', /\boriginal\b.*\b(?:due|target|completion|deadline|end)\b/],
  [
    'doneOn',
    /\b(?:closed|completed|status|review|update|updated|actual)\b.*\bdate\b|\bdate\b.*\b(?:closed|completed|update|updated)\b/,
  ],
  [
    'start',
    /\b(?:start|commence|raised|identified|opened)\b.*\bdate\b|\bdate\b.*\b(?:raised|identified|opened)\b/,
  ],
  ['end', /\b(?:due|target|deadline|by when|completion date|timescales?|timeframes?|end date)\b/],
  ['earlierStatus', /\b(?:previous|last)\b.*\b(?:b?rag|status)\b/],
  ['status', /\bb?rag\b|^(?:\S+ )?status\b|\bstatus$/],
  [
    'seniorLead',
    /\b(?:strategic|senior|executive|director|dlt|slt|smt|board|sro)\b.*\b(?:lead|owner|sponsor)\b/,
  ],
  ['lead', /\b(?:lead|owner|responsible|responsibility|assigned|accountable)\b/],
  ['measure', /\b(?:measures?|success|outcomes?|kpi|indicators?)\b/],
  ['evidence', /\bevidence\b/],
  ['comments', /\b(?:comments?|progress|updates?|notes?|commentary)\b/],
  ['recommendation', /^(?:\S+ ){0,3}recommendations?(?: \S+){0,2}$/],
  ['action', /\bactions?\b/],
  ['finding', /\b(?:findings?|weakness|issues?|areas? for (?:improvement|development))\b/],
];

const LONGEST_HEADING = 160;
const cache = new Map<string, RoleGuess | undefined>();

/** A heading in lower case, words and single spaces only. */
export function headingKey(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/<[^<>]{0,20}>/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/['’]/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The role that a heading names, if it names one. "#" is a reference. */
export function roleOf(label: string): RoleGuess | undefined {
  if (label.length === 0 || label.length > LONGEST_HEADING) return undefined;
  if (cache.has(label)) return cache.get(label);
  if (cache.size > 20_000) cache.clear();
  const guess = guessRole(label);
  cache.set(label, guess);
  return guess;
}

/** Names of a column that say nothing of its kind: what is to be done, where no other column is. */
const PLAIN_NAMES =
  /^(?:(?:short |full |brief |long |item )?(?:description|title|summary|subject|details?)|name|text|point|entry)$/;

function guessRole(label: string): RoleGuess | undefined {
  if (/^\s*(?:#|№|nº|n°)\s*$/i.test(label)) return { role: 'ref', weight: 3 };
  const key = headingKey(label);
  if (key === '') return undefined;
  const whole = exactRole(key);
  if (whole) return { role: whole, weight: 3 };
  const parts = [
    headingKey(label.replace(/[([{][^)\]}]*[)\]}]?/g, ' ')),
    ...label.split(/[\n/(:,;–—?]|\s-\s/).map(headingKey),
  ];
  const found = parts.flatMap((part) => {
    const role = part === '' ? undefined : exactRole(part);
    return role && isShortEnough(key, role) ? [role] : [];
  });
  // "Learning / action to be taken" says what is to be done, whatever stands before it.
  const role = found[0] === 'finding' && found.includes('action') ? 'action' : found[0];
  if (role) return { role, weight: 2 };
  const asked = roleOfQuestion(key);
  if (asked) return { role: asked, weight: 2 };
  const dated = periodColumn(key);
  if (dated) return { role: dated, weight: 2 };
  if (PLAIN_NAMES.test(key)) return { role: 'finding', weight: 1 };
  if (
    key.split(' ').length > 6 ||
    /\b(?:count|links?|url)$|^(?:number|count|total|sum|how many|did|percentage|average)\b/.test(key)
  )
    return undefined;
  for (const [role, words] of WORDS_IN_IT) if (words.test(key)) return { role, weight: 1 };
  return undefined;
}

/** "Resource/recommendation validated or what actions need ..." is a question, not a heading of recommendations. */
function isShortEnough(key: string, role: ColumnRole): boolean {
  const words = key.split(' ').length;
  return words <= (role === 'measure' || role === 'action' || role === 'comments' ? 14 : 10);
}

function exactRole(key: string): ColumnRole | undefined {
  for (const [role, words] of VOCABULARY) if (words.test(key)) return role;
  return ACTION.some((words) => words.test(key)) ? 'action' : welshRole(key);
}
