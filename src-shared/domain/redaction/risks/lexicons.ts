const set = (words: string) =>
  new Set(
    words
      .trim()
      .split('|')
      .map((word) => word.trim())
      .filter(Boolean),
  );

/** Conditions that few children of an area have, as they are written. */
export const RARE_CONDITIONS = set(
  `cystic fibrosis|muscular dystrophy|duchenne|spinal muscular atrophy|sickle cell|thalassaemia|haemophilia|hemophilia|leukaemia|cancer|brain tumour|epidermolysis bullosa|osteogenesis imperfecta|brittle bones|achondroplasia|dwarfism|prader-willi|angelman syndrome|rett syndrome|fragile x|turner syndrome|klinefelter|noonan syndrome|williams syndrome|di george|digeorge|edwards syndrome|down's syndrome|downs syndrome|down syndrome|cerebral palsy|spina bifida|hydrocephalus|microcephaly|cleft palate|cleft lip|heart condition|heart defect|heart transplant|kidney transplant|liver transplant|transplant|dialysis|tracheostomy|ventilator|gastrostomy|peg fed|peg feeding|type 1 diabetes|epilepsy|dravet|tuberous sclerosis|neurofibromatosis|phenylketonuria|pku|coeliac|crohn's|lupus|juvenile arthritis|hiv|hepatitis b|hepatitis c|tuberculosis|deaf|blind|deafblind|cochlear implant|visual impairment|hearing impairment|albinism|alopecia|tourette's|tourette|tourettes|selective mutism|schizophrenia|psychosis|bipolar|huntington's|multiple sclerosis|motor neurone disease|dementia|foetal alcohol|fetal alcohol|fasd|amputation|amputee|wheelchair user|shaken baby|burns|anorexia|bulimia|gender dysphoria|transgender|trans boy|trans girl|non-binary|intersex|female genital mutilation|fgm`,
);

/** Nationalities, peoples and citizenships. */
export const NATIONALITIES = set(
  `afghan|albanian|algerian|american|angolan|argentinian|armenian|australian|austrian|azerbaijani|bangladeshi|barbadian|belarusian|belgian|bolivian|bosnian|brazilian|bulgarian|burmese|cambodian|cameroonian|canadian|chilean|chinese|colombian|congolese|croatian|cuban|cypriot|czech|danish|dominican|dutch|ecuadorian|egyptian|eritrean|estonian|ethiopian|filipino|filipina|finnish|french|gambian|georgian|german|ghanaian|greek|guinean|guyanese|haitian|hungarian|icelandic|indian|indonesian|iranian|iraqi|irish|israeli|italian|ivorian|jamaican|japanese|jordanian|kazakh|kenyan|korean|kosovan|kurdish|kuwaiti|latvian|lebanese|liberian|libyan|lithuanian|malawian|malaysian|maltese|mauritian|mexican|moldovan|mongolian|moroccan|mozambican|namibian|nepalese|nepali|nigerian|norwegian|pakistani|palestinian|peruvian|polish|portuguese|romanian|russian|rwandan|saudi|senegalese|serbian|sierra leonean|singaporean|slovak|slovakian|slovenian|somali|somalian|south african|spanish|sri lankan|sudanese|swedish|swiss|syrian|taiwanese|tanzanian|thai|trinidadian|tunisian|turkish|ugandan|ukrainian|uruguayan|uzbek|venezuelan|vietnamese|yemeni|zambian|zimbabwean|roma|romany|gypsy|irish traveller|traveller|travellers|yoruba|igbo|hausa|akan|ashanti|tamil|sikh punjabi|bengali|welsh|scottish|cornish`,
);

/** Languages, where it says that somebody speaks them. */
export const LANGUAGES = set(
  `albanian|amharic|arabic|armenian|bengali|bulgarian|burmese|cantonese|czech|dari|dutch|farsi|french|fula|german|greek|gujarati|hakka|hausa|hebrew|hindi|hungarian|igbo|italian|japanese|korean|krio|kurdish|sorani|kurmanji|lingala|latvian|lithuanian|luganda|malayalam|mandarin|mirpuri|nepali|oromo|pashto|pahari|persian|polish|portuguese|punjabi|romanian|romani|russian|serbian|shona|sign language|bsl|british sign language|makaton|sinhala|slovak|somali|spanish|swahili|sylheti|tagalog|tamil|telugu|thai|tigrinya|turkish|twi|ukrainian|urdu|uzbek|vietnamese|welsh|wolof|yiddish|yoruba|zulu`,
);

