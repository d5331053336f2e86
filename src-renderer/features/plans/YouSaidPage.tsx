import { Button } from '@mantine/core';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useSaveYouSaidWeDid, useYouSaidWeDid } from './use-plans.ts';

/** What can be told to everybody of what was done, without pointing to anyone. */
export function YouSaidPage() {
  const { data, error } = useYouSaidWeDid();
  const save = useSaveYouSaidWeDid();
  return (
    <Page width="wide">
      <PageHeader
        above={<TextLink to={{ to: 'plans' }}>Plans</TextLink>}
        title="You said, we did"
        description="For children, families, staff and partners to read. Nothing that names somebody is told, and no count under five."
        actions={
          data &&
          data.rows.length > 0 && (
            <Button loading={save.isPending} onClick={() => save.mutate()}>
              Save as…
            </Button>
          )
        }
      />
      <ProblemNotice error={error ?? save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}. Read it once more before it is published.</p>
        </Notice>
      )}
      {!data && !error && <Loading what="Looking for what can be told…" />}
      {data && data.leftOut.length > 0 && (
        <Notice kind="caution">
          <p>Left out:</p>
          <ul>
            {data.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {data &&
        (data.rows.length === 0 ? (
          <EmptyState title="Nothing can be told yet">
            Complete actions for the service that say where they came from are told here.
          </EmptyState>
        ) : (
          <DataTable
            label="You said, we did"
            rows={data.rows}
            keyOf={({ said, did }) => `${said} ${did}`}
            columns={[
              { key: 'said', header: 'What you said', width: '40%', cell: ({ said }) => said },
              { key: 'did', header: 'What we did', cell: ({ did }) => did },
            ]}
          />
        ))}
    </Page>
  );
}
