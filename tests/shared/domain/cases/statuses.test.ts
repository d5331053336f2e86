import { describe, expect, it } from 'vitest';
import {
  defaultStatusList,
  indexStatuses,
  parseStatuses,
  parseStatusFlag,
  StatusList,
  statusOfHeader,
} from '#shared/domain/cases/statuses.ts';

const index = indexStatuses(defaultStatusList);
const parse = (text: string) => parseStatuses(text, index);

describe('statuses', () => {
  it.each([
    ['CIN; SEND', ['CIN', 'SEND']],
    ['CP / LAC', ['CPP', 'CLA']],
    ['CP/LAC', ['CPP', 'CLA']],
    ['CIC', ['CLA']],
    ['Looked After Child', ['CLA']],
    ['looked-after', ['CLA']],
    ['C&FA', ['C&FA']],
    ['C & FA, CIN', ['C&FA', 'CIN']],
    ['S.47 + CIN', ['S47', 'CIN']],
    ['EHCP and UASC', ['SEND', 'UASC']],
    ['CLA\nUASC', ['CLA', 'UASC']],
    ['CP Plan (Neglect)', ['CPP']],
    ['Child Protection Plan - Emotional abuse', ['CPP']],
    ['CIN | CIN', ['CIN']],
    ['Former relevant', ['CL']],
    ['Short breaks & Disabled children', ['SB', 'CWD']],
    ['Open', []],
    ['', []],
    ['CIN, n/a', ['CIN']],
  ])('reads %j', (text, codes) => {
    expect(parse(text)).toEqual({ codes, unknown: [] });
  });

  it.each([
    ['Step down', ['Step down']],
    ['previously LAC', ['previously LAC']],
    ['CP - closed', ['CP - closed']],
    ['not CIN', ['not CIN']],
  ])('keeps %j as it is written', (text, unknown) => {
    expect(parse(text)).toEqual({ codes: [], unknown });
  });

  it('keeps the unknown part beside the known one', () => {
    expect(parse('CIN / Edge of care')).toEqual({ codes: ['CIN'], unknown: ['Edge of care'] });
    expect(parse('CIN; Edge of care')).toEqual({ codes: ['CIN'], unknown: ['Edge of care'] });
  });

  it('are known from the header of a column of their own', () => {
    expect(statusOfHeader('CLA start date', index)).toBe('CLA');
    expect(statusOfHeader('UASC Y/N', index)).toBe('UASC');
    expect(statusOfHeader('CP Flag', index)).toBe('CPP');
    expect(statusOfHeader('Status', index)).toBeUndefined();
    expect(statusOfHeader('CLA end date', index)).toBeUndefined();
    expect([parseStatusFlag('Yes'), parseStatusFlag('0'), parseStatusFlag('maybe')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('are a list in which no alias may stand for two', () => {
    const twice = {
      ...defaultStatusList,
      statuses: [...defaultStatusList.statuses, { code: 'X', label: 'Other', aliases: ['lac'] }],
    };
    expect(StatusList.safeParse(twice).success).toBe(false);
  });

  it('that are long or odd are read in time', () => {
    const started = performance.now();
    for (const text of ['a '.repeat(5_000), '/'.repeat(10_000), ' - '.repeat(3_000), 'and '.repeat(2_500)])
      parse(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
