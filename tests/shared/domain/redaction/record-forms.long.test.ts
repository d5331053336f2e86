import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { isOrdinaryWord } from '#shared/domain/redaction/words/ordinary-words.ts';
import { NAMES, SENTENCES, writingsOf } from './record-forms.ts';
import { addressesOf, datesOfBirth, nhsNumbersOf, phonesOf, referencesOf } from './record-things.ts';

/** Without the proposer: what the record holds is found by the record alone. */
const redactor = createRedactor();

const SIGN = /[\p{L}\p{N}]/u;

/** The letters and figures of a form that stay readable in a sentence; the "s" of a possessive and titles may. */
function leftOf(sentence: string, form: string, record: object): string {
  const at = sentence.indexOf('@');
  const text = sentence.replace('@', () => form);
  const mask = new Uint8Array(text.length);
  for (const { start, end } of redactor.redact({ text, record }).spans) mask.fill(1, start, end);
  let left = '';
  for (let i = at; i < at + form.length; i++)
    if (mask[i] === 0 && SIGN.test(text.charAt(i))) left += text.charAt(i);
  return left.replace(/^(?:s|mrs|mr|dr|ms|NHS|ref)$/i, '').replace(/exampleorg$/, '');
}

/** Names that are ordinary words in small letters need their context, in any spelling; see docs/redaction.md. */
const isWordName = (name: string) => name.split(/[\s-]/).some((part) => isOrdinaryWord(part.toLowerCase()));

const manners = Object.keys(writingsOf('Anna', 'Bell'));

describe('a name of the record is masked however it is written', () => {
  it.each(manners)('%s', (manner) => {
    const left: string[] = [];
    let tried = 0;
    NAMES.forEach(([given, surname], n) => {
      const record = {
        child: { names: ['Placeholder Q. Zyx'] },
        related: [{ relation: n % 2 ? 'mother' : 'brother', name: `${given} ${surname}` }],
      };
      const isHard =
        /small|misspelt|possessive|scanned/.test(manner) && (isWordName(given) || isWordName(surname));
      // "Nana" is a grandmother first, and user names run together need the proposer.
      if (
        isHard ||
        given.startsWith('Nana ') ||
        (/user|scanned|line end/.test(manner) && /[ -]|^..$/.test(given + surname))
      )
        return;
      for (const form of writingsOf(given, surname)[manner] ?? [])
        for (const sentence of isWordName(form) && manner.startsWith('misspelt')
          ? []
          : SENTENCES.filter((_, i) => i === n % 7)) {
          tried++;
          const rest = leftOf(sentence, form, record);
          if (rest !== '') left.push(`${form} in "${sentence}": ${rest}`);
        }
    });
    expect(tried).toBeGreaterThan(20);
    expect(left).toEqual([]);
  });
});

const PLACES = [
  'The form says @ and nothing else was written.',
  'known to us (@), seen at home',
  '- @\n- seen alone',
];

function leftIn(record: object, forms: readonly string[]): string[] {
  return forms.flatMap((form) =>
    PLACES.flatMap((sentence) => {
      const rest = leftOf(sentence, form, record);
      return rest === '' ? [] : [`${form}: ${rest}`];
    }),
  );
}

describe('what else the record holds is masked in any grouping', () => {
  const names = ['Zyx Quill'];

  it.each([
    [2011, 3, 4],
    [2009, 12, 21],
    [2016, 8, 31],
    [2013, 5, 1],
    [2007, 10, 10],
  ] as const)('a date of birth: %i-%i-%i', (year, month, day) => {
    const dob = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    expect(leftIn({ child: { names, dob } }, datesOfBirth(year, month, day))).toEqual([]);
  });

  it.each(['07700900142', '01632960417', '02079460991'])('a telephone number: %s', (phone) => {
    expect(leftIn({ child: { names }, phones: [phone] }, phonesOf(phone))).toEqual([]);
  });

  it.each(['4857773456', '9434765919', '6328815544'])('an NHS number: %s', (nhsNumber) => {
    expect(leftIn({ child: { names, nhsNumber } }, nhsNumbersOf(nhsNumber))).toEqual([]);
  });

  it.each(['LCS-3320418', 'CH/2023/00417', 'P10442', 'EHM0091827'])('a reference: %s', (reference) => {
    expect(leftIn({ child: { names }, references: [reference] }, referencesOf(reference))).toEqual([]);
  });

  it.each([
    ['41', 'Cotman', 'Way', 'Wy', 'Harrowdene', 'HD7 3QP'],
    ['17', 'Sackville', 'Terrace', 'Tce', 'Dunmore', 'DM2 1AB'],
    ['3', "St Mary's", 'Court', 'Ct', 'Ely', 'CB7 4XX'],
    ['22', 'Spring Hill', 'Avenue', 'Ave', 'Derry', 'BT48 0QQ'],
    ['6', 'Mill', 'Lane', 'Ln', 'Skelton', 'TS12 2AA'],
  ] as const)('an address: %s %s %s', (...address) => {
    const [number, road, kind, , town, postcode] = address;
    const record = { child: { names }, addresses: [`${number} ${road} ${kind}, ${town}, ${postcode}`] };
    const joined = `${number} ${road}${kind.toLowerCase()}`;
    const forms = addressesOf(address).filter(
      (form) => form !== joined && !(road === 'Mill' && form === 'Mill'),
    );
    expect(leftIn(record, forms)).toEqual([]);
  });
});

describe('a place of the record in the short form that a family uses', () => {
  it.each([
    ['Hasland Bakery', "How's the @?", ['bakery']],
    ['Ironbridge Steam Club', 'She goes to the @ on Saturdays.', ['steam club']],
    ['Brierton Lodge', 'Back to the @ by nine.', ['lodge']],
    ['Butterwick Arcade', 'He was seen in the @ again.', ['arcade', 'Arcade']],
    ['Bethel Road Tabernacle', 'They met at the @ first.', ['tabernacle']],
    ['Spon Gate Hotel', 'Mum cleans at the @ now.', ['hotel']],
  ] as const)('%s', (place, sentence, forms) => {
    for (const form of forms)
      expect(leftOf(sentence, form, { child: { names: ['Zyx Quill'] }, otherPlaces: [place] })).toBe('');
  });

  it('but what any town has several of stays', () => {
    const record = {
      child: { names: ['Zyx Quill'] },
      school: 'Thornybank Primary School',
      otherPlaces: ['Eden Bank Surgery'],
    };
    for (const word of ['school', 'surgery'])
      expect(leftOf('She rang the @ twice.', word, record)).toBe(word);
  });
});
