import { describe, expect, it } from 'vitest';
import { Target } from '#shared/contract/targets.ts';
import { featureSums, features } from '../../../src-renderer/app/features.ts';
import { findRoute, fitsPattern } from '../../../src-renderer/app/find-route.ts';
import { ADDRESSES, hrefOf, parsePlace } from '../../../src-renderer/base/place.ts';

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
  });
});

describe('a target', () => {
  it('says its element behind the hash and what else it says behind a question mark', () => {
    expect(hrefOf({ to: 'review', id: '7', at: 'evidence-2' })).toBe('/reviews/7#evidence-2');
    expect(hrefOf({ to: 'new-pack', round: 'May & June' })).toBe('/packs/new?round=May+%26+June');
    expect(hrefOf({ to: 'new-pack' })).toBe('/packs/new');
    expect(hrefOf({ to: 'recommendations', filter: { overdue: '1' } })).toBe('/recommendations?overdue=1');
  });

  it('leads to the page of its own place, also where an id could be taken for a word of an address', () => {
    for (const { shape } of Target.options) {
      const [to] = [...shape.to.values];
      if (to === undefined || to === 'start') continue;
      const target = Target.parse({ to, id: 'an id/with?signs#' });
      expect(findRoute(parsePlace(hrefOf(target)).path)?.target).toBe(to);
    }
  });

  it('has an entry of the rail to stand under', () => {
    const inRail = new Set(featureSums.rail.map(({ target }) => target.to));
    for (const { under } of features.flatMap(({ routes }) => routes)) expect(inRail).toContain(under);
  });

  it('has an address of its own', () => {
    const addresses = [...ADDRESSES.values()];
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
