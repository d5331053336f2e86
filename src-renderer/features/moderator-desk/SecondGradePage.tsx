import { useParams } from 'wouter';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { PageWait } from '../../ui/PageWait.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { GradingForm } from '../moderations/GradingForm.tsx';
import { useReviewToGrade } from './use-moderator-desk.ts';

/** A second grade on a review of a pack that came. */
export function SecondGradePage() {
  const [packId = '', number = ''] = (useParams().id ?? '').split('.');
  const key = { packId, number: Number(number) || 1 };
  const { data, error } = useReviewToGrade(key);
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching what was found…"
        back={{ to: { to: 'moderator-desk' }, title: 'All reviews to grade' }}
      />
    );
  return (
    <GradingForm
      key={`${packId}.${number}`}
      grading={data}
      above={<TextLink to={{ to: 'moderator-desk' }}>To grade</TextLink>}
      keeping={{
        save: (second) => client.moderatorDesk.saveReview({ ...key, second }),
        finish: async (second) => (await client.moderatorDesk.saveReview({ ...key, second })).missing,
        leave: () => navigate({ to: 'moderator-desk' }),
      }}
    />
  );
}
