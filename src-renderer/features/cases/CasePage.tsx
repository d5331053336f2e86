import { IconPencil } from '@tabler/icons-react';
import { useParams } from 'wouter';
import type { CaseDetail } from '#shared/contract/cases.ts';
import { hasName } from '#shared/domain/cases/has-name.ts';
import { formatDay } from '#shared/domain/dates/calendar-days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { CaseClosing } from './CaseClosing.tsx';
import { CaseFacts, RelatedPeople } from './CaseFacts.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseMentions } from './CaseMentions.tsx';
import classes from './CasePage.module.css';
import { CaseRecommendations, CaseReviews } from './CaseReviews.tsx';
import { useCase } from './use-cases.ts';

/** One case: what is known, what was found in reviews, and who changed what. */
export function CasePage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useCase(id);
  if (!data)
    return (
      <Page>
        {error ? (
          <ProblemNotice error={error} actions={<LinkButton to={{ to: 'cases' }}>All cases</LinkButton>} />
        ) : (
          <Loading what="Fetching the case…" />
        )}
      </Page>
    );
  return <CaseSheet detail={data} />;
}

function CaseSheet({ detail }: { detail: CaseDetail }) {
  const { row, draft } = detail;
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'cases' }}>Cases</TextLink>}
        title={row.name}
        marks={<StatusTags codes={row.statuses} />}
        description={[
          hasName(draft) ? row.reference : 'name not known',
          row.age === null ? null : ageWords(row.age),
          row.team,
          row.closedOn === null ? null : `closed on ${formatDay(row.closedOn)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <CaseClosing row={row} />
            <LinkButton
              to={{ to: 'edit-case', id: row.id }}
              variant="default"
              leftSection={<IconPencil size={17} aria-hidden />}
            >
              Edit the record
            </LinkButton>
          </>
        }
      />
      {!hasName(draft) && (
        <Notice kind="caution">
          <p>
            The list has no name for this child, so the case goes by its reference. Anonymisation cannot know
            the name until it is written here or comes with another list: read each text for it before
            anything leaves.
          </p>
        </Notice>
      )}
      <div className={classes.columns}>
        <div>
          <Section title="Record">
            <CaseFacts draft={draft} />
          </Section>
          <Section title="Related people">
            <RelatedPeople related={draft.related} />
          </Section>
        </div>
        <div>
          <Section title="Reviews">
            <CaseReviews caseId={row.id} reviews={detail.reviews} />
          </Section>
          <Section title="Recommendations">
            <CaseRecommendations recommendations={detail.recommendations} />
          </Section>
          <Section
            title="People and places mentioned but not in the record"
            description="Names that reviews of this case use and the record does not hold, such as a foster carer or a club. Anonymisation masks them too."
          >
            <CaseMentions caseId={row.id} mentions={detail.mentions} />
          </Section>
          <Section title="History of the record">
            <CaseHistory caseId={row.id} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

const ageWords = (age: number): string =>
  age < 1 ? 'under one year old' : `${age} ${age === 1 ? 'year' : 'years'} old`;
