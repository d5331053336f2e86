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
});
