/** Words of the field, and parts of compounds, that a general British dictionary does not know; in small letters. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  (
    'ofsted cafcass barnardo barnardos nspcc wellbeing whistleblowing whistleblower keyworker keyworkers caseworker caseworkers ' +
    'caseload caseloads genogram genograms ecomap ecomaps neurodivergent neurodivergence neurodiverse neurodiversity ' +
    'neurotypical biopsychosocial parentified parentification dysregulated dysregulation dysregulate intrafamilial extrafamilial ' +
    'cuckooing cuckooed fosterer fosterers childminder childminders childminding triaged triaging multiagency ' +
    'multidisciplinary safeguarder signposted signposting signpost timebound paediatrician paediatricians comorbid comorbidity ' +
    'fingerspelling makaton centile centiles immunisations immunisation backdated reunification unallocated reallocated ' +
    'reallocation disengaged coproduced coproduction coproduce kinship nonverbal preverbal sertraline fluoxetine methylphenidate ' +
    'methadone buprenorphine subutex ketamine spliff vape vapes vaping sexting snapchat tiktok whatsapp instagram facebook ' +
    'roblox fortnite xbox youtube deliveroo uber ramadan diwali eid mosque gurdwara hijab romani traveller ' +
    'mum mums mam nan nanna nannan grandad stepdad stepmum stepbrother stepsister halfbrother ' +
    're co multi non pre anti ex inter intra bi ish'
  ).split(' '),
);
