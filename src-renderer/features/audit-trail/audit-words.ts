import type { AuditEntry } from '#shared/contract/audit-trail.ts';
import type { AuditDeed, DeedParts } from '#shared/contract/deeds.ts';

/** What an entry can be about, by its key in the trail, with its word. */
export const entityWords: Readonly<Record<DeedParts['entity'], string>> = {
  activity: 'activity',
  'activity-type': 'type of activity',
  calendar: 'calendar',
  'calendar-entry': 'entry of the calendar',
  case: 'case',
  'case-list': 'list of cases',
  'case-mention': 'person or place mentioned',
  'grade-scale': 'grade scale',
  contact: 'contact',
  'exchange-pack': 'pack of work',
  identity: 'keys of who works here',
  pack: 'pack',
  person: 'person',
  feedback: 'feedback',
  'outcomes-plan': 'outcomes plan',
  paper: 'paper',
  letterhead: 'Word file for papers',
  theme: 'theme',
  'training-need': 'training need',
  meeting: 'meeting',
  moderation: 'moderation',
  plan: 'plan',
  'tracked-item': 'recommendation that is followed up',
  'tracker-filter': 'filter of the tracker',
  'recommendation-list': 'list of recommendations',
  redaction: 'decision on what is masked',
  review: 'review',
  round: 'round',
  secret: 'key of the workspace',
  setting: 'setting',
  template: 'template',
  'template-draft': 'draft of a template',
  phrase: 'phrase',
  exemplar: 'exemplar',
  workspace: 'workspace',
};

