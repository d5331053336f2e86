/**
 * Days and seasons that stand for a date: feasts of all faiths, bank and national holidays, days of the year that families
 * and schools go by. Sources: the SHAP calendar of religious festivals (shapcalendar.org.uk), the bank holidays of
 * gov.uk/bank-holidays and mygov.scot, term names of English, Scottish and Welsh local authorities. Lower case;
 * an apostrophe may be left out.
 */
const CHRISTIAN =
  "christmas eve|christmas day|christmas|xmas eve|xmas day|xmas|crimbo|boxing day|st stephen's day|advent sunday|advent|epiphany|twelfth night|three kings|candlemas|shrove tuesday|pancake day|pancake tuesday|mardi gras|ash wednesday|lent|mothering sunday|palm sunday|holy week|maundy thursday|good friday|holy saturday|easter eve|easter sunday|easter day|easter monday|easter mon|easter saturday|easter weekend|easter week|easter|orthodox christmas|orthodox easter|low sunday|rogation sunday|ascension day|ascension|pentecost|whit sunday|whitsunday|whit monday|whit week|whitsun|whit|trinity sunday|corpus christi|assumption|michaelmas|harvest festival|harvest supper|harvest|all hallows|all saints day|all saints|all souls day|all souls|martinmas|lammas|immaculate conception|st nicholas day|holy communion day|timkat|genna|meskel|fasika|green monday|clean monday|feast of tabernacles|wigilia|three kings day|orthodox new year|old new year|old christmas|julian christmas|maslenitsa|name day|st nicholas|day of the dead|three kings night|las posadas|carnival tuesday|simbang gabi|women's day|international women's day|children's day|shemini atzeret|childermas|laetare|refreshment sunday|stir-up sunday";
const MUSLIM =
  'eid al-fitr|eid ul fitr|eid ul-fitr|eid al-adha|eid ul adha|eid ul-adha|big eid|little eid|bakra eid|chand raat|eid day|eid|bayram|ramadan|ramadhan|ramzan|laylat al-qadr|shab-e-barat|shab-e-qadr|ashura|muharram|mawlid|milad|arbaeen';
const INDIAN =
  "diwali|divali|deepavali|dussehra|navratri|navaratri|durga puja|raksha bandhan|rakhi|holi|janmashtami|ganesh chaturthi|karva chauth|shivaratri|maha shivaratri|pongal|thai pongal|onam|ugadi|lohri|makar sankranti|vaisakhi|baisakhi|bandi chhor|gurpurab|guru nanak's birthday|hola mohalla|mahavir jayanti|paryushan|vesak|wesak|buddha day|losar|songkran|poya day|dashain|tihar";
const JEWISH =
  'rosh hashanah|rosh hashana|yom kippur|sukkot|sukkos|succot|simchat torah|hanukkah|hanukah|chanukah|tu bishvat|purim|pesach|passover|seder night|lag baomer|shavuot|shavuos|tisha bav|chol hamoed|hannukah|chanukkah|shavuoth|simchas torah|yom hashoah|yom haatzmaut|lag b omer|tu b shvat|tisha b av|rosh hashonah|seder|first seder|succos|sukkoth|succoth';
const ASIAN_AND_OTHER =
  'lunar new year|chinese new year|spring festival|mid-autumn festival|moon festival|lantern festival|dragon boat festival|qingming|tet|nowruz|norouz|newroz|nawroz|yalda|naw-ruz|ridvan|samhain|imbolc|beltane|lughnasadh|yule|winter solstice|summer solstice|midsummer|midsummer day|the longest day|the shortest day|kwanzaa|enkutatash|tabaski|gahambar|chuseok|seollal|obon|golden week|loy krathong|crop over|junkanoo|phagwah|eid-ul-fitr|eid-ul-adha|hari raya|lebaran|korite|baba nowruz|chaharshanbe suri|sizdah bedar|mehregan|independence day|constitution day|freedom day|heritage day|republic day|africa day|victory day|unity day|flag day|defenders day|teachers day';
