import type { ColumnRole } from './column-role.ts';

/** A heading that asks, with or without its question mark. */
const ASKS =
  /^(?:by )?(?:what|how|who|whom|whose|when|why|where|which|is|are|has|have|was|did|do|does|will|can)\b/;

/** What a heading asks for, in the order in which it is decided: "how will we know" asks for more than "what will". */
const QUESTIONS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'comments',
    /^(?:how (?:are|have) (?:we|things|you)\b|(?:what|where) (?:are|is) .*\bnow$|how (?:is|far is) it\b)/,
  ],
  ['comments', /^what (?:have|has) .*\b(?:done|happened|achieved|changed|progress|improved)\b/],
  [
    'verifiedBy',
    /^(?:how|who|by whom) .*\b(?:check|checks|checked|verif\w+|validat\w+|assured?|monitor\w*)\b/,
  ],
  [
    'measure',
    /^how (?:will|would|do|can|shall|are|is) .*\b(?:know|knows|measur\w+|evidenced?|judged?|tell|show|shown)\b/,
  ],
  [
    'measure',
    /^what (?:will |would |does |is the |are the |do we |did we )?(?:be |look |have )?(?:the )?(?:impact|difference|benefits?|outcomes?|success|good|results?|change|changed|improve|different|better|evidence|measures?)\b/,
  ],
  [
    'measure',
    /^what .*\b(?:will be (?:different|better)|look like|will (?:change|improve)|(?:will|would) (?:we|children|families|people|you) (?:see|notice))\b/,
  ],
  ['aim', /^what .*\b(?:want|hope|trying|seeking|aim|aiming|intend) to (?:achieve|change|see|be|improve)\b/],
  [
    'seniorLead',
    /^who(?: is| will be|s)? .*\b(?:accountable|answerable|overall|oversees?|overseeing|sponsor\w*)\b/,
  ],
  ['lead', /^(?:by )?who\w*\b/],
  [
    'end',
    /^(?:by )?when\b(?!.*\b(?:raised|identified|found|start\w*|begin|began|done|finished|completed on|closed)\b)|^(?:by )?(?:what|which) (?:date|month|time)\b|^how (?:soon|long)\b/,
  ],
  ['start', /^when\b.*\b(?:start\w*|begin|raised|identified)\b/],
  ['doneOn', /^when (?:was|were|did)\b.*\b(?:done|finish\w*|complet\w+|closed?)\b/],
  [
    'status',
    /^(?:is|are|has|have|was) (?:it|this|they|the (?:action|recommendation)|action|we)\b.*\b(?:done|complete\w*|finished|implemented|achieved|closed|delivered|met|on track)\b/,
  ],
  [
    'source',
    /^(?:where (?:does|did) .*\b(?:come|came) from|which (?:review|audit|inspection|report|source)\b|who (?:said|asked|raised))/,
  ],
  [
    'finding',
    /^(?:why\b|what (?:went wrong|happened|did (?:we|the|you|they) (?:find|learn|say)\b.*|is the (?:issue|problem|concern|gap|risk)|was (?:found|wrong|the (?:issue|problem))|(?:is|was) not working|(?:the )?(?:report|inspectors?|review|audit|children|families|you|people) (?:said|found|told).*|needs? to (?:improve|change|be better)|(?:are|were) (?:the|we) (?:issue|problem|concern|gap|worried)s?\b.*|(?:have )?we learn\w*))/,
  ],
  [
    'action',
    /^(?:what|how|which) .*\b(?:do|done|doing|happen|take|taken|need|needed|action|actions|get there|achieve|achieved|fix|put right|make|put in place|going to)\b/,
  ],
];

/** The role that a heading asks for ("What impact will this have, and how will we measure it?"), if it is a question. */
export function roleOfQuestion(key: string): ColumnRole | undefined {
  if (!ASKS.test(key) || key.split(' ').length > 14) return undefined;
  return QUESTIONS.find(
    ([role, words]) => words.test(key) && !(role === 'lead' && /^who\w* (?:said|told|asked)\b/.test(key)),
  )?.[0];
}
