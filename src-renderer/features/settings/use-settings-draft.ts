import { useState } from 'react';
import type { WorkspaceSettings } from '#shared/contract/workspace.ts';
import type { SavedState } from '../../base/saving/saved-state.ts';
import { useAutosave } from '../../base/saving/use-autosave.ts';
import { draftOf, problemsOf, type SettingsDraft, settingsOf } from './settings-draft.ts';
import { useUpdateSettings } from './use-settings.ts';

/** The settings while they are changed. */
export interface SettingsForm {
  readonly draft: SettingsDraft;
  readonly problems: ReturnType<typeof problemsOf>;
  readonly change: (change: Partial<SettingsDraft>) => void;
  readonly saved: SavedState;
}

/** Keeps the settings while they are changed: whatever is without a problem is saved at each pause. */
export function useSettingsDraft(settings: WorkspaceSettings): SettingsForm {
  const [draft, setDraft] = useState(() => draftOf(settings));
  const update = useUpdateSettings();
  const autosave = useAutosave<WorkspaceSettings>(async (next) => {
    await update.mutateAsync(next);
    return new Date().toISOString();
  });
  const problems = problemsOf(draft);
  return {
    draft,
    problems,
    saved:
      Object.keys(problems).length > 0
        ? { kind: 'not-saved', reason: 'see the field that is marked.', next: '' }
        : autosave.state,
    change(change) {
      const next = { ...draft, ...change };
      setDraft(next);
      if (Object.keys(problemsOf(next)).length === 0) autosave.change(settingsOf(next, settings));
    },
  };
}
