import { useParams } from 'wouter';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { PageWait } from '../../ui/PageWait.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { GradingForm } from './GradingForm.tsx';
import { useGrading, useHandIn } from './use-moderations.ts';

/** A second grade in the lead's own workspace. */
export function GradingPage() {
  const [id = '', reviewId = '', moderatorId = ''] = (useParams().id ?? '').split('.');
  const key = { id, reviewId, moderatorId };
  const { data, error } = useGrading(key);
  const handIn = useHandIn();
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching what was found…"
        back={{ to: { to: 'moderations' }, title: 'All moderations' }}
      />
    );
  return (
    <GradingForm
      key={reviewId}
      grading={data}
      above={<TextLink to={{ to: 'moderation', id }}>The moderation</TextLink>}
      keeping={{
        save: (second) => client.moderations.saveGrading({ ...key, second }),
        finish: async (second) => (await handIn.mutateAsync({ ...key, second })).missing,
        leave: () => navigate({ to: 'moderation', id }),
      }}
    />
  );
}
