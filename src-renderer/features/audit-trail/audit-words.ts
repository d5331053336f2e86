import type { AuditEntry } from '#shared/contract/audit-trail.ts';
import { AUDIT_DEEDS, type AuditDeed } from '#shared/contract/deeds.ts';

/** What entries can be about, where the key in the trail is not the word itself. */
const ENTITY_WORDS: Readonly<Record<string, string>> = {
  'activity-type': 'type of activity',
  'calendar-entry': 'entry of the calendar',
  'case-list': 'list of cases',
  'case-mention': 'person or place mentioned',
  'exchange-pack': 'pack of work',
  identity: 'keys of who works here',
  letterhead: 'Word file for papers',
  'tracked-item': 'recommendation that is followed up',
  'tracker-filter': 'filter of the tracker',
  'recommendation-list': 'list of recommendations',
  redaction: 'decision on what is masked',
  secret: 'key of the workspace',
  'template-draft': 'draft of a template',
};

function readable(key: string): string {
  return key.replaceAll('-', ' ');
}

/** What entries can be about, by its key in the trail, with its word. */
export const entityWords: ReadonlyMap<string, string> = new Map(
  Object.keys(AUDIT_DEEDS).map((deed) => {
    const entity = deed.split(' ')[1] ?? '';
    return [entity, ENTITY_WORDS[entity] ?? readable(entity)];
  }),
);

const isDeed = (deed: string): deed is AuditDeed => Object.hasOwn(AUDIT_DEEDS, deed);

/** What happened, in words: "Changed a person". A deed of a newer version stays readable. */
export function entryWords({ action, entity }: Pick<AuditEntry, 'action' | 'entity'>): string {
  const deed = `${action} ${entity}`;
  if (isDeed(deed)) return AUDIT_DEEDS[deed];
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

function valueWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueWords).join(', ');
  if (isFields(value))
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${valueWords(part)}`)
      .join('; ');
  return String(value);
}

/** What an entry changed, field by field; fields that stayed the same are left out. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): FieldChange[] {
  const [was, is] = [parse(before), parse(after)];
  const [wasFields, isNow] = [isFields(was) ? was : undefined, isFields(is) ? is : undefined];
  if (!wasFields && !isNow) {
    const change = { field: '', before: valueWords(was), after: valueWords(is) };
    return change.before === change.after ? [] : [change];
  }
  const fields = new Set([...Object.keys(wasFields ?? {}), ...Object.keys(isNow ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: valueWords(wasFields?.[field]), after: valueWords(isNow?.[field]) }))
    .filter((change) => change.before !== change.after);
}
