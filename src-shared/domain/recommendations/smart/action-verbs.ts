/**
 * What a verb asks for:
 * - `task`: something one can see was done ("visit", "refer");
 * - `light`: says little without its object ("provide", "undertake");
 * - `talk`: says little without its topic ("contact", "discuss");
 * - `evidence`: keeps or shows what was done ("record", "share");
 * - `bring-about`: hands the doing on ("ensure");
 * - `change`: an effect, not an act, unless it has a target ("improve");
 * - `vague`: could go on for ever without anybody noticing ("monitor", "consider").
 */
export type VerbKind = 'task' | 'light' | 'talk' | 'evidence' | 'bring-about' | 'change' | 'vague';

/** How a verb stands in the text. */
export interface VerbForm {
  readonly base: string;
  readonly kind: VerbKind;
  readonly isBase: boolean;
  readonly isParticiple: boolean;
  /** "completes", as in "social worker completes". */
  readonly isThirdPerson: boolean;
}

const VERBS: Readonly<Record<VerbKind, string>> = {
  task:
    'visit see observe interview assess reassess refer re-refer trace locate draw write rewrite revise draft read teach ' +
    'convene chair hold run book organise schedule fix apply register enrol request obtain collect order install ' +
    'commission appoint recruit train audit sample dip-sample test map publish launch introduce issue design create ' +
    'build set brief transport accompany escort escalate transfer allocate reallocate close open start begin update ' +
    'upload submit file laminate scan print send invite appeal challenge negotiate agree decide confirm weigh plot ' +
    'measure prepare finalise amend add remove replace merge link list name identify choose match place move ' +
    'purchase buy fund pay consult survey ask tell explain show use apply adopt pilot roll extend trial include attend ' +
    'join chase screen check review re-assess hear help quality-assure purge redact translate interpret feed co-produce ' +
    'learn practise sign notify inform report respond reply enable allow supervise mediate co-ordinate ' +
    'coordinate compile analyse calculate count track rate score investigate conclude initiate issue seek ' +
    'secure recommend rehearse plan complete-with stop lobby go spend revisit raise-with happen take reunite reunify reconsider find return follow commence',
  light:
    'complete undertake carry provide do offer deliver arrange make give put get have conduct perform implement facilitate develop produce',
  talk: 'contact discuss meet speak talk email phone call ring message reach',
  evidence: 'record document note share log evidence present copy minute feedback',
  'bring-about': 'ensure make-sure guarantee',
  change:
    'improve increase reduce raise strengthen enhance decrease lower boost lift cut minimise maximise prevent eliminate eradicate',
  vague:
    'monitor consider explore continue look think encourage promote support maintain keep try aim endeavour strive address ' +
    'capture engage liaise embed reflect focus remind remember work be foster champion value recognise acknowledge understand ' +
    'examine assure exercise prioritise safeguard protect manage tackle highlight emphasise stress sustain uphold ensure-that attempt hope pursue progress action',
};

const IRREGULAR: Readonly<Record<string, string>> = {
  written: 'write',
  rewritten: 'rewrite',
  held: 'hold',
  met: 'meet',
  sent: 'send',
  seen: 'see',
  given: 'give',
  drawn: 'draw',
  undertaken: 'undertake',
  taken: 'take',
  brought: 'bring',
  told: 'tell',
  made: 'make',
  done: 'do',
  begun: 'begin',
  got: 'get',
  spoken: 'speak',
  heard: 'hear',
  shown: 'show',
  chosen: 'choose',
  built: 'build',
  fed: 'feed',
  set: 'set',
  put: 'put',
  run: 'run',
  read: 'read',
  kept: 'keep',
  sought: 'seek',
  thought: 'think',
  bought: 'buy',
  paid: 'pay',
  taught: 'teach',
  understood: 'understand',
  learnt: 'learn',
  rung: 'ring',
  found: 'find',
  drew: 'draw',
};

const FORMS = buildForms();

/** The verb a word is a form of, where it is one the rules know. */
export function verbOf(word: string): VerbForm | undefined {
  return FORMS.get(word.toLowerCase());
}

function buildForms(): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const kinds = new Map<string, VerbKind>();
  const add = (form: string, base: string, kind: VerbKind, as: 'base' | 'participle' | 'third') => {
    const known = forms.get(form);
    forms.set(form, {
      base,
      kind: known?.kind ?? kind,
      isBase: as === 'base' || (known?.isBase ?? false),
      isParticiple: as === 'participle' || (known?.isParticiple ?? false),
      isThirdPerson: as === 'third' || (known?.isThirdPerson ?? false),
    });
  };
  for (const [kind, verbs] of Object.entries(VERBS) as [VerbKind, string][]) {
    for (const base of verbs.split(' ')) {
      kinds.set(base, kind);
      add(base, base, kind, 'base');
      add(thirdPerson(base), base, kind, 'third');
      for (const participle of regularParticiples(base)) add(participle, base, kind, 'participle');
    }
  }
  for (const [form, base] of Object.entries(IRREGULAR))
    add(form, base, kinds.get(base) ?? 'task', 'participle');
  return forms;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularParticiples(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(base)) return [`${base}ed`, `${base}${base.at(-1)}ed`];
  return [`${base}ed`];
}
