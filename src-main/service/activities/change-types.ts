import type { ActivityField } from '#shared/domain/activities/activity.ts';
import type { ActivityType } from '#shared/domain/activities/activity-types.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { putType } from './repository.ts';
import { listTypes } from './show-activities.ts';

const KEPT = { kept: 'Nothing was changed; what you typed is still here.' };

/** Adds a type, or changes one. A field that was filled in somewhere keeps its key whatever it is called. */
export function saveType(
  workspace: OpenWorkspace,
  wanted: Omit<ActivityType, 'key'> & { key: string | null },
): string {
  const { store } = workspace;
  const types = listTypes(store);
  const same = types.find(
    ({ key, name }) => key !== wanted.key && name.toLowerCase() === wanted.name.toLowerCase(),
  );
  if (same)
    throw new Problem('There is a type of this name already.', { ...KEPT, next: 'Choose another name.' });
  const key =
    wanted.key ??
    freeKey(
      wanted.name,
      types.map((type) => type.key),
    );
  if (wanted.key !== null && !types.some((type) => type.key === wanted.key))
    throw new Problem('There is no such type of activity.', { ...KEPT, next: 'Add it as a new one.' });
  const fields = withKeys(wanted.fields);
  workspace.write((writing) => {
    putType(writing, { ...wanted, key, fields });
    writing.record({
      action: 'change',
      entity: 'activity-type',
      entityId: key,
      after: { name: wanted.name, fields: fields.map(({ label }) => label), isRetired: wanted.isRetired },
    });
  });
  return key;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '') || 'field';

function freeKey(wanted: string, taken: readonly string[]): string {
  const base = slug(wanted);
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

function withKeys(fields: readonly ActivityField[]): ActivityField[] {
  const taken: string[] = fields.map(({ key }) => key).filter(Boolean);
  return fields.map((field) => {
    if (field.key !== '') return field;
    const key = freeKey(field.label, taken);
    taken.push(key);
    return { ...field, key };
  });
}
