import { describe, expect, it } from 'vitest';
import { applySpans, contextOf, createRedactor } from '#shared/domain/redaction/engine.ts';
import type { CaseRecord, Decision } from '#shared/domain/redaction/types.ts';

const record: CaseRecord = {
  child: { names: ['Hope Okafor-Smith'], aliases: ['Hopey'], dob: '2014-03-14', nhsNumber: '943 476 5919' },
  related: [
    { relation: 'mother', name: "Siobhán O'Neill" },
    { relation: 'brother', name: 'Will Smith' },
    { relation: 'father', name: 'Tom Smith' },
  ],
  workers: [
    { role: 'social worker', name: 'Mohammed Rahman' },
    { role: 'team manager', name: 'Grace Young' },
  ],
  school: "St Mary's Catholic Primary School",
  addresses: ['Flat 3, 14 Wrenfield Road, Thornby, TN12 4AB'],
  phones: ['07700 900123'],
};

const masked = (text: string, decisions: readonly Decision[] = []) =>
  applySpans(text, createRedactor({ roundStart: '2024-01-29' }).redact({ text, record, decisions }).spans);

describe('aliases', () => {
  it('are the same for one person in all texts of a pack, however the name is written', () => {
    const redactor = createRedactor();
    const one = redactor.redact({ text: 'Mohammed Rahman called.', record });
    const two = redactor.redact({ text: 'then muhammad rang; M. Rahman agreed', record });
    expect([...one.spans, ...two.spans].map((span) => span.replacement)).toEqual([
      'Worker 1',
      'Worker 1',
      'Worker 1',
    ]);
  });

  it('two children of a pack have two letters, and each family its own mother', () => {
    const redactor = createRedactor();
    const other: CaseRecord = {
      child: { names: ['Zofia Nowak'] },
      related: [{ relation: 'mother', name: 'Ewa Nowak' }],
    };
    expect(
      applySpans('Hope and Siobhan.', redactor.redact({ text: 'Hope and Siobhan.', record }).spans),
    ).toBe('Child A and Mother.');
    expect(
      applySpans('Zofia and Ewa.', redactor.redact({ text: 'Zofia and Ewa.', record: other }).spans),
    ).toBe('Child B and Mother.');
  });

  it('another pack deals its letters in another order', () => {
    const letters = ['first pack', 'second pack', 'third pack', 'fourth pack'].map(
      (aliasSeed) => createRedactor({ aliasSeed }).redact({ text: 'Hope', record }).spans[0]?.replacement,
    );
    expect(new Set(letters).size).toBeGreaterThan(1);
    expect(
      createRedactor({ aliasSeed: 'first pack' }).redact({ text: 'Hope', record }).spans[0]?.replacement,
    ).toBe(letters[0]);
  });

  it('possessives and plurals keep their endings; pronouns stay', () => {
    expect(masked("Siobhan's plan. hopes room. The Smiths came. She told him.")).toBe(
      "Mother's plan. Child A's room. The A family came. She told him.",
    );
  });

  it('a shared surname stands for the family, unless a title says who is meant', () => {
    expect(masked('Mr Smith spoke of the Smith family.')).toBe('Father spoke of the A family.');
  });

  it('somebody who is not in the record keeps one alias within the case', () => {
    expect(masked('A neighbour, Mrs Okonkwo, helps. Later okonkwo rang. Mrs Okonkwo is kind.')).toBe(
      'A neighbour, Person 1, helps. Later Person 1 rang. Person 1 is kind.',
    );
  });
});

describe('names that are ordinary words', () => {
  it.each([
    ['Hope said that she will go.', 'Child A said that she will go.'],
    ['We hope that things will improve.', 'We hope that things will improve.'],
    ['hope told the worker that she was sad', 'Child A told the worker that she was sad'],
    ['There is hope for the future.', 'There is hope for the future.'],
    ['Will will visit on his own.', 'Sibling 1 will visit on his own.'],
    ['The worker will ask Will about school.', 'The worker will ask Sibling 1 about school.'],
    ['The young person told Ms Young.', 'The young person told Team manager 1.'],
    ['A period of grace was given by Grace.', 'A period of grace was given by Team manager 1.'],
  ])('%s', (text, outgoing) => {
    expect(masked(text)).toBe(outgoing);
  });

  it('are shown as doubtful where the context leaves doubt', () => {
    const { spans } = createRedactor().redact({ text: 'seen at home, hope and mum present', record });
    expect(spans[0]).toMatchObject({ certainty: 'doubtful', replacement: 'Child A' });
  });
});

