import type { QuasiRisk, RiskSuggestion } from '../types.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from './lexicons.ts';

/** A rare detail that its form gives away. */
export interface RareShape {
  readonly kind: QuasiRisk['kind'];
  readonly expression: RegExp;
  readonly why: string;
  readonly suggestion: RiskSuggestion;
  /** What stands before it and belongs to it. */
  readonly reachBack?: RegExp;
  /** What leads up to it and is no part of it. */
  readonly lead?: RegExp;
  /** Whether it is one after all, by the words found. */
  readonly holds?: (words: string) => boolean;
}

const instead = (words: string): RiskSuggestion => ({ do: 'replace', words });
const REMOVE: RiskSuggestion = { do: 'remove' };

const NUMBER =
  '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -](?:one|two|three|four|five|six|seven|eight|nine))';
const ORDER =
  '(?:eldest|oldest|youngest|middle|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last)';

/** Endings of illnesses (Orphanet, NHS Health A to Z), and common words with the same endings. */
const ILLNESS =
  /(?<![\p{L}\p{N}])(?:syndrome|disease|dysplasia|dystrophy|palsy|ataxia|dysautonomia|leukodystrophy|sclerosis|porphyria|agenesis|aplasia)(?: type \p{N}{1,2}[a-z]?)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{L}{3,18}(?:osis|plasia|trophy|pathy|aemia|emia|blastoma|carcinoma|sarcoma|uria|ectomy|ostomy|schisis|philia|lipidosis)(?![\p{L}\p{N}])/giu;
const NO_ILLNESS =
  /^(?:.* )?(?:diagnosis|prognosis|psychosis|hypnosis|metamorphosis|sympathy|empathy|apathy|telepathy|antipathy|homeopathy|academia|trophy|catastrophy|century|memorabilia|bohemia|osmosis|symbiosis|cirrhosis)$|\b(?:heart disease|sexually transmitted disease|infectious disease|disease control|kissing disease)\b/i;

const WORKPLACE =
  '(?:factory|plant|mill|takeaway|warehouse|farm|laundry|care home|hotel|restaurant|garage|market|stall|abattoir|bakery|brewery|dairy|quarry|docks?|port|ferry|ferries|ship|rigs?|trawler|boat|depot|yard|salon|barbers|university|prison|church|airport|bank|car wash|petrol station|supermarket|pub|casino|call centre|cemetery|crematorium|zoo|circus|fairground|mine|pit|colliery|lighthouse|museum|theatre|laboratory|cannery|smokehouse|sawmill|foundry|shipyard|steelworks|power station|nuclear plant|shopping centre|slaughterhouse|packhouse|pelagic factory|auction mart)';
const OCCUPATION_END =
  '(?:er|or|ist|ian|man|woman|smith|wright|keeper|monger|herd|hand|maid|master|mistress|clerk|nurse|chef|cook|pilot|vet|vicar|monk|nun|bishop|deacon|chaplain|sofer|mohel|guard|attendant|technician|porter|steward|stewardess|farrier|crofter|ghillie|croupier|docker|jockey|coroner|bailiff|undertaker|tailor|furrier|cobbler|optician|barrister|engineer|lady|lord|agent|assistant|operative|apprentice|mechanic|artisan|signaller|conductor|skipper|bosun|submariner|referee|umpire|midwife|imam|rabbi|pastor|minister|missionary|diplomat|ambassador|scaffolder|joiner|machinist)';
const NO_OCCUPATION =
  /(?:\b|-)(?:mother|father|brother|sister|other|another|carer|worker|manager|officer|visitor|sibling|partner|member|number|order|matter|letter|sleeper|talker|eater|teenager|toddler|youngster|stranger|daughter|helper|reader|learner|beginner|leader|doctor|reviewer|tutor|minor|error|factor|mirror|author|indicator|listener|leaver|smoker|drinker|user|offender|perpetrator|survivor|supporter|believer|lover|player|swimmer|winner|corner|container|computer|trigger|danger|answer|summer|winter|dinner|supper|paper|finger|shoulder|jumper|manner|longer|better|calmer|clever|major|senior|junior|floor|door|regular|person|human|woman|man|christian|asian|guardian|italian|indian|hour|year|barrier|chapter|character|counter|disorder|monitor|newcomer|outsider|offer|order|pattern|register|shower|slipper|sweater|trainer|tower|transfer|trier|water|weather|wonder|former|latter|later|earlier|bigger|smaller|older|younger|further|quarter|whether|never|ever|over|under|after|for|or|nor|her|more|before|therefore|sponsor|applicant|colour|flavour|neighbour|behaviour|humour|favour|harbour|labour|stepfather|stepmother|grandmother|grandfather|godmother|godfather|foster carer|social worker|support worker|key worker|young carer|school nurse|family support worker|interpreter|auditor|moderator|chair|practitioner|supervisor|manger|carpenter bee|power|answerer|follower|lodger|caller|letter|boarder|squatter|refugee|asylum seeker|seeker|hamster|tiger|spider|lobster|monster|sucker|prayer|feeder|poster|folder|planner|chaser|tracker|organiser|timer|starter|buffer|order|border|blister|plaster|ulcer|cancer|fever|temper|liver|bladder)$/i;

