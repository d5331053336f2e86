import type { EvidenceKind } from '#shared/domain/reviews/evidence.ts';
import { showUndo } from '../../../ui/show-undo.ts';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { emptyEvidence, evidenceNumber } from './evidence-words.ts';
import { openEvidence } from './open-evidence.ts';

/** What can be done with evidence, anywhere in the workbench. */
export function useEvidenceActions() {
  const { draft } = useReviewWriting();
  const { evidence } = draft;
  const citesOf = (key: string) => evidence.entries.find((entry) => entry.key === key)?.draft.cites ?? [];
  return {
    /** Adds an item, opens it where it is shown (`place`) and puts the keyboard into it. */
    addEvidence({
      cites = [],
      place,
      kind,
      text,
    }: {
      cites?: readonly string[];
      place: string;
      kind?: EvidenceKind;
      text?: string;
    }) {
      const key = evidence.add(emptyEvidence(cites, kind));
      if (text) evidence.change(key, { text });
      openEvidence(key, place);
    },
    cite(key: string, rationale: string) {
      evidence.change(key, { cites: [...new Set([...citesOf(key), rationale])] });
      void draft.flush();
    },
    uncite(key: string, rationale: string) {
      evidence.change(key, { cites: citesOf(key).filter((field) => field !== rationale) });
      void draft.flush();
    },
    removeEvidence(key: string) {
      const index = evidence.entries.findIndex((entry) => entry.key === key);
      const removed = evidence.remove(key);
      if (!removed) return;
      void draft.flush();
      if (removed.draft.text.trim() === '') return;
      showUndo(`${evidenceNumber(index)} was removed.`, () => {
        evidence.restore(removed);
        void draft.flush();
      });
    },
  };
}
