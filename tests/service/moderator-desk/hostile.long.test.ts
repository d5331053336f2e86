import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { cardOf, ensureKeys, receivingIdentities } from '#service/exchange/identity.ts';
import { openWork } from '#service/exchange/open-pack.ts';
import { makePack } from '#service/exchange/pack.ts';
import type { ModeratorReturn } from '#shared/domain/moderation/moderator-return.ts';
import { contentsOf } from '../exchange/two-laptops.ts';
import { aLeadWithPack, aPeerWith, grade, handBack, look, take } from './two-sides.ts';

vi.setConfig({ testTimeout: 240_000 });

async function aReturn() {
  const lead = await aLeadWithPack();
  const peer = await aPeerWith(lead.pack.path);
  await grade(peer, 1);
  await grade(peer, 2);
  const { path } = await handBack(peer);
  return { lead, peer, path };
}
type Sides = Awaited<ReturnType<typeof aReturn>>;

/** The return again with something else in it, signed by the peer's own key: only what it says is false. */
async function falsified(
  { lead, peer, path }: Sides,
  change: (content: ModeratorReturn) => unknown,
  about: { packId?: string; number?: number; madeAt?: string } = {},
): Promise<string> {
  const identities = receivingIdentities(openWorkspaceOf(lead.service.context));
  const opened = await openWork(readFileSync(path), { identities }, 'back.plumb');
  if (opened.kind !== 'moderator-return') throw new Error('no return');
  const workspace = openWorkspaceOf(peer.service.context);
  const keys = await ensureKeys(workspace);
  const made = await makePack({
    kind: 'moderator-return',
    packId: about.packId ?? 'another-pack',
    number: about.number ?? 7,
    madeAt: about.madeAt ?? opened.manifest.madeAt,
    madeWith: '0.0.0-test',
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient: opened.manifest.recipient,
    content: change(structuredClone(opened.content)),
    seal: { recipients: [opened.manifest.recipient.receivingKey ?? ''] },
  });
  const to = join(lead.folder, 'false.plumb');
  writeFileSync(to, made.bytes);
  return to;
}

function first(
  content: ModeratorReturn,
  change: (version: ModeratorReturn['reviews'][number]['versions'][number]) => object,
) {
  const [review, ...rest] = content.reviews;
  const [version, ...later] = review!.versions;
  return { ...content, reviews: [{ ...review, versions: [change(version!), ...later] }, ...rest] };
}

const CASES: readonly [string, RegExp, (content: ModeratorReturn) => unknown][] = [
  [
    'another moderation pack',
    /was not sent for a moderation/,
    (content) => ({ ...content, moderationPackId: 'a'.repeat(32) }),
  ],
  [
    'an id that is none',
    /moderationPackId does not fit/,
    (content) => ({ ...content, moderationPackId: '../../etc' }),
  ],
  [
    // Children are called by letters, drawn anew for each pack.
    'a child who is not in the pack',
    /a child who is not in the pack/,
    (content) => ({ ...content, reviews: [{ ...content.reviews[0], alias: 'Child 0' }] }),
  ],
  [
    'a child twice',
    /grades one child twice/,
    (content) => ({ ...content, reviews: [content.reviews[0], content.reviews[0]] }),
  ],
  ['nothing', /says nothing/, (content) => ({ ...content, reviews: [], views: [] })],
  [
    'a grade that is none',
    /the scale of the round does not have/,
    (content) =>
      first(content, (version) => ({ ...version, overall: { ...version.overall, grade: 'splendid' } })),
  ],
  [
    'an empty grade',
    /the scale of the round does not have/,
    (content) => first(content, (version) => ({ ...version, overall: { ...version.overall, grade: '' } })),
  ],
  [
    'no reason',
    /is not complete/,
    (content) => first(content, (version) => ({ ...version, overall: { ...version.overall, because: ' ' } })),
  ],
  [
    'a foreign domain',
    /a domain that the template does not have/,
    (content) =>
      first(content, (version) => ({
        ...version,
        domains: { ...version.domains, __proto__x: version.overall },
      })),
  ],
  [
    'a missing domain',
    /is not complete/,
    (content) =>
      first(content, (version) => ({
        ...version,
        domains: Object.fromEntries(Object.entries(version.domains).slice(1)),
      })),
  ],
  [
    'evidence that is not there',
    /rests on evidence that the review does not have/,
    (content) => first(content, (version) => ({ ...version, overall: { ...version.overall, cites: [199] } })),
  ],
  [
    'control characters',
    /control characters/,
    (content) => first(content, (version) => ({ ...version, notes: 'a\u0000b' })),
  ],
  [
    'characters that steer',
    /control characters/,
    (content) => first(content, (version) => ({ ...version, notes: 'a\u202eb' })),
  ],
  ['something more', /does not belong there/, (content) => ({ ...content, decisions: [] })],
  [
    'a first grade',
    /does not belong there/,
    (content) => first(content, (version) => ({ ...version, firstGrade: 'good' })),
  ],
  [
    'a text that is far too long',
    /too big/,
    (content) => first(content, (version) => ({ ...version, notes: 'x'.repeat(30_000) })),
  ],
  ['another shape', /does not fit/, () => []],
  ['a newer version', /needs one that reads version 9/, (content) => ({ ...content, version: 9 })],
  [
    'views on a question that is none',
    /a question that the template does not have/,
    (content) => ({
      ...content,
      views: [{ prompts: [{ domain: 'x', prompt: 'y', view: 'keep', why: '' }], process: '' }],
    }),
  ],
  [
    'views on a question that is none, and no grade',
    /a question that the template does not have/,
    (content) => ({
      ...content,
      reviews: [],
      views: [{ prompts: [{ domain: 'x', prompt: 'y', view: 'keep', why: '' }], process: '' }],
    }),
  ],
];

