import { Columns } from '../../ui/Columns.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { useCurrentWorkspace } from './current-workspace.ts';
import { AppearanceSettings } from './settings/AppearanceSettings.tsx';
import { BackupSettings } from './settings/BackupSettings.tsx';
import { PassphraseSettings } from './settings/PassphraseSettings.tsx';
import { useSettingsDraft } from './settings/use-settings-draft.ts';
import { VerifySettings } from './settings/VerifySettings.tsx';
import { WorkspaceSettingsForm } from './settings/WorkspaceSettingsForm.tsx';

/** Everything about the workspace itself that can be set, and whether it is whole. */
export function SettingsPage() {
  const form = useSettingsDraft(useCurrentWorkspace().settings);
  return (
    <Page>
      <PageHeader
        title="Settings"
        description="What you change here is saved by itself."
        actions={<SavedMark state={form.saved} />}
        isSticky
      />
      <Columns>
        <WorkspaceSettingsForm form={form} />
        <PassphraseSettings />
        <BackupSettings />
        <VerifySettings />
        <AppearanceSettings />
      </Columns>
    </Page>
  );
}
