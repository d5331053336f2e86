import { isRelationWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isKnownName } from '../words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isShorthand } from '../words/shorthand.ts';
import { isSlipOfOrdinaryWord } from '../words/slips.ts';
import type { Found, Pattern } from './pattern.ts';

/** Words that make a body or a spot of the name before them; the word "the" and a town alone don't. */
export const CLASS_WORDS =
  "police force|police station|police|constabulary|mash|edt|mast|yjs|yos|yot|lscp|county council|city council|borough council|district council|council|local authority|send|nrpf desk|nrpf|data team|front desk|children's services|childrens services|social services|social care|children's social care|family hub|children's hub|youth hub|hub|children's centre|family centre|community centre|contact centre|day centre|leisure centre|sports centre|health centre|medical centre|shopping centre|drop-in|centre|mosque|masjid|gurdwara|mandir|temple|synagogue|shul|shtiebel|church|chapel|cathedral|abbey|priory|mission|tabernacle|cemevi|housing association|housing|homes|hostel|refuge|shelter|dental practice|dental|dentist|surgery|medical practice|practice|pharmacy|chemist|clinic|hospital|infirmary|hospice|maternity|birth centre|nursery|playgroup|pre-school|preschool|primary school|primary|infants|juniors|high school|academy|acad|college|sixth form|grammar|comp|school|traveller education|youth club|boxing club|football club|rugby club|judo club|swimming club|judo|swimmers|harriers|mariners|rovers|rangers|wanderers|united|athletic|scouts|guides|cubs|brownies|cadets|army cadets|sea cadets|foodbank|food bank|law centre|advice centre|women's aid|young carers|carers centre|library|baths|lido|museum|theatre|arcade|market place|market|town hall|fire station|bus station|train station|railway station|station|interchange|crown court|county court|family court|magistrates court|magistrates|youth court|court|hmp|yoi|prison|barracks|camp|retail park|business park|country park|caravan park|holiday park|skate park|skatepark|park|viaduct|aqueduct|common|rec|recreation ground|pier|quay|quayside|harbour|marina|docks|dock|wharf|bridge|underpass|canal|lock|weir|brook|reservoir|tarn|loch|lough|woods|wood|copse|spinney|beach|sands|bay|cliffs|moor|heath|fell|cemetery|crematorium|graveyard|churchyard|allotments|playing fields|playing field|estate|precinct|parade|square|roundabout|junction|services|garage|depot|ferry|airport|lighthouse|travellers site|traveller site|caravan site|site|parish|farm|garden centre|chippy|bakery|post office|ward|cmht|camhs|a&e|maternity unit|eye unit|children's ward|walk-in centre|walk-in|jobcentre|job centre|drop in|arms|inn|tavern|social club|working men's club|gym|bingo|cinema|bowling|cafe|café|takeaway|barbers|salon|butchers|newsagents|tyres|taxis|cabs|coaches|lettings|properties|solicitors|chambers|llp|ltd|recruitment|homecare|nursing home|care home|residential home|children's home|fc|afc|rfc|rufc|colts|troop|squadron|choir|orchestra|gymnastics|karate|taekwondo|dance school|stage school|dance academy|language school|saturday school|supplementary school|sunday school|madrasah|madrassa|madrasa|islamic centre|community association|tenants association|residents association|town council|parish council|city of sanctuary|law society|credit union|housing society|almshouses|maltings|towers|tower|heights|lodge|villas|court|house|hall|mill|works|yard|sidings|arches|steps|ginnel|snicket|cut|towpath|banks|bank|brow|bottoms|crags|caravans|chalets|lane ends|cross|corner|flats|blocks|crem|multi-storey|car park|layby|lay-by|subway|flyover|bandstand|boating lake|paddling pool|splash park|soft play|trampoline park|ice rink|racecourse|greyhound track|stadium|showground|fairground|auction mart|abattoir|quarry|pit|colliery|steelworks|power station|wind farm|oyster beds|boatyard|slipway|lifeboat station|coastguard|cars|minicabs|private hire|autos|motors|mot centre|stores|minimart|mini market|mini mart|supermarket|off licence|off-licence|logistics|haulage|couriers|removals|warehouse|packing|foods|poultry|meats|plastics|recycling|scrapyard|skip hire|cleaning|cleaners|laundrette|scaffolding|roofing|joinery|plumbing|electrical|fabrications|engineering|nails|hair|hairdressers|beauty|tanning|tattoos|barbershop|opticians|vets|kennels|cattery|stables|riding school|riding centre|childminding|childcare|breakfast club|after school club|after-school club|holiday club|wraparound|creche|nursery school|forest school|stay and play|toddlers|tots|pantry|community fridge|fish bar|fish and chips|fisheries|kebabs|kebab house|tandoori|balti|pizza|pizzeria|grill|diner|tea rooms|tearoom|coffee shop|guest house|b&b|hotel|motel|inn|holiday village|lodge park|fostering|fostering agency|supported living|supported housing|residential|care agency|mediation|family services|fellowship|assembly|ministries|tabernacle|gospel hall|meeting house|kingdom hall|convent|monastery|vihara|band|brass band|majorettes|theatre school|drama club|swim school|kickboxing|boxing gym|martial arts|jiu jitsu|trampolining|netball|netball club|cricket club|hockey club|cycling club|angling club|snooker club|bowls club|pony club|jet wash|car wash|launderette|bookies|amusements|casino|nightclub|wine bar|sports bar|tap|brewery|vaults|tattoo studio|dance studio|studio|studios";