/** Further shapes of rare details; sources as in lexicons.ts, work and places of work after the SOC 2020 index of the ONS. */
export const RARE_SHAPES: readonly RareShape[] = [
  {
    kind: 'health',
    expression: ILLNESS,
    reachBack:
      /(?:(?!(?:has|had|have|with|the|and|from|was|were|for|his|her|their|diagnosed|suspected|rare|called|that|this|of|by) )[\p{L}'’-]{3,20} ){1,2}$/iu,
    why: 'A condition that few children of an area have',
    suggestion: instead('a long-term health need or disability'),
    holds: (words) => !NO_ILLNESS.test(words),
  },
  {
    kind: 'occupation',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:\\((?:an? )?|(?:is|was|are|as|he's|she's|an?|the|retired|former|ex|trainee|freelance|qualified|job|works?|worked|mum|dad|mother|father|uncle|aunt|gran|grandad|grandfather|grandmother|partner|brother|sister|cousin|am)[ -](?:an? |the |as an? |as )?)(?:(?:retired|former|ex|trainee|relief|night|head|under|peripatetic|mobile|deputy|assistant|lead|senior|junior|freelance)[ -])?(?:\\p{Ll}[\\p{Ll}'-]{2,16}[ -]){0,2}\\p{Ll}{0,12}${OCCUPATION_END}(?: (?:at|in|on|for|of) (?:the |a |an |his |her )?\\p{L}[\\p{L}'-]{2,18}(?: \\p{L}[\\p{L}'-]{2,18})?)?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    why: 'An occupation by which a relative may be known',
    suggestion: instead('in work'),
    lead: /^(?:\(|(?:is|was|are|as|he's|she's|an?|the|job|works?|worked|mum|dad|mother|father|uncle|aunt|gran|grandad|grandfather|grandmother|partner|brother|sister|cousin|am)[ -])+/i,
    holds: (words) => isOccupation(words),
  },
  {
    kind: 'occupation',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:work(?:s|ed|ing)?|shifts?|nights|days|job|jobs|employed|cleaner|cleans|cook|runs?|owns?|stall|serving|volunteers?|drives?|driving|finish(?:es)?|back went|trade)(?: \\p{Ll}{2,10})? (?:at|in|on|for|as|with|from|off) (?:the |a |an |her |his |an old )?(?:[\\p{L}'-]{2,16} ){0,2}${WORKPLACE}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:at|in|on) the (?:[\\p{L}'-]{2,16} )${WORKPLACE}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:drives?|driving|drove) (?:hgvs?|lorries|a lorry|taxis?|a taxi|a cab|cabs|buses|a bus|trains?|the school bus|tractors?|a tractor|a van for)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    why: 'A place of work by which a relative may be known',
    suggestion: instead('in work'),
  },
  {
    kind: 'siblings',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:the )?${ORDER} (?:girl |boy |son |daughter |child |baby )?of (?:the |her |his |their |my )?${NUMBER}(?: (?:brothers|sisters|children|siblings|girls|boys))?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:mother|father|mum|dad|parent|grandmother|grandfather|nan|gran|family|household) (?:of|to) ${NUMBER}(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:raised|raising|fostered|has|have|had|bore|cared for) ${NUMBER}(?: (?:children|under (?:five|5|ten|10)|kids|sons|daughters|boys|girls))?(?: in ${NUMBER}(?:[ -]${NUMBER})? years)?(?=[.,;)\\n]| and| at | in |$)|(?<![\\p{L}\\p{N}])(?:surviving triplet|triplet|quadruplet|quintuplet)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${NUMBER} (?:girls|boys|brothers|sisters|sons|daughters|relatives|generations|sets of twins|households)(?: (?:and|either side of|under) \\p{L}{1,8} \\p{L}{2,10})?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|3rd|4th|5th|6th|7th|8th|9th|10th) (?:baby|child|pregnancy|birth|son|daughter)(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])${NUMBER} (?:in|to) (?:one|a|the same) (?:room|bed|flat)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    why: 'The number and order of brothers and sisters',
    suggestion: instead('one of a sibling group'),
    holds: (words) =>
      !/^(?:has|had|have) (?:two|2|three|3)$/i.test(words) &&
      !/^(?:the )?(?:first|second|last|third) of (?:the )?(?:two|three|2|3)$/i.test(words),
  },
  {
    kind: 'uniqueness',
    expression:
      /(?<![\p{L}\p{N}])(?:the|an|her|his|their|our|a|your|\p{L}{3,12}'s) (?:only|sole|first ever|first-ever|youngest|oldest|eldest|last surviving|longest[- ]serving|tallest|smallest) (?:\p{L}[\p{L}'-]{1,18} ){0,3}\p{L}[\p{L}'-]{1,18}(?: (?:in|at|of|on|for|from|to|under) (?:the |this |our |her |his |a |their )?\p{L}[\p{L}'-]{1,18}(?: \p{L}[\p{L}'-]{2,18})?)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:only|youngest|oldest|first) (?:\p{L}[\p{L}'-]{1,18} ){1,3}in (?:the|a|her|his|your|our|their) \p{L}{3,18}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])the first (?:\p{L}[\p{L}'-]{2,18} ){0,2}(?:to|ever|child|girl|boy|pupil|woman|man|family|baby|person) (?:\p{L}{2,14} ){0,2}\p{L}{2,14}(?![\p{L}\p{N}])/giu,
    why: 'It says that nobody else is like this',
    suggestion: REMOVE,
    holds: (words) =>
      !/\b(?:only|oldest|first|youngest) (?:one|time|thing|way|visit|visits|meeting|step|day|week|year|month|place|floor|session|review|concern|concerns|issue|reason|contact|plan|page|line|part|name|aid|language|point|question|priority|option|gap|weakness|record|evidence|action|mention|reference|entry|note|to|when|after|on|if|in|about|had|has|was|is)\b/i.test(
        words,
      ),
  },
  {
    kind: 'event',
    expression:
      /(?<![\p{L}\p{N}])(?:fell (?:through|from|off|into|overboard|down) (?:the |a |an |his |her )?\p{L}{3,14}|(?:house|home|flat|barn|school|shop|church|caravan|boat|trailer|day room|pub)(?:\s\p{L}{2,6})? (?:burn(?:ed|t) (?:down|out)|caught fire|was (?:burn(?:ed|t) down|flooded|bombed|raided|struck)|collapsed|sank|flooded)|(?:fire|flood|explosion|gas leak|raid|siege|stampede|shooting|stabbing) (?:in|at|on) the \p{L}{3,14}(?: \p{L}{3,14})?|landslip|landslide|avalanche|mudslide|tornado|tsunami|shipwreck(?:ed)?|capsized|ran aground|lost (?:at sea|overboard|off the)|struck by lightning|hit by a (?:train|tram|bus|lorry|car|coach)|rescued (?:by|from)|airlifted|winched|held hostage|taken hostage|went viral|(?:sang|sung|appeared|seen|was|shown|been) on (?:television|tv|the telly|the radio|the news)|in the (?:paper|papers|local paper|press|gazette|headlines)|played for|signed (?:for|to|by) (?:the |a |an )?(?:\p{L}{2,14} ){0,2}(?:club|academy|agency|label|team|fc|city|united|rovers|town|albion|wanderers)|represented|capped|national (?:side|team|squad|champion|anthem)|county (?:champion|team|squad|cup)|(?:chess|boxing|judo|karate|dance|swimming|junior|world|european|british|regional|county|school) champions?(?:hip)?|won (?:a|the|gold|silver|bronze|an)|medal|carnival queen|may queen|read it out|(?:donor[- ]conceived|conceived (?:by|through|with) (?:a )?\p{L}{3,10}|born (?:in|on|at) (?:prison|a (?:car|bus|train|lorry|boat|plane|taxi|field|toilet|caravan)|the (?:car park|back of)))|adopted from \p{Lu}\p{L}{2,16}|foundling|left (?:on|at) the (?:steps|doorstep|door) of|smuggled|trafficked|carried (?:over|across|through) \p{L}{1,4} \p{L}{3,12}(?: in \p{L}{1,4} \p{L}{3,12})?|walked (?:from|across) \p{L}{3,14}|cell-?mate)(?![\p{L}\p{N}])/giu,
    why: 'An event or a role that others may remember or that was reported',
    suggestion: instead('a significant event in the family'),
  },
  {
    kind: 'placement',
    expression:
      /(?<![\p{L}\p{N}])(?:canal boat|narrowboat|houseboat|barge|trawler|yurt|convent|monastery|castle|lighthouse|vicarage|rectory|manse|palace|island|army camp|barracks|showman'?s yard|winter quarters|circus|fairground|decommissioned \p{L}{4,12}|converted \p{L}{4,12}|bus conversion|horsebox|tied cottage|embassy|kibbutz|ashram|seminary|yeshiva|secure unit|mother and baby prison|only bed|room above \p{L}{1,4} ?\p{L}{3,12}|flat above (?:the|a) \p{L}{3,12}|vessel|dredger|drawer there)(?![\p{L}\p{N}])/giu,
    why: 'A home or placement of a kind that few children have',
    suggestion: instead('a placement'),
  },
  {
    kind: 'age',
    expression:
      /(?<![\p{L}\p{N}/.-])(?:(?:year|yr|y|blwyddyn|rang|primary|class|form|grade) ?(?:\d{1,2})(?:[a-z])?|P[1-7]|S[1-6]|Y\d{1,2}|(?:1[0-3]|[1-9])(?-i:[A-GJ-NP-WYZ])|(?:lower|upper) (?:third|fourth|fifth|sixth)|(?:first|second|third) (?:form|year))(?![\p{L}\p{N}/-]|\.\d)/giu,
    why: 'A school year, which narrows the age to twelve months',
    suggestion: instead('an age band'),
    holds: (words) =>
      !/^(?:form|grade|class|first year|second year|third year|[yp]\d|s\d)$/i.test(words) ||
      /^(?:P[1-7]|S[1-6]|Y\d)$/.test(words),
  },
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:(?:is|am|im|i'm|he's|she's|hes|shes|turned|turning|turns|now|aged?|will be|be|was only|was just|was|when|child|boy|girl|sister|brother|grandmother of|mother of|i was|you were)[ ](?:just |only |now |nearly |almost |going to be |of )?|(?-i:\\p{Lu}\\p{L}{2,14})(?:,? |, now | [(]|, [(])|[(])(?:${NUMBER})(?: and a half| and 3/4| and three quarters| months?| weeks?| days?| mths?| wks?)?(?: old)?(?=[,;)!?\\n]|[.](?!\\d)| (?:on|and|in|when|he|she|but|yrs|today|now|going)\\b|$)`,
      'giu',
    ),
    why: 'An exact age',
    suggestion: instead('an age band'),
    holds: (words) =>
      !/^(?:is|was|now|be) 1$|^(?:section|year|level|page|tier|grade|act|stage|team|part|step|room|flat|form|class|phase|key|point|action|question|week|day|mon|tues?|weds?|thurs?|fri|sat|sun|\p{L}{3,9}day|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|strand|domain|item|move|sheet|box|unit|score|log|no|ref|dash|chapter|appendix|schedule|regulation|pitch|plot|ward|house|number|after|before|from|about|until|they|the|and|with|for|some|had|all|only|sent|missed|yes|arrived|held|every|calls?|within|over|under|around|approx|at|by|last|next|first|seen|attended|made|takes?|took|gave|given|have|has|needs?|due|scored|rated|these|those|another|total|between|up|nearly|almost|open|closed|waited|waiting|since|once|twice|visits?|sessions?|pages?|wrote|read|watched|counted|slept|in|on|of|to|then|just|still|also|plus|group|groups)\b|^[(][12345]$/iu.test(
        words,
      ),
  },
  // "I'm 12 no a baby", "she turned 11 just after": nothing but an age follows these
  {
    kind: 'age',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:i['’]?m|i am|turned|turning|turns|aged)(?: just| only| now| nearly| almost)? (?:${NUMBER})(?![\\p{L}\\p{N}/:%]|[.,]\\d| ?(?:am|pm|minutes?|mins?|hours?|hrs?|times|miles?|pages?|percent|per|of|out|to|kg|cm|stone|pounds?|quid|degrees|weeks? (?:late|behind|pregnant|gone))(?![\\p{L}]))`,
      'giu',
    ),
    why: 'An exact age',
    suggestion: instead('an age band'),
  },
  // bell-ringer, peripatetic brass teacher, bread seller, hand car wash, the lambing
  {
    kind: 'occupation',
    expression:
      /(?<![\p{L}\p{N}])(?:peripatetic (?:\p{L}{3,12} )?(?:teacher|tutor|nurse)|(?:bread|flower|fruit|fish|street|ice cream|newspaper|jewellery|carpet|horse|scrap|antique|card|blackjack|cattle|sheep|pig|deer|oyster|cockle|mussel|lobster|crab|eel|daffodil|potato|hop|fruit|strawberry|mushroom|cabbage|turkey|chicken|bell|hedge|thatch|dry stone|stone|brick|pipe|tarmac|block|tile|kerb|saturation|deep sea|scallop|salvage|bomb|search|chimney|window|road|crane|tram|barge|ferry|coach|hearse|tanker|gritter|combine|digger|forklift|mine|coal|slate|tin|gold|piano|organ|harp|cello|bassoon|steel pan|sitar|tabla|opera|ballet|tango|circus|stunt|trapeze|fire|knife|sword|snake|bird of prey|falconry|bee|ferret|greyhound|racing pigeon|pigeon)[ -](?:sellers?|ringers?|layers?|cutters?|fitters?|drivers?|divers?|pickers?|packers?|growers?|dealers?|traders?|merchants?|farmers?|fishermen|fisherman|breeders?|trainers?|keepers?|fanciers?|sweeps?|sweepers?|cleaners?|operators?|captains?|skippers?|conductors?|miners?|tuners?|players?|teachers?|singers?|dancers?|performers?|artistes?|eaters?|throwers?|swallowers?|charmers?|handlers?|thatchers?|wallers?|masons?|disposal)|gangmaster|(?:hand )?car wash|auction mart|lambing|farrier|croupier|thatcher|cooper|saddler|milliner|bassoonist|cellist|harpist|organist|percussionist|fire[- ]eater|lion tamer|taxidermist|mortuary technician|embalmer|gravedigger|bookbinder|clockmaker|gunsmith|locksmith|glassblower|stonemason|steeplejack|lock[- ]keeper|gamekeeper|ghillie|drover|shearer|beekeeper|oysterman|cockler|trawlerman|deckhand|bosun|dredgerman|signalman)(?![\p{L}\p{N}])/giu,
    why: 'An occupation by which a relative may be known',
    suggestion: instead('in work'),
  },
  {
    kind: 'age',
    expression:
      /(?<![\p{L}\p{N}])(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?:[ -](?:days?|weeks?|wks?|months?|mths?|years?|yrs?))[ -](?:old|gone|pregnant|premature|early)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{1,2} (?:yrs|y\/?o|and a half)(?![\p{L}\p{N}])/giu,
    why: 'An exact age',
    suggestion: instead('an age band'),
  },
];

/** Whether the last words of a find are a trade and not a kinship, an ordinary role or a comparative. */
/** Comparatives and other words that end like an occupation. */
const NO_JOB = new Set(
  'proper rarer sharper safer freer sooner calmer quieter louder happier sadder angrier older younger elder bigger smaller taller shorter longer closer nearer slower faster stronger weaker softer harder easier tidier warmer colder darker lighter richer poorer thinner heavier brighter clearer fewer later earlier wider deeper higher lower greater lesser kinder firmer fuller gentler milder another together rather either whether altogether beforehand afterward forward november december september october anger danger matter answer paper corner letter winter summer dinner supper member number order list hand water weather cover power tower river fever cancer sister shoulder finger bother bladder gender disorder ladder drawer'.split(
    ' ',
  ),
);

function isOccupation(words: string): boolean {
  const phrase = words
    .toLowerCase()
    .replace(/ (?:at|in|on|for|of) .*$/, '')
    .trim();
  const noun = phrase.split(/[ (]/).at(-1) ?? '';
  if (noun.length < 4 || NO_OCCUPATION.test(phrase) || NO_JOB.has(noun)) return false;
  if (NATIONALITIES.has(noun) || LANGUAGES.has(noun) || RELIGIONS.has(noun)) return false;
  return (
    /(?:^|[ -])(?:an?|as|retired|former|ex|trainee|job|works?|worked|\()/.test(phrase) ||
    /^(?:is|was|he's|she's|mum|dad|mother|father|uncle|aunt|gran|grandad|grandfather|grandmother|partner|brother|sister|cousin|am)\b/.test(
      phrase,
    )
  );
}
