import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { LetterheadSection } from './LetterheadSection.tsx';
import classes from './papers.module.css';
import { usePaperKinds, useReleases } from './use-papers.ts';

/** The papers that boards and committees read, and those that were published. */
export function PapersPage() {
  const { data, error } = usePaperKinds();
  const { data: releases } = useReleases();
  return (
    <Page>
      <PageHeader
        title="Reports"
        description="Each is written from what is in the workspace. You edit the words; a public one is checked before it is saved."
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the reports…" />}
      {data && (
        <DataTable
          label="Reports"
          rows={data}
          keyOf={({ kind }) => kind}
          onOpen={({ kind }) => navigate({ to: 'paper', id: kind })}
          columns={[
            {
              key: 'title',
              header: 'Report',
              width: '32%',
              cell: ({ kind, title }) => <TextLink to={{ to: 'paper', id: kind }}>{title}</TextLink>,
            },
            { key: 'summary', header: 'What is in it', cell: ({ summary }) => summary },
          ]}
        />
      )}
      <p className={classes.sub}>
        A plan is saved from its page, minutes from their meeting, and the tracker from its page.
      </p>
      <LetterheadSection />
      <Section
        title="Published"
        description="Each public report that was written, with what was accepted in it and why."
      >
        {releases?.length === 0 && <p>None yet. Open a report, choose Public and save it.</p>}
        {releases && releases.length > 0 && (
          <DataTable
            label="Published reports"
            rows={releases}
            keyOf={({ id }) => id}
            columns={[
              { key: 'title', header: 'Report', width: '36%', cell: ({ title }) => title },
              { key: 'file', header: 'File', cell: ({ fileName }) => fileName },
              { key: 'at', header: 'Written', cell: ({ at, by }) => `${dateWords(localDayOf(at))}, ${by}` },
              {
                key: 'accepted',
                header: 'Accepted',
                cell: ({ accepted }) =>
                  accepted.map(({ words, reason }) => `“${words}”: ${reason}`).join('; ') || 'nothing',
              },
            ]}
          />
        )}
      </Section>
    </Page>
  );
}
