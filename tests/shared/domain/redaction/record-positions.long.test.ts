import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { isOrdinaryWord } from '#shared/domain/redaction/words/ordinary-words.ts';
import { NAMES } from './record-forms.ts';
import { sampled } from './thoroughness.ts';

/** Without the proposer: what the record holds is found by the record alone. */
const redactor = createRedactor();

/** `@` is where the name stands. */
const POSITIONS: Readonly<Record<string, string>> = {
  'at the start': '@ was seen at home today.',
  'at the end': 'The worker spoke to @',
  'before a full stop': 'The worker spoke to @. Plan agreed.',
  'in brackets': 'The older child (@) was at school.',
  'in square brackets': 'The older child [@] was at school.',
  'in quotation marks': 'She asked for “@” twice.',
  'in straight quotation marks': 'She asked for "@" twice.',
  'in single quotation marks': "She asked for '@' twice.",
  'behind a slash': 'Seen: mum/@ at the office.',
  'before a slash': 'Seen: @/mum at the office.',
  'behind a hyphen': 'Present -@ and the manager.',
  'behind a dash': 'Present – @ – and the manager.',
  'behind an equals sign': 'Caller=@ at ten.',
  'behind a colon': 'Child:@\nDate: today',
  'behind a comma': 'Seen with mum,@ and the baby.',
  'behind a full stop without a space': 'Seen at home.@ was tired.',
  'behind a bullet': '•@ to be seen alone',
  'behind a star': 'Plan: *@* to be seen',
  'behind a tab': 'Name\t@\tRole',
  'in a table': '| @ | mother | yes |',
  'behind a hash': 'notes #@ today',
  'behind an at sign': 'message to @@ about it',
  'behind an ampersand': 'mum &@ came in',
  'behind a plus': 'mum +@ came in',
  'on a line of its own': 'Present\n@\nApologies',
  'behind a number': '1.@ to be seen',
  'with an underscore': 'file _@_ saved',
  'with an ellipsis': 'she said …@… again',
  'before a semicolon': 'Met @; plan agreed.',
  'before a question mark': 'Where is @?',
};

const possessives: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'with a straight possessive': (name) => `${name}'s`,
  'with a curly possessive': (name) => `${name}’s`,
  'in capitals': (name) => name.toUpperCase(),
};

const whole: Readonly<Record<string, (given: string, surname: string) => string>> = {
  'with two spaces': (given, surname) => `${given}  ${surname}`,
  'with a line end': (given, surname) => `${given}\n${surname}`,
  'with a space that does not break': (given, surname) => `${given}\u00a0${surname}`,
  'with a tab': (given, surname) => `${given}\t${surname}`,
  reversed: (given, surname) => `${surname}, ${given}`,
  'reversed in capitals': (given, surname) => `${surname.toUpperCase()} ${given}`,
  'with an initial': (given, surname) => `${given.charAt(0)}. ${surname}`,
  'with a title': (_, surname) => `Ms ${surname}`,
};

/** What of the letters of a name stays readable. */
function leftOf(position: string, form: string, record: object): string {
  const at = position.replace('@@', '\u0000@').indexOf('@') + (position.includes('@@') ? 0 : 0);
  const text = position.includes('@@')
    ? position.replace('@@', () => `@${form}`)
    : position.replace('@', () => form);
  const mask = new Uint8Array(text.length);
  for (const { start, end } of redactor.redact({ text, record }).spans) mask.fill(1, start, end);
  let left = '';
  for (let i = at; i < at + form.length; i++)
    if (mask[i] === 0 && /[\p{L}\p{N}]/u.test(text.charAt(i))) left += text.charAt(i);
  return left.replace(/^(?:s|S|Ms)$/, '');
}

/** A name that is a word of every day needs its sentence, and a relative's word is one first; see docs/redaction.md. */
const people = NAMES.filter(
  ([given, surname]) =>
    ![...given.split(/[\s-]/), ...surname.split(/[\s-]/)].some((part) =>
      isOrdinaryWord(part.toLowerCase()),
    ) && !/^(?:Nana|Nani) /.test(given),
);

describe('nothing of a name of the record leaves, wherever it stands', () => {
  it.each(Object.entries(POSITIONS))('%s', (_, position) => {
    const left: string[] = [];
    for (const [given, surname] of sampled(people, 3)) {
      const record = {
        child: { names: [`${given} ${surname}`] },
        related: [{ relation: 'mother', name: 'Placeholder Quill' }],
      };
      for (const part of [given, surname, `${given} ${surname}`])
        for (const [how, write] of Object.entries(possessives)) {
          const form = write(part);
          const rest = leftOf(position, form, record);
          if (rest !== '') left.push(`${form} ${how}: ${rest}`);
        }
    }
    expect(left).toEqual([]);
  });

  it.each(Object.entries(whole))('a whole name %s', (_, write) => {
    const left: string[] = [];
    for (const [given, surname] of sampled(people, 2)) {
      const record = { child: { names: [`${given} ${surname}`] } };
      const form = write(given, surname);
      for (const position of ['The worker saw @ today.', '@ was seen.', 'Present: mum, @'])
        if (leftOf(position, form, record) !== '') left.push(`${form} in ${position}`);
    }
    expect(left).toEqual([]);
  });
});