/** What was done, in words. */
const deedWords: Readonly<Record<AuditDeed, string>> = {
  'add case': 'Added a case',
  'change case': 'Changed a case',
  'remove case': 'Removed a case',
  'close case': 'Closed a case',
  'reopen case': 'Opened a case again',
  'import case-list': 'Imported a list of cases',
  'export case-list': 'Saved a copy of the list of cases',
  'add case-mention': 'Added a person or place mentioned',
  'remove case-mention': 'Removed a person or place mentioned',
  'add person': 'Added a person',
  'change person': 'Changed a person',
  'remove person': 'Removed a person',
  'add round': 'Added a round',
  'change round': 'Changed a round',
  'keep-sample round': 'Kept a sample for a round',
  'extend round': 'Moved the closing day of a round',
  'close round': 'Closed a round',
  'reopen round': 'Opened a round again',
  'export round': 'Saved a round report',
  'withdraw review': 'Withdrew a review from its round',
  'reinstate review': 'Took a withdrawn review into its round again',
  'add review': 'Put a case into a round',
  'remove review': 'Removed a case from a round',
  'allocate review': 'Allocated a review',
  'write review': 'Wrote in a review',
  'grade review': 'Graded in a review',
  'add-evidence review': 'Added evidence to a review',
  'change-evidence review': 'Changed evidence of a review',
  'remove-evidence review': 'Removed evidence from a review',
  'add-recommendation review': 'Added a recommendation',
  'change-recommendation review': 'Changed a recommendation',
  'remove-recommendation review': 'Removed a recommendation',
  'raise-concern review': 'Raised an immediate concern',
  'settle-concern review': 'Wrote down what was done about a concern',
  'attach review': 'Attached a document to a review',
  'detach review': 'Took a document away from a review',
  'copy-attachment review': 'Saved a copy of an attached document',
  'grade exemplar': 'Graded an exemplar',
  'keep phrase': 'Kept a phrase',
  'remove phrase': 'Forgot a phrase',
  'accept-same-team review': 'Accepted a reviewer of the same team',
  'write-on-behalf review': 'Began to write on behalf of the reviewer',
  'submit review': 'Submitted and sealed a review',
  'export review': 'Saved a copy of a review',
  'print review': 'Printed a review',
  'print round': 'Printed the results of a round',
  'print recommendation-list': 'Printed the list of recommendations',
  'export recommendation-list': 'Saved a copy of the list of recommendations',
  'follow tracked-item': 'Began to follow up a recommendation',
  'remove tracked-item': 'Took an imported action out again',
  'save tracker-filter': 'Named a filter of the tracker',
  'remove tracker-filter': 'Removed a filter of the tracker',
  'import plan': 'Brought in a plan or tracker',
  'add plan': 'Made a plan',
  'change plan': 'Changed the head, key or priorities of a plan',
  'place plan': 'Put a recommendation into a plan',
  'take-out plan': 'Took a recommendation out of a plan',
  'carry plan': 'Carried open actions to the next plan',
  'keep plan': 'Said why a complete action is kept in',
  'write plan': 'Wrote over the six-month review',
  'export plan': 'Saved a plan or its six-month review',
  'say tracked-item': 'Noted progress on a recommendation',
  'change activity-type': 'Changed the list of types of activity',
  'add activity': 'Added an activity',
  'change activity': 'Changed an activity',
  'move activity': 'Moved an activity on',
  'add-finding activity': 'Noted a finding of an activity',
  'change-finding activity': 'Changed a finding of an activity',
  'remove-finding activity': 'Removed a finding of an activity',
  'take-in-report activity': 'Added the report of an activity',
  'track activity': 'Put a recommendation of an activity into the tracker',
  'add calendar-entry': 'Planned an entry of the calendar',
  'change calendar-entry': 'Changed an entry of the calendar',
  'move calendar-entry': 'Said what became of an entry of the calendar',
  'remove calendar-entry': 'Took an entry out of the calendar',
  'import calendar': 'Brought entries into the calendar',
  'export calendar': 'Saved a copy of the calendar',
  'add feedback': 'Entered feedback',
  'change feedback': 'Changed feedback, or what was done about it',
  'remove feedback': 'Took feedback out',
  'change theme': 'Described a theme',
  'add training-need': 'Noted a training need',
  'change training-need': 'Changed a training need',
  'add outcomes-plan': 'Began an outcomes plan',
  'change outcomes-plan': 'Changed an outcomes plan or its goals',
  'score outcomes-plan': 'Scored a goal',
  'export outcomes-plan': 'Saved a form or the distance travelled',
  'measure-by tracked-item': 'Chose the goal that measures a recommendation',
  'write paper': 'Wrote over a part of a paper',
  'accept paper': 'Let a place of a public paper stand, with a reason',
  'export paper': 'Saved a paper',
  'keep-version paper': 'Kept a version of a paper',
  'sign-off paper': 'Recorded what a body decided on a paper',
  'change-appendix paper': 'Wrote an appendix of a paper',
  'remove-appendix paper': 'Removed an appendix of a paper',
  'choose letterhead': 'Chose the Word file that papers are written into',
  'remove letterhead': 'Went back to Plumbline’s own Word styles',
  'plan moderation': 'Planned a moderation and drew its sample',
  'widen moderation': 'Widened the sample of a moderation',
  'add-moderator moderation': 'Added a moderator',
  'change moderation': 'Changed a moderation',
  'check moderation': 'Looked through what is hidden from a blind moderator',
  'grade moderation': 'Wrote a second grade',
  'hand-in moderation': 'Handed in a second grade or views',
  'take-form moderation': 'Took in a return form',
  'save-form moderation': 'Saved a return form for a peer',
  'open-seal moderation': 'Opened the seals of a pack',
  'send-back moderation': 'Sent a review back to its reviewer with points',
  'answer moderation': 'Kept what a reviewer said to the points as a new version',
  'decide moderation': 'Decided a moderated grade',
  'plan meeting': 'Planned a meeting',
  'change meeting': 'Changed the plan of a meeting',
  'start meeting': 'Started a meeting',
  'end meeting': 'Ended a meeting',
  'approve meeting': 'Approved and sealed the minutes',
  'note meeting': 'Added a dated note to sealed minutes',
  'end-series meeting': 'Ended a series of meetings',
  'begin-series-again meeting': 'Began a series of meetings again',
  'start pack': 'Began a pack',
  'remove pack': 'Removed a pack that was being prepared',
  'see pack': 'Looked at a passage of a pack',
  'confirm pack': 'Kept a doubtful find masked',
  'settle-risk pack': 'Decided about a rare detail of a pack',
  'choose-facts pack': 'Chose which facts a pack holds',
  'link-children pack': 'Chose whether children of a pack share names of workers, schools and places',
  'catch-decoy pack': 'Caught an invented name in a pack',
  'stop pack': 'Stopped a pack before it left',
  'let-out pack': 'Began to write a pack for release',
  'keep-back pack': 'Did not write the pack after all',
  'save-booklet pack': 'Saved a moderation pack as a booklet that is not encrypted',
  'release pack': 'Released a pack',
  'make identity': 'Made the keys of who works here',
  'replace-keys identity': 'Replaced the keys of who works here',
  'add contact': 'Added a contact',
  'change contact': 'Changed a contact',
  'verify contact': 'Noted whether a contact’s fingerprint was compared',
  'issue exchange-pack': 'Handed work out',
  'recall exchange-pack': 'Recalled work that was handed out',
  'take-in exchange-pack': 'Took a pack of work in',
  'hand-back exchange-pack': 'Handed work back',
  'grade exchange-pack': 'Wrote a second grade on a review of a moderation pack',
  'give-views exchange-pack': 'Gave views on the template and the moderation',
  'confirm-receipt exchange-pack': 'Noted the receipt of a return',
  'wipe exchange-pack': 'Wiped the cases of work that was handed back',
  'take-in review': 'Took a review in from a pack',
  'settle-conflict review': 'Decided where both sides had changed a review',
  'decide redaction': 'Decided what is masked',
  'undo redaction': 'Undid a decision on what is masked',
  'add grade-scale': 'Added a grade scale',
  'add template': 'Added a template',
  'start template-draft': 'Began a draft of a template',
  'change template-draft': 'Changed a draft of a template',
  'remove template-draft': 'Deleted a draft of a template',
  'publish template-draft': 'Published a template',
  'export template': 'Exported a template',
  'change setting': 'Changed a setting',
  'make secret': 'Made a key of the workspace',
  'become-lead workspace': 'Became the lead',
  'recover workspace': 'Opened the workspace with its recovery code',
  'change-passphrase workspace': 'Changed the passphrase',
  'make-recovery-code workspace': 'Made a new recovery code',
  'confirm-recovery-code workspace': 'Noted the new recovery code; the old one no longer opens',
  'restore workspace': 'Restored the workspace from a back-up',
  'move workspace': 'Moved the workspace to another laptop; here it is read only',
  'take-back-move workspace': 'Took back that the workspace was moved; it is worked in here again',
  'move-in workspace': 'The workspace came from another laptop',
  'find-loss workspace': 'Found on opening that work is missing',
};

