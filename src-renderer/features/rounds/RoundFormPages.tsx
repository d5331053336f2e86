import { useParams } from 'wouter';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { RoundForm } from './RoundForm.tsx';
import { useRound } from './use-rounds.ts';

/** A new round. */
export function NewRoundPage() {
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'rounds' }}>Rounds</TextLink>}
        title="New round"
        description="Cases and reviewers come next. All of this can be changed later; the template and the scale only until a review has begun."
      />
      <RoundForm id={null} />
    </Page>
  );
}

/** The name, window, theme, scale, template and size of a round, to change. */
export function EditRoundPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useRound(id);
  return (
    <Page width="reading">
      <PageHeader
        above={data && <TextLink to={{ to: 'round', id }}>{data.summary.name}</TextLink>}
        title="Edit the round"
      />
      {!data &&
        (error ? (
          <ProblemNotice error={error} actions={<LinkButton to={{ to: 'rounds' }}>All rounds</LinkButton>} />
        ) : (
          <Loading what="Fetching the round…" />
        ))}
      {data && <RoundForm id={id} draft={data.draft} />}
    </Page>
  );
}