describe('dates and ages', () => {
  it('dates become distances from the round, so that intervals stay', () => {
    expect(masked('Referred 1 January 2024, seen on 11/01/2024, closed in March 2024.')).toBe(
      'Referred [28 days before the round], seen on [18 days before the round], closed in [2 months after the round began].',
    );
  });

  it('without a round, from the first date of the pack', () => {
    const redactor = createRedactor();
    expect(
      applySpans(
        'On 1 Jan 2024, then 11.1.24.',
        redactor.redact({ text: 'On 1 Jan 2024, then 11.1.24.' }).spans,
      ),
    ).toBe('On [day 0], then [day 10].');
  });

  it('a known date of birth is told from other dates in any form', () => {
    for (const form of [
      '14/03/2014',
      '14.3.14',
      '14 March 2014',
      '14th of Mar 2014',
      '2014-03-14',
      'March 14th, 2014',
    ])
      expect(masked(`Born ${form}.`)).toBe('Born [date of birth].');
    expect(masked('Born 14/03/2015.')).not.toContain('date of birth');
  });

  it('ages become bands that read on', () => {
    expect(masked('An 8-year-old boy, his sister aged 14 and a baby, 5 months old.')).toBe(
      'A 5-to-9-year-old boy, his sister aged 10 to 15 and a baby, under 1 years old.',
    );
  });
});

describe('decisions', () => {
  it('refusing an entity keeps all its variants', () => {
    const entity = createRedactor().redact({ text: 'Mohammed', record }).spans[0]?.entity ?? '';
    expect(masked('Mohammed Rahman, mr rahman and MR.', [{ type: 'refuse-entity', entity }])).toContain(
      'Mohammed Rahman, mr rahman',
    );
  });

  it('refusing one place keeps that place only, wherever it moves to', () => {
    const text = 'Grace agreed. Then Grace left.';
    const first = createRedactor().redact({ text, record }).spans[0]!;
    const decision: Decision = { type: 'refuse-span', context: contextOf(text, first) };
    expect(masked(text, [decision])).toBe('Grace agreed. Then Team manager 1 left.');
    expect(
      masked(`Added. ${text}`, [
        {
          type: 'refuse-span',
          context: contextOf(`Added. ${text}`, { start: first.start + 7, end: first.end + 7 }),
        },
      ]),
    ).toContain('Grace agreed.');
  });

  it('marking a word reaches all its variants', () => {
    const decisions: Decision[] = [{ type: 'mark', text: 'Bartholomew Quist', kind: 'person' }];
    expect(masked('bartholomew came. Mr Quist, B. Quist and QUIST’s car.', decisions)).toBe(
      'Person 1 came. Person 1, Person 1 and Person 1’s car.',
    );
  });

  it('a mark may be another name of somebody known', () => {
    const entity = createRedactor().redact({ text: 'Hope', record }).spans[0]?.entity ?? '';
    expect(masked('Then Sprout laughed.', [{ type: 'mark', text: 'Sprout', kind: 'person', entity }])).toBe(
      'Then Child A laughed.',
    );
  });

  it('an ordinary word is left alone, but not if the record holds it', () => {
    expect(masked('She met Mr Bramble.', [{ type: 'ordinary', text: 'Mr Bramble' }])).toBe(
      'She met Mr Bramble.',
    );
    expect(masked('She met Siobhan.', [{ type: 'ordinary', text: 'Siobhan' }])).toBe('She met Mother.');
  });

  it('survive being written down and read again', () => {
    const decisions: Decision[] = [{ type: 'ordinary', text: 'Mr Bramble' }];
    expect(masked('Mr Bramble', JSON.parse(JSON.stringify(decisions)))).toBe('Mr Bramble');
  });
});

it('a span that is refused on applying stays as it was', () => {
  const text = 'Hope met Will.';
  const { spans } = createRedactor().redact({ text, record });
  expect(applySpans(text, spans, new Set([spans[1]!]))).toBe('Child A met Will.');
});
