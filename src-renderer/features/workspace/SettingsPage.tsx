import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AppearanceSettings } from './settings/AppearanceSettings.tsx';
import { BackupSettings } from './settings/BackupSettings.tsx';
import { PassphraseSettings } from './settings/PassphraseSettings.tsx';
import { VerifySettings } from './settings/VerifySettings.tsx';
import { WorkspaceSettingsForm } from './settings/WorkspaceSettingsForm.tsx';
import { useWorkspaceState } from './use-workspace.ts';

/** Everything about the workspace itself that can be set, and whether it is whole. */
export function SettingsPage() {
  const { data: state } = useWorkspaceState();
  if (state?.kind !== 'open') return null;
  return (
    <Page width="reading">
      <PageHeader
        title="Settings"
        description={`Of the workspace ${state.name}. What you change is saved by itself.`}
      />
      <WorkspaceSettingsForm key={state.recentId} settings={state.settings} />
      <PassphraseSettings />
      <BackupSettings />
      <VerifySettings />
      <AppearanceSettings />
    </Page>
  );
}
