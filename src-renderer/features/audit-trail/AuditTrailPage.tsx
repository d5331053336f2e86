import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { DayInput } from '../../ui/DayInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { AuditEntryLine } from './AuditEntryLine.tsx';
import classes from './AuditTrailPage.module.css';
import { entityWords } from './audit-words.ts';
import { type TrailFilter, useAuditTrail } from './use-audit-trail.ts';

const capital = (word: string) => word.replace(/^./, (first) => first.toUpperCase());
const kinds = [...entityWords]
  .map(([value, word]) => ({ value, label: capital(word) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));

const EVERYTHING: TrailFilter = { entity: null, search: '', from: null, to: null };

/** Every change of the workspace: who, when, what. */
export function AuditTrailPage() {
  const [filter, setFilter] = useState<TrailFilter>(EVERYTHING);
  const change = (part: Partial<TrailFilter>) => setFilter({ ...filter, ...part });
  const [search] = useDebouncedValue(filter.search, 200);
  const trail = useAuditTrail({ ...filter, search });
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(EVERYTHING);
  const entries = trail.data?.pages.flat() ?? [];
  return (
    <Page>
      <PageHeader
        title="Audit trail"
        description="Every change, newest first. Each entry holds the fingerprint of the one before it, so that nothing can be altered or taken out unnoticed."
        actions={
          <LinkButton to={{ to: 'settings' }} variant="default">
            Check the workspace
          </LinkButton>
        }
      />
      <Group gap="sm" mb="md" align="flex-end">
        <TextInput
          label="Find"
          placeholder="A child, a person, a word"
          value={filter.search}
          onChange={(event) => change({ search: event.currentTarget.value })}
        />
        <Select
          label="About"
          placeholder="Everything"
          data={kinds}
          value={filter.entity}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'Show entries about everything' }}
          onChange={(entity) => change({ entity })}
        />
        <DayInput label="From" value={filter.from} onChange={(from) => change({ from })} />
        <DayInput label="To" value={filter.to} onChange={(to) => change({ to })} />
        {isNarrowed && (
          <Button variant="subtle" onClick={() => setFilter(EVERYTHING)}>
            Clear filters
          </Button>
        )}
      </Group>
      <ProblemNotice error={trail.error} />
      {trail.isPending && <Loading what="Reading the audit trail…" />}
      {trail.data && entries.length === 0 && (
        <EmptyState title={isNarrowed ? 'No entry fits' : 'No entry yet'}>
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
