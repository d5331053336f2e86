import { expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { sampled } from './thoroughness.ts';

const NAMES =
  'Hope Will Rose Mark Grace May June Faith Summer Angel Art Bill Joy Dawn Jack Frank Ray Dean Drew Dale Heath Jade Ruby Amber Daisy Lily Ivy Holly Olive Pearl Penny Sandy Robin Martin Rob Sue Pat Nick Don Gene Jean Eve Hazel Star Sky River Brook Harmony Melody Destiny Chance Chase Hunter Mason Precious Miracle Gift Patience Charity Mercy Justice Miles Guy Earl Lance Cliff Kitty Poppy Ash'.split(
    ' ',
  );

/** `@` is the name; a place without capitals stands for pasted notes. */
const PLACES =
  `visited @ at home, mum present|spoke to @ about school|@ said she is happy|@ was tired and hungry|mum says @ is eating well|tc from mum re @, wants help|@ and mum came to office|plan - see @ alone next visit|asked @ about contact|@ has new bed|dad took @ swimming|for @ to see dentist|contact between @ and dad|@'s room clean|collected @ from nursery|@ presented as clingy|worried about @|@ wants to stay with nan|seen: @, mum, baby|discussed @ with tm|mum loves @|bruise on @ noted|gp seen @ today|nan to have @ friday|@ off school|@ - no concerns|Met with @ today.|On the visit, @ was playing.|@ is five years old.|@ enjoys football and has friends.|The worker asked @ about home.|@'s views were heard.|It is clear that @ feels safe.|The plan for @ is clear.|"@ is doing well," said mum.`.split(
    '|',
  );

it('a child or worker whose name is an ordinary word is masked in notes and in prose at .99 or better', () => {
  const redactor = createRedactor();
  const missed: string[] = [];
  let cases = 0;
  for (const [index, name] of NAMES.entries()) {
    for (const record of [
      { child: { names: [`${name} Okafor`] } },
      { child: { names: ['Zed Okafor'] }, workers: [{ role: 'social worker', name: `${name} Okoye` }] },
    ]) {
      for (const place of sampled([...PLACES.slice(index % 3), ...PLACES.slice(0, index % 3)], 3)) {
        const isNote = place === place.toLowerCase();
        const before = `${isNote ? 'stat visit today. ' : 'The worker visited the family on Tuesday. '}${place.slice(0, place.indexOf('@'))}`;
        const written = isNote ? name.toLowerCase() : name;
        const text = `${before}${written}${place.slice(place.indexOf('@') + 1)}${isNote ? '. mum ok. no other issues' : ' The Local Authority agreed.'}`;
        cases++;
        const { spans } = redactor.redact({ text, record });
        if (!spans.some((span) => span.start <= before.length && span.end >= before.length + written.length))
          missed.push(text);
      }
    }
  }
  expect(1 - missed.length / cases, missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.99);
});

it('the same words are left alone where they are just words', () => {
  const redactor = createRedactor();
  const record = {
    child: { names: ['Hope Okafor'] },
    related: [{ relation: 'brother', name: 'Will Okafor' }],
    workers: [
      { role: 'social worker', name: 'Mark Young' },
      { role: 'team manager', name: 'Grace May' },
      { role: 'nurse', name: 'Summer Rose' },
    ],
  };
  for (const text of [
    'I hope that this helps.',
    'The team will discuss it.',
    'They may need more help.',
    'The young person left.',
    'There is no hope of that.',
    'Every summer they swam.',
    'The price rose again.',
    'We will mark the visit.',
    'mum hopes to move',
    'it will be reviewed',
    'parents may not agree',
    'he will not go',
    'to mark the end',
  ]) {
    expect(
      redactor.redact({ text, record }).spans.map((span) => text.slice(span.start, span.end)),
      text,
    ).toEqual([]);
  }
});
