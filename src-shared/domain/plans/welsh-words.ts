import type { BragColour } from './brag-colour.ts';
import type { ColumnRole } from './column-role.ts';

/** Headings of Welsh plans, by role; matched like the English ones, in lower case and without punctuation. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ref', /^(?:cyf|cyfeirnod|cyfeiriad|rhif(?: (?:cyfeirnod|y cam|cam|yr argymhelliad))?)$/],
  ['group', /^(?:blaenoriaeth|blaenoriaethau|thema|themâu|maes(?: (?:gwella|blaenoriaeth|gwaith))?)$/],
  ['aim', /^(?:amcan|amcanion|nod|nodau)$/],
  ['source', /^(?:ffynhonnell|ffynonellau)$/],
  ['recommendation', /^(?:argymhelliad|argymhellion)$/],
  ['finding', /^(?:canfyddiad|canfyddiadau|mater|materion|maes i w wella|meysydd i w gwella)$/],
  [
    'action',
    /^(?:cam|camau|cam gweithredu|camau gweithredu|camau i w cymryd|gweithred|gweithredoedd|gweithredu|tasg|tasgau|beth (?:y )?(?:byddwn|fyddwn)(?: ni)?(?: n| yn)? ei wneud)$/,
  ],
  [
    'seniorLead',
    /^(?:cyfarwyddwr|uwch (?:swyddog|berchennog)(?: cyfrifol)?|noddwr|arweinydd strategol|aelod arweiniol)$/,
  ],
  [
    'lead',
    /^(?:arweinydd|arweinwyr|arweinydd y cam|swyddog(?:ion)? (?:arweiniol|cyfrifol)|perchennog|perchnogion|pwy|gan bwy|cyfrifol|cyfrifoldeb|yn gyfrifol|person cyfrifol)$/,
  ],
  ['start', /^(?:dyddiad (?:dechrau|cychwyn)|dechrau|cychwyn)$/],
  [
    'end',
    /^(?:erbyn|erbyn pryd|pryd|amserlen|amserlenni|dyddiad|terfyn amser|dyddiad (?:cwblhau|gorffen|targed|cau|terfyn)|dyddiad cwblhau disgwyliedig)$/,
  ],
  [
    'measure',
    /^(?:mesur|mesurau|mesur(?:au)? llwyddiant|meini prawf llwyddiant|sut (?:y )?(?:byddwn|fyddwn)(?: ni)?(?: n| yn)? gwybod)$/,
  ],
  ['outcome', /^(?:canlyniad|canlyniadau|deilliant|deilliannau|effaith)$/],
  ['evidence', /^tystiolaeth$/],
  [
    'comments',
    /^(?:cynnydd|sylwadau|sylw|diweddariad|diweddariadau|nodiadau|y sefyllfa (?:bresennol|ddiweddaraf)|cynnydd hyd yma)$/,
  ],
  [
    'status',
    /^(?:statws|lliw|sgôr|statws (?:b?cag|b?cog|cmg|rag)|b?cag|b?cog|cmg|coch (?:oren|ambr|melyn) gwyrdd)$/,
  ],
];

/** The role that a Welsh heading names, if it names one. */
export function welshRole(key: string): ColumnRole | undefined {
  return HEADINGS.find(([, words]) => words.test(key))?.[0];
}

/** Colours in Welsh. */
export const WELSH_COLOURS: Readonly<Record<string, BragColour>> = {
  glas: 'blue',
  gwyrdd: 'green',
  oren: 'amber',
  ambr: 'amber',
  melyn: 'amber',
  coch: 'red',
};

/** States in Welsh, and the colour that they stand for. */
export const WELSH_STATES: readonly (readonly [BragColour, RegExp])[] = [
  [
    'blue',
    /^(?:cwblhawyd|cyflawnwyd|wedi (?:cwblhau|(?:i|ei|eu) (?:gwblhau|gyflawni|cwblhau|cyflawni))|cyflawn|gorffenedig|ar ben)$/,
  ],
  ['green', /^ar (?:y trywydd(?: iawn)?|darged|amser|y trac(?: cywir)?)$/],
  ['amber', /^(?:oedi|wedi (?:i|ei) oedi|ar ei hôl hi|mewn perygl|llithriant|peth oedi)$/],
  ['red', /^(?:oddi ar y trywydd|ddim ar y trywydd(?: iawn)?|wedi arafu|wedi stopio)$/],
];

/** States in Welsh that are no colour. */
export const WELSH_COLOURLESS =
  /^(?:heb (?:ddechrau|(?:ei|eu) (?:ddechrau|gwblhau))|ar y gweill|ar waith|yn mynd rhagddo|parhaus|yn parhau|i w gadarnhau|agored|yn hwyr|ddim yn berthnasol)$/;
