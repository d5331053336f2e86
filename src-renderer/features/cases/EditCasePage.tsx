import { useParams } from 'wouter';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { CaseForm } from './CaseForm.tsx';
import { useCase } from './use-cases.ts';

/** The record of a case, to change. */
export function EditCasePage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useCase(id);
  return (
    <Page width="reading">
      <PageHeader
        above={data && <TextLink to={{ to: 'case', id }}>{data.row.name}</TextLink>}
        title="Edit the record"
        description="What is saved here is what anonymisation knows of the child. The history keeps what stood there before."
      />
      {!data &&
        (error ? (
          <ProblemNotice error={error} actions={<LinkButton to={{ to: 'cases' }}>All cases</LinkButton>} />
        ) : (
          <Loading what="Fetching the case…" />
        ))}
      {data && <CaseForm id={id} draft={data.draft} />}
    </Page>
  );
}

/** A case added by hand. */
export function NewCasePage() {
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'cases' }}>Cases</TextLink>}
        title="Add a case"
        description="A reference and a name are enough to begin. The more the record knows, the more anonymisation masks."
      />
      <CaseForm id={null} />
    </Page>
  );
}
