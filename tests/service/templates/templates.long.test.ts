import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { promptEvidenceField, promptField } from '#shared/domain/reviews/review-fields.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview, aSubmittedReview } from '../reviews/a-review.ts';

type Open = Awaited<ReturnType<typeof anOpenWorkspace>>;

/** A template of one section with a question of each kind, published. */
async function aPublishedTemplate({
  client,
}: Open): Promise<{ id: string; content: PracticeReviewTemplate }> {
  const { id: draftId } = await client.templates.startDraft({
    from: { kind: 'version', id: 'practice-review-1' },
  });
  const { content } = await client.templates.draft({ id: draftId });
  const first = content.domains[0]!;
  const changed: PracticeReviewTemplate = {
    ...content,
    name: 'Practice review, refreshed',
    domains: [
      {
        ...first,
        prompts: [
          { key: 'story', question: 'What is the story?', guidance: '' },
          { key: 'seen', question: 'Was the child seen alone?', guidance: '', kind: 'yes-no' },
          { key: 'where', question: 'Where?', guidance: '', kind: 'choice', options: ['Home', 'School'] },
          { key: 'last', question: 'When last?', guidance: '', kind: 'date' },
          {
            key: 'chronology',
            question: 'Chronology updated in the last three months',
            guidance: '',
            kind: 'standard',
          },
        ],
      },
      { ...first, key: 'facts', title: 'Facts', isGraded: false },
    ],
  };
  await client.templates.saveDraft({ id: draftId, content: changed });
  const { id } = await client.templates.publishDraft({
    id: draftId,
    note: 'Refreshed for the new framework.',
  });
  return { id, content: changed };
}

