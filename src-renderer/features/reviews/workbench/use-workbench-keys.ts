import { useHotkeys } from '@mantine/hooks';
import { useMenuCommand } from '../../../ui/use-menu-command.ts';
import { useEvidenceActions } from '../evidence/use-evidence-actions.ts';
import { useRecommendationActions } from '../recommending/use-recommendation-actions.ts';
import { EVIDENCE_SECTION, type ReviewSection } from '../section-progress.ts';
import { goToSection } from './use-current-section.ts';
import type { Panes } from './use-panes.ts';

/** Makes the shortcuts of the workbench work, also while one types. */
export function useWorkbenchKeys({
  sections,
  current,
  panes,
  onMissing,
}: {
  sections: readonly ReviewSection[];
  current: string | null;
  panes: Panes;
  onMissing: () => void;
}): void {
  const { addEvidence } = useEvidenceActions();
  const { addRecommendation } = useRecommendationActions();
  const newEvidence = () => {
    const inFocus = document.activeElement?.closest('[data-section]')?.id ?? current;
    const rationale = sections.find(({ key }) => key === inFocus)?.rationale;
    addEvidence(rationale ? { cites: [rationale], place: rationale } : { place: EVIDENCE_SECTION });
  };
  const step = (by: number) => {
    const inFocus = document.activeElement?.closest('[data-section]')?.id ?? current;
    const index = sections.findIndex(({ key }) => key === inFocus);
    const next = sections[Math.max(0, Math.min(sections.length - 1, index + by))];
    if (next) goToSection(next.key);
  };
  useMenuCommand('toggle-focus', panes.toggleFocus);
  useHotkeys(
    [
      ['mod+shift+E', newEvidence],
      ['mod+shift+R', () => addRecommendation('child')],
      ['alt+ArrowDown', () => step(1)],
      ['alt+ArrowUp', () => step(-1)],
      ['mod+shift+F', panes.toggleFocus],
      ['mod+shift+M', onMissing],
    ],
    [],
    true,
  );
}
