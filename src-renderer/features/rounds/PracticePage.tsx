import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { PracticeAsked, PracticeFigures, PracticeOf } from '#shared/domain/rounds/practice-of.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../base/client.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';

/** What reviews say of the cases that somebody works or manages. */
export function WorkerPage() {
  return <Practice of="worker" />;
}

/** What reviews say of the cases of a team. */
export function TeamPage() {
  return <Practice of="team" />;
}

function Practice({ of }: Pick<PracticeAsked, 'of'>) {
  const { id: name = '' } = useParams();
  const { data, error } = useQuery(api.rounds.practiceOf.queryOptions({ input: { of, name } }));
  if (!data)
    return <PageWait error={error} what="Counting…" back={{ to: { to: 'coverage' }, title: 'Coverage' }} />;
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'coverage' }}>Coverage</TextLink>}
        title={data.name}
        description={
          of === 'worker'
            ? 'The cases that this person works or manages today, and what reviews of them say.'
            : 'The cases of this team today, and what reviews of them say.'
        }
      />
      <FactList
        layout="row"
        facts={[
          ['Team', data.team && <TextLink to={{ to: 'team', id: data.team }}>{data.team}</TextLink>],
          ['Open cases', data.open],
          ['Never reviewed', `${data.never} of ${data.open}`],
          [
            'Reviews',
            `${data.reviews.length}, of ${data.children === 1 ? 'one child' : `${data.children} children`}`,
          ],
        ]}
      />
      <Section title="What the reviews say together">
        {data.figures && <Figures figures={data.figures} />}
        <Notice kind="note">{data.sentence}</Notice>
      </Section>
      {data.reviews.length > 0 && <Reviews reviews={data.reviews} />}
      {data.workers.length > 0 && (
        <Section
          title="Who works these cases"
          description="By name. What is in one person’s cases is never ranked against another’s."
        >
          <ul>
            {data.workers.map((worker) => (
              <li key={worker}>
                <TextLink to={{ to: 'worker', id: worker }}>{worker}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

function Figures({ figures }: { figures: PracticeFigures }) {
  const { graded, decided, notGraded, recommendations, childHeard } = figures;
  const n = graded + notGraded;
  return (
    <>
      <DataTable
        label="Overall grades"
        columns={[
          { key: 'grade', header: 'Overall grade', cell: ({ words }) => words.join(' / ') },
          { key: 'graded', header: `As graded (n ${graded})`, cell: (row) => row.graded, align: 'end' },
          {
            key: 'moderated',
            header: `With moderation (${decided} of ${graded} moderated)`,
            cell: (row) => row.moderated,
            align: 'end',
          },
        ]}
        rows={figures.grades}
        keyOf={({ rank }) => `${rank}`}
      />
      <p>
        {notGraded > 0 && `${countWords(notGraded, 'review')} without an overall grade. `}
        {countWords(recommendations.child, 'recommendation')} for a child and {recommendations.service} for
        the service. The child was heard in {childHeard} of {n}.
      </p>
    </>
  );
}

function Reviews({ reviews }: { reviews: PracticeOf['reviews'] }) {
  return (
    <Section title="Reviews">
      <DataTable
        label="Reviews"
        columns={[
          {
            key: 'child',
            header: 'Child',
            cell: ({ id, childName }) => <TextLink to={{ to: 'review', id }}>{childName}</TextLink>,
            sortBy: ({ childName }) => childName,
          },
          { key: 'round', header: 'Round', cell: ({ round }) => round },
          { key: 'at', header: 'Submitted', cell: ({ submittedAt }) => <InstantText at={submittedAt} /> },
        ]}
        rows={reviews}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
