import { describe, expect, it } from 'vitest';
import { isWrittenAs } from '#shared/domain/rounds/staff-names.ts';

/** Names as people bear them: doubled, with particles, accents, apostrophes, of other orders, of one letter. */
const NAMES: readonly (readonly [forename: string, surname: string])[] = [
  ['Kim', 'Vale'],
  ['Priya', 'Shah'],
  ['Oluwaseun', 'Adeyemi'],
  ['Siân', 'O’Hara'],
  ['Łukasz', 'Woźniak'],
  ['Anne-Marie', 'Smith'],
  ['Mohammed', 'Al-Hassan'],
  ['Jean', 'de la Tour'],
  ['Zoë', 'Müller'],
  ['Bjørn', 'Sørensen'],
  ['Wei', 'Li'],
  ['Grace', 'Head'],
  ['Mark', 'Manager'],
  ['Pat', 'Worker-Jones'],
  ['Ewan', 'MacDonald'],
  ['Maria José', 'Núñez'],
  ['Hope', 'Leader'],
  ['Nguyễn', 'Thảo'],
  ['Gráinne', 'Ní Bhriain'],
  ['Đorđe', 'Petrović'],
];

const plain = (text: string) =>
  text
    .replace(/[łŁ]/gu, (l) => (l === 'ł' ? 'l' : 'L'))
    .replace(/[øØ]/gu, (o) => (o === 'ø' ? 'o' : 'O'))
    .replace(/[đĐ]/gu, (d) => (d === 'đ' ? 'd' : 'D'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** As systems of councils write whoever works a case. */
const FORMS: readonly (readonly [what: string, (forename: string, surname: string) => string])[] = [
  ['as it is', (f, s) => `${f} ${s}`],
  ['in capitals', (f, s) => `${f} ${s}`.toUpperCase()],
  ['turned round', (f, s) => `${s}, ${f}`],
  ['turned round in capitals', (f, s) => `${s.toUpperCase()} ${f}`],
  ['surname and initial', (f, s) => `${s} ${f.charAt(0)}`],
  ['surname, comma, initial', (f, s) => `${s}, ${f.charAt(0)}.`],
  ['initial and surname', (f, s) => `${f.charAt(0)}. ${s}`],
  ['with a title', (f, s) => `Ms ${f} ${s}`],
  ['with a role in brackets', (f, s) => `${f} ${s} (SW)`],
  ['with a role after a dash', (f, s) => `${f} ${s} - Senior Social Worker`],
  ['with a role before', (f, s) => `Team Manager: ${f} ${s}`],
  ['with a role after a comma', (f, s) => `${f} ${s}, Advanced Practitioner`],
  ['turned round with a role', (f, s) => `${s}, ${f} (ASYE)`],
  ['first of two', (f, s) => `${f} ${s}; Jo Marsh`],
  ['second of two', (f, s) => `Jo Marsh / ${f} ${s}`],
  ['second of two by a plus', (f, s) => `Jo Marsh + ${f} ${s}`],
  ['second of two turned round', (f, s) => `Marsh, Jo; ${s}, ${f}`],
  ['beside an ampersand', (f, s) => `Jo Marsh & ${f} ${s}`],
  ['in a team', (f, s) => `North Team (${f} ${s})`],
  ['without accents', (f, s) => plain(`${f} ${s}`)],
  [
    'as an address of mail',
    (f, s) => `${plain(f)}.${plain(s)}@council.example`.replace(/[ ’']/gu, '').toLowerCase(),
  ],
  ['with the address of mail', (f, s) => `${f} ${s} <x.y@council.example>`],
  ['with a number', (f, s) => `${f} ${s} 10234`],
  ['with a former surname', (f, s) => `${f} Carter (née ${s})`],
  ['with double spaces', (f, s) => `  ${f}   ${s} `],
  ['who has left', (f, s) => `${f} ${s} (left 03/2026)`],
  ['marked with an asterisk', (f, s) => `*${f} ${s}`],
  ['in quotation marks', (f, s) => `"${f} ${s}"`],
];

describe('names of staff as systems write them', () => {
  it.each(FORMS)('a reviewer is known %s', (_what, write) => {
    const missed = NAMES.filter(([f, s]) => isWrittenAs(`${f} ${s}`, write(f, s)) === 'other').map(([f, s]) =>
      write(f, s),
    );
    expect(missed).toEqual([]);
  });

  it('nobody is taken for another of the list', () => {
    const wrong = NAMES.flatMap(([f, s]) =>
      NAMES.filter((other) => other[1] !== s && isWrittenAs(`${f} ${s}`, other.join(' ')) !== 'other').map(
        (other) => `${f} ${s} for ${other.join(' ')}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
