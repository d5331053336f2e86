import { describe, expect, it } from 'vitest';
import { isWrittenAs } from '#shared/domain/rounds/staff-names.ts';

describe('a reviewer is known in what a system writes of staff', () => {
  it.each([
    'Kim Vale',
    'KIM VALE',
    'Vale, Kim',
    'VALE Kim',
    'Vale K',
    'Vale, K',
    'K Vale',
    'K. Vale',
    'K.Vale',
    'Kim V',
    'Ms Kim Vale',
    'Vale, Kim (SW)',
    'Kim Vale; Jo Marsh',
    'Jo Marsh / Kim Vale',
    'Jo Marsh & Kim Vale',
    'Jo Marsh and Kim Vale',
    'Jo Marsh, Kim Vale',
    'Jo Marsh\nKim Vale',
    'Kim Vale - Senior SW',
    'Kim Vale – Team Manager',
    'Senior Social Worker: Kim Vale',
    'Kim Vale (Agency)',
    'North Team (Kim Vale)',
    'Kim Vale SSW',
    'kim.vale@council.example',
    'Kim Vale <kim.vale@council.example>',
    'kvale@council.example',
    'vale.kim2@council.example',
    'CORP\\kvale',
    'kvale',
    'KimVale',
    'Kim Vale-Marsh',
    'Kim Ann Vale',
    'K A Vale',
    'Kimberley Vale',
    'Kim Smith (née Vale)',
    'Kim Smith formerly Vale',
    'Kim Vale (was Smith)',
    'Kim  Vale',
    'Kim\u00a0Vale',
    'Vale Kim 12345',
    'KV',
  ])('Kim Vale in %j', (written) => {
    expect(isWrittenAs('Kim Vale', written)).not.toBe('other');
  });

  it.each([
    ['Łukasz Woźniak', 'Lukasz Wozniak'],
    ['Bjørn Larsen', 'Bjorn Larsen'],
    ['Şule Yıldız', 'Sule Yildiz'],
    ['Ana Müller', 'Ana Mueller'],
    ['Ana Müller', 'Ana Muller'],
    ['Jörg Weiß', 'Joerg Weiss'],
    ['Đorđe Petrović', 'Dorde Petrovic'],
    ['Siân O’Hara', "Sian O'Hara"],
    ['Siân O’Hara', 'Sian OHara'],
    ['Siân O’Hara', 'Sian O Hara'],
    ['Anne-Marie Smith', 'Anne Marie Smith'],
    ['Anne-Marie Smith', 'Annemarie Smith'],
    ['Ewan MacDonald', 'Ewan McDonald'],
    ['José Núñez', 'Jose\u0301 Nu\u0301n\u0303ez'],
    ['Maria Lopez Garcia', 'Maria Garcia'],
    ['Priya Shah', 'Shah P A'],
  ])('%s in %s', (name, written) => {
    expect(isWrittenAs(name, written)).not.toBe('other');
  });

  it.each([
    ['Lee Ford', 'Priya Shah; Jo Marsh'],
    ['Łukasz Nowak', 'Lukasz Wozniak'],
    ['Kim Vale', 'Kim Vance'],
    ['Kim Vale', 'Jo Vale'],
    ['Kim Vale', 'Senior Social Worker'],
    ['Kim Vale', 'J Vale'],
    ['Priya Shah', 'P Singh'],
    ['Kim Vale', 'Unallocated'],
    ['Kim Vale', ''],
    ['Kim Vale', 'Vale Team'],
    ['Jo Marsh', 'marsh.lee@council.example'],
  ])('but not %s in %s', (name, written) => {
    expect(isWrittenAs(name, written)).toBe('other');
  });
});
