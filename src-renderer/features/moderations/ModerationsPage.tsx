import { IconPlus, IconScale } from '@tabler/icons-react';
import { DESIGN_WORDS } from '#shared/domain/moderation/designs.ts';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useModerations } from './use-moderations.ts';

/** All moderations: which sample, by which design, and how far each is. */
export function ModerationsPage() {
  const { data, error } = useModerations();
  const plan = (
    <LinkButton to={{ to: 'new-moderation' }} leftSection={<IconPlus size={17} aria-hidden />}>
      Plan a moderation
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Moderation"
        description="A second judgement of a sample shows whether Good means the same from every reviewer."
        actions={data && data.length > 0 && plan}
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the moderations…" />}
      {data?.length === 0 && (
        <EmptyState title="No moderation yet" icon={<IconScale size={32} stroke={1.5} />} actions={plan}>
          Plan one when a round is submitted: choose the rounds, the rules of the sample and who grades again.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <DataTable
          label="Moderations"
          rows={data}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate({ to: 'moderation', id })}
          columns={[
            {
              key: 'title',
              header: 'Moderation',
              sortBy: ({ title }) => title,
              cell: ({ id, title }) => <TextLink to={{ to: 'moderation', id }}>{title}</TextLink>,
            },
            { key: 'rounds', header: 'Rounds', cell: ({ rounds }) => rounds },
            { key: 'design', header: 'Design', cell: ({ design }) => DESIGN_WORDS[design].title },
            {
              key: 'graded',
              header: 'Second grades',
              cell: ({ graded, reviews }) => `${graded} of ${reviews}`,
            },
            { key: 'decided', header: 'Decided', cell: ({ decided, reviews }) => `${decided} of ${reviews}` },
            {
              key: 'deadline',
              header: 'Due',
              sortBy: ({ deadline }) => deadline,
              cell: ({ deadline }) => dateWords(deadline),
            },
          ]}
        />
      )}
    </Page>
  );
}
