import { describe, expect, it } from 'vitest';
import { capabilities } from '#service/capabilities.ts';
import type { Capability } from '#service/capability.ts';
import { FoundKind } from '#shared/contract/search.ts';

describe('search', () => {
  it('has a room for every kind that can be found: a forgotten one would find nothing without a word', () => {
    const rooms: readonly Capability[] = Object.values(capabilities);
    const kinds = rooms.flatMap(({ finds }) => finds?.kind ?? []);
    expect([...kinds].sort()).toEqual([...FoundKind.options].sort());
  });
});
