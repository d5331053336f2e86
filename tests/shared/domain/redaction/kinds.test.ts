import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

function redact(text: string, record?: CaseRecord, isWithProposer = false) {
  return createRedactor(isWithProposer ? { propose } : {}).redact({ text, record: record ?? null });
}

/** Letters and digits of the words that stay, in the first place where they stand. */
function leftOf(text: string, words: string, record?: CaseRecord, isWithProposer = false): string {
  const { spans } = redact(text, record, isWithProposer);
  const start = text.indexOf(words);
  return [...words]
    .filter(
      (sign, at) =>
        /[\p{L}\p{N}]/u.test(sign) &&
        !spans.some((span) => span.start <= start + at && span.end > start + at),
    )
    .join('');
}

const ABBREVIATIONS =
  'CP MH SW HV TM OT PM AM GP IP LA EP ED TA PA DV CC DD EP FU HQ LO MD NP PH RC RS RT SD SG AC AD DA EH'.split(
    ' ',
  );
const NAMES_FOR: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ACDEFGHILMNOPQRSTUV'].map((letter) => [letter, `${letter}orwenna`]),
);
const nameOf = (letters: string) =>
  `${NAMES_FOR[letters.charAt(0)] ?? `${letters.charAt(0)}orwenna`} ${letters.charAt(1)}elbrick`;

describe('initials of the record that are also an abbreviation of the field', () => {
  const sentences = [
    'Present: {}, the chair and the guardian.',
    '{} asked for her teddy back.',
    'Spoke to {} by phone.',
    'Plan: {} to send the report.',
    'It was {} who rang.',
    'She slept at {}’s house.',
    'Apologies from {}.',
  ];

  it('are masked in every sentence', () => {
    const left = ABBREVIATIONS.flatMap((letters) =>
      sentences
        .map((sentence) => sentence.replace('{}', letters))
        .filter((text) => leftOf(text, letters, { child: { names: [nameOf(letters)] } }) !== ''),
    );
    expect(left).toEqual([]);
  });

  it('stay where they are plainly the abbreviation', () => {
    for (const letters of ['CP', 'MH', 'SW', 'HV', 'TM', 'OT'])
      for (const text of [`The ${letters} was told.`, `An ${letters} referral was made.`])
        expect(leftOf(text, letters, { child: { names: [nameOf(letters)] } })).toBe(letters);
  });
});

describe('a name of the record in other forms', () => {
  const GIVEN = ['Marnie-Jo', 'Anna-Lise', 'Tobi-Ray', 'Ella-Mae', 'Jean-Luc'];
  const SURNAMES = ['Attwater', 'Pellicoe', 'Durnford'];

  it('initials of a hyphenated first name, with hyphen, stops, slash, blank or nothing', () => {
    const left = GIVEN.flatMap((given) =>
      SURNAMES.flatMap((surname) => {
        const [a = '', b = ''] = given.split('-').map((half) => half.charAt(0));
        const s = surname.charAt(0);
        return [
          `${a}-${b}`,
          `${a}.${b}.`,
          `${a}${b}`,
          `${a}${b}${s}`,
          `${a}/${b}/${s}`,
          `${a}.${b}.${s}.`,
        ].filter(
          (form) =>
            leftOf(`Then ${form} came to the door.`, form, { child: { names: [`${given} ${surname}`] } }) !==
            '',
        );
      }),
    );
    expect(left).toEqual([]);
  });

  it('spelled letter by letter, as a user name with digits, or sounded out', () => {
    const record = {
      child: { names: ['Temidayo Akinlade'] },
      related: [{ relation: 'mother', name: 'Lowenna Frith' }],
    };
    const left = [
      'T e m i d a y o',
      'T-e-m-i-d-a-y-o',
      'temidayo_07',
      'temidayo.a88',
      'lowenna2k',
      'xX_lowenna_Xx',
      'Loh-wen-na',
      'Low-en-ah',
      'Temmy-dayo',
    ].filter((form) => leftOf(`She wrote ${form} on the wall.`, form, record) !== '');
    expect(left).toEqual([]);
  });
});

