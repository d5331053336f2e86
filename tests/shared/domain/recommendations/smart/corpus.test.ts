import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import development from '../../../../fixtures/recommendations/smart-development.json' with { type: 'json' };
import fifth from '../../../../fixtures/recommendations/smart-fifth.json' with { type: 'json' };
import fourth from '../../../../fixtures/recommendations/smart-fourth.json' with { type: 'json' };
import heldOut from '../../../../fixtures/recommendations/smart-held-out.json' with { type: 'json' };
import second from '../../../../fixtures/recommendations/smart-second.json' with { type: 'json' };
import sixth from '../../../../fixtures/recommendations/smart-sixth.json' with { type: 'json' };
import third from '../../../../fixtures/recommendations/smart-third.json' with { type: 'json' };

const TODAY = '2026-04-01';

interface Labelled {
  readonly id: string;
  readonly action: string;
  readonly measure?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly level?: string;
  /** The letters of the criteria that a practitioner would flag; empty for a SMART one. */
  readonly expect: string;
}

function judge({ action, measure, owner, due, level }: Labelled) {
  const known = level === 'child' || level === 'service' ? level : null;
  const { smart, findings } = checkSmart({ action, measure, owner, due, level: known }, TODAY);
  const flagged = [...'SMART'].filter((letter) => findings.some(({ criterion }) => criterion === letter));
  return { smart, flagged: [...new Set(flagged)].join('') };
}

const inOrder = (letters: string) => [...'SMART'].filter((letter) => letters.includes(letter)).join('');

describe.each<[string, readonly Labelled[]]>([
  ['the recommendations the rules were written with', development],
  ['the second set', second],
  ['the third set', third],
  ['the fourth set', fourth],
  ['the fifth set', fifth],
  ['the sixth set, in the style of published reviews, inspections and plans', sixth],
])('%s', (_name, labelled) => {
  it.each(labelled.map((one) => [one.id, one.action.slice(0, 70), one] as const))(
    '%s: %s',
    (_id, _action, one) => {
      expect(judge(one)).toEqual({ smart: one.expect === '', flagged: inOrder(one.expect) });
    },
  );
});

describe('recommendations kept apart while the rules were written', () => {
  it('are judged SMART or not as a practitioner would in at least nineteen of twenty', () => {
    const wrong = heldOut.filter((one) => judge(one).smart !== (one.expect === ''));
    expect(wrong.length / heldOut.length).toBeLessThanOrEqual(0.05);
  });

  it('get the very criteria that a practitioner would flag in at least four of five', () => {
    const exact = heldOut.filter((one) => judge(one).flagged === inOrder(one.expect));
    expect(exact.length / heldOut.length).toBeGreaterThanOrEqual(0.8);
  });
});