const CIVIL =
  "new year's eve|new year's day|new year's|new years|new year|nye|hogmanay|ne'erday|burns night|valentine's day|valentines|valentine's|leap day|st david's day|st patrick's day|paddy's day|st george's day|st andrew's day|st piran's day|commonwealth day|april fool's day|may day|ve day|vj day|d-day|armistice day|remembrance sunday|remembrance day|remembrance|mother's day|father's day|halloween|hallowe'en|bonfire night|guy fawkes night|guy fawkes|fireworks night|mischief night|black friday|cyber monday|bank holiday monday|bank holiday|bank hol|jubilee weekend|jubilee|coronation day|coronation|red nose day|comic relief day|children in need day|notting hill carnival|pride weekend|world cup final|results day|a-level results day|gcse results day|windrush day|juneteenth|plough monday|the twelfth of july|twelfth fortnight|trades fortnight|the trades|fair fortnight|glasgow fair|wakes week|feast week|potters' holidays|miners' gala|tynwald day|liberation day|up helly aa|riding of the marches|common riding|royal welsh|royal highland show|eisteddfod|cowes week|appleby fair|appleby|super bowl|grand national day|derby day|firework night|nye party|mother's day weekend|father's day weekend|armed forces day|trafalgar day|oak apple day|st swithin's day|st john's day|twelfth of july|the twelfth|hiring fair|goose fair|hoppings|race week|regatta week|fair week|gala day|rag week|freshers' week|freshers week|transfer deadline day|polling day|election day|boat race day|fa cup final|cup final day|the cup final|euros final";

/** Feasts that are other words too: with a capital or a word before them that speaks of time. */
const WORDS_TOO = new Set([
  'lent',
  'harvest',
  'assumption',
  'ascension',
  'remembrance',
  'whit',
  'coronation',
  'jubilee',
  'holi',
  'tet',
  'genna',
  'milad',
  'appleby',
  'rakhi',
  'eisteddfod',
  'pentecost',
  'yule',
  'onam',
  'tihar',
  'losar',
  'ashura',
  'seder',
  'obon',
  'the twelfth',
  'hoppings',
  'st nicholas',
  'name day',
  'lammas',
]);

/** What follows a feast that is only a thing of that kind: a card, a tree. */
const THINGS_OF_IT =
  /^ (?:cards?|presents?|gifts?|tree|play|jumpers?|lights|list|lists|decorations?|songs?|carols?|cake|eggs?|bunny|shopping|money|bonus|hamper|crackers?|stockings?|nativity|costumes?|outfits?|clothes|theme|themed|activities|crafts?|box|fund|savings|club|pudding|wrapping|films?|number one|basket)\b/i;

const IN_GENERAL =
  /\b(?:every|each|most|celebrates?|celebrating|observes?|observing|marks|festivals?|feasts? like|such as|including|like|likes|loves?|about|explains?|learn\w*|father|the word|called|named|for people who|faith and|do not|does not|doesn't|don't|never)(?: at| on| for| over| the| keep| celebrate| have| mark| observe)? $|\b(?:celebrates?|observes?|festivals?|every|such as|including)\b[^.\n;]{0,40}(?:,|\band|\bor) $/i;

/** A lead that makes of such a word a time. */
const TIME_LEAD =
  /\b(?:at|in|on|over|since|by|before|after|until|till|til|during|from|around|last|this|next|for|of|the|to|near|past|between|and) $/i;

const asPattern = (word: string) =>
  word.replaceAll("'", "'?").replaceAll(' ', '[ ]').replaceAll('-', '[ -]?');

/** Source of a pattern for any feast or holiday, longest first. */
export const FEAST = `(?:${[CHRISTIAN, MUSLIM, INDIAN, JEWISH, ASIAN_AND_OTHER, CIVIL]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .map(asPattern)
  .join('|')})`;

/** Whether a feast is a date here: not a card, nor what a family celebrates in general. */
export function isFeastAsDate(text: string, before: string, after: string): boolean {
  const word = text.toLowerCase().replace(/^the /, '');
  if (IN_GENERAL.test(before) || THINGS_OF_IT.test(after)) return false;
  if (!WORDS_TOO.has(word)) return true;
  return TIME_LEAD.test(before) && !/\b(?:the|of|to|for|and) $/i.test(before)
    ? true
    : /^\p{Lu}/u.test(text) && /(?:^|[\n.:(–-]\s*|\b(?:the|to|for|of|and) )$/i.test(before);
}