const eitherCase = (word: string) =>
  word.replace(/(?<![\p{L}'])\p{Ll}/gu, (sign) => `[${sign}${sign.toUpperCase()}]`);

/** Source of a pattern for class words, longest first, with a small or a capital letter or all in capitals. */
export const CLASS_PATTERN = `(?:${CLASS_WORDS.split('|')
  .sort((a, b) => b.length - a.length)
  .flatMap((word) =>
    word.length < 6 && !word.includes(' ') ? [eitherCase(word), word.toUpperCase()] : [eitherCase(word)],
  )
  .join('|')})`;

/** Words before a class word that say which kind it is, not which one. */
const KINDS = new Set(
  "local family families youth early children childrens children's child primary secondary special mental health community contact home foster residential police social care crown county high magistrates duty leaving adult adults public national royal general school schools day main new old our their his her the a an this that parent parents young people out of hours virtual district city borough town village parish mainstream private independent international british english welsh scottish irish catholic church muslim islamic jewish hindu sikh christian sexual specialist bus train railway football rugby boxing swimming judo sports sport leisure shopping retail business holiday caravan traveller travellers fire law food advice women's womens men's mens baby toddler mother supported accommodation semi first second third last next same different other another every each any no some both all multi agency joint single central front assessment court prison hospital ward nhs gp medical dental eye hearing speech therapy placement adoption fostering immigration asylum housing homeless benefits job probation neighbourhood safer transport military armed forces army navy air sea hate crime missing missing person online cyber area team manager street road green big small little nearest closest usual former previous current emergency crisis walk-in minor injuries summer winter spring autumn weekend evening morning friday saturday sunday monday tuesday wednesday thursday christmas attending attended visited visit to from at in by with and or for started starts moved left when while asked told called said called".split(
    ' ',
  ),
);

/** Whether a lower-case word before a class word says which kind of body it is, not which one. */
export const isKindOfBody = (word: string): boolean => KINDS.has(word);

function judgeBody({ text, before }: Found): 'likely' | 'doubtful' | 'no' {
  const words = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  const heads = words
    .slice(0, Math.max(1, words.length - 1))
    .filter((word) => !/^(?:&|and|of|the|on|upon)$/.test(word));
  const isOwn = (word: string) =>
    !KINDS.has(word) &&
    !isRelationWord(word) &&
    (isKnownName(word) || !isOrdinaryWord(word)) &&
    !isOrdinaryTerm(word);
  if (heads.some(isOwn)) return 'likely';
  const opens = before === '' || /[.!?:;\n•*–-]\s*$/.test(before);
  const named = heads.filter((word) => !KINDS.has(word) && !isRelationWord(word) && !isOrdinaryTerm(word));
  if (named.length === 0) return 'no';
  return opens && named.length === 1 && isCommonWord(named[0] ?? '') && heads[0] === named[0]
    ? 'no'
    : 'doubtful';
}

const FEW_CLASSES =
  '(?:police|mash|edt|camhs|cmht|yot|yjs|council|surgery|hospital|infirmary|clinic|pharmacy|mosque|gurdwara|temple|chapel|church|primary|infants|juniors|academy|high school|school|nursery|college|library|baths|crown court|county court|family court|magistrates|court|prison|nick|hub|family hub|childrens centre|contact centre|youth club|boxing club|food ?bank|hostel|refuge|station|bus station|retail park|park|rec|viaduct|common|pier|quay|docks?|beach|estate|caravan park|site|market|precinct|cemetery|allotments|flats|house|lodge|court|arms|inn|tavern|cafe|chippy|takeaway|taxis|cabs|cars|autos|motors|stores|minimart|off licence|logistics|foods|plastics|recycling|cleaning|scaffolding|roofing|nails|hairdressers|barbers|salon|opticians|vets|kennels|stables|breakfast club|after school club|holiday club|day nursery|playgroup|pre-school|preschool|pantry|fish bar|kebabs|tandoori|pizza|guest house|hotel|solicitors|lettings|fostering|residential|fellowship|mission|scouts|brownies|cubs|guides|cadets|karate|boxing|gymnastics|rovers|rangers|juniors|colts|harriers|athletic|united|medical centre|health centre|practice|dental|chemist|care home|nursing home|community centre|leisure centre|day centre|working mens club|social club|garage|car wash|studio|gym|fc)';

/** A word of notes without capitals that names something: a listed place or name, or no English word at all. */
function judgeSmallBody({ text, before }: Found): 'doubtful' | 'no' {
  const heads = (text.match(/[\p{L}'’-]+/gu) ?? []).slice(0, -1);
  const isOwn = (word: string) =>
    word.length > 3 &&
    !KINDS.has(word) &&
    !isRelationWord(word) &&
    !isOrdinaryTerm(word) &&
    !isCommonWord(word) &&
    !isShorthand(word) &&
    !isSlipOfOrdinaryWord(word) &&
    (isKnownName(word) || !isOrdinaryWord(word));
  return heads.some(isOwn) && !/\d $/.test(before) ? 'doubtful' : 'no';
}

/** "Nottinghamshire Police", "Oldham EDT", "Eden Bank surgery", "Kestrel Ward": a name with a capital and the kind of thing behind it. */
export const BODY_PATTERNS: readonly Pattern[] = [
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:St\\.?|\\p{Lu}[\\p{L}'’-]{1,25})(?: (?:&|and|of|of the|on the|upon|le))? ){1,3}${CLASS_PATTERN}(?: (?:on|at|in|of) (?:the )?\\p{Lu}[\\p{L}'’-]{2,20})?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'likely',
    judge: judgeBody,
  },
  // rotherham mash, thornaby viaduct: in notes without capitals
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<=\\b(?:at|to|from|in|with|by|for|of|under|near|rang|called|emailed|via|and|outside|the|on|attends|tell|told|asked|ring) )(?:\\p{Ll}[\\p{Ll}'’-]{2,20} ){1,2}${FEW_CLASSES}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: judgeSmallBody,
  },
  // St Austin's on the hill; St Wilfrid's
  {
    kind: 'organisation',
    expression:
      /(?<![\p{L}\p{N}])(?:Our Lady(?:['’]s)?|Sacred Heart|Holy (?:Family|Cross|Trinity|Rood|Name|Rosary|Ghost|Spirit|Child|Redeemer)|Corpus Christi|All (?:Saints|Souls|Hallows)|Good Shepherd|Christ (?:Church|the King)|Immaculate Heart|Blessed Sacrament)(?: (?:&|and) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})?(?![\p{L}\p{N}])/gu,
    certainty: 'doubtful',
    judge: ({ before, after }) =>
      /\b(?:at|to|from|in|of|for|outside|near|by|attends|left|joined|Mass|is|now) $/.test(before) &&
      !/^(?:['’]s)? (?:Day|Eve)/.test(after)
        ? 'doubtful'
        : 'no',
  },
  {
    kind: 'organisation',
    expression:
      /(?<![\p{L}\p{N}])(?:St\.?|Saint|SS|Our Lady of|Our Lady) \p{Lu}[\p{L}]{2,18}(?:['’]s)?(?: (?:on|by|in|of|at) the \p{L}{3,14})?(?: (?:Church|Chapel|RC|Mass))?(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'organisation',
    expression:
      /\b(?:HMP|HMYOI|HMP\/YOI|YOI|HM Prison|RAF|RNAS|HMS|STC|SCH) (?:\p{Lu}[\p{L}'’-]{2,20})(?: \p{Lu}[\p{L}'’-]{2,20}){0,2}(?![\p{L}\p{N}])/gu,
    certainty: 'likely',
  },
  {
    kind: 'organisation',
    expression:
      /\bfamily court (?:at|in|sitting at) \p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?(?![\p{L}\p{N}])/giu,
    certainty: 'likely',
  },
];
