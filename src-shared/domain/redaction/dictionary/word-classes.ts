const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Forms of address; they belong to the name that follows. */
export const TITLES = set(
  'mr mrs ms miss mx dr doctor prof professor sir lady lord dame rev revd reverend father fr sr imam rabbi cllr councillor pc dc ds dci di sgt sergeant constable judge hhj dj',
);

/** Titles that say something of the person and are never left out of a record's name by mistake. */
export const NAME_PARTICLES = set(
  'o al el d de la le van von der den di da dos bin ibn bint ul ur ap ab del du ter ten ould',
);

const FUNCTION_WORDS = set(`
a an the this that these those and or but nor so yet for of in on at by to from with without about into onto over under up down out off
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what when where why how
is am are was were be been being do does did done have has had having can could shall should would may might must will not no yes
if then than as because while until since before after during although though unless also very just only too more most much many some any all each every both few other another such own same
there here now again once ever never always often still already
`);

/** Whether a word is pure grammar and never looked for on its own unless it is somebody's name in its context. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) && !GRAMMAR_NAMES.has(word);
}

/** Grammar words that are real given names: looked for, with their context. */
const GRAMMAR_NAMES = set('will may');

const RELATION_WORDS = set(`
mum mummy mam mom mother dad daddy father papa parent parents carer carers nan nana nanny gran granny grandma grandmother grandad granddad grandfather grandpa
brother sister sibling siblings twin aunt auntie aunty uncle cousin niece nephew stepdad stepmum stepfather stepmother partner husband wife boyfriend girlfriend
son daughter baby child boy girl friend neighbour worker manager teacher doctor nurse unknown none null nil unborn self other professional family household
`);

/** Whether a word names a relation or role, not a person: kept for the reader. */
export function isRelationWord(word: string): boolean {
  return RELATION_WORDS.has(word);
}

/** Verbs and adverbs that follow somebody's name. */
export const PERSON_VERBS = set(`
said says told tells asked asks was is has had went goes lives lived likes liked wants wanted attended attends reported reports refused refuses presented presents
feels felt thinks thought explained explains described describes stated states added adds agreed agrees denied denies disclosed discloses reiterated replied
attends came comes did does didn doesn hasn isn wasn wouldn couldn does appeared appears seemed seems looked looks loves loved enjoys enjoyed hates hated
cried cries smiled smiles laughed ran runs left leaves moved moves stayed stays visited visits met meets called calls rang rings texted emailed confirmed confirms
continues continued remains remained became becomes started starts began begins needs needed knows knew understands understood shared shares spoke speaks talked talks
made makes took takes gave gives got gets received receives struggles struggled requires required engages engaged disengaged participated contributed chose chooses expressed expresses
showed shows wished wishes hoped hopes believes believed recalls recalled remembers remembered mentioned mentions identified identifies discussed completed completes
allocated visited recorded noted acknowledged arrived arrives returned returns slept sleeps eats ate plays played drew draws wrote writes reads sat sits stood stands
threw hit kicked punched pushed threatened assaulted argued shouted screamed absconded missing born aged turns turned lost found kept keeps put puts tried tries used uses
suffers suffered experiences experienced witnessed saw sees heard hears worries worried raised raises highlighted advised advises suggested suggests apologised
`);

/** Roles and relations: a name may follow them, a verb too. */
export const ROLE_NOUNS = set(`
mum mother dad father brother sister son daughter child baby twin aunt uncle cousin nan gran grandma grandad partner husband wife boyfriend girlfriend friend
worker sw carer manager teacher nurse hv midwife advocate guardian solicitor officer reviewer chair tm pa iro young stepdad stepmum stepfather stepmother
`);

/** What somebody has: "hopes room" is Hope's room. */
export const POSSESSED = set(`
room bedroom bed bag school house home phone mobile teacher birthday file plan views voice wishes mum dad mother father sister brother nan gran grandad aunt uncle cousin friend friends
social worker gp attendance placement contact review class clothes diet health needs behaviour presentation weight hair teeth glasses medication meds account handwriting drawing words story lived experience case tablet coat shoes arm leg face head attitude
`);

/** Words after which a name is likely. */
export const BEFORE_A_PERSON = set(`
told asked tell ask ring call chase phone text email invite support help remind thank see without than saw visited met called named with by from between mum mother dad father brother sister son daughter child baby twin aunt uncle cousin nan gran grandma grandad partner husband wife boyfriend girlfriend friend
worker sw social carer manager teacher nurse hv midwife advocate guardian solicitor officer reviewer chair tm pa iro young stepdad stepmum stepfather stepmother
mr mrs ms miss dr see seen speak spoke spoken phoned rang texted emailed contacted thanked observed supported interviewed about regarding re dear hi hello cc invited involving
`);

/** Words that join clauses or names, a weak sign. */
export const BEFORE_MAYBE_A_PERSON = set(
  "and to for of that when if because as but than while where says where's is was both like",
);

/** Words after which an ordinary word is just that. */
export const BEFORE_A_NOUN = set(
  'a an the this these those his her my their our your its no some any every each much more great real little good false any',
);

/** Subjects after which "will", "may" and "hope" are verbs. */
export const SUBJECTS = set(
  'i we they he she it who you there which that this these those parents professionals everyone family school mum dad mother father child workers agencies children staff people',
);

/** What follows "will" and "may" as verbs. */
export const AFTER_A_MODAL = set(`
be not have need also continue then now only always never still help make take go come get give see do work provide support ensure remain require attend receive complete share offer explore consider
arrange contact discuss visit meet update review speak undertake include become want find benefit allow lead result depend show help you we they he she it i the this there well
`);
