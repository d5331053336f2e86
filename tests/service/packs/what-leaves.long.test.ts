import { describe, expect, it } from 'vitest';
import { aDraft, textAt, twoReviews } from './a-pack.ts';

const NAMES =
  /odalys|\boda\b|brackenridge|ysolde|tobiah|quennell|anselm|prowse|marlpit|teasel|960111|WB9001/i;

describe('what leaves of a pack', () => {
  it('names nobody and nothing of the records', async () => {
    const made = await twoReviews();
    const preview = await made.client.moderation.preview({ id: await aDraft(made) });
    expect(preview.texts.length).toBeGreaterThan(20);
    for (const { outgoing } of preview.texts) expect(outgoing).not.toMatch(NAMES);
    expect(preview.reviews.map(({ alias }) => alias)).toEqual([
      expect.stringMatching(/^Child [A-Z]$/),
      expect.stringMatching(/^Child [A-Z]$/),
    ]);
  });

  it('calls a child the same in every text, however it is written there', async () => {
    const made = await twoReviews();
    const preview = await made.client.moderation.preview({ id: await aDraft(made) });
    const review = preview.reviews.find(({ caseId }) => caseId === made.caseIds[0]);
    const child = preview.entities.find(({ replacement }) => replacement === review!.alias)!;
    expect(child.variants).toEqual(expect.arrayContaining(['Odalys', 'Oda']));
    expect(textAt(preview, review!.reviewId, 2).outgoing).toContain(`${review!.alias} keeps`);
  });

  it('takes the initials of a colleague for a person only where the review names that colleague', async () => {
    const made = await twoReviews();
    const preview = await made.client.moderation.preview({ id: await aDraft(made) });
    const other = textAt(preview, made.reviewIds[1]!, 2);
    expect(other.spans.filter(({ entity }) => entity.includes('prowse'))).toEqual([]);
    expect(preview.entities.some(({ entity }) => entity.includes('prowse'))).toBe(true);
  });

  it('shows nothing to do with another preview when nothing was decided in between', async () => {
    const made = await twoReviews();
    const id = await aDraft(made);
    const first = await made.client.moderation.preview({ id });
    expect(await made.client.moderation.preview({ id })).toEqual(first);
  });
});

