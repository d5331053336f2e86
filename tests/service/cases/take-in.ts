import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { anOpenWorkspace } from '../a-service.ts';

/** The result of a long job. */
export async function last<T>(
  events: AsyncIterable<{ kind: 'progress' } | { kind: 'done'; result: T }>,
): Promise<T> {
  for await (const event of events) if (event.kind === 'done') return event.result;
  throw new Error('no result');
}

/** Takes a list in through the contract, as a person would who agrees to everything. */
export async function takeIn(text: string) {
  const made = await anOpenWorkspace();
  const path = join(made.folder, 'list.csv');
  writeFileSync(path, text);
  const source = await made.client.cases.readImport({ fileToken: made.grants.grant(path, 'import-cases') });
  const work = { importId: source.importId, mapping: source.mapping };
  const preview = await last(await made.client.cases.previewImport(work));
  await last(await made.client.cases.applyImport(work));
  const drafts: Record<string, CaseDraft> = {};
  for (const { id, reference } of (await made.client.cases.list({ limit: 500 })).rows)
    drafts[reference] = (await made.client.cases.get({ id })).draft;
  const people = (await made.client.people.list({ includeInactive: true })).map(({ name }) => name);
  const said = [
    ...source.notes,
    ...preview.notes,
    ...preview.warnings.flatMap(({ reasons }) => reasons),
    ...preview.bad.flatMap(({ reasons }) => reasons),
  ].join('\n');
  const meaning = Object.fromEntries(source.headers.map((header, i) => [header, source.mapping[i]]));
  return {
    made,
    source,
    preview,
    drafts,
    people,
    said,
    meaning,
    names: Object.values(drafts).map(({ names }) => names.full),
  };
}
