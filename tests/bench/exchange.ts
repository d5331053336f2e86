import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultOf } from '#shared/contract/progress.ts';
import { answerForm } from '#shared/domain/reviews/answer-fits.ts';
import { fieldsOf, isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { receivingIdentities } from '../../src-main/service/exchange/identity.ts';
import { encryptAge } from '../../src-main/service/packs/age-file.ts';
import { decrypt } from '../../src-main/service/packs/decrypt.ts';
import { type BenchService, benchService, newWorkspace, PASSPHRASE } from './large-workspace.ts';
import { type Measured, measure } from './timing.ts';

const REVIEWER = 'Bench Reviewer';
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

/** Documents beside the reviews of the large return, and the bytes of each: what a scanned letter has. */
const DOCUMENTS = 200;
const DOCUMENT_BYTES = 400_000;

/** Making and taking in a return of 15 and of 500 reviews, each with every field written; the larger with 200 documents. */
export async function measureExchange(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const count of [15, 500]) {
    say(`Handing out and back ${count} reviews`);
    const documents = count === 500 ? DOCUMENTS : 0;
    measured.push(...(await measureReturn(join(folder, `exchange-${count}`), count, documents)));
    say(`Most memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  }
  return measured;
}

async function measureReturn(folder: string, count: number, documents: number): Promise<Measured[]> {
  const [leadFolder, reviewerFolder] = [join(folder, 'lead'), join(folder, 'reviewer')];
  for (const one of [leadFolder, reviewerFolder]) mkdirSync(one, { recursive: true });
  const lead = benchService(leadFolder, CHEAP);
  const reviewer = benchService(reviewerFolder, CHEAP);
  await newWorkspace(lead, leadFolder, 'Lead');
  const work = await handOut(lead, folder, count);
  await resultOf(
    reviewer.client.exchange.begin({
      fileToken: reviewer.grants.grant(work, 'any'),
      key: { passphrase: PASSPHRASE },
      folderToken: reviewer.grants.grant(reviewerFolder, 'any'),
      name: 'Reviewer',
      passphrase: PASSPHRASE,
    }),
  );
  const [assignment] = await reviewer.client.exchange.assignments({});
  attachAll(reviewer, documents);
  const what = `a return of ${count} reviews${documents > 0 ? ` with ${documents} documents of ${DOCUMENT_BYTES / 1000} kB` : ''}`;
  const pathOf = (run: number): string => join(folder, `back-${run}.plumb`);
  const runs = 3;
  const made = await measure(
    `make ${what}`,
    async (run) => {
      await resultOf(
        reviewer.client.exchange.handBack({
          assignmentId: assignment?.packId ?? '',
          isInterim: true,
          fileToken: reviewer.grants.grant(pathOf(run), 'any'),
        }),
      );
    },
    'writing as many answers, and encrypting 100 kB',
    async (run) => {
      write(reviewer, run);
      await encryptAge(new Uint8Array(100_000), { passphrase: PASSPHRASE }, 10);
    },
    runs,
  );
  // Each return is another one to the lead: its texts are written anew before it is made.
  for (let run = 0; run <= runs; run++) {
    write(reviewer, run + 10);
    await resultOf(
      reviewer.client.exchange.handBack({
        assignmentId: assignment?.packId ?? '',
        isInterim: true,
        fileToken: reviewer.grants.grant(pathOf(run), 'any'),
      }),
    );
  }
  const workspace = lead.service.context.workspaces.current;
  if (!workspace) throw new Error('no workspace is open');
  const identities = receivingIdentities(workspace);
  const taken = await measure(
    `take in ${what}`,
    async (run) => {
      await resultOf(
        lead.client.exchange.take({ fileToken: lead.grants.grant(pathOf(run), 'any'), key: null }),
      );
    },
    'decrypting the same file alone',
    (run) => decrypt(readFileSync(pathOf(run)), { identities }),
    runs,
  );
  await lead.service.close();
  await reviewer.service.close();
  return [made, taken];
}

async function handOut({ client, grants, service }: BenchService, folder: string, count: number) {
  const { id: reviewerId } = await client.people.save({
    id: null,
    draft: {
      name: REVIEWER,
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: 'Lantern',
      team: '',
      email: '',
      isActive: true,
    },
  });
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: {
      name: 'Bench round',
      opensOn: '2026-11-02',
      closesOn: '2099-11-27',
      theme: '',
      scaleId: 'ofsted-1',
      templateId: 'practice-review-1',
      targetSize: count,
    },
  });
  const db = service.context.workspaces.current?.database;
  db?.transaction(() => {
    for (let i = 0; i < count; i++) {
      db.prepare(
        "INSERT INTO cases (id, reference, reference_key, name, aliases, phones, updated_at) VALUES (?,?,?,?,'[]','[]','2026-01-01T09:00:00.000Z')",
      ).run(`case-${i}`, `R${i}`, `r${i}`, `Child ${i}`);
      db.prepare(
        "INSERT INTO reviews (id, round_id, case_id, reviewer_id, chosen_by, reason, created_at) VALUES (?,?,?,?,'hand','bench','2026-01-01T09:00:00.000Z')",
      ).run(`review-${i}`, roundId, `case-${i}`, reviewerId);
    }
  })();
  const path = join(folder, 'work.plumb');
  await resultOf(
    client.exchange.sendAssignment({
      roundId,
      reviewerId,
      fields: ['name'],
      documents: true,
      dueOn: '2099-11-27',
      expiresOn: '2099-12-27',
      wipeBy: '2099-12-11',
      passphrase: PASSPHRASE,
      fileToken: grants.grant(path, 'any'),
    }),
  );
  return path;
}

/** Puts documents beside the first reviews, each of other bytes that do not shrink. */
function attachAll({ service }: BenchService, documents: number): void {
  const db = service.context.workspaces.current?.database;
  const insert = db?.prepare(
    "INSERT INTO review_attachments SELECT ?, ?, NULL, ?, 'application/pdf', ?, ?, '2026-11-03T09:00:00.000Z', 'Bench Reviewer', ?",
  );
  for (let i = 0; i < documents; i++) {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(DOCUMENT_BYTES)]);
    const sha256 = createHash('sha256').update(content).digest('hex');
    insert?.run(`document-${i}`, `review-${i}`, `letter-${i}.pdf`, content.length, sha256, content);
  }
}

/** Writes every field of every review, straight into the tables: the writing is not what is measured. */
function write({ service }: BenchService, run: number): void {
  const db = service.context.workspaces.current?.database;
  const text = `Visit ${run}: the worker recorded what the child said in her own words. `.repeat(6);
  db?.transaction(() => {
    db.prepare("UPDATE reviews SET started_at = '2026-11-03T09:00:00.000Z'").run();
    const answer = db.prepare(
      "INSERT OR REPLACE INTO review_answers SELECT id, ?, ?, '2026-11-03T09:00:00.000Z' FROM reviews",
    );
    for (const field of fieldsOf(DEFAULT_TEMPLATE)) {
      const form = answerForm(DEFAULT_TEMPLATE, field);
      const [word = ''] = form.kind === 'words' ? form.words : [];
      answer.run(field, isGradeField(field) ? 'good' : form.kind === 'text' ? text : word);
    }
  })();
}
