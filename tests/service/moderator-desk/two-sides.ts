import { join } from 'node:path';
import { resultOf } from '#shared/contract/progress.ts';
import type { SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aSecondGrade, EVERY_GRADE, theDemo } from '../moderations/a-moderation.ts';
import { exportTo } from '../packs/a-pack.ts';
import { aPrintedPage } from '../packs/a-printed-page.ts';

const WORDS = 'amber otter lantern kettle';
const NOW = new Date('2026-11-23T09:00:00Z');

/** A lead whose blind pack of some Good reviews has left for a peer. */
export async function aLeadWithPack({ reviews = 2, peer = 'Tamsin Oakeshott' } = {}) {
  const demo = await theDemo({ printPdf: aPrintedPage });
  const all = await demo.client.moderations.preview({
    roundIds: [demo.roundId],
    rules: EVERY_GRADE,
    seed: 's',
    moderators: [],
  });
  const chosen = all.reviews.filter(({ grade }) => grade.rank === 3).slice(0, reviews);
  const { id } = await demo.client.moderations.create({
    title: 'With a peer',
    design: 'double-blind',
    roundIds: [demo.roundId],
    rules: [{ rule: 'hand', reviewIds: chosen.map((one) => one.id) }],
    seed: 's',
    tolerance: 1,
    deadline: '2024-03-31',
    moderators: [{ name: peer, kind: 'peer', personId: null }],
  });
  const detail = await demo.client.moderations.get({ id });
  const [moderator] = detail.moderators;
  const { draftId } = await demo.client.moderations.preparePack({ id, moderatorId: moderator?.id ?? '' });
  await demo.client.moderation.chooseFacts({ id: draftId, facts: [] });
  const pack = await exportTo(demo, draftId, { seal: { passphrase: WORDS } });
  return { ...demo, id, moderatorId: moderator?.id ?? '', chosen, pack };
}

/** A peer's laptop on which the pack was opened and a workspace made for it. */
export async function aPeerWith(path: string, name = 'Tamsin Oakeshott') {
  const laptop = aService({ now: NOW });
  const { taken } = await resultOf(
    laptop.client.moderatorDesk.begin({
      fileToken: laptop.grants.grant(path, 'import-pack'),
      key: { passphrase: WORDS },
      folderToken: laptop.grants.grant(laptop.folder, 'new-workspace'),
      name: 'Moderation',
      passphrase: GOOD_PASSPHRASE,
      moderator: { name, organisation: 'Harbourne Borough Council' },
    }),
  );
  return { ...laptop, packId: taken.packId, taken };
}

export type Peer = Awaited<ReturnType<typeof aPeerWith>>;

/** Grades one review of the pack whole. @param change what is said otherwise than that all is Good */
export async function grade(
  { client, packId }: Peer,
  number: number,
  points = 'good',
  change: (second: SecondGrade) => SecondGrade = (second) => second,
): Promise<void> {
  const page = await client.moderatorDesk.openReview({ packId, number });
  const second = change(aSecondGrade(page, points));
  await client.moderatorDesk.saveReview({ packId, number, second });
}

/** Hands back. @returns what was written, with its path */
export async function handBack(peer: Peer, name = 'back.plumb') {
  const path = join(peer.folder, name);
  const sent = await resultOf(
    peer.client.moderatorDesk.handBack({
      packId: peer.packId,
      fileToken: peer.grants.grant(path, 'save-pack'),
    }),
  );
  return { ...sent, path };
}

export const look = (on: TestService, path: string) =>
  resultOf(on.client.exchange.look({ fileToken: on.grants.grant(path, 'import-pack'), key: null }));

export const take = (on: TestService, path: string, evenIfAsked = false) =>
  resultOf(
    on.client.exchange.take({ fileToken: on.grants.grant(path, 'import-pack'), key: null, evenIfAsked }),
  );
