import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { redactLine } from '#shared/domain/redaction/redact-lines.ts';

const PASSAGES = {
  Urdu: 'میں اپنی ماں کے ساتھ گھر جانا چاہتا ہوں',
  Arabic: 'أريد أن أعود إلى بيت أمي غدا',
  Bengali: 'আমি আমার মায়ের কাছে ফিরে যেতে চাই',
  Tamil: 'நான் என் அம்மாவுடன் வீட்டுக்குப் போக வேண்டும்',
  Chinese: '我想回家跟我妈妈一起住',
  Cyrillic: 'я хочу жить с мамой дома всегда',
  Greek: 'θέλω να μείνω με τη γιαγιά μου',
  Hebrew: 'אני רוצה לגור עם סבתא שלי',
};

describe('a text in another script', () => {
  it.each(Object.entries(PASSAGES))('%s: what a child says stays readable and is listed', (_, words) => {
    const text = `Asked what she wants she wrote: ${words}. She then went back to class.`;
    const { spans, risks } = createRedactor().redact({ text });
    const start = text.indexOf(words);
    expect(spans.filter((span) => span.start < start + words.length && span.end > start)).toEqual([]);
    expect(risks.some((risk) => risk.start <= start && risk.end >= start + words.length)).toBe(true);
  });

  it.each(['王小明', '陈美玲', 'Олег Петренко', 'محمد خان', 'রহিমা বেগম'])(
    'a name in it within an English sentence is masked: %s',
    (name) => {
      const text = `The neighbour ${name} rang on his behalf and was asked to write it down.`;
      const { spans } = createRedactor().redact({ text });
      const start = text.indexOf(name);
      expect(spans.some((span) => span.start <= start && span.end >= start + name.length)).toBe(true);
    },
  );
});

describe('a name that forms use for an empty field', () => {
  it.each(['Null', 'None', 'Nil'])('%s is masked as a surname', (surname) => {
    const record = { child: { names: [`Robin ${surname}`] } };
    const text = `Mr ${surname} came. Robin ${surname} was seen; the ${surname} household is calm.`;
    const { spans } = createRedactor().redact({ text, record });
    for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1))
      expect(spans.some((span) => span.start <= at && span.end >= at + surname.length)).toBe(true);
  });
});

describe('many finds', () => {
  it('a text with a hundred thousand near names is redacted', () => {
    const record = {
      related: Array.from({ length: 40 }, (_, n) => ({
        relation: 'cousin',
        name: `Katherin${'abcdefghij'[n % 10]} Pellicer${'abcdefghij'[Math.floor(n / 10)]}`,
      })),
    };
    const { spans } = createRedactor().redact({ text: 'Katherine Pellicero. '.repeat(6_000), record });
    expect(spans.length).toBeGreaterThan(5_999);
  });

  it('a line whose text cannot be redacted gets an answer, and so do the lines after it', () => {
    const failing = {
      redact(): never {
        throw new RangeError('too much');
      },
    };
    expect(JSON.parse(redactLine('{"id":7,"text":"x"}', () => failing))).toEqual({
      id: 7,
      error: 'This text could not be redacted: leave it out.',
    });
  });
});
