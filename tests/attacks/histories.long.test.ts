import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { cardOf, ensureKeys, receivingIdentities } from '#service/exchange/identity.ts';
import { openWork } from '#service/exchange/open-pack.ts';
import { encryptAge } from '#service/packs/age-file.ts';
import { bindFiles, listEntries } from '#service/packs/bound-files.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../service/a-service.ts';
import { aLead, attach, finish, packPath, TODAY, take, WORDS } from '../service/exchange/two-laptops.ts';
import { aCaseDraft, aReviewer, aRoundDraft } from '../service/reviews/a-review.ts';
import { howOften } from './how-often.ts';

const NAMES = ['Colin Hathersage', 'Marguerite Oyelaran', 'Nasreen Akhtar'];
const FIELDS = ['strengths', 'overall/rationale'] as const;
/** So many histories are played with the same laptops, which then hold the packs of all of them. */
const HISTORIES_OF_A_WORLD = 25;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write'), field: fc.constantFrom(...FIELDS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('attach') }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('hand back'), isOld: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('finish'), isOld: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('recall') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('lead writes'), field: fc.constantFrom(...FIELDS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand out again') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('deliver') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take'), which: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle'),
      keep: fc.constantFrom('here' as const, 'theirs' as const),
    }),
  },
);

const history = fc.record({
  laptops: fc.integer({ min: 1, max: 3 }),
  withDocuments: fc.boolean(),
  steps: fc.array(fc.record({ who: fc.nat(2), step }), { minLength: 8, maxLength: 24 }),
  order: fc.array(fc.nat(1_000), { minLength: 20, maxLength: 20 }),
});

/** One reviewer's part of a history. */
interface Side {
  readonly name: string;
  readonly reviewerId: string;
  readonly reviewId: string;
  /** Packs of work that were sent and have not arrived. */
  readonly onTheWay: string[];
  /** Returns that the lead has not taken in. */
  readonly untaken: string[];
  readonly allReturns: string[];
  /** What was sealed, and whether a return has carried it away. */
  sealedText: string | null;
}

/** What was refused by a rule is part of a history; anything else is a fault. */
async function attempt<Result>(deed: Promise<Result>): Promise<Result | undefined> {
  try {
    return await deed;
  } catch (error) {
    if (['PROBLEM', 'SEALED', 'NOT_THERE'].includes((error as { code?: string }).code ?? ''))
      return undefined;
    throw error;
  }
}

class World {
  readonly lead: TestService;
  readonly laptops = new Map<string, TestService>();
  readonly people = new Map<string, string>();
  #count = 0;

  constructor(lead: TestService) {
    this.lead = lead;
  }

  next(): number {
    return ++this.#count;
  }

  async reviewer(name: string): Promise<string> {
    const known = this.people.get(name) ?? (await aReviewer(this.lead.client, name));
    this.people.set(name, known);
    return known;
  }

  laptop(name: string): TestService {
    const laptop = this.laptops.get(name);
    if (!laptop) throw new Error(`${name} has no laptop yet.`);
    return laptop;
  }

  async receive(name: string, path: string): Promise<void> {
    const known = this.laptops.get(name);
    if (known) {
      await attempt(take(known, path, { words: WORDS }));
      return;
    }
    const laptop = aService({ now: TODAY });
    this.laptops.set(name, laptop);
    await resultOf(
      laptop.client.exchange.begin({
        fileToken: laptop.grants.grant(path, 'import-pack'),
        key: { passphrase: WORDS },
        folderToken: laptop.grants.grant(laptop.folder, 'new-workspace'),
        name: 'My reviews',
        passphrase: GOOD_PASSPHRASE,
      }),
    );
  }
}

async function handOut(world: World, roundId: string, side: Side, documents: boolean): Promise<void> {
  const path = packPath(world.lead, `work-${world.next()}.plumb`);
  const sent = await attempt(
    resultOf(
      world.lead.client.exchange.sendAssignment({
        roundId,
        reviewerId: side.reviewerId,
        fields: ['name'],
        documents,
        dueOn: '2026-03-13',
        expiresOn: '2026-04-13',
        wipeBy: '2026-03-27',
        passphrase: WORDS,
        fileToken: world.lead.grants.grant(path, 'save-pack'),
      }),
    ),
  );
  if (sent) side.onTheWay.push(path);
}

async function handBack(world: World, side: Side, isOld: boolean): Promise<void> {
  const laptop = world.laptop(side.name);
  const all = await laptop.client.exchange.assignments({});
  const mine = all.filter(
    ({ isSuperseded, reviews }) =>
      !isSuperseded && reviews.some(({ reviewId }) => reviewId === side.reviewId),
  );
  for (const { packId } of mine) {
    const path = packPath(laptop, `back-${world.next()}.plumb`);
    const sent = await attempt(
      resultOf(
        laptop.client.exchange.handBack({
          assignmentId: packId,
          isInterim: true,
          fileToken: laptop.grants.grant(path, 'save-pack'),
        }),
      ),
    );
    if (!sent) continue;
    if (isOld) await asOlder(world, laptop, path);
    side.untaken.push(path);
    side.allReturns.push(path);
  }
}

