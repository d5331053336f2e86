import type { Pattern } from './pattern.ts';

/*
 * Councils, police forces, adoption agencies and hospital trusts whose names are two places or ordinary words: "avon and
 * somerset", "Bath and NE Somerset", "Adoption Now". Written for Plumbline from the gov.uk lists of councils and police forces
 * and the list of regional adoption agencies.
 */

const DOUBLE_NAMES =
  "avon and som(?:erset)?|devon and cornwall|dyfed[- ]powys|barking and dagenham|hammersmith and fulham|kensington and chelsea|windsor and maidenhead|bath and (?:north east|ne) somerset|b ?and ?nes|brighton and hove|bournemouth,? christchurch and poole|blackburn(?: with darwen)?|blaenau gwent|bracknell forest|calderdale and huddersfield|cheshire west(?: and chester)?|cheshire east|dumfries and galloway|argyll and bute|perth and kinross|neath port talbot|rhondda cynon taff?|merthyr tydfil|vale of glamorgan|isle of (?:wight|anglesey|man|sheppey|ely|skye|bute)|kingston upon (?:hull|thames)|stoke[- ]on[- ]trent|southend[- ]on[- ]sea|telford and wrekin|redcar and cleveland|tyne and wear|hinckley and bosworth|oadby and wigston|basingstoke and deane|epsom and ewell|reigate and banstead|tonbridge and malling|tunbridge wells|folkestone and hythe|nuneaton and bedworth|newark and sherwood|king'?s lynn(?: and west norfolk)?|westmorland and furness|north northants|west northants|north lincs|north east lincs|ne lincs|east riding|north yorks|n yorks|west yorks|w yorks|south yorks|s yorks|west mids|west mercia|thames valley|greater manchester|gtr manchester|east lothian|west lothian|mid ?lothian|east ayrshire|north ayrshire|south ayrshire|east dunbartonshire|west dunbartonshire|east renfrewshire|north lanarkshire|south lanarkshire|scottish borders|western isles|eilean siar|na h-eileanan siar|antrim and newtownabbey|ards and north down|armagh city|causeway coast(?: and glens)?|derry and strabane|fermanagh and omagh|lisburn and castlereagh|mid and east antrim|newry,? mourne and down|betsi cadwaladr|cwm taf(?: morgannwg)?|aneurin bevan|hywel dda|south west london and st george'?s|camden and islington|chelsea and westminster|guy'?s and st thomas'?|barking,? havering and redbridge|lewisham and greenwich|humber and north yorkshire|sheffield children'?s|alder hey|great ormond street|birmingham women'?s and children'?s|herts and essex|beds and herts|cambs and peterborough|leics and rutland|coventry and warwickshire|coventry and warks|hants and iow|bucks and oxon|derby and derbyshire|norfolk and suffolk|norfolk and waveney|suffolk and north east essex|surrey and borders|sussex partnership|kent and medway|essex partnership|pennine care|mersey care|leeds and york partnership|south west yorkshire|tees,? esk and wear(?: valleys?)?|cumbria,? northumberland,? tyne and wear|derbyshire healthcare|black country healthcare|oxleas|st andrew'?s healthcare";

const REGIONAL_AGENCIES =
  "Adoption Now|Adoption (?:West|South West|South East|East Midlands|Counts|Focus|Matters|Heart|Tees Valley|Lancashire(?: and Blackpool)?|Lancs|Connects|Thames Valley|Central England|Partnership South East|London (?:North|South|East|West)|Somerset|Family Connect|Southwest)|Adopt (?:South(?: West)?|North East|North London|Thames Valley|London (?:North|South|East|West)|East|Coast to Coast|South Yorkshire|Birmingham)|One Adoption(?: (?:West|South|North)(?: and Humber)?(?: Yorkshire)?)?|Ambitious for Adoption|Aspire Adoption|Together ?4 ?Children|Together for (?:Children|Adoption)|Achieving for Children|Sandwell Children'?s Trust|Slough Children First|Medway Children First|Families for Children|Yorkshire Adoption Agency|Adopters for Adoption|PACT Adoption|Nottinghamshire Futures|Foster (?:South East|Wales|East Midlands|North West|for (?:Bristol|Leeds|Greater Manchester))|D2N2|Cafcass Cymru";

/** Bodies of a region by their whole names. */
export const REGIONAL_PATTERNS: readonly Pattern[] = [
  {
    kind: 'organisation',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${DOUBLE_NAMES.replaceAll(' and ', ' (?:and|&|n|\\+) ').replaceAll(' ?and ?', ' ?(?:and|&) ?')})(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    certainty: 'likely',
  },
  {
    kind: 'organisation',
    expression: new RegExp(`(?<![\\p{L}\\p{N}])(?:${REGIONAL_AGENCIES})(?![\\p{L}\\p{N}])`, 'gu'),
    certainty: 'likely',
  },
];
