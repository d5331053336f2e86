import type { AuditEntry } from '#shared/contract/audit-trail.ts';

/** What an entry can be about, by its key in the trail, with its word. */
export const entityWords: Readonly<Record<string, string>> = {
  workspace: 'workspace',
  setting: 'setting',
  case: 'case',
  person: 'person',
  template: 'template',
  'grade-scale': 'grade scale',
  round: 'round',
  review: 'review',
  answer: 'answer in a review',
  evidence: 'evidence',
  recommendation: 'recommendation',
  concern: 'immediate concern',
  'case-mention': 'person or place mentioned',
  pack: 'pack',
  'pack-draft': 'pack being checked',
  release: 'release',
};

const actionWords: Readonly<Record<string, string>> = {
  add: 'Added',
  change: 'Changed',
  remove: 'Took out',
  import: 'Imported',
  submit: 'Submitted and sealed',
  allocate: 'Allocated',
  draw: 'Drew a sample for',
  raise: 'Raised',
  settle: 'Settled',
  release: 'Released',
  create: 'Made',
  recover: 'Recovered with the code:',
  'change-passphrase': 'Changed the passphrase of',
};

/** What happened, in words: "Changed person". Words that are not known stay readable. */
export function entryWords({ action, entity }: Pick<AuditEntry, 'action' | 'entity'>): string {
  const readable = (key: string) => key.replaceAll('-', ' ');
  const verb = actionWords[action] ?? readable(action).replace(/^./, (first) => first.toUpperCase());
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
