import { IconPencil } from '@tabler/icons-react';
import { useParams } from 'wouter';
import type { CaseDetail } from '#shared/contract/cases.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusTags } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
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
        description={[row.reference, row.age === null ? null : ageWords(row.age), row.team]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <LinkButton
            to={{ to: 'edit-case', id: row.id }}
            variant="default"
            leftSection={<IconPencil size={17} aria-hidden />}
          >
            Change the record
          </LinkButton>
        }
      />
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
            <CaseReviews reviews={detail.reviews} />
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