describe('codes in parts', () => {
  const digits = (count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => String((seed * 7 + at * 3 + 1) % 10)).join('');

  it.each([
    [
      'a reference with slashes',
      (n: number) => `Logged as LADO/${digits(2, n)}/${digits(4, n)} today.`,
      /LADO\/\S+/,
    ],
    ['a police number', (n: number) => `Linked to ${digits(2, n)}MP/${digits(5, n)}C/25 now.`, /\d\dMP\S+/],
    ['an order', (n: number) => `See FL-SE-24-${digits(5, n)} here.`, /FL\S+/],
    ['a starred number', (n: number) => `Occ 25*${digits(6, n)} reported.`, /25\*\d+/],
    [
      'an account',
      (n: number) => `Paid to sort code ${digits(6, n)}, a/c 1${digits(3, n)} ${digits(4, n)} on time.`,
      /1\d{3} \d{4}/,
    ],
    ['last digits', (n: number) => `Mobile ending 0${digits(3, n)} is hers.`, /0\d{3}/],
    ['an extension', (n: number) => `Ring extension 4${digits(3, n)} please.`, /4\d{3}/],
    ['a net address', (n: number) => `Logged in from 203.0.113.${10 + n} twice.`, /203\S+/],
    [
      'a grid reference',
      (n: number) => `Found near SO ${digits(3, n)} ${digits(3, n + 1)} at dusk.`,
      /SO \d+ \d+/,
    ],
    [
      'a position',
      (n: number) => `Found at 52.${digits(4, n)}, -2.${digits(4, n)} at dusk.`,
      /52\.\d+, -2\.\d+/,
    ],
    [
      'three words',
      (n: number) => `Found at ///wobbly.tractor.${['lemons', 'pencil', 'kettle'][n % 3]} at dusk.`,
      /\/\/\/\S+/,
    ],
    ['a short link', (n: number) => `The link bit.ly/3x${digits(4, n)}q was sent.`, /bit\.ly\S+/],
    ['a handle', (n: number) => `He is kestrel_ghost${n} there.`, /kestrel_ghost\d+/],
    ['a court number', (n: number) => `Reported as [2024] EWFC ${100 + n} later.`, /\[2024\] EWFC \d+/],
  ] as const)('%s', (_, make, pattern) => {
    for (let n = 0; n < 12; n++) {
      const text = make(n);
      const code = pattern.exec(text)?.[0] ?? '';
      expect([text, leftOf(text, code)]).toEqual([text, '']);
    }
  });
});

describe('bodies and spots named after a place', () => {
  const HEADS = ['Thornby', 'Wexcombe', 'Onnydale', 'Saint Budoc', 'Marlpit Vale', 'West Thornby'];
  const KINDS =
    'Police|MASH|EDT|YJS|surgery|Hospital|mosque|hostel|Crown Court|viaduct|common|pier|rec|Family Hub'.split(
      '|',
    );

  it('go whole', () => {
    const left = HEADS.flatMap((head) =>
      KINDS.map((kind) => `${head} ${kind}`).filter(
        (name) => leftOf(`It was agreed that ${name} would be told.`, name, undefined, true) !== '',
      ),
    );
    expect(left).toEqual([]);
  });
});

describe('terms of the field', () => {
  it.each(
    "Bolam test|Fraser guidelines|Gillick competence|Southwark judgment|Herbert Protocol|Mockingbird|Staying Put|Triple P|Freedom Programme|Lullaby Trust|Prader-Willi|Hirschsprung's|Tourette's|Kawasaki disease|Perthes disease|Tesco|Weetabix|Lego|Minecraft|SENCO|IDVA|YOS|EHCP|ADQ|RI|sister-in-law|brother-in-law|Merton compliant|Boxall profile".split(
      '|',
    ),
  )('%s stays', (term) => {
    for (const sentence of ['The worker considered {} in the visit.', 'This was about {} and no more.']) {
      const text = sentence.replace('{}', term);
      expect(leftOf(text, term, undefined, true)).toBe(term.replace(/[^\p{L}\p{N}]/gu, ''));
    }
  });
});

describe('rare details', () => {
  const listed = (text: string, words: string) => {
    const { spans, risks } = redact(text, undefined, true);
    const at = text.indexOf(words);
    return [...spans, ...risks].some(({ start, end }) => start < at + words.length && end > at);
  };

  it.each([
    [
      'occupation',
      'His father is a {} in the town.',
      'lock-keeper|furrier|croupier|tandoor chef|lighthouse keeper|railway signaller|gamekeeper|net maker|blacksmith|ship’s cook|retired docker|chimney sweep',
    ],
    [
      'place of work',
      'Her mother works at the {} on nights.',
      'crisp factory|fish market|salad factory|biscuit factory|abattoir|poultry plant',
    ],
    [
      'illness',
      'She was diagnosed with {} last spring.',
      'Usher syndrome|ectodermal dysplasia|Stargardt disease|familial dysautonomia|Batten disease|moyamoya|osteochondrodysplasia|epidermolysis bullosa',
    ],
    [
      'siblings',
      'He is the {} at home.',
      'sixth of nine|eldest of five|youngest of six|middle of three brothers|seventh of eight',
    ],
    [
      'people and faith',
      'The family are {} by descent.',
      'Alevi|Yazidi|Hazara|Rohingya|Sinti|Ismaili|Tatar|Sylheti',
    ],
    [
      'uniqueness',
      'She is {} there.',
      'the only girl in the unit|the youngest pupil in the school|the first child to board',
    ],
  ])('%s is masked or listed', (_, sentence, words) => {
    const missed = words.split('|').filter((one) => !listed(sentence.replace('{}', one), one));
    expect(missed).toEqual([]);
  });

  it.each([
    'This was the first visit.',
    'She is a good listener.',
    'The only time he came.',
    'Her diagnosis is awaited.',
  ])('nothing is listed in: %s', (text) => {
    expect(redact(text).risks).toEqual([]);
  });
});
