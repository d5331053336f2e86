import { anyOf } from './wording.ts';

/** States of mind and of being, which no order brings about and nobody can be seen to have reached. */
const INWARD =
  '(?:knows?|understands?|recognises?|appreciates?|feels?|thinks?|believes?|values?|' +
  '(?:is|are|be) (?:\\w{1,12}ly )?(?:aware|able|confident|equipped|skilled|supported|valued|empowered|safe|kept safe|safeguarded|' +
  'protected|heard|listened to|considered|central|prioritised|respected|met|recognised|understood|embedded|curious|' +
  'at the (?:centre|heart|forefront))|is(?: always)? at the (?:centre|heart|forefront))';

/** Requests that have a verb and yet nothing that somebody could start tomorrow. */
const WISH = anyOf([
  '(?:seek|gain|obtain|receive|provide) (?:\\w{1,12} )?(?:re)?assurances? (?:to (?:the )?[a-z ]{1,30} )?(?:that|about|on|of|around|regarding)',
  '(?:assure|satisfy|reassure) (?:itself|themselves|himself|herself)',
  '(?:recorded|written up|done|carried out|managed|undertaken) in (?:line|accordance) with (?:the )?(?:procedures?|polic(?:y|ies)|guidance|expectations|practice standards)',
  '(?:consideration|thought|attention|priority|emphasis|regard|focus) (?:is to|should|must|needs? to|to|will) be (?:given|placed|paid)',
  'give (?:further |due |more )?(?:consideration|thought|attention|priority|regard) to',
  'make any \\w{3,20} (?:needed|necessary|required)',
  '(?:act|work|respond|move) (?:\\w{1,12}ly|together) to (?:end|tackle|address|improve|reduce)',
  '(?:adopt|develop|create|build|foster|promote|embed) (?:[a-z-]{1,20} ){0,5}culture',
  '(?:better|improved|stronger|greater|enhanced|more effective) (?:[a-z-]{1,15} )?(?:supports?|services?|communication|co-?ordination|training|planning|oversight) (?:to )?(?:be|is|are) (?:provided|offered|given|available|in place)',
  '(?:training|skills|knowledge|practice) (?:is|are|remains?|be) (?:kept )?up[- ]to[- ]date',
  `(?:ensure|make sure|see to it)(?: that)? [^.,;]{1,60} ${INWARD}`,
  `(?:should|must|needs? to|to) (?:always )?${INWARD}`,
  '(?:exercise|demonstrate|maintain|have|use) (?:[a-z-]{1,15} ){0,2}(?:uncertainty|curiosity|scepticism|empathy|ownership|vigilance)',
  '(?:allocate|provide|ensure|secure|make available|invest) (?:sufficient|adequate|appropriate|necessary|additional|enough|more|the right)(?: [a-z-]{1,15}){0,2} (?:resources?|funding|capacity|staffing|investment)',
  '(?:identify|explore|look at) (?:any |the |all |what )?(?:barriers|gaps|opportunities|options|ways|areas|learning|lessons|issues|solutions)',
  'take (?:all |any |the )?(?:necessary|appropriate|effective|urgent|further|additional|reasonable|immediate|every)(?: [a-z]{1,12}){0,2} (?:measures?|steps?|actions?)',
  "make [a-z' -]{1,60} (?:a|an|the|their|its)(?: [a-z]{1,12})? (?:priority|focus)",
  '(?:more|better|further|additional|improved|increased|greater) (?:[a-z-]{2,15} ){1,4}(?:to|should|must|needs? to) be (?:done|completed|undertaken|carried out|provided|offered|given|made)',
  '(?:task and finish|working|steering) group (?:to |should |must )?(?:be |is )?(?:set up|established|formed|convened)$',
  '(?:more|less|better|fewer) (?:must|should|needs to|to|is to) be done',
]);

/** Whether a request, without its dates, only wishes: a culture, an assurance, a state of mind, more of something. */
export function isWish(action: string): boolean {
  return WISH.test(action);
}
