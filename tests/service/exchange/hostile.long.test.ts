import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { cardOf, ensureKeys, receivingIdentities } from '#service/exchange/identity.ts';
import { openWork } from '#service/exchange/open-pack.ts';
import { makePack } from '#service/exchange/pack.ts';
import { encryptAge } from '#service/packs/age-file.ts';
import { bindFiles, listEntries, unpack } from '#service/packs/bound-files.ts';
import { newSigningKey } from '#service/packs/signing.ts';
import { resultOf } from '#shared/contract/progress.ts';
import type { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { asId } from '#shared/domain/ids.ts';
import type { TestService } from '../a-service.ts';
import {
  aLead,
  aReviewerWith,
  contentsOf,
  finish,
  handBack,
  handOut,
  type Lead,
  packPath,
  take,
  WORDS,
} from './two-laptops.ts';

/** A lead with a return that was made by the book: one finished review, one begun, one not in it. */
async function aReturn(): Promise<{ lead: Lead; colin: TestService; path: string }> {
  const lead = await aLead({ 'Colin Hathersage': 3 });
  const colin = await aReviewerWith((await handOut(lead)).path);
  await finish(colin, lead.reviewIds[0] ?? '');
  await colin.client.reviews.saveAnswer({
    reviewId: lead.reviewIds[1] ?? '',
    field: 'strengths',
    value: 'So far.',
  });
  await colin.client.reviews.saveEvidence({
    reviewId: lead.reviewIds[1] ?? '',
    id: null,
    kind: 'record',
    source: 'Note',
    date: '',
    text: 'Seen.',
    cites: [],
  });
  return { lead, colin, path: (await handBack(colin, { isInterim: true })).path };
}

/** The return again with something else in it, signed by the reviewer's own key: only what it says is false. */
async function falsified(
  { lead, colin, path }: Awaited<ReturnType<typeof aReturn>>,
  change: (content: ReviewReturn) => unknown,
  about: { packId?: string; number?: number } = {},
): Promise<string> {
  const identities = receivingIdentities(openWorkspaceOf(lead.service.context));
  const opened = await openWork(readFileSync(path), { identities }, 'back.plumb');
  if (opened.kind !== 'return') throw new Error('no return');
  const workspace = openWorkspaceOf(colin.service.context);
  const keys = await ensureKeys(workspace);
  // The finished one first.
  opened.content.reviews.sort((a, b) => Number(a.submission === null) - Number(b.submission === null));
  const { receivingKey } = opened.manifest.recipient;
  const made = await makePack({
    kind: 'return',
    packId: about.packId ?? 'another-pack',
    number: about.number ?? 7,
    madeAt: opened.manifest.madeAt,
    madeWith: '0.0.0-test',
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient: opened.manifest.recipient,
    content: change(structuredClone(opened.content)),
    seal: { recipients: [receivingKey ?? ''] },
  });
  const to = packPath(lead, 'false.plumb');
  writeFileSync(to, made.bytes);
  return to;
}

const CASES: readonly [string, RegExp, (content: ReviewReturn) => unknown][] = [
  [
    'a field that the template does not have',
    /a field that the template does not have/,
    (content) => {
      content.reviews[1]!.written.answers['domain/x/prompt/y'] = 'Hello.';
      return content;
    },
  ],
  [
    'a grade that the scale does not have',
    /a grade that the scale/,
    (content) => {
      content.reviews[1]!.written.answers['overall/grade'] = 'superb';
      return content;
    },
  ],
  [
    'a review that was not sent',
    /was not in pack 1/,
    (content) => {
      content.reviews[1]!.id = asId('some-other-review');
      return content;
    },
  ],
  [
    'one review twice',
    /one review twice/,
    (content) => ({
      ...content,
      reviews: [...content.reviews, content.reviews[0]],
    }),
  ],
  [
    'one id for two things',
    /one id for two things/,
    (content) => {
      content.reviews[1]!.written.evidence[0]!.id = content.reviews[0]!.written.evidence[0]!.id;
      return content;
    },
  ],
  [
    'a sealed text that was changed',
    /The seal of the review of R-1 does not fit/,
    (content) => {
      content.reviews[0]!.written.answers.strengths = 'Something else.';
      return content;
    },
  ],
  [
    'a seal over something else',
    /The seal of the review of R-1 does not fit/,
    (content) => {
      content.reviews[0]!.submission!.content = content.reviews[0]!.submission!.content.replace(
        'Good',
        'Fine',
      );
      return content;
    },
  ],
  [
    'a day in the year 9999',
    /is no time between/,
    (content) => {
      content.reviews[1]!.savedAt = '9999-12-31T00:00:00.000Z';
      return content;
    },
  ],
  [
    'a text with control characters',
    /strengths holds control characters/,
    (content) => {
      content.reviews[1]!.written.answers.strengths = 'red \u001b[31m';
      return content;
    },
  ],
  [
    'more than a return can hold',
    /holds something that does not belong there/,
    (content) => ({
      ...content,
      settings: { council: 'Elsewhere' },
    }),
  ],
  [
    'a list where a text belongs',
    /does not fit \(invalid type\)/,
    (content) => ({
      ...content,
      assignmentId: ['x'],
    }),
  ],
  [
    'another assignment',
    /was not sent from this workspace/,
    (content) => ({
      ...content,
      assignmentId: 'no-such-pack',
    }),
  ],
  [
    'another number of the assignment',
    /the pack that it names is number 1/,
    (content) => ({
      ...content,
      assignmentNumber: 2,
    }),
  ],
  [
    'a newer version',
    /needs one that reads version 2 of return.json/,
    (content) => ({
      ...content,
      version: 2,
    }),
  ],
  ['nothing at all', /is not as it should be|cannot be read/, () => null],
];

describe('a return that lies', () => {
  it.each(CASES)('is refused with %s, and the workspace is as it was', async (_what, said, change) => {
    const made = await aReturn();
    const path = await falsified(made, change);
    const before = contentsOf(made.lead);
    await expect(take(made.lead, path)).rejects.toThrow(said);
    expect(contentsOf(made.lead)).toBe(before);
    expect((await take(made.lead, made.path)).totals).toMatchObject({ total: 2, taken: 2 });
  });

  it('is refused where its ids belong to another review of this workspace', async () => {
    const made = await aReturn();
    await take(made.lead, made.path);
    const taken = await made.lead.client.reviews.get({ id: made.lead.reviewIds[0] ?? '' });
    const path = await falsified(made, (content) => {
      content.reviews[1]!.written.evidence[0]!.id = taken.evidence[0]!.id;
      return { ...content, reviews: [content.reviews[1]] };
    });
    const before = contentsOf(made.lead);
    await expect(take(made.lead, path)).rejects.toThrow('an id that belongs to something else');
    expect(contentsOf(made.lead)).toBe(before);
  });

  it('is refused where a number comes again with other content, and the number is named', async () => {
    const made = await aReturn();
    await take(made.lead, made.path);
    const path = await falsified(made, (content) => content, { packId: 'a-twin', number: 1 });
    const before = contentsOf(made.lead);
    await expect(take(made.lead, path)).rejects.toThrow('Return 1 of this assignment was taken in on');
    expect(contentsOf(made.lead)).toBe(before);
  });

  it('is refused whole when it is signed by another key than the work went to', async () => {
    const made = await aReturn();
    const { lead, colin } = made;
    const card = packPath(colin, 'c.plumbcard');
    await colin.client.exchange.saveCard({ fileToken: colin.grants.grant(card, 'save-card') });
    await lead.client.exchange.addContact({ fileToken: lead.grants.grant(card, 'import-card') });
    const second = await handOut(lead, 'Colin Hathersage', '2.plumb', null);
    await take(colin, second.path);
    await colin.client.exchange.replaceKeys({});
    const all = await colin.client.exchange.assignments({});
    const path = packPath(colin, 'other-key.plumb');
    await resultOf(
      colin.client.exchange.handBack({
        assignmentId: all.find(({ number }) => number === 2)?.packId ?? '',
        isInterim: true,
        fileToken: colin.grants.grant(path, 'save-pack'),
      }),
    );
    await expect(take(lead, path)).rejects.toThrow('is signed with another key');
  });
});

describe('a pack that was made to hurt', () => {
  const opened = async (zip: Uint8Array) => {
    const bytes = await encryptAge(zip, { passphrase: WORDS }, 10, 'work');
    return openWork(bytes, { passphrase: WORDS }, 'x.plumb').then(
      () => 'opened',
      (error: Error) => error.message,
    );
  };
  const signed = (manifest: object, entries: Record<string, Uint8Array>) =>
    bindFiles(manifest, entries, newSigningKey()).zip;

  it('holds 100,000 entries, names that lead elsewhere, or far too much', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, i) => [`e${i}.json`, new Uint8Array()]),
    );
    expect(await opened(zipSync(many, { level: 0 }))).toMatch(/far too many|damaged inside/);
    expect(await opened(zipSync({ '../../evil.json': strToU8('{}') }))).toContain('leads elsewhere');
    expect(
      await opened(zipSync({ 'bomb.json': new Uint8Array(150 * 2 ** 20), 'manifest.json': strToU8('{}') })),
    ).toContain('far too large');
  }, 60_000);

  it('has a manifest that lies about its entries, its sender or its version', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const { path } = await handOut(lead);
    const whole = await unpack(readFileSync(path), { passphrase: WORDS });
    const { 'manifest.json': _m, 'signature.json': _s, ...entries } = whole.files;
    const manifest = whole.manifest as Record<string, unknown>;
    expect(await opened(signed(manifest, entries))).toContain('signature of this pack does not fit');
    expect(await opened(zipSync({ ...whole.files, 'assignment.json': strToU8('{}') }))).toContain(
      'assignment.json is not as it was',
    );
    expect(await opened(zipSync({ ...whole.files, 'more.json': strToU8('{}') }))).toContain('does not name');
    const { 'assignment.json': _gone, ...without } = whole.files;
    expect(await opened(zipSync(without))).toContain('assignment.json is not as it was');
    expect(await opened(signed({ ...manifest, version: 99 }, entries))).toContain('reads format 99');
    expect(await opened(signed({ ...manifest, kind: 'surprise' }, entries))).toContain('a kind that');
    expect(
      await opened(
        signed({ ...manifest, entries: [...listEntries(entries), ...listEntries(entries)] }, entries),
      ),
    ).toContain('signature');
  });
});

describe('an assignment that does not belong here', () => {
  it('is refused in another council’s workspace, twice with one reference, and with another template of one version', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await colin.client.workspace.updateSettings({ council: 'Elsewhere Council' });
    const again = await handOut(lead, 'Colin Hathersage', '2.plumb');
    await expect(take(colin, again.path, { words: WORDS })).rejects.toThrow(
      'This is work of Testshire Council; this workspace is for Elsewhere Council.',
    );
  });
});
