import { describe, expect, it } from 'vitest';
import { fitsPattern } from '../../../src-renderer/app/find-route.ts';
import { parsePlace } from '../../../src-renderer/base/place.ts';

describe('a place in the app', () => {
  it('is taken apart into path, search and fragment', () => {
    expect(parsePlace('#/reviews/7?pane=case#recommendation-2')).toEqual({
      path: '/reviews/7',
      search: 'pane=case',
      fragment: 'recommendation-2',
    });
  });

  it('is the start for an address without one, or with anything else after the hash', () => {
    expect(parsePlace('').path).toBe('/');
    expect(parsePlace('#page').path).toBe('/');
  });
});

describe('a pattern of the routes', () => {
  it('takes any part where it says so, and no more parts than it has', () => {
    expect(fitsPattern('/rounds/:id', '/rounds/7')).toBe(true);
    expect(fitsPattern('/rounds/:id', '/rounds')).toBe(false);
    expect(fitsPattern('/rounds', '/rounds/7')).toBe(false);
    expect(fitsPattern('/people/:id?', '/people')).toBe(true);
    expect(fitsPattern('/people/:id?', '/people/3')).toBe(true);
  });
});
