import { join } from 'node:path';
import { zipSync } from 'fflate';
import { sealPack } from '../../src-main/service/packs/pack-file.ts';
import { benchService, PASSPHRASE } from './large-workspace.ts';
import { type Measured, measure } from './timing.ts';

/** How many reviews a pack holds here: a large round. */
const PACK_SIZE = 15;

/** Building a pack of 15 reviews: redaction, the scan of the finished bytes, encryption. */
export async function measurePack(folder: string, say: (line: string) => void): Promise<Measured[]> {
  say(`Building a pack of ${PACK_SIZE} reviews`);
  const { client, grants, service } = benchService(folder);
  await client.workspace.createDemo({ fileToken: grants.grant(folder, 'any'), passphrase: PASSPHRASE });
  const { reviewIds, roundId } = await fifteenSubmitted(service);
  const draftIds: string[] = [];
  const runs = 3;
  for (let i = 0; i <= runs; i++) {
    const { id } = await client.moderation.createDraft({
      roundId,
      reviewIds,
      recipient: 'Bench',
      purpose: 'Bench',
      design: 'open',
    });
    draftIds.push(id);
  }
  const noise = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 2_654_435_761) >>> 24);
  const zip = zipSync({ 'reviews.json': noise });
  const result = await measure(
    `build a pack of ${PACK_SIZE} reviews (redact, scan, encrypt)`,
    async (run) => {
      const events = await client.moderation.export({
        id: draftIds[run] ?? '',
        packToken: grants.grant(join(folder, `bench-${run}.plumb`), 'any'),
        pdfToken: null,
        seal: { passphrase: PASSPHRASE },
        unlookedReason: 'bench',
      });
      for await (const _event of events);
    },
    'age encryption of as many bytes alone',
    () => sealPack(zip, { passphrase: PASSPHRASE }),
    runs,
  );
  await service.close();
  return [result];
}

/** The demo's largest round has 14 reviews; one of the other round is moved into it, which the seal does not cover here. */
async function fifteenSubmitted(service: ReturnType<typeof benchService>['service']) {
  const db = service.context.workspaces.current?.database;
  if (!db) throw new Error('no workspace is open');
  const roundId = db
    .prepare(
      'SELECT round_id FROM reviews WHERE submitted_at IS NOT NULL GROUP BY round_id ORDER BY count(*) DESC LIMIT 1',
    )
    .pluck()
    .get() as string;
  db.exec('DROP TRIGGER sealed_reviews_are_not_changed');
  db.prepare(
    `UPDATE reviews SET round_id = ? WHERE id = (SELECT id FROM reviews WHERE submitted_at IS NOT NULL AND round_id <> ?
     AND case_id NOT IN (SELECT case_id FROM reviews WHERE round_id = ?) LIMIT 1)`,
  ).run(roundId, roundId, roundId);
  const reviewIds = db
    .prepare('SELECT id FROM reviews WHERE submitted_at IS NOT NULL AND round_id = ? LIMIT ?')
    .pluck()
    .all(roundId, PACK_SIZE) as string[];
  if (reviewIds.length !== PACK_SIZE)
    throw new Error(`the pack has ${reviewIds.length} reviews instead of ${PACK_SIZE}`);
  return { reviewIds, roundId };
}
