import { describe, expect, it } from 'vitest';
import { listStepAt } from '../../../../src-renderer/features/reviews/writing/list-lines.ts';
import { readProse } from '../../../../src-renderer/features/reviews/writing/prose.ts';

describe('Enter in a plain text', () => {
  it.each([
    ['- one', '\n- '],
    ['Before\n  * one', '\n  * '],
    ['9. nine', '\n10. '],
    ['> said', '\n> '],
  ])('goes on with the mark of %j', (text, insert) => {
    expect(listStepAt(text, text.length)).toEqual({ kind: 'continue', insert });
  });

  it('on an empty mark ends the list', () => {
    expect(listStepAt('- one\n- ', 8)).toEqual({ kind: 'end', removeFrom: 6 });
  });

  it('is an ordinary line break elsewhere, and inside the mark', () => {
    expect(listStepAt('A sentence - with a dash', 24)).toBeNull();
    expect(listStepAt('- one', 1)).toBeNull();
  });
});

it('plain text is read as paragraphs, lists and quotations, with every word as it was', () => {
  expect(
    readProse('Seen twice.\nStill small.\n\n- at home\n- at school\n> I like it\n> here\n\nEnd.'),
  ).toEqual([
    { kind: 'paragraph', text: 'Seen twice.\nStill small.' },
    { kind: 'list', items: ['at home', 'at school'] },
    { kind: 'quotation', text: 'I like it\nhere' },
    { kind: 'paragraph', text: 'End.' },
  ]);
  expect(readProse('  \n\n')).toEqual([]);
});
