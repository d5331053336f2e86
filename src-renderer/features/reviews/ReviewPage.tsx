import { useParams } from 'wouter';
import { PageWait } from '../../ui/PageWait.tsx';
import { SealedReview } from './sealed/SealedReview.tsx';
import { useReview } from './use-review.ts';
import { Workbench } from './workbench/Workbench.tsx';

/** A review: the workbench while it is being written, the sealed text once it is submitted. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const { data, error } = useReview(id);
  if (data)
    return data.row.submittedAt === null ? (
      <Workbench key={id} detail={data} />
    ) : (
      <SealedReview detail={data} />
    );
  return (
    <PageWait error={error} what="Opening the review…" back={{ to: { to: 'rounds' }, title: 'All rounds' }} />
  );
}
