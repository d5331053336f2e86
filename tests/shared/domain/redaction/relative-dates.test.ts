import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';

const redactor = () => createRedactor();

function leftOf(text: string, words: string): string {
  const { spans } = redactor().redact({ text });
  const start = text.indexOf(words);
  return [...words]
    .filter(
      (sign, at) =>
        /[\p{L}\p{N}]/u.test(sign) &&
        !spans.some((span) => span.start <= start + at && span.end > start + at),
    )
    .join('');
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SHORT = 'Mon Tues Tue Weds Wed Thurs Thu Fri Sat Sun'.split(' ');
const FEASTS =
  "Christmas|Xmas|Boxing Day|Easter|Good Friday|Whitsun|Shrove Tuesday|Pancake Day|Ash Wednesday|Palm Sunday|Advent|All Souls|Michaelmas|Eid|Eid al-Adha|Ramadan|Diwali|Holi|Navratri|Vaisakhi|Gurpurab|Raksha Bandhan|Pongal|Vesak|Hanukkah|Passover|Purim|Yom Kippur|Rosh Hashanah|Nowruz|Lunar New Year|Chinese New Year|Orthodox Easter|Bonfire Night|Halloween|Mother's Day|Father's Day|New Year's Eve|Hogmanay|Burns Night|St Patrick's Day|May Day|half term|the Easter holidays|the summer holidays|October half-term|the spring bank holiday".split(
    '|',
  );
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second thirtieth'.split(
    ' ',
  );
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WELSH = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
  ' ',
);

describe('what points at one time is masked', () => {
  it('a weekday, in full and short, after every lead', () => {
    const left = [...WEEKDAYS, ...SHORT].flatMap((day) =>
      [
        [`He left on ${day} and came home late.`, day],
        [`Seen last ${day}, well presented.`, `last ${day}`],
        [`Panel is next ${day}.`, `next ${day}`],
        [`Nothing since ${day}.`, day],
        [`Court is a week on ${day}.`, `a week on ${day}`],
        [`Back ${day} week, she thinks.`, `${day} week`],
        [`Contact was the ${day} before last.`, `the ${day} before last`],
      ].filter(([text, words]) => leftOf(text ?? '', words ?? '') !== ''),
    );
    expect(left).toEqual([]);
  });

  it('a feast of any faith, a holiday, a school holiday, in any case', () => {
    const left = FEASTS.flatMap((feast) => [feast, feast.toLowerCase()]).flatMap((feast) =>
      [
        `She last saw him at ${feast}.`,
        `nothing since ${feast} and no call`,
        `Placed before ${feast}, then moved.`,
      ].filter((text) => leftOf(text, feast) !== ''),
    );
    expect(left).toEqual([]);
  });

  it('a day in words before a month', () => {
    const left = ORDINALS.flatMap((day) => MONTHS.map((month) => `the ${day} of ${month}`)).filter(
      (words) => leftOf(`The order was made on ${words} by consent.`, words) !== '',
    );
    expect(left).toEqual([]);
  });

  it('a known birthday in words, in Welsh or with a roman month is the date of birth', () => {
    const record = { child: { names: ['Ada Penrose'], dob: '2014-08-11' } };
    for (const words of ['the eleventh of August', '11 Awst 2014', '11.viii.14', 'August the 11th'])
      expect(redactor().redact({ text: `She was born ${words} at home.`, record }).spans).toContainEqual(
        expect.objectContaining({ replacement: '[date of birth]' }),
      );
  });

  it('a Welsh month, a roman month, part of a month, an ordinal alone', () => {
    const left = [
      ...WELSH.map((month) => `3 ${month}`),
      ...WELSH.map((month) => `17 ${month} 2019`),
      ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map(
        (month) => `21.${month}.14`,
      ),
      ...MONTHS.flatMap((month) => [
        `early ${month}`,
        `mid-${month}`,
        `the end of ${month}`,
        `late ${month}`,
      ]),
      ...Array.from({ length: 31 }, (_, day) => day + 1).map(
        (day) =>
          `the ${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`,
      ),
      'last summer',
      'this winter',
      'the spring of 2021',
    ].filter((words) => leftOf(`Nothing was seen until ${words} and then it was.`, words) !== '');
    expect(left).toEqual([]);
  });

  it('a column of day.month at the start of lines', () => {
    for (let day = 1; day < 27; day += 3)
      for (let month = 1; month < 13; month++) {
        const dates = [0, 2, 3].map((step) => `${day + step}.${month}`);
        const text = dates.map((date) => `${date} - t/c to school, no reply`).join('\n');
        expect(dates.map((date) => leftOf(text, date))).toEqual(['', '', '']);
      }
  });
});

describe('what recurs, or is no date, stays', () => {
  it.each([
    ...WEEKDAYS.flatMap((day) => [
      [`Football is on ${day}s.`, day],
      [`Every ${day} they shop together.`, day],
      [`She rings each ${day} without fail.`, day],
    ]),
    ['She works Tues to Thurs nights.', 'Tues to Thurs'],
    ['Open Mon-Fri only.', 'Mon-Fri'],
    ['She sat down and the sun was out.', 'sat'],
    ['The family celebrates Eid and Diwali.', 'Eid'],
    ['He made a Christmas card.', 'Christmas'],
    ['We sample files each October and March.', 'March'],
    ['Every February the board meets.', 'February'],
    ['Schools are always busy in July.', 'July'],
    ['1.1 Scope\n1.2 Method\n1.3 Findings\n2.1 Practice', '1.2'],
    ['He is on the 9th centile for weight.', '9th'],
    ['This was the 3rd child.', '3rd'],
    ['This was the 2nd visit.', '2nd'],
  ])('%s', (text, words) => {
    expect(leftOf(text ?? '', words ?? '')).toBe((words ?? '').replace(/[^\p{L}\p{N}]/gu, ''));
  });
});

describe('what lies ahead stays ahead', () => {
  it.each([
    'by October half term',
    'review due in December',
    'panel on 3 November',
    'to be done by 12 September',
  ])('%s, seen from a round in May', (words) => {
    const { spans } = createRedactor({ roundStart: '2026-05-11' }).redact({
      text: `The plan says: ${words}.`,
    });
    expect(spans.map(({ replacement }) => replacement).join()).toMatch(/after the round began/);
  });

  it('what has been does not', () => {
    const { spans } = createRedactor({ roundStart: '2026-05-11' }).redact({ text: 'He moved in November.' });
    expect(spans.map(({ replacement }) => replacement).join()).toMatch(/before the round/);
  });
});

describe('a day in short before a meal', () => {
  const MEALS = ['dinner', 'tea', 'lunch', 'breakfast', 'dinnertime'];
  it('is that day, in every short form', () => {
    const days = SHORT.map((day) => day.toLowerCase()).filter((day) => !['tue', 'wed', 'thu'].includes(day));
    const left = days.flatMap((day) =>
      MEALS.map((meal) => leftOf(`came back ${day} ${meal} n went straight up`, day)).filter(Boolean),
    );
    expect(left).toEqual([]);
  });

  it('is none where somebody sat, or where the meal has the name of the day', () => {
    for (const text of ['he sat tea down on the floor', 'They have Sunday dinner with nan.'])
      expect(redactor().redact({ text }).spans, text).toEqual([]);
  });
});