/** The return as an earlier version would have written it: without the fields that came later. */
async function asOlder(world: World, laptop: TestService, path: string): Promise<void> {
  const identities = receivingIdentities(openWorkspaceOf(world.lead.service.context));
  const opened = await openWork(readFileSync(path), { identities }, 'back.plumb');
  if (opened.kind !== 'return' || opened.documents.size > 0) return;
  const workspace = openWorkspaceOf(laptop.service.context);
  const { signingSecret, ...keys } = await ensureKeys(workspace);
  const { trail: _trail, toldTrail: _told, calibration: _grades, ...content } = opened.content;
  const older = {
    ...content,
    reviews: content.reviews.map(({ written: { attachments: _none, ...written }, ...review }) => ({
      ...review,
      written,
    })),
  };
  const entries = { 'return.json': new Uint8Array(Buffer.from(JSON.stringify(older))) };
  const { madeWith: _version, ...manifest } = opened.manifest;
  const { zip } = bindFiles(
    { ...manifest, sender: cardOf(workspace, { ...keys, signingSecret }), entries: listEntries(entries) },
    entries,
    signingSecret,
  );
  writeFileSync(
    path,
    await encryptAge(zip, { recipients: [manifest.recipient.receivingKey ?? ''] }, 10, 'work'),
  );
}

/** What the lead has of the reviews of a history, without times of this laptop. */
async function stateOf(on: TestService, sides: readonly Side[]) {
  const conflicts = await on.client.exchange.conflicts({});
  const ids = new Set(sides.map(({ reviewId }) => reviewId));
  const states = [];
  for (const { reviewId } of sides) {
    const { answers, evidence, recommendations, seal } = await on.client.reviews.get({ id: reviewId });
    const documents = await on.client.attachments.list({ reviewId });
    states.push({
      answers: Object.fromEntries(Object.entries(answers).sort()),
      evidence: evidence.map(({ text }) => text).sort(),
      recommendations: recommendations.map(({ action }) => action).sort(),
      documents: documents.map(({ name, sha256 }) => `${name} ${sha256}`).sort(),
      seal,
    });
  }
  return {
    states,
    conflicts: conflicts
      .filter(({ reviewId }) => ids.has(reviewId))
      .map(({ reviewId, part, here, theirs }) => JSON.stringify([reviewId, part, here, theirs]))
      .sort(),
  };
}

/** A second lead with the very same workspace. */
async function twinOf(lead: TestService): Promise<TestService> {
  const twin = aService({ now: TODAY });
  const [from, to] = [join(lead.folder, 'Test.plumbline'), join(twin.folder, 'Test.plumbline')];
  await lead.client.workspace.close({});
  cpSync(from, to, { recursive: true });
  for (const [on, folder] of [
    [lead, from],
    [twin, to],
  ] as const)
    await on.client.workspace.open({
      where: { fileToken: on.grants.grant(folder, 'open-workspace') },
      passphrase: GOOD_PASSPHRASE,
    });
  return twin;
}

const takeIn = (on: TestService, path: string) => attempt(take(on, path, { evenIfAsked: true }));

async function begin(world: World, laptops: number, withDocuments: boolean) {
  const { client } = world.lead;
  const n = world.next();
  const roundName = `Round ${n}`;
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: { ...aRoundDraft(), name: roundName },
  });
  const sides: Side[] = [];
  for (const name of NAMES.slice(0, laptops)) {
    const reviewerId = await world.reviewer(name);
    const { id: caseId } = await client.cases.save({
      id: null,
      draft: aCaseDraft({ reference: `H-${n}-${sides.length}` }),
    });
    await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
    const { rows } = await client.reviews.list({ roundId });
    const reviewId = rows.find((row) => row.caseId === caseId)?.id ?? '';
    await client.rounds.allocate({ reviewId, reviewerId });
    const side: Side = {
      name,
      reviewerId,
      reviewId,
      onTheWay: [],
      untaken: [],
      allReturns: [],
      sealedText: null,
    };
    sides.push(side);
    await handOut(world, roundId, side, withDocuments);
    for (const path of side.onTheWay.splice(0)) await world.receive(name, path);
  }
  return { roundId, roundName, sides };
}

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Playing {
  readonly roundId: string;
  readonly roundName: string;
  readonly side: Side;
  readonly withDocuments: boolean;
}

