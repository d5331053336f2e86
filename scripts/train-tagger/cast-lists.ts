/** Parts of which synthetic texts are made, as they are written in case files. */
const list = (words: string) => words.split('|');
export const MONTHS = list(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
export const SHORT_MONTHS = list('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec');
export const WEEKDAYS = list('Monday|Tuesday|Wednesday|Thursday|Friday|Mon|Tues|Weds|Thurs|Fri');
export const ROAD_KINDS = list(
  'Road|Street|Avenue|Lane|Close|Drive|Way|Crescent|Grove|Court|Gardens|Terrace|Place|Rd|St|Ave|Cl|Mews|Walk|Rise|Green|Hill|Park|Square',
);
export const ROAD_NAMES = list(
  'Station|Church|Victoria|Albert|Mill|High|London|Elm|Oak|Ash|Cedar|Larch|Chestnut|Beech|Rowan|Willow|Holly|Meadow|Orchard|Spring|Manor|Park|Queens|Kings|Princes|Nelson|Wellington|Railway|Canal|Bridge|Quarry|Abbey|Priory|Chapel|Vicarage|School|Green|Field|Brook|River|Lake|Moor|Heath|Forest|Hawthorn|Ivy|Lime|Maple|Poplar|Primrose|Rose|Sycamore|Thornton|Bracken|Fern|Gorse|Heather|Kestrel|Swallow|Falcon|Heron',
);
export const SCHOOL_KINDS = list(
  'Primary School|Primary|Academy|High School|Infant School|Junior School|School|Community College|Secondary School|Nursery|Primary Academy|C of E Primary School|RC Primary|Girls School|Grammar School|Special School|Sixth Form College|College|Pre-School|PRU',
);
export const SAINTS = list(
  "St Mary's|St John's|St. Peter's|St Josephs|St Annes|Holy Trinity|Sacred Heart|St Cuthbert's|All Saints|St Thomas More|St George's|Our Lady's|St Pauls|St Michael's|St Barnabas|Christ Church",
);
export const HOSPITAL_KINDS = list(
  'Hospital|General Hospital|Infirmary|Royal Hospital|University Hospital|Hospital A&E|Royal Infirmary',
);
export const SURGERY_KINDS = list(
  'Surgery|Medical Centre|Health Centre|Practice|Medical Practice|Group Practice|Family Practice',
);
export const COURT_KINDS = list(
  'Family Court|County Court|Magistrates Court|Crown Court|Family Proceedings Court|Combined Court',
);
export const CENTRE_KINDS = list(
  'Family Centre|Contact Centre|Family Hub|Leisure Centre|Library|Community Centre|Youth Club|Childrens Centre|Soft Play|Park',
);
export const CLUB_KINDS = list(
  'Boxing Club|FC|Football Club|Scouts|Gymnastics|Swimming Club|Youth Theatre|Dance Academy|ABC|Rugby Club|Cadets|Rangers',
);
export const ORG_HEADS = list(
  'Turning|Bright|New|Safe|Open|Future|Women|Rise|Beacon|Horizon|Phoenix|Harbour|Haven|Compass|Bridge|Step|Cranstoun|Change|Refuge|Shelter|Catalyst|Kaleidoscope|Rainbow|Sunrise|Stepping|Solace|Aspire|Pathways|Lighthouse|Acorn',
);
export const ORG_TAILS = list(
  'Point|Futures|Start|Stones|Trust|Project|Support|Services|Foundation|Aid|Links|Steps|Door|House|Recovery|Together|Homes|Care|Housing|Fostering|Group',
);
export const COUNTRIES = list(
  'Eritrea|Syria|Afghanistan|Iran|Iraq|Sudan|Vietnam|Albania|Poland|Romania|Nigeria|Ghana|Somalia|Pakistan|Bangladesh|India|Jamaica|Portugal|Ethiopia|Ukraine|Zimbabwe|Kurdistan|Turkey|Lithuania|Slovakia|Brazil|Congo|Gambia|Sierra Leone|China|Kuwait',
);
export const NATIONALITIES = list(
  'Eritrean|Syrian|Afghan|Iranian|Iraqi|Sudanese|Vietnamese|Albanian|Polish|Romanian|Nigerian|Ghanaian|Somali|Pakistani|Bangladeshi|Indian|Jamaican|Portuguese|Ukrainian|Kurdish|Turkish|Lithuanian|Irish|Scottish|Welsh|Czech|Hungarian|Chinese',
);
export const LANGUAGES = list(
  'Tigrinya|Arabic|Pashto|Dari|Farsi|Kurdish Sorani|Vietnamese|Albanian|Polish|Romanian|Yoruba|Twi|Somali|Urdu|Bengali|Punjabi|Portuguese|Amharic|Ukrainian|Turkish|Lithuanian|BSL|Welsh|Romanes',
);
export const RELIGIONS = list(
  'Muslim|Christian|Catholic|Sikh|Hindu|Jewish|Pentecostal|Jehovahs Witnesses|Orthodox',
);
export const PETS = list(
  'Bella|Max|Buster|Luna|Patch|Tyson|Coco|Milo|Daisy|Rex|Poppy|Biscuit|Smudge|Teddy|Oreo',
);
export const CARE_ABBREVIATIONS = list(
  'sw|hv|iro|dsl|mo|fa|ch|yp|mgm|mgf|pgm|tm|ssw|fsw|snr|gp|pa|mum|dad|nan|police|school|carer|SW|HV|IRO|TM|FSW|DSL|Mum|Dad|EHM|PA|CPC|CGM',
);
export const TITLES = list('Mr|Mrs|Ms|Miss|Dr|mr|mrs|miss|Mr.|Mrs.|Sir');
export const SYLLABLES = list(
  'ka|ri|lo|sha|da|mi|tu|zo|el|an|ja|re|ni|be|ta|vi|or|sa|ke|lu|ma|ya|chi|de|na|ro|le|wa|fe|go|hu|ith|ton|den|la|ver|bri|cal|quin|ze|ax|yn|ay|een|esh|ard|ow|ski|enko|ova|oglu|ides|aj|eem|iya|ous',
);

export const POSTCODE_AREAS = list(
  'B|M|LS|SE|N|E|NW|SW|BS|CF|NE|DH|SR|PO|SO|EX|PL|TR|CB|IP|NR|OX|RG|SL|GU|BN|TN|ME|CT|CO|SS|LE|NG|DE|ST|WV|WS|DY|PR|BB|OL|BL|WN|L|CH|HU|YO|DN',
);