describe('a moderator’s return that says what it may not', () => {
  it('is refused whole, in a sentence that says why, and leaves the workspace byte for byte as it was', async () => {
    const sides = await aReturn();
    const before = contentsOf(sides.lead);
    for (const [what, why, change] of CASES) {
      const path = await falsified(sides, change);
      const error = await take(sides.lead, path, true).catch((caught: Error) => caught);
      expect(error, what).toMatchObject({ message: expect.stringMatching(why) });
      expect(contentsOf(sides.lead), what).toBe(before);
    }
  });

  it('is refused where it was made in a year that no council’s work can have', async () => {
    const sides = await aReturn();
    await expect(
      falsified(sides, (content) => content, { madeAt: '9999-12-31T00:00:00.000Z' }),
    ).rejects.toThrow();
  });

  it('is refused under a number that was used for other content, and under the id of a pack that is here', async () => {
    const sides = await aReturn();
    await take(sides.lead, sides.path);
    const other = await falsified(sides, (content) => ({ ...content, views: [] }), { number: 1 });
    await expect(take(sides.lead, other, true)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^Return 1 of this moderation pack was taken in on .* with other content/,
      ),
    });
    const changed = (content: ModeratorReturn) =>
      first(content, (version) => ({ ...version, notes: 'Something else.' }));
    const packId = (await look(sides.lead, sides.path)).packId;
    await expect(take(sides.lead, await falsified(sides, changed, { packId }), true)).rejects.toMatchObject({
      message: expect.stringContaining('with other content'),
    });
  });

  it('is refused with a byte flipped or an end missing, wherever that is, and says that it is damaged', async () => {
    const { lead, path } = await aReturn();
    const whole = readFileSync(path);
    const before = contentsOf(lead);
    const to = join(lead.folder, 'damaged.plumb');
    const sentences = new Set<string>();
    const tryIt = async (bytes: Uint8Array) => {
      writeFileSync(to, bytes);
      const error = await take(lead, to, true).catch((caught: Error) => caught);
      expect(error).toMatchObject({ data: { kept: expect.stringContaining('Nothing was taken') } });
      sentences.add((error as Error).message.replace(/[\d,]+/g, 'N'));
    };
    for (let at = 0; at < whole.length; at += 41) {
      const flipped = Uint8Array.from(whole);
      flipped[at] = flipped[at]! ^ 1;
      await tryIt(flipped);
    }
    for (let length = 0; length < whole.length; length += 97) await tryIt(whole.subarray(0, length));
    expect(contentsOf(lead)).toBe(before);
    for (const sentence of sentences) expect(sentence).not.toMatch(/passphrase does not fit|undefined|Error/);
  });
});