/** Faiths and denominations. */
export const RELIGIONS = set(
  `muslim|islam|sunni|shia|ahmadi|ahmadiyya|sikh|sikhism|hindu|hinduism|jain|buddhist|buddhism|jewish|judaism|orthodox jewish|charedi|haredi|catholic|roman catholic|christian|pentecostal|evangelical|baptist|methodist|quaker|jehovah's witness|jehovahs witness|jehovah's witnesses|mormon|latter-day saints|seventh-day adventist|seventh day adventist|plymouth brethren|brethren|amish|greek orthodox|russian orthodox|coptic|zoroastrian|parsi|rastafarian|bahai|baha'i|pagan|wiccan|scientology|scientologist|born again|salvation army`,
);

/** Occupations that stand out more than a job in a shop. */
export const OCCUPATIONS = set(
  `police officer|policeman|policewoman|detective|firefighter|fireman|paramedic|soldier|in the army|in the navy|royal navy|raf|royal marine|prison officer|teacher|headteacher|deputy head|teaching assistant|doctor|gp|surgeon|consultant|nurse|midwife|dentist|pharmacist|vet|optician|solicitor|barrister|judge|magistrate|councillor|mp|mayor|vicar|priest|imam|rabbi|pastor|minister|journalist|actor|actress|musician|footballer|professional footballer|boxer|jockey|dj|model|pilot|cabin crew|lorry driver|hgv driver|taxi driver|bus driver|train driver|fisherman|farmer|gamekeeper|blacksmith|undertaker|funeral director|pub landlord|landlord of|publican|restaurant owner|shop owner|owns a|runs a|own a|owns the|runs the|hairdresser|childminder|social worker|foster carer|scientist|professor|lecturer|architect|engineer|oil rig|rigs|lifeboat|coastguard|security guard|chef|sex worker|escort|tattooist`,
);

/** Things that happened and that a neighbour or a newspaper would remember. */
export const EVENTS = set(
  `murder|murdered|manslaughter|homicide|stabbed|stabbing|shot dead|shooting|killed|suicide|took his own life|took her own life|drowned|drowning|house fire|arson|explosion|car crash|road traffic collision|rtc|hit and run|kidnap|kidnapped|abducted|abduction|trafficked|trafficking|terrorist|terrorism|radicalised|inquest|newspaper|in the news|on the news|media attention|press coverage|court case was reported|viral|documentary|television|on tv|life sentence|sentenced to|imprisoned for|convicted of|air ambulance|helicopter|small boat|dinghy|earthquake|flood|grenfell|manchester arena|deported|extradited|witness protection|honour killing|forced marriage|surrogate|surrogacy|sperm donor|conjoined|organ donor|lottery|competed for|national team|olympic|paralympic|youtube channel|influencer|won the|champion`,
);

/** Ways in which a family or placement stands out. */
export const FAMILY_FORMS = set(
  `twins|identical twins|twin|triplets|quadruplets|quads|one of triplets|only child of|half-siblings|step-siblings|same-sex parents|two mothers|two fathers|two mums|two dads|lesbian|gay couple|polygamous|second wife|first cousins|consanguineous|adopted twice|adoption broke down|adoption breakdown|orphan|orphaned|both parents died|widow|widower|great-grandmother|great grandmother|great-grandfather|teenage mother|refugee|asylum seeker|asylum-seeking|unaccompanied|stateless|army family|traveller site|houseboat|narrowboat|caravan|commune|hotel|bed and breakfast|women's refuge|refuge|mother and baby unit|secure unit|secure children's home|young offender|yoi|psychiatric ward|tier 4|boarding school|special school|out of county|out of area|scotland|wales|abroad|overseas`,
);
