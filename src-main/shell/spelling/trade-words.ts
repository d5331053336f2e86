/** Words of the field that a general dictionary does not know, in small letters. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  (
    'ofsted cafcass barnardo barnardos nspcc wellbeing whistleblowing whistleblower keyworker keyworkers caseworker caseworkers ' +
    'caseload caseloads genogram genograms ecomap ecomaps neurodivergent neurodivergence neurodiverse neurodiversity ' +
    'neurotypical biopsychosocial parentified parentification dysregulated dysregulation dysregulate intrafamilial extrafamilial ' +
    'cuckooing cuckooed fosterer fosterers childminder childminders childminding triaged triaging multiagency ' +
    'multidisciplinary safeguarder signposted signposting signpost timebound paediatrician paediatricians comorbid comorbidity ' +
    'unaccompanied fingerspelling makaton mosaic centile centiles immunisations immunisation backdated reunification ' +
    'rematch step-down stepdown breakfasted unallocated reallocated reallocation disengaged overchoice coproduced coproduction ' +
    'coproduce overcrowded kinship looked-after childlike nonverbal preverbal selfharm sertraline fluoxetine methylphenidate ' +
    'methadone buprenorphine subutex ketamine spliff vape vapes vaping sexting snapchat tiktok whatsapp instagram facebook ' +
    'roblox fortnite xbox youtube deliveroo uber ramadan diwali eid mosque gurdwara hijab romani traveller ' +
    'mum mums mam nan nanna nannan grandad stepdad stepmum stepbrother stepsister halfbrother'
  ).split(' '),
);
