import type { CaseRecord } from '#shared/domain/redaction/types.ts';

const PEOPLE: readonly (readonly [string, string])[] = [
  ['Amirah', 'Choudhury'],
  ['Oluwaseun', 'Adeyemi'],
  ['Siobhán', "O'Neill"],
  ['Mohammed', 'Hussain'],
  ['Zofia', 'Kowalczyk'],
  ['Chukwuemeka', 'Okafor'],
  ['Elizabeth', 'Smith-Jones'],
  ['Harpreet', 'Sandhu'],
  ['Jean-Paul', 'Dubois'],
  ['Caoimhe', "D'Arcy"],
  ['Ioana', 'Popescu'],
  ['Nguyễn', 'Thị Hoa'],
  ['Fatima', 'Al-Hassan'],
  ['Rhiannon', 'Llewellyn'],
  ['Tadeusz', 'Wiśniewski'],
  ['Precious', 'Nkemelu'],
  ['Hope', 'Brown'],
  ['Will', 'Young'],
  ['Grace', 'Page'],
  ['Mark', 'Bishop'],
  ['Rose', 'Hill'],
  ['Jayden', 'Clarke'],
  ['Ellie-May', 'Thompson'],
  ['Björn', 'Sørensen'],
  ['María', 'Fernández García'],
  ['Yusuf', 'bin Khalid'],
  ['Charlotte', 'van der Berg'],
  ['Kwame', 'Asante'],
  ['Xiaoyan', 'Lin'],
  ['Angharad', 'Griffiths'],
  ['Dmitri', 'Ivanov'],
  ['Shanice', 'McDonald'],
  ['Roberta', 'FitzPatrick'],
  ['Blessing', 'Eze'],
  ['Summer', 'Fox'],
  ['Art', 'Grant'],
  ['Ngozi', 'Adichie'],
  ['Priya', 'Raman'],
  ['Alexander', 'Macleod'],
  ['Temitope', 'Balogun'],
];

/** Sentences in which a name stands; `@` is the name. */
const PLACES = [
  'The plan was shared with @ before the meeting in the office.',
  'On arrival, @ said that the visit should go ahead as agreed.',
  'visited the family at home. @ was present and talked about school. plan agreed with all',
  'Present at the meeting:\n- @\n- School nurse\n- Health visitor',
] as const;

const plain = (name: string) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l');

function misspelt(name: string): string[] {
  const middle = Math.floor(name.length / 2);
  if (name.length < 5 || /[^\p{L}]/u.test(name)) return [];
  return [
    name.slice(0, middle) + name.slice(middle + 1),
    name.slice(0, middle) + name.charAt(middle) + name.slice(middle),
    name.slice(0, middle - 1) + name.charAt(middle) + name.charAt(middle - 1) + name.slice(middle + 1),
    `${name.slice(0, middle)}x${name.slice(middle + 1)}`,
  ];
}

/** How a known person may be written, by the manner of writing. */
function formsOf(given: string, surname: string): Record<string, string[]> {
  const full = `${given} ${surname}`;
  const i = given.charAt(0);
  const s = surname.replace(/^(?:bin|van der|Al-|O'|D')\s?/, '');
  return {
    'as recorded': [full, given],
    upper: [full.toUpperCase(), given.toUpperCase(), surname.toUpperCase()],
    lower: [full.toLowerCase(), given.toLowerCase()],
    'without accents': [plain(full), plain(given)],
    possessive: [`${given}'s`, `${full}'s`, `${surname}’s`, `${given.toLowerCase()}'s`],
    reversed: [
      `${surname}, ${given}`,
      `${surname.toUpperCase()} ${given}`,
      `${surname.toLowerCase()}, ${given.toLowerCase()}`,
    ],
    initial: [`${i}. ${surname}`, `${i} ${surname}`, `${given} ${s.charAt(0)}.`],
    initials: [`${i}.${s.charAt(0)}.`, `${i}${s.charAt(0)}`],
    marks: [
      full.replaceAll("'", '’'),
      full.replaceAll("'", ''),
      full.replaceAll('-', ' '),
      full.replaceAll('-', ''),
      full.replace(' ', '  '),
      full.replace(' ', '\n'),
    ],
    title: [`Ms ${surname}`, `Mr ${surname.toLowerCase()}`, `Mrs ${i}. ${surname}`],
    handle: [
      `@${plain(given)}${plain(s)}82`.replace(/[\s'-]/g, ''),
      `${plain(given)}.${plain(s)}@mail.example`.replace(/[\s']/g, '').toLowerCase(),
    ],
    misspelt: [
      ...misspelt(given),
      ...misspelt(s).map((wrong) => `${given} ${wrong}`),
      ...misspelt(given).map((wrong) => `${wrong} ${surname}`),
    ],
    hidden: [`${full.charAt(0)}\u200d${full.slice(1)}`, full.replace('a', 'а').replace('o', 'о')],
  };
}

/** One writing of a known name in one sentence. */
export interface KnownCase {
  readonly manner: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly record: CaseRecord;
}

/** Every person x every manner of writing x every place in a sentence. */
export function knownIdentities(): KnownCase[] {
  return PEOPLE.flatMap(([given, surname]) => {
    const record: CaseRecord = {
      child: { names: [`${given} ${surname}`], aliases: null, dob: null, nhsNumber: null },
      related: null,
    };
    return Object.entries(formsOf(given, surname)).flatMap(([manner, forms]) =>
      [...new Set(forms)].flatMap((form) =>
        PLACES.map((place) => {
          const start = place.indexOf('@');
          return { manner, record, start, end: start + form.length, text: place.replace('@', () => form) };
        }),
      ),
    );
  });
}