describe('a decision', () => {
  it('reaches every form of a marked name, and renumbers nobody else', async () => {
    const made = await twoReviews();
    const { client, caseIds, reviewIds } = made;
    const id = await aDraft(made);
    const before = await client.moderation.preview({ id });
    const decision = { type: 'mark' as const, text: 'swings', kind: 'other' as const };
    const { places } = await client.moderation.reach({ id, caseId: caseIds[0]!, decision });
    expect(places).toBe(1);
    await client.moderation.decide({ id, caseId: caseIds[0]!, decision });
    const after = await client.moderation.preview({ id });
    expect(textAt(after, reviewIds[0]!, 0).outgoing).not.toContain('swings');
    for (const text of after.texts) {
      const was = before.texts.find((one) => one.id === text.id)!;
      if (!was.original.includes('swings')) expect(text.outgoing).toBe(was.outgoing);
    }
  });

  it('keeps one place, and says in the text that it was decided so', async () => {
    const made = await twoReviews();
    const { client, caseIds, reviewIds } = made;
    const drawn = async () => {
      const id = await aDraft(made);
      const text = textAt(await client.moderation.preview({ id }), reviewIds[0]!, 2);
      return { id, span: text.spans.find(({ start, end }) => text.original.slice(start, end) === 'Ysolde') };
    };
    let found = await drawn();
    // Now and then an invented name is drawn for this very place.
    for (let more = 0; more < 5 && !found.span; more++) found = await drawn();
    const { id } = found;
    const span = found.span!;
    await client.moderation.decide({
      id,
      caseId: caseIds[0]!,
      decision: { type: 'refuse-span', context: span.context },
    });
    const preview = await client.moderation.preview({ id });
    const after = textAt(preview, reviewIds[0]!, 2);
    expect(after.outgoing).toContain('Ysolde');
    expect(after.refused).toMatchObject([{ start: span.start, end: span.end, entity: span.entity }]);
    expect(after.kept).not.toContainEqual({ start: span.start, end: span.end });
    expect(textAt(preview, reviewIds[0]!, 0).outgoing).not.toContain('Ysolde');
  });

  it('is remembered for the case and can be taken back', async () => {
    const made = await twoReviews();
    const { client, caseIds, reviewIds } = made;
    const id = await aDraft(made);
    const before = await client.moderation.preview({ id });
    const mother = before.entities.find(({ variants }) => variants.includes('Ysolde'))!;
    const { decisionId } = await client.moderation.decide({
      id,
      caseId: caseIds[0]!,
      decision: { type: 'refuse-entity', entity: mother.entity },
    });
    expect(textAt(await client.moderation.preview({ id }), reviewIds[0]!, 2).outgoing).toContain('Ysolde');
    const next = await aDraft(made);
    expect(textAt(await client.moderation.preview({ id: next }), reviewIds[0]!, 2).outgoing).toContain(
      'Ysolde',
    );
    await client.moderation.undoDecision({ id, decisionId: decisionId! });
    expect((await client.moderation.preview({ id })).texts.map(({ outgoing }) => outgoing)).toEqual(
      before.texts.map(({ outgoing }) => outgoing),
    );
  });

  it('is refused for a case that the pack does not hold', async () => {
    const made = await twoReviews();
    const { client } = made;
    const id = await aDraft(made);
    await expect(
      client.moderation.decide({ id, caseId: 'nobody', decision: { type: 'ordinary', text: 'Park' } }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
  });
});

describe('what was seen', () => {
  it('stays seen when more is replaced, and has to be seen again when more stays', async () => {
    const made = await twoReviews();
    const { client, caseIds, reviewIds } = made;
    const id = await aDraft(made);
    const first = textAt(await client.moderation.preview({ id }), reviewIds[1]!, 1);
    const { decisionId } = await client.moderation.decide({
      id,
      caseId: caseIds[1]!,
      decision: { type: 'mark', text: '3.5h', kind: 'other' },
    });
    await client.moderation.markSeen({ id, textIds: [first.id] });
    expect(textAt(await client.moderation.preview({ id }), reviewIds[1]!, 1).isSeen).toBe(true);
    await client.moderation.decide({
      id,
      caseId: caseIds[1]!,
      decision: { type: 'mark', text: 'written', kind: 'other' },
    });
    expect(textAt(await client.moderation.preview({ id }), reviewIds[1]!, 1).isSeen).toBe(true);
    await client.moderation.undoDecision({ id, decisionId: decisionId! });
    const again = textAt(await client.moderation.preview({ id }), reviewIds[1]!, 1);
    expect(again.kept.map(({ start, end }) => again.original.slice(start, end))).toContain('3.5h');
    expect(again.isSeen).toBe(false);
  });
});

describe('somebody who is mentioned', () => {
  it('is found with certainty once the case knows the name', async () => {
    const made = await twoReviews();
    const { client, caseIds, reviewIds } = made;
    const id = await aDraft(made);
    const before = textAt(await client.moderation.preview({ id }), reviewIds[0]!, 1);
    expect(before.outgoing).not.toContain('Delphine');
    await client.cases.addMention({ caseId: caseIds[0]!, kind: 'person', text: 'Delphine Okonjo-Marsh' });
    const preview = await client.moderation.preview({ id });
    const neighbour = preview.entities.find(({ variants }) =>
      variants.some((one) => one.includes('Delphine')),
    )!;
    expect(neighbour).toMatchObject({ source: 'record', kind: 'person' });
    expect(preview.mentioned.map(({ text }) => text)).not.toContain('Delphine Okonjo-Marsh');
  });
});

describe('the facts of the children', () => {
  it('stop an export where a group is too small, and say what would help', async () => {
    const made = await twoReviews();
    const { client } = made;
    const id = await aDraft(made);
    await client.moderation.chooseFacts({ id, facts: ['gender', 'statuses'] });
    const preview = await client.moderation.preview({ id });
    expect(preview.smallCells.map(({ count, verdict }) => [count, verdict])).toEqual([
      [1, 'block'],
      [1, 'block'],
    ]);
    expect(preview.cellSuggestions.map(({ fact }) => fact)).toEqual([]);
    await client.workspace.updateSettings({ smallCells: { block: 2, warn: 2 } });
    await client.moderation.chooseFacts({ id, facts: ['gender'] });
    const [suggestion] = (await client.moderation.preview({ id })).cellSuggestions;
    expect(suggestion).toMatchObject({ fact: 'gender', isLeftOut: true });
  });

  it('are told as one value where values were put together', async () => {
    const made = await twoReviews();
    const { client } = made;
    const id = await aDraft(made);
    const merged = [{ fact: 'age-band' as const, values: ['5 to 9', '10 to 15'] }];
    await client.moderation.chooseFacts({ id, facts: ['age-band'], merged });
    const preview = await client.moderation.preview({ id });
    expect(preview.merged).toEqual(merged);
    const told = preview.reviews.map(({ facts }) => facts.find(({ key }) => key === 'age-band')!.outgoing);
    expect(new Set(told)).toEqual(new Set(['5 to 9 or 10 to 15']));
    expect(preview.smallCells).toMatchObject([{ count: 2 }]);
  });
});
