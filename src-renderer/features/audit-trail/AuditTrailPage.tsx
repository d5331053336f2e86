import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AuditEntryLine } from './AuditEntryLine.tsx';
import classes from './AuditTrailPage.module.css';
import { entityWords } from './audit-words.ts';
import { useAuditTrail } from './use-audit-trail.ts';

const capital = (word: string) => word.replace(/^./, (first) => first.toUpperCase());
const kinds = Object.entries(entityWords)
  .map(([value, word]) => ({ value, label: capital(word) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));

/** Every change of the workspace: who, when, what. */
export function AuditTrailPage() {
  const [entity, setEntity] = useState<string | null>(null);
  const trail = useAuditTrail(entity);
  const entries = trail.data?.pages.flat() ?? [];
  return (
    <Page>
      <PageHeader
        title="Audit trail"
        description="Every change, newest first. Each entry holds the fingerprint of the one before it, so that nothing can be altered or taken out unnoticed."
        actions={
          <>
            <Select
              aria-label="Show entries about"
              placeholder="About everything"
              data={kinds}
              value={entity}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': 'Show entries about everything' }}
              onChange={setEntity}
            />
            <LinkButton to={{ to: 'settings' }} variant="default">
              Check the workspace
            </LinkButton>
          </>
        }
      />
      <ProblemNotice error={trail.error} />
      {trail.isPending && <Loading what="Reading the audit trail…" />}
      {trail.data && entries.length === 0 && (
        <EmptyState title={entity ? 'Nothing about this yet' : 'No entry yet'}>
          Each change of the workspace is written down here by itself, with who made it and when.
        </EmptyState>
      )}
      {entries.length > 0 && (
        <ol className={classes.list} aria-label="Entries, newest first">
          {entries.map((entry) => (
            <AuditEntryLine key={entry.sequence} entry={entry} />
          ))}
        </ol>
      )}
      {trail.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={trail.isFetchingNextPage}
          onClick={() => void trail.fetchNextPage()}
        >
          Show earlier entries
        </Button>
      )}
    </Page>
  );
}
