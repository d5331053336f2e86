import { Button } from '@mantine/core';
import { DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { backupReason } from '../start/backup-words.ts';
import { sizeWords } from '../start/size-words.ts';
import { SecondPlaceSetting } from './SecondPlaceSetting.tsx';
import { useBackUp, useBackups } from './use-settings.ts';

/** The back-ups in the workspace's folder, and the button that makes one. */
export function BackupSettings() {
  const { data: backups, error } = useBackups();
  const backUp = useBackUp();
  return (
    <Section
      title="Back-ups"
      description="Encrypted copies in the folder “backups” of the workspace; each holds the keys too and is opened once to prove that it is good. One is made on the first opening of a day, before an import and before the passphrase changes. The newest 20 are kept; your own files beside them are left alone. To restore one, close the workspace and choose “Restore a back-up” on the start screen."
      actions={
        <Button variant="default" loading={backUp.isPending} onClick={() => backUp.mutate({})}>
          Make a back-up now
        </Button>
      }
    >
      <ProblemNotice error={error ?? backUp.error} />
      {backups && (
        <DataTable
          label="Back-ups"
          rows={backups}
          keyOf={({ name }) => name}
          maxHeight="20rem"
          empty={<p>None yet. One is made by itself when the workspace is next opened.</p>}
          columns={[
            {
              key: 'made',
              header: 'Made',
              cell: ({ madeAt }) => <InstantText at={madeAt} />,
              isNarrow: true,
            },
            { key: 'why', header: 'Why', cell: ({ reason }) => backupReason(reason) },
            { key: 'size', header: 'Size', cell: ({ bytes }) => sizeWords(bytes), align: 'end' },
          ]}
        />
      )}
      <SecondPlaceSetting />
    </Section>
  );
}
