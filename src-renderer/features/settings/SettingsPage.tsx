import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { MoveSettings } from '../moving/MoveSettings.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { PassphraseSettings } from './PassphraseSettings.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';
import { VerifySettings } from './VerifySettings.tsx';
import { WorkspaceSettingsForm } from './WorkspaceSettingsForm.tsx';

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
        <MoveSettings />
        <VerifySettings />
        <AppearanceSettings />
      </Columns>
    </Page>
  );
}
