/** Names of many cultures as a record may hold them: [forenames, surname]. None is anybody's. */
export const NAMES: readonly (readonly [string, string])[] = [
  ['Mary-Ellen', 'Ashworth-Doyle'],
  ['Brianna', "O'Halloran"],
  ['Siân', 'Prosser'],
  ['Gwenllïan', 'ap Rhys'],
  ['Łucja', 'Wójcik'],
  ['Stanisław', 'Dąbrowski'],
  ['Yaqub', 'Al-Masri'],
  ['Noor-ul-Ain', 'Siddiqui'],
  ['Harmanpreet', 'Kaur Gill'],
  ['Thivya', 'Sivakumaran'],
  ['Oluwadamilola', 'Adebayo-Fitch'],
  ['Nana Kwabena', 'Boateng'],
  ['Xiu Ying', 'Zhang'],
  ['Thị Mai', 'Nguyễn'],
  ['Björk', 'Þórsdóttir'],
  ['José Luis', 'de la Cruz'],
  ['Ffion Haf', 'Llywelyn'],
  ['Caoilfhionn', 'Nic Giolla Phádraig'],
  ['Ruaridh', 'MacAskill'],
  ['Jakub', 'Šťastný'],
  ['Ionuț', 'Ștefănescu'],
  ['Aaliyah', 'van den Berg'],
  ['Kayleigh-Mae', 'Stubbs'],
  ['Dean', 'Marsh'],
  ['Summer', 'Rain'],
  ['Mercy', 'Bright'],
  ['Ali', 'Khan'],
  ['Bo', 'Lee'],
  ['Elijah', 'Cross'],
  ['Tiggy', 'Featherstonehaugh'],
  ['Abdirahman', 'Warsame'],
  ['Esra', 'Yıldız'],
  ['Chukwuebuka', 'Nwachukwu'],
  ['Parminder', 'Dhaliwal'],
  ['Tamás', 'Kovács'],
  ['Freya', 'Brooke'],
  ['Miles', 'Hunter'],
  ['Constance', 'Peel'],
  ['Zsófia', 'Szabó'],
  ['Hamza', 'Qureshi'],
];

/** Sentences that a name stands in; `@` is the name. */
export const SENTENCES: readonly string[] = [
  'At the meeting on the plan @ was spoken about at length by everyone.',
  'The worker had written to @ before the review and heard nothing.',
  '"I saw @ outside the shop," the boy said, and then he went quiet.',
  'Home visit. @ not in, card left. No concerns from neighbours this time.',
  'spoke with school, they say @ has not been in and nobody rang',
  'Actions agreed:\n- letter to @\n- health check\n- school to ring home',
  'It was felt that (@) should be asked again about the holiday plans.',
];

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/[Þþ]/g, 'Th')
    .replace(/ı/g, 'i');

/** One letter dropped, doubled, swapped with its neighbour, or another one put. */
function slipsOf(name: string): string[] {
  const middle = Math.floor(name.length / 2);
  if (name.length < 5 || /[^\p{L}]/u.test(name)) return [];
  return [
    name.slice(0, middle) + name.slice(middle + 1),
    name.slice(0, middle) + name.charAt(middle) + name.slice(middle),
    name.slice(0, middle - 1) + name.charAt(middle) + name.charAt(middle - 1) + name.slice(middle + 1),
    `${name.slice(0, middle)}${name.charAt(middle) === 'o' ? 'a' : 'o'}${name.slice(middle + 1)}`,
  ];
}

const SCANNED: Readonly<Record<string, string>> = { l: '1', o: '0', i: '1', O: '0', I: 'l' };

/** The same name as a scanner may read it: one letter taken for a figure or for another letter. */
function scannedOf(name: string) {
  const at = [...name].findIndex((letter, i) => i > 0 && SCANNED[letter] !== undefined);
  return at < 0 ? [] : [name.slice(0, at) + (SCANNED[name.charAt(at)] ?? '') + name.slice(at + 1)];
}

/** How a known person may be written, by the manner of writing. */
export function writingsOf(given: string, surname: string): Record<string, string[]> {
  const full = `${given} ${surname}`;
  const halves = [...surname.split('-'), ...given.split(/[- ]/)].filter(
    (half) => half.length > 3 && !/['’]/.test(half),
  );
  const isDouble = /-/.test(surname) || /[- ]/.test(given);
  const bare = (name: string) =>
    plain(name)
      .toLowerCase()
      .replace(/[^a-z]/g, '');
  return {
    'as recorded': [full, given, surname],
    capitals: [full.toUpperCase(), given.toUpperCase(), surname.toUpperCase()],
    'small letters': [full.toLowerCase(), given.toLowerCase(), surname.toLowerCase()],
    'without marks': [plain(full), plain(given), plain(surname), plain(full).toLowerCase()],
    possessive: [`${given}'s`, `${full}’s`, `${surname}'s`, `${given.toLowerCase()}s`],
    reversed: [
      `${surname}, ${given}`,
      `${surname.toUpperCase()} ${given}`,
      `${surname.toUpperCase()}, ${given.toUpperCase()}`,
      `${surname} ${given}`.toLowerCase(),
    ],
    initial: [
      `${given.charAt(0)}. ${surname}`,
      `${given.charAt(0)} ${surname}`,
      `${given.charAt(0).toLowerCase()} ${surname.toLowerCase()}`,
      `${given.charAt(0)}.${surname}`,
    ],
    'over a line end': [`${given}\n${surname}`, `${given.slice(0, 3)}-\n${given.slice(3)} ${surname}`],
    'invisible signs': [
      `${given.slice(0, 2)}\u00ad${given.slice(2)} ${surname}`,
      `${given}\u200b ${surname.slice(0, 3)}\u00ad${surname.slice(3)}`,
      `${given}\u00a0${surname}`,
    ],
    misspelt: [...slipsOf(given), ...slipsOf(surname)],
    'misspelt both': slipsOf(given)
      .slice(0, 2)
      .flatMap((one) =>
        slipsOf(surname)
          .slice(0, 1)
          .map((two) => `${one} ${two}`),
      ),
    'misspelt in small letters': [...slipsOf(given), ...slipsOf(surname)].map((name) => name.toLowerCase()),
    joined: [`${bare(given)}${bare(surname)}`, `${plain(given)}${plain(surname)}`.replace(/[^A-Za-z]/g, '')],
    'user name': [
      `${bare(given)}.${bare(surname)}@example.org`,
      `${bare(given).charAt(0)}.${bare(surname)}@example.org`,
      `@${bare(given)}_${bare(surname)}07`,
      `${bare(given)}${bare(surname).charAt(0)}09`,
    ],
    half: isDouble ? [...halves, ...halves.map((half) => half.toUpperCase())] : [],
    scanned: [...scannedOf(given), ...scannedOf(surname)],
    titled: [
      `Mrs ${surname}`,
      `mr ${surname.toLowerCase()}`,
      `DR ${surname.toUpperCase()}`,
      `Ms. ${surname}`,
    ],
  };
}
