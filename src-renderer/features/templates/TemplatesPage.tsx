import { Button, Group } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import type { TemplateRow } from '#shared/contract/templates.ts';
import { SERVICE_WORDS } from '#shared/domain/activities/activity.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { roundTabs } from '../rounds/round-tabs.ts';
import classes from './templates.module.css';
import {
  useDrafts,
  useImportTemplate,
  useReadyTemplates,
  useStartDraft,
  useTemplates,
} from './use-templates.ts';

const columns: readonly DataColumn<TemplateRow>[] = [
  {
    key: 'name',
    header: 'Template',
    cell: ({ id, name }) => <TextLink to={{ to: 'template', id }}>{name}</TextLink>,
    sortBy: ({ name }) => name,
  },
  {
    key: 'version',
    header: 'Version',
    cell: ({ version }) => version,
    sortBy: ({ version }) => version,
    align: 'end',
  },
  { key: 'questions', header: 'Questions', cell: ({ questions }) => questions, align: 'end' },
  {
    key: 'rounds',
    header: 'Rounds',
    cell: ({ rounds }) => rounds,
    sortBy: ({ rounds }) => rounds,
    align: 'end',
  },
  {
    key: 'published',
    header: 'Published',
    cell: ({ publishedAt, publishedBy }) =>
      publishedAt ? (
        <>
          <InstantText at={publishedAt} />, {publishedBy}
        </>
      ) : (
        'Came with Plumbline or a pack'
      ),
    sortBy: ({ publishedAt }) => publishedAt,
  },
  { key: 'note', header: 'What changed', cell: ({ note }) => note || '–', width: '28%' },
];

/** Every published version, what is being written, and what one can begin with. */
export function TemplatesPage() {
  const { data: rows, error } = useTemplates();
  const start = useStartDraft();
  const take = useImportTemplate();
  const begin = (from: Parameters<typeof start.mutate>[0]['from']) =>
    start.mutate({ from }, { onSuccess: ({ id }) => navigate({ to: 'edit-template', id }) });
  return (
    <Page>
      <PageHeader
        title="Templates"
        description="What a review asks. A published version never changes: reviews made with it always show its questions."
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileImport size={17} aria-hidden />}
              loading={take.isPending}
              onClick={() =>
                take.mutate(undefined, {
                  onSuccess: (taken) => taken && navigate({ to: 'edit-template', id: taken.id }),
                })
              }
            >
              Bring in a file
            </Button>
            <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => begin({ kind: 'empty' })}>
              New template
            </Button>
          </>
        }
      />
      <RoomTabs label="Rounds" tabs={roundTabs} />
      <ProblemNotice error={error ?? start.error ?? take.error} />
      {!rows && !error && <Loading what="Fetching templates…" />}
      {rows && (
        <div className={classes.table}>
          <DataTable
            label="Templates"
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            onOpen={({ id }) => navigate({ to: 'template', id })}
            initialSorting={{ column: 'name', direction: 'ascending' }}
            empty={null}
          />
        </div>
      )}
      <Drafts />
      <Ready onBegin={(key) => begin({ kind: 'ready', key })} />
    </Page>
  );
}

function Drafts() {
  const { data: drafts } = useDrafts();
  if (!drafts || drafts.length === 0) return null;
  return (
    <Section title="Being written" description="No round can use a draft until it is published.">
      <ul className={classes.cards} aria-label="Drafts">
        {drafts.map(({ id, name, savedAt, createdBy, questions }) => (
          <li key={id} className={classes.card}>
            <TextLink to={{ to: 'edit-template', id }}>{name || 'Template without a name'}</TextLink>
            <span className={classes.quiet}>
              {countWords(questions, 'question')}, begun by {createdBy}, saved <InstantText at={savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Ready({ onBegin }: { onBegin: (key: string) => void }) {
  const { data: ready } = useReadyTemplates();
  return (
    <Section
      title="Ready templates"
      description="Of Plumbline’s own writing. Each opens as a draft: change what you like, then publish it."
    >
      <ul className={classes.cards} aria-label="Ready templates">
        {(ready ?? []).map(({ key, name, about, service, questions }) => (
          <li key={key} className={classes.card}>
            <strong>{name}</strong>
            <span className={classes.quiet}>
              {SERVICE_WORDS[service]}. {about} {countWords(questions, 'question')}.
            </span>
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Begin with ${name}`}
                onClick={() => onBegin(key)}
              >
                Begin with this
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  );
}
