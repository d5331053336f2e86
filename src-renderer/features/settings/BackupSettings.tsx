import { Button } from '@mantine/core';
import { DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { backupReason, sizeWords } from './backup-words.ts';
import { useBackUp, useBackups } from './use-settings.ts';

/** The back-ups in the workspace's folder, and the button that makes one. */
export function BackupSettings() {
  const { data: backups, error } = useBackups();
  const backUp = useBackUp();
  return (
    <Section
      title="Back-ups"
      description="Encrypted copies in the folder “backups” of the workspace; each is opened once to prove that it is good. The newest 20 are kept."
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
          empty={<p>None yet. One is made by itself before each new version changes the workspace.</p>}
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
    </Section>
  );
}
