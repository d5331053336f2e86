import { describe, expect, it } from 'vitest';
import { outcomeForm } from '#shared/domain/outcomes/outcome-documents.ts';

describe('the form to tick', () => {
  it('has each goal of the plan, in order, four to a sheet', () => {
    const goals = ['Sleep', 'School', 'Mealtimes', 'Friends', 'Evenings', 'Money'];
    const { sections } = outcomeForm({ child: 'Ada Stone', worker: '', goals }, 'Testshire Council');
    const headings = sections.map(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    );
    expect(headings).toEqual([
      ['Goal 1: Sleep', 'Goal 2: School', 'Goal 3: Mealtimes', 'Goal 4: Friends'],
      ['Goal 5: Evenings', 'Goal 6: Money'],
    ]);
    expect(sections.map(({ runningHead }) => runningHead)).toEqual([
      'Ada Stone, sheet 1 of 2',
      'Ada Stone, sheet 2 of 2',
    ]);
  });

  it('is one sheet without a running head where there is room', () => {
    const { sections } = outcomeForm(
      { child: 'Ada Stone', worker: '', goals: ['Sleep'] },
      'Testshire Council',
    );
    expect(sections).toHaveLength(1);
    expect(sections[0]?.runningHead).toBeUndefined();
  });
});
