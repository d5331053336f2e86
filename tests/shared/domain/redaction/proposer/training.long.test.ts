import { expect, it } from 'vitest';
import { lowerCase, upperCase } from '../../../../../scripts/train-tagger/case-copies.ts';
import { learn, PLAN } from '../../../../../scripts/train-tagger/learn.ts';
import { packModel } from '../../../../../scripts/train-tagger/stored-model.ts';
import { writeSyntheticTexts } from '../../../../../scripts/train-tagger/synthetic.ts';

const texts = writeSyntheticTexts(60, 7);

it('every mark of a synthetic text lies on what was filled in', () => {
  for (const { text, spans } of texts)
    for (const { start, end } of spans) {
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
    }
});

it('a copy in another case keeps every offset', () => {
  const text = 'İpek said "STRASSE ß" to ŞAHİN ﬁnally 👩';
  expect(lowerCase(text)).toHaveLength(text.length);
  expect(upperCase(text)).toHaveLength(text.length);
});

it('the same texts and seed give the same weights', () => {
  const plan = { ...PLAN, bits: 12, rounds: 1 };
  expect(packModel(learn(texts, plan))).toEqual(packModel(learn(texts, plan)));
});
