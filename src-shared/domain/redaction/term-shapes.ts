/*
 * Terms of practice, law and medicine that their form gives away, so that no list has to hold every one: an eponym before the
 * word for what is named after it ("Maudsley approach", "Salter-Harris type"), a medicine by its ending ("mirtazapine"),
 * capitals before a word for what such letters stand for ("CSWS advice"), somebody who is cited and not met.
 */

/** What is named after people, and is hardly ever said to be somebody's own. */
const EPONYM =
  /(?<![\p{L}\p{N}])(?!(?:Mr|Mrs|Ms|Miss|Dr|The|His|Her|Their|My|Our)\b)\p{Lu}\p{Ll}{2,14}(?:[-–]\p{Lu}\p{Ll}{2,14}){0,2}(?:['’]s?)? (?:approach|method|model|framework|scales?|inventory|syndrome|disease|disorder|palsy|type fracture|fractures?|sign|criteria|matrices|Convention|convention|competenc[ey]|competent|compliant|guidelines?|manoeuvre|lenses|hypothesis|effect|hierarchy|reflex|splint|cannula|catheter|staging|classification|questionnaire|checklist|[Pp]rotocol|judge?ment|ruling|doctrine|anaemia|lymphoma|sarcoma|tumour|dystrophy|ataxia|chorea|malformation|procedure|rating scale|spelling test|reading test|reading age|triangle|summons|(?:muscular|reflective|learning|ecological|drama) (?:dystrophy|cycle|model|triangle|stages)|pyramid|style review|hypotonia|nystagmus|cyst|hernia|vaccine|typology|paradigm|ladder of participation|theory|theories|typologies|principles|gait|(?:test|sign|reflex|culture|swab) (?:passed|failed|negative|positive|normal|was normal|result)|negative|positive|skilled helper model|reflection in|resilience research|research is|ideas in|developmental scales|coma scale|developmental scales?)(?![\p{L}\p{N}])/gu;

/** Endings of medicines' names, as the British Approved Names have them. */
const MEDICINE =
  /(?<!\p{L})\p{L}{2,12}(?:azepam|azolam|apine|oxetine|traline|pram|mycin|cillin|oxacin|azole|olol|statin|dipine|phenidate|amphetamine|amfetamine|barbital|triptan|setron|profen|codeine|morphine|cycline|rizine|gliptin|formin|steride|asone|solone|lukast|norphine|trexate|parin|thyroxine|pentin|racetam|trigine|valproate|tidine|peridone|piprazole|tapine|zapine|opram|faxine|nidine|mantine|terol|bactam|oxin|afil|rubin|globin|ferritin|phosphatase|calcitonin|prolactin|cortisol)(?!\p{L})/giu;

/** What letters are the name of: "CSWS advice", "the SSDA903 return"; three letters are as often somebody's initials. */
const USED_AS_TERM =
  /(?<![\p{L}\p{N}'’.&/-])\p{Lu}{4,6}\d{0,3}(?= (?:assessments?|referrals?|forms?|toolkit|tool|scores?|scale|screening|screen|panel|pathway|protocol|returns?|census|dataset|data|practitioners?|threshold|thresholds|criteria|status|guidance|training|checklist|template|documents?|paperwork|application|funding|module|register|orders?|policy|process|procedures?|means test|advice|criterion|waiting list|traits|diagnosis|symptoms|clinic letter|standards|audit|plans?|course|programme|workshop|questionnaire|test|tests|results|certificate|qualification|levels?|grades?|code of practice|duty|duties|compliance|compliant|portal|system|records?|entry|entries|number|template|flag|alert|tracker|dashboard|return)(?![\p{L}]))/gu;

/** Letters with figures or a hyphen that are a test's or a tool's: "ACE-III", "CBT-E", "ASQ-3". */
const NUMBERED =
  /(?<![\p{L}\p{N}'’.&/-])(?:\p{Lu}{3,6}-(?:I{1,3}|IV|VI{0,2}|R|E|SE|\d)|M-[A-Z]{4,6})(?![\p{L}\p{N}/-])/gu;

/** Somebody who is cited and not met: "Ainsworth (1978)", "Munro recommended", "Rogers et al". No title stands there. */
const CITED =
  /(?<![\p{L}\p{N}.'’-])(?<!\b(?:Mrs?|Ms|Miss|Dr|Prof|PC|DC|Cllr) )(?:(?:(?:Bruce |Dan |Eileen |Martin |Lord |Josh |Mary |John |Carlene |Harry )?(?:Munro|Ainsworth|Laming|Narey|MacAlister|Erikson|Piaget|Bandura|Crittenden|Kolb|Gibbs|Reder|Horwath|Firmin|Fahlberg|Porges|Bowlby|Prochaska|Cleveland|Colwell|Climbié)|Bruce Perry|Dan Hughes|Harry Ferguson)(?= (?:recommend(?:ed|s)|(?:is|are|was|still|often) (?:cited|quoted|relied)|quoted|cited|stages|ideas|neurosequential|argues|reminds|warns|style|inquiry|enquiry|report|review|principles|theory|too[.,]|and \p{Lu}\p{Ll}+ (?:are|is|were) (?:cited|quoted)|et al|\((?:19|20)\d\d)| ?\((?:19|20)\d\d\))|\p{Lu}\p{Ll}{3,14}(?= et al| and (?:Duncan|colleagues) \((?:19|20)\d\d| \((?:19|20)\d\d\)))|(?<=\p{Lu}\p{Ll}{3,14} and )(?:Ainsworth|Bowlby|DiClemente|Duncan|Hanks)(?= (?:are|is|were) (?:cited|quoted))/gu;

/** "Re B", "Re W (A Child)", "Somerset v MK", "A v B": decided cases. */
const DECIDED =
  /(?<![\p{L}\p{N}])(?:Re [A-Z](?:-[A-Z])?(?= (?:compliant|analysis|factors|applies|and Re|(?:was|were|is) (?:cited|followed)|\((?:A Child|Children|Care|Minors?))| \[?(?:19|20)\d\d)|(?<=Re [A-Z](?:-[A-Z])? and )Re [A-Z]|Re [A-Z]-[A-Z](?=[ ,.])|\p{Lu}[\p{L}]{2,14}(?: (?:CC|BC|MBC|County Council|Borough Council|City Council))? v [A-Z]{1,3})(?![\p{L}\p{N}])/gu;

/** Figures that measure: a gestation, a portion, a score, a step of a plan. */
const MEASURED = new RegExp(
  [
    '(?<=\\b(?:gestation(?: of| was| is)?|gest|born at|delivered at|at) )\\d{2}\\+\\d(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}/.])[1-9]\\/[2-9](?= (?:of (?:the|his|her|a|their|it)|full|empty|portion|bottle))',
    '(?<=\\b(?:steps?|sections?|paras?|paragraphs?|points?|actions?|objectives?|outcomes?|standards?|criteri(?:on|a)|versions?|items?|ratio(?: of| was)?|score[ds]?|weigh(?:s|ed|t)|wt|temp(?:erature)?|average(?: of)?|caseloads?(?: of| is| was)?|fte|shoe|size|bmi|sats|\\d\\.\\d{1,2}(?: and| or| to|,)) )\\d{1,3}\\.\\d{1,2}(?![\\p{L}\\p{N}./]|,? (?:on|at)\\b)',
    '(?<=\\b(?:score[ds]?|scoring|rated|rating|bp|mood|pain|safety|scaled|scaling|bmi)[ :]{1,2}(?:of |was |is |at )?)\\d{1,3}\\/(?:5|10|20|50|60|80|90|100)(?![\\p{L}\\p{N}/.])',
    '(?<=[\\p{L},(] )\\d\\/\\d{1,2}(?= (?:goals?|actions?|marks?|outcomes?)\\b)',
  ].join('|'),
  'giu',
);

/** What somebody plays, watches, wears, eats or drinks has a name that is nobody's: "Plays Brawl Stars", "wears Trapstar and Zavetti". */
const CONSUMED =
  /(?<=(?<![\p{L}\p{N}])(?:[Pp]lays|[Pp]laying|[Ww]atch(?:es|ed|ing)|[Ww]ears|[Ww]earing|[Dd]rinks|[Dd]rinking|[Ee]ats|[Ee]ating|[Cc]ollects|[Cc]ollecting|[Vv]apes|[Ss]mokes|[Ss]moking|[Dd]ownloaded|[Ii]nstalled|[Ss]treams|[Bb]uys) )\p{Lu}[\p{L}\p{N}-]{2,14}(?: \p{Lu}[\p{L}\p{N}-]{1,14})?(?:(?:,| and) \p{Lu}[\p{L}\p{N}-]{2,14}(?: \p{Lu}[\p{L}\p{N}-]{1,14})?)?(?= (?:for|till|until|all|too|on|at night|daily|every|only|with|in|and|then|trainers|coat|bands|cards|games?|vapes?|cigarettes)(?![\p{L}])|[.,;!]|$)/gu;

/** Schools of thought by their adjective. */
const ADJECTIVE =
  /(?<![\p{L}\p{N}])(?:Freud|Jung|Klein|Roger|Piaget|Vygotsk|Winnicott|Bowlb|Kolb|Skinner|Pavlov|Bion|Adler|Marx|Newton|Dickens|Victor|Edward|Steiner|Bayes|Darwin)(?:ian|ean|an)(?![\p{L}])/gu;

/** A given name that is a word, in small letters, before what makes it the word: "frank talk", "dawn raid", "art therapy". */
const WORD_IN_USE =
  /(?<![\p{L}\p{N}'’-])(?:art(?= (?:therap|room|work|club|class|lesson|materials|supplies|projects?\b|sets?\b|box|galler|teacher|activit|session|psychotherap|homework|gcse))|grant(?= (?:forms?|applications?|funding|money|payments?|requests?)\b)|frank(?= (?:talk|discussion|conversation|chat|leaflet|exchange|feedback)s?\b)|bill(?= (?:unpaid|payment|arrears|owing)\b)|bills(?![\p{L}])|dawn(?= (?:raid|chorus|patrol|search|warrant)s?\b)|faith(?= (?:groups?|leaders?|schools?|communit|needs|practices|tradition))|rose(?= (?:early|bush|garden)\b)|mark(?= (?:on (?:left|right|his|her|arm|leg|face|back)|under|above|below|faded|visible)\b)|marks(?= )|grace(?= periods?\b)|joy(?= rid\p{L}*)|jack(?= knife\b)|summer(?= (?:holidays?|hols|term|camp|clothes|school|uniform|break|sun)\b)|miles(?= (?:away|per)\b)|hazel(?= eyes\b)|olive(?= (?:oil|branch|skin|tree)s?\b)|sandy(?= (?:beach|hair|floor|shoes)\b)|cliff(?= (?:edge|face|path|top)\b)|sky(?= (?:tv|box|news|blue|dish|remote|broadband|sports)\b)|star(?= (?:charts?|of|stickers?|ratings?|jumps?|signs?)\b)|amber(?= (?:list|light|rag|rated|rating|alert|necklace|risk)\b)|ruby(?= ring\b)|pearl(?= (?:earrings?|necklace)\b)|crystal(?= (?:meth|clear)\b)|angel(?= (?:delight|dust|cake|wings)\b)|teddy(?= (?:bears?|in|on)\b)|polo(?= (?:shirts?|tops?|mints|necks?)\b)|max(?= (?:dose|temp|number|\d))|junior(?= (?:school|doctor|staff|worker|football|members?)s?\b)|gene(?= (?:therapy|test|testing|panel|disorder)\b)|curry(?= (?:sauce|house|powder|night)\b)|rug(?= (?:wet|soaked|dirty|filthy|stained|in|on|by|was|is)\b)|cot(?= (?:ok|mattress|bed|sheets?|bumpers?|in|by|was|is|side)\b)|bin(?= (?:bags?|day|liners?|full|men|lorry)\b)|dean(?= of\b)|robin(?= hood\b)|penny(?= dropped\b)|ginger(?= (?:hair|cat|kitten|nuts?|tom|beer|biscuits?|lad|boy|man|beard)\b)|rusty(?= (?:nails?|bike|car|gate|swing|radiator|tap|knife)\b)|misty(?= (?:morning|window)s?\b)|daisy(?= chains?\b)|holly(?= (?:bush|wreath)\b)|ash(?= (?:trays?|tree)\b)|sonny(?= jim\b)|earl(?= grey\b)|harmony(?= (?:in|at|between)\b)|melody(?= of\b)|patience(?= wearing\b)|justice(?= (?:system|for|service|worker|board)\b)|constance(?= of\b)|felicity(?= of\b)|prudence(?= of\b)|destiny(?= of\b))/gu;

/** The figure of a film or a book that somebody is dressed as, likes or watches: "dressed as Elsa". */
const DRESSED_AS =
  /(?<=\b(?:dress(?:ed|es)(?: up)? as|costume of|costume like|pretends? to be|pretending to be|poster of|character from|likes watching|theme is|themed party,) )\p{Lu}\p{Ll}{2,14}(?: \p{Lu}\p{Ll}{2,14})?(?= (?:for|from|at|and|in|on)\b|[.,;!])/gu;

const SHAPES = [
  EPONYM,
  MEDICINE,
  USED_AS_TERM,
  NUMBERED,
  CITED,
  DECIDED,
  MEASURED,
  CONSUMED,
  ADJECTIVE,
  WORD_IN_USE,
  DRESSED_AS,
] as const;

/** Those before which even what the record holds needs its context. */
const STRONG = new Set<RegExp>([EPONYM, MEDICINE]);

/** Where such terms stand in a text. */
export function findTermShapes(text: string): { start: number; end: number; isStrong: boolean }[] {
  return SHAPES.flatMap((expression) =>
    [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
      isStrong: STRONG.has(expression),
    })),
  );
}
