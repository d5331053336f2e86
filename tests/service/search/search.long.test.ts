import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReview } from '../reviews/a-review.ts';

type Client = Awaited<ReturnType<typeof anOpenWorkspace>>['client'];

const aCaseOf = (client: Client, name: string, reference: string) =>
  client.cases.save({ id: null, draft: aCaseDraft({ names: { full: name, aliases: [] }, reference }) });

const titlesOf = async (client: Client, query: string) =>
  (await client.workspace.search({ query })).map(({ title }) => title);

describe('search', () => {
  it('finds a name with or without its accents and apostrophe, in either form, from the beginning of any word', async () => {
    const { client } = await anOpenWorkspace();
    await aCaseOf(client, 'Siân O’Hara', 'WB-1001');
    await aCaseOf(client, 'Łukasz Ŵyn', 'WB-1002');
    for (const query of [
      'sian',
      'SIÂN',
      "o'hara",
      'O’Hara',
      'ohara',
      'oha',
      'hara sian'.replace('hara', 'ohara'),
    ])
      expect(await titlesOf(client, query), query).toEqual(['Siân O’Hara']);
    for (const query of ['lukasz', 'wyn', 'Ŵyn', 'luk wy'])
      expect(await titlesOf(client, query), query).toEqual(['Łukasz Ŵyn']);
  });

  it('finds a reference with its hyphen, with spaces, in parts, and run together', async () => {
    const { client } = await anOpenWorkspace();
    await aCaseOf(client, 'Ada Byron', 'WB-10 417');
    for (const query of ['WB-10 417', 'wb10417', 'WB 10 417', 'wb 10417', '10 417', 'wb-10'])
      expect(await titlesOf(client, query), query).toEqual(['Ada Byron']);
    expect(await titlesOf(client, '99')).toEqual([]);
  });

  it('asks for every word, and takes signs of a query language for what they are: signs', async () => {
    const { client } = await anOpenWorkspace();
    await aCaseOf(client, 'Ada Byron', 'A-1');
    expect(await titlesOf(client, 'ada nobody')).toEqual([]);
    for (const query of ['"', '*', 'ada" OR "x', 'NEAR(ada', 'ada AND', '( ada', '^ada', 'words:ada', '   '])
      await expect(client.workspace.search({ query }), query).resolves.toBeInstanceOf(Array);
    expect(await titlesOf(client, 'ada*')).toEqual(['Ada Byron']);
  });

  it('follows what is changed and removed in the same moment', async () => {
    const { client } = await anOpenWorkspace();
    const { id } = await aCaseOf(client, 'Ada Byron', 'A-1');
    await client.cases.save({
      id,
      draft: aCaseDraft({ names: { full: 'Ada Lovelace', aliases: [] }, reference: 'A-1' }),
    });
    expect(await titlesOf(client, 'byron')).toEqual([]);
    expect(await titlesOf(client, 'lovelace')).toEqual(['Ada Lovelace']);
    const person = await client.people.save({
      id: null,
      draft: {
        name: 'Quentin Marsh',
        roles: ['reviewer'],
        affiliation: 'external',
        organisation: 'Lantern',
        team: '',
        email: '',
        isActive: true,
      },
    });
    expect(await titlesOf(client, 'lantern')).toEqual(['Quentin Marsh']);
    await client.people.remove(person);
    expect(await titlesOf(client, 'lantern')).toEqual([]);
  });

  it('finds a review by its child and its round, also after either was renamed, and leads to it', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    const { draft } = await client.rounds.get({ id: roundId });
    await client.rounds.save({ id: roundId, draft: { ...draft, name: 'Midsummer round' } });
    const found = await client.workspace.search({ query: 'midsummer' });
    expect(found.map(({ target }) => target)).toEqual([
      { to: 'round', id: roundId },
      { to: 'review', id: reviewId },
    ]);
  });

  it('finds a recommendation while it is written and not after it was taken out', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const draft = aRecommendation({ action: 'Arrange a zephyr visit' });
    const { id } = await client.reviews.saveRecommendation({ reviewId, id: null, draft });
    const [hit] = await client.workspace.search({ query: 'zephyr' });
    expect(hit?.target).toEqual({ to: 'review', id: reviewId, at: `recommendation-${id}` });
    await client.reviews.removeRecommendation({ reviewId, id });
    expect(await titlesOf(client, 'zephyr')).toEqual([]);
  });

  it('finds what an older version wrote, which kept no words of it', async () => {
    const { client, service } = await anOpenWorkspace();
    await aCaseOf(client, 'Ada Byron', 'A-1');
    const state = await client.workspace.state({});
    service.context.workspaces.current?.database.exec('DELETE FROM found_words; DELETE FROM found_things;');
    expect(await titlesOf(client, 'byron')).toEqual([]);
    await client.workspace.close({});
    if (state.kind !== 'open') throw new Error('The workspace should be open.');
    await client.workspace.open({ where: { recentId: state.recentId }, passphrase: GOOD_PASSPHRASE });
    expect(await titlesOf(client, 'byron')).toEqual(['Ada Byron']);
  });

  it.each([
    ['5 March 2012'],
    ['05/03/2012'],
    ['5.3.2012'],
    ['05 03 2012'],
    ['2012-03-05'],
    ['5th Mar 2012'],
    ['5/3/12'],
    ['stone 05/03/2012'],
    ['943 476 5919'],
    ['9434765919'],
    ['943 476'],
    ['07700 900123'],
    ['07700900123'],
    ['+44 7700 900 123'],
    ['stone 07700 900 123'],
    ['LS1 4AB'],
    ['ls14ab'],
    ['kestrel road'],
    ['craig'],
    ['lacey'],
    ["mother's partner"],
    ['01632 960 111'],
    ['hollybank'],
    ['vale'],
    ['tunnard'],
    ['addie'],
  ])('finds a child by %s', async (query) => {
    const { client } = await anOpenWorkspace({ now: new Date('2026-04-01T12:00:00Z') });
    await client.cases.save({
      id: null,
      draft: aCaseDraft({
        names: { full: 'Ada Stone', aliases: ['Addie'] },
        dateOfBirth: '2012-03-05',
        nhsNumber: '943 476 5919',
        phones: ['07700 900123'],
        address: '4 Kestrel Road, Leeds LS1 4AB',
        school: 'Hollybank Academy',
        worker: 'Kim Vale',
        teamManager: 'Philippa Tunnard',
        related: [
          { relation: 'Mother’s partner', name: 'Craig Hobbs', phone: '01632 960111' },
          { relation: 'Sister', name: 'Lacey Stone' },
        ],
      }),
    });
    // A child whose birth date is the other way round, and who shares nothing else.
    await client.cases.save({
      id: null,
      draft: aCaseDraft({
        names: { full: 'Bo Reed', aliases: [] },
        reference: 'B2',
        dateOfBirth: '2012-05-03',
      }),
    });
    expect(await titlesOf(client, query)).toContain('Ada Stone');
    expect(await titlesOf(client, query)).not.toContain('Bo Reed');
    expect((await client.cases.list({ search: query })).rows.map(({ name }) => name)).toEqual(['Ada Stone']);
  });

  it('finds a review by any word that is written in it, says where, and forgets it when it is taken out', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const field = 'strengths';
    const value = 'Ada says that the kitchen is where her nan’s cat sleeps.';
    await client.reviews.saveAnswer({ reviewId, field, value });
    const [found] = await client.workspace.search({ query: 'kitchen' });
    expect(found).toMatchObject({ kind: 'review', detail: expect.stringContaining('the kitchen is where') });
    expect(found?.target).toEqual({ to: 'review', id: reviewId });
    expect(await titlesOf(client, "nan's cat")).toEqual(['Review of Ada Stone']);
    await client.reviews.saveEvidence({
      reviewId,
      id: null,
      kind: 'record',
      source: 'Case note',
      date: '2 March 2026',
      text: 'A zinnia on the sill.',
      cites: [],
    });
    expect(await titlesOf(client, 'zinnia')).toEqual(['Review of Ada Stone']);
    await client.reviews.saveAnswer({ reviewId, field, value: '' });
    expect(await titlesOf(client, 'kitchen')).toEqual([]);
  });

  it('finds a review by its reviewer, also after the person was renamed', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewerId } = await aReview(client);
    const [person] = await client.people.list({ search: 'Reviewer of A1' });
    const { id: _id, cases: _cases, reviews: _reviews, ...draft } = person!;
    await client.people.save({ id: reviewerId, draft: { ...draft, name: 'Gillian Prowse' } });
    const kinds = (await client.workspace.search({ query: 'prowse' })).map(({ kind }) => kind);
    expect(kinds).toEqual(['review', 'person']);
  });

  it('says how many there are, not how many are shown', async () => {
    const { client } = await anOpenWorkspace();
    for (let i = 0; i < 25; i++) await aCaseOf(client, 'Zara Ahmed', `Z-${i}`);
    expect((await client.workspace.search({ query: 'zara' })).length).toBeLessThan(25);
    expect(await client.workspace.countFound({ query: 'zara' })).toEqual([{ kind: 'case', n: 25 }]);
    expect(await client.workspace.countFound({ query: '  ' })).toEqual([]);
  });

  it('finds plans, meetings, activities and what is followed up, also by its number, and no longer once they are gone', async () => {
    const made = await anOpenWorkspace({ now: new Date('2026-03-02T09:00:00Z') });
    const { client } = made;
    const found = async (query: string) =>
      (await client.workspace.search({ query })).map(({ kind, title, target }) => ({ kind, title, target }));
    const { id: planId } = await client.plans.save({
      id: null,
      draft: { name: 'Getting it right', head: {}, key: [], priorities: [] },
    });
    const { id: meetingId } = await client.meetings.plan({
      series: 'Impact meeting',
      day: '2026-03-17',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2026-04-14',
      chair: 'Devinder Sahota',
    });
    const { id: activityId } = await client.activities.save({
      id: null,
      draft: { typeKey: 'thematic-audit', title: 'Missing from home' },
    });
    await client.activities.saveFinding({
      id: activityId,
      findingId: null,
      kind: 'area',
      text: 'Return interviews come late.',
      theme: 'Missing',
    });
    const { id: itemId } = await client.tracker.add({
      level: 'service',
      action: 'Interpreters are booked for the first visit.',
      source: 'Complaint of May',
      owners: ['Joel Okafor'],
    });
    expect(await found('getting right')).toEqual([
      { kind: 'plan', title: 'Getting it right', target: { to: 'plan', id: planId } },
    ]);
    expect(await found('sahota')).toEqual([
      { kind: 'meeting', title: 'Impact meeting', target: { to: 'meeting', id: meetingId } },
    ]);
    expect(await found('interviews late')).toEqual([
      { kind: 'activity', title: 'Missing from home', target: { to: 'activity', id: activityId } },
    ]);
    for (const query of ['interpreters', 'okafor', 'complaint', 'R-1'])
      expect(await found(query), query).toMatchObject([{ kind: 'item', target: { to: 'item', id: itemId } }]);

    const path = join(made.folder, 'Wrenfield.csv');
    writeFileSync(
      path,
      'Ref,Action,Start,End,Measure,Lead,Comments,BRAG\n1.1,Quokkas are counted,,,,Kim Lee,,Green',
    );
    const { planId: read } = await client.tracker.readPlan({
      fileToken: made.grants.grant(path, 'import-plan'),
    });
    const { undo } = await client.tracker.takePlan({ planId: read });
    expect((await found('quokkas')).map(({ kind }) => kind)).toEqual(['item']);
    expect((await found('wrenfield')).map(({ kind }) => kind)).toContain('plan');
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(await found('quokkas')).toEqual([]);
    expect(await client.workspace.countFound({ query: 'wrenfield' })).toEqual([]);
  });
});