describe('a template', () => {
  it('is copied, changed and published as a new version, and what is published never changes', async () => {
    const open = await anOpenWorkspace();
    const { id } = await aPublishedTemplate(open);
    const rows = await open.client.templates.list({});
    const row = rows.find((one) => one.id === id)!;
    expect(row).toMatchObject({
      name: 'Practice review, refreshed',
      version: 2,
      note: 'Refreshed for the new framework.',
      basedOn: { id: 'practice-review-1', version: 1 },
    });
    expect(await open.client.templates.drafts({})).toEqual([]);
    const { store } = open.service.context.workspaces.current!;
    expect(() => store.run("UPDATE templates SET name = 'other'")).toThrow();
    expect(() => store.run('DELETE FROM templates')).toThrow();
  });

  it('cannot be published while a question has no words, and says each thing that is to be done', async () => {
    const { client } = await anOpenWorkspace();
    const { id } = await client.templates.startDraft({ from: { kind: 'empty' } });
    const failure = await client.templates.publishDraft({ id, note: '' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: 'This template cannot be published yet.',
      data: { details: expect.arrayContaining(['The template has no name: give it one.']) },
    });
    expect(await client.templates.drafts({})).toHaveLength(1);
  });

  it('shows what differs between two versions', async () => {
    const open = await anOpenWorkspace();
    const { id } = await aPublishedTemplate(open);
    const { changes } = await open.client.templates.compare({ from: 'practice-review-1', to: id });
    expect(changes).toContainEqual({
      where: 'The template',
      what: 'changed',
      part: 'Name',
      before: 'Practice review',
      after: 'Practice review, refreshed',
    });
    expect(changes.some(({ what, part }) => what === 'removed' && part === 'Section')).toBe(true);
    expect(changes.some(({ what, after }) => what === 'added' && after === 'Was the child seen alone?')).toBe(
      true,
    );
  });

  it('is answered in the way of each question, and a review keeps the version it was made with', async () => {
    const open = await anOpenWorkspace();
    const { client } = open;
    const old = await aSubmittedReview(client, { reference: 'OLD' });
    const { id, content } = await aPublishedTemplate(open);
    const { reviewId } = await aReview(client, { reference: 'NEW', round: { templateId: id } });
    const domain = content.domains[0]!.key;
    const field = (prompt: string) => promptField(domain, prompt);
    const save = (to: string, value: string) => client.reviews.saveAnswer({ reviewId, field: to, value });
    await save(field('story'), 'Sam lives with his aunt.');
    const { missing } = await save(field('seen'), 'Yes');
    expect(missing.map(({ sentence }) => sentence)).toContain(
      '“Was the child seen alone?” is answered Yes: say where that stands.',
    );
    await save(promptEvidenceField(domain, 'seen'), 'Case note of 3 March.');
    await save(field('where'), 'School');
    await save(field('last'), '2026-03-03');
    await save(field('chronology'), 'Partly met');
    await expect(save(field('seen'), 'Perhaps')).rejects.toMatchObject({
      data: { next: 'Choose one of: Yes, No, Not applicable.' },
    });
    await expect(save(field('last'), '30 February')).rejects.toThrow('does not take that answer');
    await expect(save('domain/facts/grade', 'good')).rejects.toThrow('no such field');
    const read = await client.reviews.get({ id: reviewId });
    expect(read.template.version).toBe(2);
    expect(read.missing.some(({ field: at }) => at.startsWith('domain/facts/'))).toBe(false);
    expect((await client.reviews.get({ id: old.reviewId })).template.version).toBe(1);
    expect(open.service.context.workspaces.current?.flag('me')).toBeDefined();
  });

  it('travels as a file and comes back as the same questions', async () => {
    const open = await anOpenWorkspace();
    const { id, content } = await aPublishedTemplate(open);
    const path = join(open.folder, 'template.json');
    await open.client.templates.exportFile({ id, fileToken: open.grants.grant(path, 'save-template') });
    const taken = await open.client.templates.importFile({
      fileToken: open.grants.grant(path, 'import-template'),
    });
    expect(taken).toMatchObject({ sections: 2, remarks: [] });
    const draft = await open.client.templates.draft({ id: taken.id });
    expect(draft.content.domains).toEqual(content.domains);
    expect(JSON.parse(readFileSync(path, 'utf8')).format).toBe('plumbline-template');
  });

  it('is begun from each ready template, which can be published as it stands', async () => {
    const { client } = await anOpenWorkspace();
    for (const { key } of await client.templates.ready({})) {
      const { id } = await client.templates.startDraft({ from: { kind: 'ready', key } });
      expect((await client.templates.draft({ id })).problems, key).toEqual([]);
      const published = await client.templates.publishDraft({ id, note: '' });
      expect(published.version).toBe(1);
    }
    expect(await client.templates.list({})).toHaveLength(10);
  });
});

