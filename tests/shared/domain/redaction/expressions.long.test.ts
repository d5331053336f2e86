import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { ALL_PATTERNS } from '#shared/domain/redaction/patterns/all-patterns.ts';
import { isThorough } from './thoroughness.ts';

/** Expressions that the checker has gone through without finding a catastrophe, by their hash. A changed one has another hash. */
const CHECKED = new URL('../../../fixtures/redaction/checked-expressions.json', import.meta.url);

const hashOf = (source: string, flags: string) =>
  createHash('sha256').update(`${source}/${flags}`).digest('base64url').slice(0, 16);

it('no regular expression is found to be catastrophic by the checker', () => {
  const checked = new Set(isThorough ? [] : (JSON.parse(readFileSync(CHECKED, 'utf8')) as string[]));
  const found: string[] = [];
  const passed: string[] = [];
  for (const { kind, expression } of ALL_PATTERNS) {
    const source = expression.source.replaceAll('(?-i:', '(?:');
    const flags = expression.flags.replace('g', '');
    const hash = hashOf(source, flags);
    if (checked.has(hash) || checkSync(source, flags, { timeout: 250 }).status !== 'vulnerable')
      passed.push(hash);
    else found.push(`${kind}: ${source}`);
  }
  expect(found).toEqual([]);
  if (isThorough) writeFileSync(CHECKED, `${JSON.stringify(passed.sort(), null, 2)}\n`);
}, 120_000);
