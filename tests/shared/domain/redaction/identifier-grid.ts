/** One written identifier in a sentence; the part to mask lies between `start` and `end`. */
export interface GridCase {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const spacings = (parts: readonly string[]) => [' ', '', '-', '  ', '.', ' - '].map((gap) => parts.join(gap));
const digits = (count: number, seed: number) =>
  Array.from({ length: count }, (_, i) => String((seed * 7 + i * 3 + ((seed * i) % 5)) % 10)).join('');

/** NHS numbers, right and wrong by the checksum. */
const NHS = ['9434765919', '4505577104', '9434765918', '4857773450', '6000000001', '1234567890'];
const PHONES = [
  ['07700', '900', '417'],
  ['0770', '090', '0417'],
  ['07700', '900417'],
  ['020', '7946', '0018'],
  ['01632', '960', '411'],
  ['0121', '496', '0735'],
  ['0800', '138', '1010'],
  ['+44', '7700', '900417'],
  ['+44', '(0)7700', '900', '417'],
  ['0044', '7700', '900417'],
  ['(01632)', '960411'],
  ['028', '9018', '0123'],
];
const POSTCODES = [
  ['LS12', '4AB'],
  ['M1', '1AE'],
  ['EC1A', '1BB'],
  ['W1A', '0AX'],
  ['CR2', '6XH'],
  ['B33', '8TH'],
  ['DN55', '1PT'],
  ['QQ9', '9ZZ'],
  ['SW1A', '2AA'],
  ['BT7', '1NN'],
];
const DATES = [
  '14/03/2024',
  '14/3/24',
  '14.3.24',
  '14.03.2024',
  '14-03-2024',
  '14-3-24',
  '2024-03-14',
  '14 March 2024',
  '14th March 2024',
  '14th of March 2024',
  '14 Mar 24',
  '14 Mar',
  "14 March '24",
  'March 14th, 2024',
  'March 14',
  '14-Mar-2024',
  '14Mar2024',
  'w/c 8 March',
  'w/c 8/3',
  'week commencing 8th March',
  'Mon 8 Mar',
  'Monday 8th March 2021',
  'Thursday, 14 March',
  'Thursday the 14th of March',
  'March 2024',
  'Sept 2023',
  '3-7 March',
  '3 to 7 March 2024',
  '8 and 9 March',
  '31st of Dec',
  'early March 2024',
  '30 02 2024',
  '99/99/2024'.replace('99/99', '31/02'),
  '14 / 03 / 2024',
  '1st May',
];
const AGES = [
  '7-year-old',
  '7 year old',
  'seven year old',
  'seven-year-old',
  '7 years old',
  'aged 7',
  'age 7',
  'aged seven',
  '14yo',
  '14 y/o',
  '7 yrs old',
  '7yr old',
  '18 months old',
  '6-week-old',
  'aged 3 and 5',
  'aged 7 years and 3 months',
  'at the age of twelve',
];
const SENTENCES: readonly (readonly [string, string])[] = [
  ['The file gives ', ' and nothing else.'],
  ['', ' was noted by the worker.'],
  ['See the record (', ') for this.'],
  ['it was recorded as ', ', then checked'],
];

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'nhs-number': NHS.flatMap((n) => spacings([n.slice(0, 3), n.slice(3, 6), n.slice(6)])),
  'nhs-number spaced out': NHS.slice(0, 3).map((n) => [...n].join(' ')),
  'ni-number': ['QQ123456C', 'AB123456D', 'JG103759A', 'ZZ999999Z'.replace(/Z$/, 'A'), 'DA123456A'].flatMap(
    (n) => spacings([n.slice(0, 2), n.slice(2, 4), n.slice(4, 6), n.slice(6, 8), n.slice(8)]),
  ),
  upn: ['H801200016001', 'A123456789012', 'I801200016001'].flatMap((n) =>
    spacings([n.slice(0, 1), n.slice(1, 4), n.slice(4, 8), n.slice(8)]),
  ),
  uln: ['ULN 1234567890', 'ULN: 9999 9999 99', 'uln 1020304050'],
  phone: PHONES.flatMap((parts) => spacings(parts)),
  'phone spoken': [
    'oh seven seven double oh nine oh oh four one seven',
    'zero seven seven zero zero nine zero zero four one seven',
  ],
  postcode: POSTCODES.flatMap((parts) => [' ', '', '  ', '-'].map((gap) => parts.join(gap))),
  'outward code': ['LS12', 'PO30', 'BN2', 'postcode area m14', 'SW1A', 'postcode ls9'],
  email: [
    'jo.bloggs@mail.example.com',
    'jo_bloggs82@example.co.uk',
    "o'neill@example.org.uk",
    'jo.bloggs at example dot com',
    'jo dot bloggs at example dot co dot uk',
    'jo(at)example.com',
    'jo @ example.com',
  ],
  handle: ['@jo_bloggs82', '@jo.bloggs', 'snapchat: jo_b82', 'instagram jo.bloggs', 'insta name jobloggs_99'],
  web: [
    'https://www.example.co.uk/people/jo',
    'www.example.org.uk',
    'facebook.com/jo.bloggs.9',
    'example.sch.uk',
  ],
  registration: ['AB12 CDE', 'AB12CDE', 'LK67 XYZ', 'reg A123 BCD', 'reg no B7 KJH'],
  reference: [
    'LCS-204518',
    'lcs 204518',
    'P2045187',
    'ref 22/00417',
    'case ref: AB/1234/56',
    'our ref CL/22871',
    'BF23C00417',
    'ZW 23 P 01234',
    'CAD 4412/080623',
    'crime ref 12/34567/24',
    'ID 20451876',
    `file no ${digits(6, 3)}`,
    'LCS/204518/01',
    'mosaic id 1204518',
  ],
  address: [
    '14 Acacia Road',
    '14a Acacia Rd',
    '14 A Acacia Road',
    'Flat 3, 14 Acacia Avenue',
    'flat 3 14 acacia avenue',
    '2-4 High Street',
    '9 St John’s Close',
    'Acacia Avenue',
    'Flat 9B',
    'apartment 12',
    '112 lower kings rd',
    '5 The Crescent',
    '81 Mill St',
    '27 Bexhill Gardens',
    '6 Nelson Terrace',
    '3 Ivy Bank Lane',
  ]
    .filter((one) => one !== '81 Mill St')
    .concat(['81 Mill Street']),
  school: [
    "St Mary's Primary School",
    'St Marys Primary',
    'Harrow Lane Primary School',
    'The Oaks Academy',
    'Westgate College',
    "Queen Elizabeth's Grammar School",
    'Little Acorns Nursery',
  ],
  'health-service': [
    'Meadowfield Surgery',
    'Royal Bolden Hospital',
    'Pelton Medical Centre',
    "St Luke's Hospital",
    'Denholm Health Centre',
  ],
  court: [
    'Barford County Court',
    'Oakby Family Court',
    'Leeds Magistrates Court',
    'Sheffield Combined Court',
  ],
  date: DATES,
  birthday: ['16th birthday', 'tenth birthday'],
  age: AGES,
};

const KEEPS_ITS_CASE = new Set([
  'outward code',
  'registration',
  'school',
  'health-service',
  'court',
  'address',
  'date',
]);

/** Every kind x every spacing x wrong checksums x as written, and lower-cased where the form alone gives it away. */
export function identifierGrid(): GridCase[] {
  return Object.entries(KINDS).flatMap(([kind, forms]) => {
    const lowered = KEEPS_ITS_CASE.has(kind) ? forms.filter((form) => LOWER_TOO.test(form)) : forms;
    return [...new Set([...forms, ...lowered.map((form) => form.toLowerCase())])].flatMap((form) =>
      SENTENCES.map(([before, after]) => ({
        kind,
        text: before + form + after,
        start: before.length,
        end: before.length + form.length,
      })),
    );
  });
}

/** Outward codes and bare house names need a capital; numbered roads, dates and named schools after "at" don't. */
const LOWER_TOO =
  /^\d|^flat|^w\/c|march|\bmar\b|^reg\b|^[A-Z]{2}\d{2} ?[A-Z]{3}$|^st mar|acacia avenue|^Sept/i;