describe('a file from elsewhere', () => {
  const open = () => anOpenWorkspace();
  async function taken({ client, grants, folder }: Open, name: string, text: string) {
    const path = join(folder, name);
    writeFileSync(path, text);
    return client.templates.importFile({ fileToken: grants.grant(path, 'import-template') });
  }
  const aFile = (template: unknown) => JSON.stringify({ format: 'plumbline-template', version: 1, template });

  it('keeps a question of an unknown kind as a text, and says so', async () => {
    const workspace = await open();
    const { id, remarks } = await taken(
      workspace,
      'x.json',
      aFile({
        name: 'From elsewhere',
        domains: [
          {
            key: 'a',
            title: '<script>alert(1)</script>',
            prompts: [{ key: 'q', question: 'How many?', kind: 'slider', onload: 'evil()' }, 7],
          },
          { key: 'a', title: 'Again', parent: 'a', prompts: [] },
        ],
      }),
    );
    const { content } = await workspace.client.templates.draft({ id });
    expect(content.domains.map(({ key }) => key)).toEqual(['a', 'a-2']);
    expect(content.domains[0]).toMatchObject({
      title: '<script>alert(1)</script>',
      prompts: [{ question: 'How many?' }],
    });
    expect(remarks.join(' ')).toContain('“slider”');
    expect(remarks.join(' ')).toContain('“parent”');
    expect(remarks.join(' ')).toContain('“onload”');
  });

  it('is not taken with 5,000 questions, and says how many it asks', async () => {
    const workspace = await open();
    const prompts = Array.from({ length: 5000 }, (_, n) => ({ key: `q${n}`, question: `Question ${n}?` }));
    await expect(
      taken(workspace, 'x.json', aFile({ name: 'Big', domains: [{ key: 'a', title: 'A', prompts }] })),
    ).rejects.toThrow('This template asks 5,000 questions; up to 400 are taken.');
    expect(await workspace.client.templates.drafts({})).toEqual([]);
  });

  it.each([
    ['no JSON', '{"format":'],
    ['another JSON', '{"a":1}'],
    ['a list', '[[[[[]]]]]'],
    ['no sections', '{"format":"plumbline-template","version":1,"template":{}}'],
    ['a newer one', '{"format":"plumbline-template","version":9,"template":{"domains":[]}}'],
    ['a template that is none', '{"format":"plumbline-template","version":1,"template":[]}'],
    ['deep nesting', `{"format":"plumbline-template","version":1,"template":${'{"domains":['.repeat(2000)}`],
  ])('is refused with a sentence where it is %s', async (_, text) => {
    const workspace = await open();
    const failure = await taken(workspace, 'x.json', text).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'PROBLEM', data: { next: expect.stringMatching(/\w/) } });
    expect(await workspace.client.templates.drafts({})).toEqual([]);
  });

  it('is proposed from an audit tool: headings, questions and how they are answered', async () => {
    const workspace = await open();
    const { id, remarks } = await taken(
      workspace,
      'tool.csv',
      [
        'No,Audit question,Guidance,Yes / No / N/A,Evidence',
        'Voice of the child,,,,',
        '1,Was the child seen alone?,Look at case notes,,',
        '2,Are the child’s wishes recorded?,,,',
        'Planning,,,,',
        '3,Is the plan SMART?,,,',
      ].join('\n'),
    );
    const { content } = await workspace.client.templates.draft({ id });
    expect(content.domains.map(({ title, prompts }) => [title, prompts.length])).toEqual([
      ['Voice of the child', 2],
      ['Planning', 1],
    ]);
    expect(content.domains[0]!.prompts[0]).toMatchObject({
      question: 'Was the child seen alone?',
      guidance: 'Look at case notes',
      kind: 'yes-no',
    });
    expect(remarks[0]).toContain('2 sections and 3 questions are proposed');
  });
});

describe('a grade scale', () => {
  it('is published with its own words, and a new version leaves the old one as it was', async () => {
    const { client } = await anOpenWorkspace();
    const points = [
      { word: 'Strong', rank: 4 as const, aliases: ['Very good'] },
      { word: 'Sound', rank: 3 as const },
      { word: 'Weak', rank: 1 as const },
    ];
    const { id } = await client.templates.publishScale({
      basedOn: null,
      draft: { name: 'Three words', points },
    });
    const { id: next } = await client.templates.publishScale({
      basedOn: id,
      draft: { name: 'Three words', points: [...points.slice(0, 2), { word: 'Poor', rank: 1 }] },
    });
    const scales = await client.templates.scales({});
    const [first, second] = [scales.find((one) => one.id === id)!, scales.find((one) => one.id === next)!];
    expect(first.points.map(({ word }) => word)).toEqual(['Strong', 'Sound', 'Weak']);
    expect(second).toMatchObject({ key: first.key, version: 2 });
    expect(second.points[0]!.key).toBe(first.points[0]!.key);
  });

  it('is refused where one word would mean two grades, or the best does not stand first', async () => {
    const { client } = await anOpenWorkspace();
    const failure = await client.templates
      .publishScale({
        basedOn: null,
        draft: {
          name: 'Odd',
          points: [
            { word: 'Low', rank: 1 },
            { word: 'High', rank: 4, aliases: ['low'] },
          ],
        },
      })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      data: {
        details: [
          '“High” ranks higher than “Low”, which stands above it: put the best grade first.',
          '“low” would mean both “Low” and “High”.',
        ],
      },
    });
  });
});
