import { MONTHS_LONG } from './record-words.ts';

const two = (number: number) => String(number).padStart(2, '0');
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ordinal = (day: number) =>
  `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;

/** How people write a date of birth. */
export function datesOfBirth(year: number, month: number, day: number): string[] {
  const long = MONTHS_LONG[month - 1] ?? '';
  const short = long.slice(0, 3);
  const y = two(year % 100);
  return [
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${month}/${y}`,
    `${two(day)}.${two(month)}.${y}`,
    `${day}.${month}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day}-${short}-${y}`,
    `${two(day)} ${two(month)} ${y}`,
    `${two(day)}${two(month)}${y}`,
    `${two(day)}${two(month)}${year}`,
    `${day} ${long} ${year}`,
    `${ordinal(day)} ${long} ${year}`,
    `the ${ordinal(day)} of ${long} ${year}`,
    `${long} ${ordinal(day)}, ${year}`,
    `${ordinal(day)} ${short} ${y}`,
    `${day} ${short.toLowerCase()} '${y}`,
    `${day}${short}${y}`,
    `${day}.${ROMAN[month - 1] ?? ''}.${y}`,
    `${day} / ${month} / ${year}`,
    `${ordinal(day)} ${long}`.toUpperCase(),
    `${day}\\${month}\\${y}`,
  ];
}

/** How people write a telephone number of eleven digits. */
export function phonesOf(digits: string): string[] {
  const rest = digits.slice(1);
  return [
    digits,
    `${digits.slice(0, 5)} ${digits.slice(5)}`,
    `${digits.slice(0, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`,
    `${digits.slice(0, 5)}-${digits.slice(5, 8)}-${digits.slice(8)}`,
    `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
    `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`,
    `(${digits.slice(0, 5)}) ${digits.slice(5)}`,
    `${digits.slice(0, 5)}.${digits.slice(5, 8)}.${digits.slice(8)}`,
    `+44${rest}`,
    `+44 ${rest.slice(0, 4)} ${rest.slice(4)}`,
    `+44 (0)${rest.slice(0, 4)} ${rest.slice(4)}`,
    `0044 ${rest.slice(0, 4)} ${rest.slice(4, 7)} ${rest.slice(7)}`,
    `0044${rest}`,
    [...digits].join(' '),
    digits.match(/.{1,2}/g)?.join(' ') ?? digits,
    digits.match(/.{1,3}/g)?.join(' ') ?? digits,
    `${digits.slice(0, 5)}/${digits.slice(5)}`,
    rest,
  ];
}

/** How people write an NHS number. */
export function nhsNumbersOf(digits: string): string[] {
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  return [
    digits,
    `${a} ${b} ${c}`,
    `${a}-${b}-${c}`,
    `${a}.${b}.${c}`,
    `${a}/${b}/${c}`,
    `${a}  ${b}  ${c}`,
    `${a} ${b}${c}`,
    `${digits.slice(0, 5)} ${digits.slice(5)}`,
    [...digits].join(' '),
    digits.match(/.{1,2}/g)?.join(' ') ?? digits,
    `NHS${digits}`,
    `NHS:${a} ${b} ${c}`,
    `${a}\n${b} ${c}`,
    `${a}\u00a0${b}\u00a0${c}`,
  ];
}

/** How people write a reference of letters and figures. */
export function referencesOf(reference: string): string[] {
  const parts = reference.match(/[A-Za-z]+|\d+/g) ?? [reference];
  return [
    reference,
    reference.toLowerCase(),
    parts.join(''),
    parts.join(' '),
    parts.join('/'),
    parts.join('-'),
    parts.join('_'),
    parts.join('.'),
    parts.join(' / '),
    parts.join(' - '),
    `#${parts.join('')}`,
    `ref:${reference}`,
    `(${reference})`,
  ];
}

/** How people write an address, wholly and in parts: [number, road, kind of road, its short form, town, postcode]. */
export function addressesOf([number, road, kind, short, town, postcode]: readonly [
  string,
  string,
  string,
  string,
  string,
  string,
]): string[] {
  const packed = postcode.replace(' ', '');
  return [
    `${number} ${road} ${kind}, ${town}, ${postcode}`,
    `${number}, ${road} ${kind}`,
    `${number} ${road} ${short}`,
    `${number} ${road} ${short}.`,
    `${number} ${road}`,
    `${road} ${kind}`,
    `${road} ${short}`,
    `${number} ${road} ${kind}`.toUpperCase(),
    `${number} ${road} ${kind}`.toLowerCase(),
    `${number} ${road} ${short}`.toLowerCase(),
    `${number}\n${road} ${kind}\n${town}`,
    `no. ${number} ${road}`.replace('no. ', ''),
    `${road}`,
    town,
    town.toUpperCase(),
    postcode,
    packed,
    postcode.toLowerCase(),
    packed.toLowerCase(),
    postcode.split(' ')[0] ?? '',
    `${road}-${kind}`,
    `${number} ${road}${kind.toLowerCase()}`,
  ];
}
