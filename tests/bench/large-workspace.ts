import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { fieldsOf, isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { FileGrants } from '../../src-main/service/file-grants.ts';
import { createService, type Service } from '../../src-main/service/service.ts';

export const CASES = 10_000;
export const REVIEWS = 5_000;
export const PASSPHRASE = 'bench heron kettle orbit';

export interface BenchService {
  readonly service: Service;
  readonly grants: FileGrants;
  readonly client: RouterClient<Service['router'], Record<never, never>>;
}

/** A service over a folder, without a printer: printing is Chromium's time, not ours. */
export function benchService(folder: string, keyCost?: { N: number; r: number; p: number }): BenchService {
  const grants = new FileGrants();
  const service = createService({
    version: 'bench',
    dataDirectory: join(folder, 'data'),
    migrationsDirectory: join(import.meta.dirname, '..', '..', 'drizzle'),
    grants,
    keyCost,
    clock: () => new Date(),
    device: 'the bench',
    log: ({ code, detail }) => process.stderr.write(`${code} ${detail ?? ''}\n`),
  });
  return { service, grants, client: createRouterClient(service.router, { context: service.context }) };
}

/** A CSV of so many open cases. */
export function caseCsv(count: number = CASES): string {
  const statuses = ['CIN', 'CPP', 'CLA', 'CIN; SEND', 'CL', 'EH'];
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `R${i},Child${i % 613} Surname${i % 977},${String((i % 28) + 1).padStart(2, '0')}/0${(i % 9) + 1}/20${String(8 + (i % 15)).padStart(2, '0')},${statuses[i % statuses.length]},Worker ${i % 60},Manager ${i % 8},Team ${i % 8},01/02/2025,Female,${i} Long Road`,
  );
  return `Ref,Name,DOB,Status,Worker,Team Manager,Team,Open date,Gender,Address\n${lines.join('\n')}\n`;
}

/** Reads, maps and takes a file of cases. */
export async function importCases(
  { client, grants }: BenchService,
  folder: string,
  csv: string,
): Promise<void> {
  const path = join(folder, 'cases.csv');
  writeFileSync(path, csv);
  const { importId, mapping } = await client.cases.readImport({ fileToken: grants.grant(path, 'any') });
  for await (const _event of await client.cases.applyImport({ importId, mapping }));
}

/** Makes a workspace. */
export async function newWorkspace(
  { client, grants }: BenchService,
  folder: string,
  name: string,
): Promise<void> {
  await client.workspace.create({
    fileToken: grants.grant(folder, 'any'),
    name,
    passphrase: PASSPHRASE,
    council: 'Bench Council',
    me: { name: 'Bench Lead', role: 'lead' },
  });
}

/** Fills the open workspace with reviews in 50 rounds, straight into the tables: the set-up is not measured. */
export async function addReviews({ client, service }: BenchService, count: number = REVIEWS): Promise<void> {
  const workspace = service.context.workspaces.current;
  if (!workspace) throw new Error('no workspace is open');
  const { id: reviewerId } = await client.people.save({
    id: null,
    draft: {
      name: 'Bench Lead',
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: '',
      team: '',
      email: '',
      isActive: true,
    },
  });
  const [scale] = await client.templates.scales({});
  const [template] = await client.templates.list({});
  const db = workspace.database;
  const caseIds = db
    .prepare('SELECT id FROM cases ORDER BY reference_key LIMIT ?')
    .pluck()
    .all(count) as string[];
  const text =
    'The social worker visited every two weeks and recorded what the child said in her own words. '.repeat(4);
  const fields = fieldsOf(DEFAULT_TEMPLATE);
  db.transaction(() => {
    const round = db.prepare(
      'INSERT INTO rounds (id, name, opens_on, closes_on, theme, scale_id, template_id, target_size, created_at) VALUES (?,?,?,?,?,?,?,?,?)',
    );
    const review = db.prepare(
      `INSERT INTO reviews (id, round_id, case_id, reviewer_id, chosen_by, reason, created_at, started_at, saved_at, grade_key, grade_word, grade_rank, filled_fields)
       VALUES (?,?,?,?,'hand','bench','2026-01-01T09:00:00Z','2026-01-02T09:00:00Z','2026-01-03T09:00:00Z','good','Good',3,?)`,
    );
    const answer = db.prepare(
      'INSERT INTO review_answers (review_id, field, value, saved_at) VALUES (?,?,?,?)',
    );
    for (let r = 0; r < 50; r++)
      round.run(
        `round-${r}`,
        `Round ${r}`,
        '2026-01-01',
        '2026-01-14',
        '',
        scale?.id,
        template?.id,
        100,
        '2025-12-01T09:00:00Z',
      );
    caseIds.forEach((caseId, i) => {
      review.run(`review-${i}`, `round-${i % 50}`, caseId, reviewerId, fields.length);
      for (const field of fields)
        answer.run(`review-${i}`, field, isGradeField(field) ? 'good' : text, '2026-01-03T09:00:00Z');
    });
  })();
}
