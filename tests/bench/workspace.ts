import { join } from 'node:path';
import { openDatabase } from '../../src-main/service/store/connection.ts';
import { placesIn } from '../../src-main/service/workspace/workspace-folder.ts';
import {
  addReviews,
  benchService,
  CASES,
  caseCsv,
  importCases,
  newWorkspace,
  PASSPHRASE,
  REVIEWS,
} from './large-workspace.ts';
import { type Measured, measure } from './timing.ts';

/** Opening, listing, saving and importing in a workspace of 10,000 cases and 5,000 reviews. */
export async function measureWorkspace(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const bench = benchService(folder);
  const { client, service, grants } = bench;
  const csv = caseCsv();

  say(`Importing ${CASES} cases`);
  // Each run has a workspace of its own; making its key is not what is measured, so it is cheap here.
  const importer = benchService(folder, { N: 2 ** 10, r: 8, p: 1 });
  const importing = await measure(
    `import ${CASES.toLocaleString('en-GB')} cases from CSV`,
    async (run) => {
      await newWorkspace(importer, folder, `Import ${run}`);
      await importCases(importer, folder, csv);
    },
    'bare inserts of as many rows',
    async (run) => {
      await newWorkspace(importer, folder, `Bare ${run}`);
      const db = importer.service.context.workspaces.current?.database;
      if (!db) throw new Error('no workspace is open');
      const insert = db.prepare(
        "INSERT INTO cases (id, reference, reference_key, name, aliases, phones, updated_at) VALUES (?,?,?,?,'[]','[]','')",
      );
      db.transaction(() => {
        for (const line of csv.split('\n').slice(1)) {
          const [reference = '', name = ''] = line.split(',');
          if (reference) insert.run(reference, reference, reference.toLowerCase(), name);
        }
      })();
    },
    2,
  );

  await importer.service.close();

  say(`Filling a workspace with ${CASES} cases and ${REVIEWS} reviews`);
  await newWorkspace(bench, folder, 'Large');
  await importCases(bench, folder, csv);
  await addReviews(bench);
  const workspace = service.context.workspaces.current;
  if (!workspace) throw new Error('no workspace is open');
  const key = new Uint8Array(workspace.key);
  const path = placesIn(workspace.folder).database;
  const db = workspace.database;

  say('Listing and saving');
  const rows: Measured[] = [importing];
  rows.push(
    await measure(
      'list the rounds with their progress',
      () => client.rounds.list({}),
      'the bare SQL',
      () =>
        db
          .prepare(
            'SELECT r.*, count(v.id), sum(v.submitted_at IS NULL) FROM rounds r LEFT JOIN reviews v ON v.round_id = r.id GROUP BY r.id',
          )
          .all(),
      15,
    ),
    await measure(
      'list and filter reviews, one round, first 200',
      () => client.reviews.list({ roundId: 'round-7', search: 'surname1' }),
      'the bare SQL',
      () =>
        db
          .prepare(
            "SELECT v.*, c.name, c.reference, p.name FROM reviews v JOIN cases c ON c.id = v.case_id LEFT JOIN people p ON p.id = v.reviewer_id WHERE v.round_id = 'round-7' AND instr(lower(c.name), 'surname1') > 0 LIMIT 200",
          )
          .all(),
      15,
    ),
    await measure(
      'search the list of cases, first 100 of 10,000',
      () => client.cases.list({ search: 'surname12' }),
      'the bare SQL',
      () =>
        db
          .prepare("SELECT * FROM cases WHERE instr(lower(name), 'surname12') > 0 ORDER BY name LIMIT 100")
          .all(),
      15,
    ),
  );
  const update = db.prepare(
    "UPDATE review_answers SET value = ? WHERE review_id = 'review-3' AND field = 'strengths'",
  );
  rows.push(
    await measure(
      'save one field, with its audit entry',
      (run) =>
        client.reviews.saveAnswer({
          reviewId: 'review-3',
          field: 'strengths',
          value: `Run ${run}. ${'Words. '.repeat(60)}`,
        }),
      'one bare UPDATE, flushed to disk',
      (run) => update.run(`Bare ${run}. ${'Words. '.repeat(60)}`),
      31,
    ),
  );

  say('Opening');
  await client.workspace.close({});
  rows.push(
    await measure(
      'open the workspace with its passphrase',
      async () => {
        await client.workspace.open({
          where: { fileToken: grants.grant(join(folder, 'Large.plumbline'), 'any') },
          passphrase: PASSPHRASE,
        });
        await client.workspace.close({});
      },
      'open the bare file with its key and check it',
      () => {
        const bare = openDatabase(path, key, { mustExist: true });
        bare.pragma('quick_check');
        bare.close();
      },
      5,
    ),
  );
  await service.close();
  return rows;
}