async function play(
  world: World,
  { roundId, roundName, side, withDocuments }: Playing,
  one: Step,
): Promise<void> {
  const { lead } = world;
  const { reviewId } = side;
  const laptop = world.laptop(side.name);
  const text = `Text ${world.next()} of ${side.name}.`;
  if (one.do === 'write' && 'field' in one)
    await attempt(laptop.client.reviews.saveAnswer({ reviewId, field: one.field, value: text }));
  else if (one.do === 'attach') await attempt(attach(laptop, reviewId, `note-${world.next()}.txt`, text));
  else if (one.do === 'hand back' && 'isOld' in one) await handBack(world, side, one.isOld);
  else if (one.do === 'finish' && 'isOld' in one) {
    if (await attempt(finish(laptop, reviewId, text))) side.sealedText = text;
    await handBack(world, side, one.isOld);
  } else if (one.do === 'recall') {
    const board = await lead.client.exchange.board({});
    const inForce = board.find(
      ({ reviewer, round, state }) =>
        reviewer === side.name && round === roundName && state !== 'recalled' && state !== 'superseded',
    );
    if (inForce) await attempt(lead.client.exchange.recall({ packId: inForce.packId }));
  } else if (one.do === 'lead writes' && 'field' in one)
    await attempt(lead.client.reviews.saveAnswer({ reviewId, field: one.field, value: `Lead: ${text}` }));
  else if (one.do === 'hand out again') await handOut(world, roundId, side, withDocuments);
  else if (one.do === 'deliver')
    for (const path of side.onTheWay.splice(0, 1)) await world.receive(side.name, path);
  else if (one.do === 'take' && 'which' in one) {
    const [path] = side.untaken.splice(one.which % Math.max(1, side.untaken.length), 1);
    if (path) await takeIn(lead, path);
  } else if (one.do === 'settle' && 'keep' in one) {
    const [conflict] = (await lead.client.exchange.conflicts({})).filter((row) => row.reviewId === reviewId);
    if (conflict) await attempt(lead.client.exchange.settleConflict({ id: conflict.id, keep: one.keep }));
  }
}

/** Every version that a conflict ever had, decided or not: of a finished review that waits whole, all that its pack said. */
function conflictTexts(on: TestService): string {
  const { database } = openWorkspaceOf(on.service.context);
  const rows = database
    .prepare(
      'SELECT c.here, c.theirs, p.content FROM exchange_conflicts c LEFT JOIN exchange_packs p ON p.id = c.pack_id',
    )
    .all();
  return JSON.stringify(rows);
}

describe('histories of two to four laptops, of different versions, with recall, interim and late returns', () => {
  it('end alike in any order, change nothing when packs come again, and lose no submitted text', async () => {
    let world = new World(await aLead({}));
    let [played, packs, conflicts, sealed] = [0, 0, 0, 0];
    await fc.assert(
      fc.asyncProperty(history, async ({ laptops, withDocuments, steps, order }) => {
        if (played > 0 && played % HISTORIES_OF_A_WORLD === 0) world = new World(await aLead({}));
        played += 1;
        const { roundId, roundName, sides } = await begin(world, laptops, withDocuments);
        for (const { who, step: one } of steps) {
          const side = sides[who % sides.length];
          if (side) await play(world, { roundId, roundName, side, withDocuments }, one);
        }
        const { lead } = world;
        const waiting = sides.flatMap(({ untaken }) => untaken);
        const shuffled = waiting
          .map((path, i) => ({ path, place: order[i % order.length] ?? 0 }))
          .sort((one, other) => one.place - other.place)
          .map(({ path }) => path);
        const twin = await twinOf(lead);
        for (const path of waiting) await takeIn(lead, path);
        for (const path of [...shuffled, ...shuffled]) await takeIn(twin, path);
        const ended = await stateOf(lead, sides);
        expect(await stateOf(twin, sides)).toEqual(ended);
        for (const path of sides.flatMap(({ allReturns }) => allReturns)) await takeIn(lead, path);
        expect(await stateOf(lead, sides)).toEqual(ended);
        const all = JSON.stringify(ended) + conflictTexts(lead);
        for (const { sealedText } of sides) if (sealedText) expect(all).toContain(sealedText);
        packs += sides.reduce((sum, { allReturns }) => sum + allReturns.length, 0);
        conflicts += ended.conflicts.length;
        sealed += ended.states.filter(({ seal }) => seal !== null).length;
        await twin.client.workspace.close({});
        rmSync(twin.folder, { recursive: true, force: true });
        if (played % HISTORIES_OF_A_WORLD === 0 || played === howOften(3, 1_000))
          for (const on of [lead, ...world.laptops.values()])
            expect(await on.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
      }),
      { numRuns: howOften(3, 1_000), seed: 9, endOnFailure: true },
    );
    console.log(
      `histories ${played}, returns ${packs}, conflicts left ${conflicts}, sealed at the lead ${sealed}, lost 0`,
    );
  }, 14_400_000);
});
