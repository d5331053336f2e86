import { useQuery } from '@tanstack/react-query';
import { api } from '../../../base/client.ts';
import { CurrentWorkspaceProvider } from '../../../base/current-workspace.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useReview } from '../use-review.ts';
import { CaseBeside } from './CaseBeside.tsx';
import classes from './second-screen.module.css';
import { useSecondScreen } from './use-second-screen.ts';

/** The window for a second screen: the case of the review that the first window shows. It writes nothing of the review. */
export function SecondScreen() {
  const { data: workspace } = useQuery(api.workspace.state.queryOptions({ input: {} }));
  const shown = useSecondScreen(workspace?.kind === 'open');
  if (workspace?.kind !== 'open')
    return (
      <Sentence title={workspace?.kind === 'locked' ? 'Locked' : 'No workspace is open'}>
        Go on in the first window: this one follows it.
      </Sentence>
    );
  if (!shown)
    return (
      <Sentence title="No review is shown yet">
        Open a review in the first window, and its case stands here: questions, evidence, attachments, facts.
      </Sentence>
    );
  return (
    <CurrentWorkspaceProvider value={workspace}>
      <Case key={shown.reviewId} reviewId={shown.reviewId} section={shown.section} />
    </CurrentWorkspaceProvider>
  );
}

function Case({ reviewId, section }: { reviewId: string; section: string | null }) {
  const { data, error } = useReview(reviewId);
  if (data) return <CaseBeside detail={data} section={section} />;
  return (
    <main className={classes.sentence}>
      {error ? <ProblemNotice error={error} /> : <Loading what="Opening the case…" />}
    </main>
  );
}

function Sentence({ title, children }: { title: string; children: string }) {
  return (
    <main className={classes.sentence}>
      <EmptyState order={1} title={title}>
        {children}
      </EmptyState>
    </main>
  );
}
