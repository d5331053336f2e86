import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview } from '../reviews/a-review.ts';

/** A review to write in, and what of a line is misspelt there. */
async function aSpeller() {
  const { client } = await anOpenWorkspace();
  const { reviewId, caseId } = await aReview(client);
  const misspelt = (line: string) => client.writing.misspelt({ reviewId, words: line.split(' ') });
  return { client, reviewId, caseId, misspelt };
}

describe('spelling', () => {
  it('is British', async () => {
    const { misspelt } = await aSpeller();
    expect(
      await misspelt(
        'colour centre recognise behaviour organised judgement practise licence enrol whilst paediatric',
      ),
    ).toEqual([]);
    expect(await misspelt('color center behavior pediatric')).toEqual([
      'color',
      'center',
      'behavior',
      'pediatric',
    ]);
    expect(await misspelt('becuase teh plan was agreeed over the telephon')).toEqual([
      'becuase',
      'teh',
      'agreeed',
      'telephon',
    ]);
  });

  it.each([
    ['words of the field', 'wellbeing Ofsted genogram keyworkers neurodivergent Cafcass whistleblowing'],
    ['abbreviations and their plurals', "LADO EHCPs CAMHS' MASH CIN CPPs"],
    ['either apostrophe', "didn't didn’t children's child’s O’clock"],
    ['capitals at the beginning of a sentence', 'However Because'],
  ])('knows %s', async (_kind, line) => {
    const { misspelt } = await aSpeller();
    expect(await misspelt(line)).toEqual([]);
  });

  it('knows the names of the case and of those who work it, and no other names', async () => {
    const { client, reviewId, caseId, misspelt } = await aSpeller();
    const { draft } = await client.cases.get({ id: caseId });
    await client.cases.save({
      id: caseId,
      draft: {
        ...draft,
        names: { full: 'Zuzanna O’Rourke-Wójcik', aliases: ['Zuzka'] },
        worker: 'Hollis Brandt',
        school: 'Farrowdene Primary',
        related: [{ relation: 'Mother', name: 'Agnieszka Wójcik', otherNames: ['Aga Brzezinska'] }],
      },
    });
    const names = "Zuzanna Zuzanna's O'Rourke Wójcik’s Zuzka Farrowdene Agnieszka Brzezinska Brandt's";
    expect(await misspelt(names)).toEqual([]);
    expect(await misspelt('Oyelarann')).toEqual(['Oyelarann']);
    expect((await client.reviews.get({ id: reviewId })).row.childName).toBe('Zuzanna O’Rourke-Wójcik');
  });

  it('suggests what was meant, with the apostrophe of the text', async () => {
    const { client } = await aSpeller();
    expect(await client.writing.suggestions({ word: 'becuase' })).toContain('because');
    expect((await client.writing.suggestions({ word: 'teh' }))[0]).toBe('the');
    expect(await client.writing.suggestions({ word: 'didn’tt' })).toContain('didn’t');
    expect((await client.writing.suggestions({ word: 'Recieved' }))[0]).toBe('Received');
    expect(await client.writing.suggestions({ word: 'xqzvwkjpt' })).toEqual([]);
  });

  it('takes a kept word as right, for the case or for whoever works here, until it is forgotten', async () => {
    const { client, reviewId, misspelt } = await aSpeller();
    await client.writing.keepWord({ reviewId, word: 'Zibbet', whose: 'case' });
    await client.writing.keepWord({ reviewId, word: 'Zibbet', whose: 'case' });
    await client.writing.keepWord({ reviewId, word: 'smashin', whose: 'person' });
    expect(await misspelt("zibbet Zibbet's smashin Plonkley")).toEqual(['Plonkley']);
    const words = await client.writing.words({ reviewId });
    expect(words.map(({ word, whose }) => [word, whose])).toEqual([
      ['Zibbet', 'case'],
      ['smashin', 'person'],
    ]);
    await client.writing.removeWord({ id: words[0]!.id });
    expect(await misspelt('Zibbet smashin')).toEqual(['Zibbet']);
    await expect(client.writing.removeWord({ id: words[0]!.id })).rejects.toThrow('not in the workspace');
  });

  it('keeps a person’s words from others, and a case’s words to its reviews', async () => {
    const { client, reviewId, misspelt } = await aSpeller();
    const other = await aReview(client, { reference: 'A2' });
    await client.writing.keepWord({ reviewId, word: 'Zibbet', whose: 'case' });
    await client.writing.keepWord({ reviewId, word: 'smashin', whose: 'person' });
    expect(await client.writing.misspelt({ reviewId: other.reviewId, words: ['Zibbet', 'smashin'] })).toEqual(
      ['Zibbet'],
    );
    await client.workspace.updateSettings({ me: { name: 'Somebody Else', role: 'lead', personId: null } });
    expect(await misspelt('Zibbet smashin')).toEqual(['smashin']);
  });
});

describe('spelling outside a review', () => {
  it('knows the names of every case and person, and what whoever works here kept', async () => {
    const { client, caseId } = await aSpeller();
    const { draft } = await client.cases.get({ id: caseId });
    await client.cases.save({
      id: caseId,
      draft: {
        ...draft,
        names: { full: 'Zuzanna O’Rourke-Wójcik', aliases: ['Zuzka'] },
        school: 'Farrowdene Primary',
      },
    });
    const misspelt = (line: string) => client.writing.misspelt({ reviewId: null, words: line.split(' ') });
    expect(await misspelt("Zuzanna Zuzanna's Wójcik’s Zuzka Farrowdene Zuzan becuase")).toEqual([
      'Zuzan',
      'becuase',
    ]);
    await client.writing.keepWord({ reviewId: null, word: 'Zibbet', whose: 'person' });
    expect(await misspelt('Zibbet')).toEqual([]);
  });
});
