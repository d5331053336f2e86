import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Saved } from '#shared/contract/reviews.ts';
import {
  type EvidenceDraft,
  ReviewDraft,
  type ReviewService,
} from '../../../../src-renderer/features/reviews/writing/review-draft.ts';

const evidence = (text: string): EvidenceDraft => ({ kind: 'record', source: '', date: '', text, cites: [] });

/** A service in memory that can stop before, or just after, it has written something. */
function aService() {
  const answers: Record<string, string> = {};
  const items = new Map<string, EvidenceDraft>();
  let made = 0;
  let stops: 'never' | 'before' | 'after' = 'never';
  const saved: Saved = { savedAt: '2026-04-01T10:42:00.000Z', missing: [] };
  const write = <Result>(change: () => Result): Result => {
    if (stops === 'before') throw new Error('stopped');
    const result = change();
    if (stops === 'after') {
      stops = 'before';
      throw new Error('stopped');
    }
    return result;
  };
  const service: ReviewService = {
    fetch: async () => ({
      evidence: [...items].map(([id, draft]) => ({ id, ...draft, cites: [...draft.cites] })),
      recommendations: [],
    }),
    saveAnswer: async (field, value) =>
      write(() => {
        answers[field] = value;
        return saved;
      }),
    saveEvidence: async (id, draft) =>
      write(() => {
        const known = id ?? `e${++made}`;
        items.set(known, draft);
        return { ...saved, id: known };
      }),
    removeEvidence: async (id) =>
      write(() => {
        items.delete(id);
        return saved;
      }),
    saveRecommendation: async () => ({ ...saved, id: 'r1' }),
    removeRecommendation: async () => saved,
  };
  return {
    service,
    answers,
    texts: () => [...items.values()].map(({ text }) => text),
    stop: (when: 'never' | 'before' | 'after') => {
      stops = when;
    },
  };
}

const detail = (texts: readonly string[] = [], answers: Record<string, string> = {}) => ({
  answers,
  evidence: texts.map((text, index) => ({ id: `s${index}`, ...evidence(text), cites: [] })),
  recommendations: [],
  missing: [],
  savedAt: null,
});

it('what is typed and not saved yet stays when the review is fetched again', async () => {
  const { service, stop } = aService();
  const draft = new ReviewDraft(service);
  draft.takeFromService(detail([], { strengths: 'Old', 'overall/rationale': 'Old' }));
  stop('before');
  draft.setAnswer('strengths', 'New');
  await draft.flush();
  draft.takeFromService(detail([], { strengths: 'Old', 'overall/rationale': 'Changed elsewhere' }));
  expect(draft.read().answers).toEqual({ strengths: 'New', 'overall/rationale': 'Changed elsewhere' });
  expect(draft.read().saved.kind).toBe('not-saved');
});

it('a new item is saved with its first word and once, even if the service stopped before it could answer', async () => {
  const { service, texts, stop } = aService();
  const draft = new ReviewDraft(service);
  draft.takeFromService(detail());
  const key = draft.evidence.add(evidence(''));
  await draft.flush();
  expect(texts()).toEqual([]);
  draft.evidence.change(key, { text: 'Seen alone' });
  stop('after');
  await draft.flush();
  stop('never');
  await draft.flush();
  expect(texts()).toEqual(['Seen alone']);
  draft.evidence.change(key, { text: 'Seen alone in May' });
  await draft.flush();
  expect(texts()).toEqual(['Seen alone in May']);
  expect(draft.isIdle).toBe(true);
});

it('a removed item does not come back with the next fetch, and can be put back where it stood', async () => {
  const { service } = aService();
  const draft = new ReviewDraft(service);
  const fetched = detail(['one', 'two', 'three']);
  draft.takeFromService(fetched);
  const removed = draft.evidence.remove('s1');
  draft.takeFromService(fetched);
  const words = () => draft.evidence.entries.map((entry) => entry.draft.text);
  expect(words()).toEqual(['one', 'three']);
  if (removed) draft.evidence.restore(removed);
  expect(words()).toEqual(['one', 'two', 'three']);
  await draft.flush();
  expect(draft.isIdle).toBe(true);
});

it('an item that is removed while it is being saved for the first time is removed from the service too', async () => {
  const { service, texts } = aService();
  const draft = new ReviewDraft(service);
  const key = draft.evidence.add(evidence(''));
  draft.evidence.change(key, { text: 'A slip' });
  const saving = draft.flush();
  draft.evidence.remove(key);
  await saving;
  await draft.flush();
  expect(texts()).toEqual([]);
});

it('whatever is typed and whenever the service stops, in the end it has what is on the screen', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('answer' as const), field: fc.constantFrom('a', 'b'), text: fc.string() }),
    fc.record({ kind: fc.constant('add' as const), text: fc.string({ minLength: 1 }) }),
    fc.record({ kind: fc.constant('change' as const), at: fc.nat(4), text: fc.string() }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(4) }),
    fc.record({ kind: fc.constant('flush' as const) }),
    fc.record({
      kind: fc.constant('stop' as const),
      when: fc.constantFrom('never' as const, 'before' as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const { service, answers, texts, stop } = aService();
      const draft = new ReviewDraft(service);
      for (const action of steps) {
        const keyAt = (at: number) => draft.evidence.entries[at]?.key ?? '';
        if (action.kind === 'answer') draft.setAnswer(action.field, action.text);
        else if (action.kind === 'add')
          draft.evidence.change(draft.evidence.add(evidence('')), { text: action.text });
        else if (action.kind === 'change') draft.evidence.change(keyAt(action.at), { text: action.text });
        else if (action.kind === 'remove') draft.evidence.remove(keyAt(action.at));
        else if (action.kind === 'stop') stop(action.when);
        else await draft.flush();
      }
      stop('never');
      await draft.flush();
      expect(draft.isIdle).toBe(true);
      expect({ a: '', b: '', ...answers }).toEqual({ a: '', b: '', ...draft.read().answers });
      expect(texts().toSorted()).toEqual(draft.evidence.entries.map((entry) => entry.draft.text).toSorted());
    }),
    { numRuns: 150 },
  );
});