const isDeed = (deed: string): deed is AuditDeed => Object.hasOwn(deedWords, deed);

/** What happened, in words: "Changed a person". A deed of a newer version stays readable. */
export function entryWords({ action, entity }: Pick<AuditEntry, 'action' | 'entity'>): string {
  const deed = `${action} ${entity}`;
  if (isDeed(deed)) return deedWords[deed];
  const readable = (key: string) => key.replaceAll('-', ' ');
  return `${readable(action).replace(/^./, (first) => first.toUpperCase())} ${readable(entity)}`;
}

const settingWords: Readonly<Record<string, string>> = {
  council: 'council',
  me: 'who works here',
  idleMinutes: 'minutes until it locks',
  escalation: 'escalation contact',
  smallCells: 'small groups in what leaves',
  service: 'whose practice it holds',
};

/** What an entry is about, by name, where the entry itself holds it; else empty. */
export function subjectOf({
  entity,
  entityId,
  before,
  after,
}: Pick<AuditEntry, 'entity' | 'entityId' | 'before' | 'after'>): string {
  if (entity === 'setting') return settingWords[entityId] ?? entityId;
  const held = parse(after) ?? parse(before);
  if (typeof held === 'string') return held;
  if (!isFields(held)) return '';
  const name = ['name', 'title', 'reference', 'action'].map((key) => held[key]).find(isText);
  return name ?? '';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** One field of an entry with what it was and what it became; empty for not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

function parse(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (isFields(value))
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${wordsOf(part)}`)
      .join('; ');
  return String(value);
}

/** What an entry changed, field by field; fields that stayed the same are left out. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const [was, is] = [parse(before), parse(after)];
  const [wasFields, isNow] = [isFields(was) ? was : undefined, isFields(is) ? is : undefined];
  if (!wasFields && !isNow) {
    const change = { field: '', before: wordsOf(was), after: wordsOf(is) };
    return change.before === change.after ? [] : [change];
  }
  const fields = new Set([...Object.keys(wasFields ?? {}), ...Object.keys(isNow ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: wordsOf(wasFields?.[field]), after: wordsOf(isNow?.[field]) }))
    .filter((change) => change.before !== change.after);
}
