import type { AuditEntry } from '#shared/contract/audit-trail.ts';

/** What an entry can be about, by its key in the trail, with its word. */
export const entityWords: Readonly<Record<string, string>> = {
  case: 'case',
  'case-list': 'list of cases',
  'case-mention': 'person or place mentioned',
  'grade-scale': 'grade scale',
  pack: 'pack',
  person: 'person',
  'recommendation-list': 'list of recommendations',
  redaction: 'decision on what is masked',
  review: 'review',
  round: 'round',
  secret: 'key of the workspace',
  setting: 'setting',
  template: 'template',
  workspace: 'workspace',
};

/** Verbs that go with whatever the entry is about. */
const verbs: Readonly<Record<string, string>> = {
  add: 'Added',
  change: 'Changed',
  remove: 'Took out',
  import: 'Imported',
  export: 'Saved a copy of the',
  start: 'Began',
  make: 'Made',
  undo: 'Took back the',
};

/** What was done, where the verb alone would not say it. */
const deeds: Readonly<Record<string, string>> = {
  'write review': 'Wrote in a review',
  'grade review': 'Graded in a review',
  'add-evidence review': 'Added evidence to a review',
  'change-evidence review': 'Changed evidence of a review',
  'remove-evidence review': 'Took evidence out of a review',
  'add-recommendation review': 'Added a recommendation',
  'change-recommendation review': 'Changed a recommendation',
  'remove-recommendation review': 'Took out a recommendation',
  'raise-concern review': 'Raised an immediate concern',
  'settle-concern review': 'Wrote down what was done about a concern',
  'submit review': 'Submitted and sealed a review',
  'allocate review': 'Allocated a review',
  'add review': 'Put a case into a round',
  'remove review': 'Took a case out of a round',
  'keep-sample round': 'Kept a sample for a round',
  'recover workspace': 'Opened the workspace with its recovery code',
  'change-passphrase workspace': 'Changed the passphrase',
  'decide redaction': 'Decided what is masked',
  'see pack': 'Looked at a passage of a pack',
  'confirm pack': 'Confirmed a pack',
  'choose-facts pack': 'Chose which facts a pack holds',
  'settle-risk pack': 'Settled a risk of a pack',
  'catch-decoy pack': 'Caught an invented name in a pack',
  'stop pack': 'Stopped a pack before it left',
  'release pack': 'Released a pack',
};

/** What happened, in words: "Changed person". Words that are not known stay readable. */
export function entryWords({ action, entity }: Pick<AuditEntry, 'action' | 'entity'>): string {
  const deed = deeds[`${action} ${entity}`];
  if (deed) return deed;
  const readable = (key: string) => key.replaceAll('-', ' ');
  const verb = verbs[action] ?? readable(action).replace(/^./, (first) => first.toUpperCase());
  return `${verb} ${entityWords[entity] ?? readable(entity)}`;
}

const settingWords: Readonly<Record<string, string>> = {
  council: 'council',
  me: 'who works here',
  idleMinutes: 'minutes until it locks',
  escalation: 'escalation contact',
  smallCells: 'small groups in what leaves',
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
