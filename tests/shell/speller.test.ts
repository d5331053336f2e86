import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src-main/shell/spelling/dictionary.ts';
import { Speller } from '../../src-main/shell/spelling/speller.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const aSpeller = () => new Speller(() => readDictionary(ROOT));

describe('the speller', () => {
  it('finds what is misspelt in British English, and says what might have been meant', async () => {
    const speller = aSpeller();
    const words =
      'becuase teh plan was agreed over the telephon ; he recognised the colour of the centre'.split(' ');
    expect(await speller.misspelt(words)).toEqual(['becuase', 'teh', 'telephon']);
    expect(await speller.suggestions('becuase')).toContain('because');
    expect(await speller.misspelt(['color', 'center'])).toEqual(['color', 'center']);
  });

  it('knows the words of the field, abbreviations and their plurals', async () => {
    const words =
      "wellbeing Ofsted LADO EHCPs genogram keyworkers neurodivergent CAMHS' Cafcass 999 WB105121".split(' ');
    expect(await aSpeller().misspelt(words)).toEqual([]);
  });

  it('knows the names on the screen, with either apostrophe, until they are replaced', async () => {
    const speller = aSpeller();
    speller.know(['Zuzanna O’Rourke-Wójcik', 'Farrowdene Primary']);
    expect(
      await speller.misspelt(['Zuzanna', "Zuzanna's", "O'Rourke", 'Wójcik', 'Wójcik’s', 'Farrowdene']),
    ).toEqual([]);
    speller.know([]);
    expect(await speller.misspelt(['Wójcik', 'Farrowdene'])).toEqual(['Wójcik', 'Farrowdene']);
  });

  it('takes one word as right when it is told so, and reads no dictionary for what it knows', async () => {
    const speller = new Speller(() => Promise.reject(new Error('read')));
    speller.ignore('Blowed');
    expect(await speller.misspelt(['blowed', 'LADO', '12'])).toEqual([]);
  });
});
