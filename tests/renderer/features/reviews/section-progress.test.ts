import { expect, it } from 'vitest';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import {
  domainSection,
  EVIDENCE_SECTION,
  FEEDBACK_SECTION,
  RECOMMENDATIONS_SECTION,
  sectionStates,
  sectionsOf,
} from '../../../../src-renderer/features/reviews/section-progress.ts';

const nothing = { answers: {}, evidence: [], recommendations: [], missing: [] };
const section = domainSection('lived-experience');
const rationale = 'domain/lived-experience/rationale';
const cited = {
  key: 'e1',
  id: 'e1',
  draft: { kind: 'record' as const, source: '', date: '', text: 'Seen', cites: [rationale] },
};

it('the child’s experience heads the outline', () => {
  expect(sectionsOf(DEFAULT_TEMPLATE)[0]?.title).toBe("Child's lived experience and voice");
});

it('a domain goes from empty over begun and graded to complete', () => {
  const stateWith = (answers: Record<string, string>, evidence = nothing.evidence as (typeof cited)[]) =>
    sectionStates(DEFAULT_TEMPLATE, { ...nothing, answers, evidence }).get(section);
  const grade = { 'domain/lived-experience/grade': 'good' };
  expect(stateWith({})).toBe('empty');
  expect(stateWith({ 'domain/lived-experience/prompt/daily-life': '  ' })).toBe('empty');
  expect(stateWith({ 'domain/lived-experience/prompt/daily-life': 'Up at six' })).toBe('begun');
  expect(stateWith({}, [cited])).toBe('begun');
  expect(stateWith(grade)).toBe('graded');
  expect(stateWith({ ...grade, [rationale]: 'Why' })).toBe('graded');
  expect(stateWith({ ...grade, [rationale]: 'Why' }, [cited])).toBe('complete');
});

it('a recommendation that says nothing is begun only, and uncited evidence too', () => {
  const draft = {
    level: 'child' as const,
    action: '',
    measure: '',
    intendedImpact: '',
    owners: [],
    due: '',
    theme: '',
  };
  const states = sectionStates(DEFAULT_TEMPLATE, {
    ...nothing,
    answers: { 'feedback/child': 'Listen to me' },
    evidence: [{ ...cited, draft: { ...cited.draft, cites: [] } }],
    recommendations: [{ key: 'r1', id: 'r1', draft }],
    missing: [
      {
        field: 'recommendation/r1',
        rule: 'recommendation-requires-action',
        sentence: 'Say what is to be done.',
        isBlocking: true,
      },
    ],
  });
  expect(states.get(RECOMMENDATIONS_SECTION)).toBe('begun');
  expect(states.get(EVIDENCE_SECTION)).toBe('begun');
  expect(states.get(FEEDBACK_SECTION)).toBe('begun');
});
