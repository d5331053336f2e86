import { useParams, useSearchParams } from 'wouter';
import { Loading } from '../../ui/Loading.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { type ActivityDraft, ActivityForm } from './ActivityForm.tsx';
import { useActivity, useActivityTypes } from './use-activities.ts';

const EMPTY: ActivityDraft = {
  typeKey: 'observation',
  title: '',
  service: 'children',
  area: '',
  plannedFor: '',
  heldOn: null,
  owner: '',
  summary: '',
  details: {},
  figures: [],
};

/** Adds an activity of a type. */
export function NewActivityPage() {
  const [asked] = useSearchParams();
  const { data: types } = useActivityTypes();
  if (!types) return <Loading what="Fetching the types…" />;
  const typeKey = types.some(({ key }) => key === asked.get('type'))
    ? (asked.get('type') ?? '')
    : EMPTY.typeKey;
  return <ActivityForm id={null} types={types} draft={{ ...EMPTY, typeKey }} />;
}

/** Changes what is known of an activity. */
export function EditActivityPage() {
  const { id = '' } = useParams();
  const { data, error } = useActivity(id);
  const { data: types } = useActivityTypes();
  if (!data || !types)
    return (
      <PageWait
        error={error}
        what="Fetching the activity…"
        back={{ to: { to: 'activities' }, title: 'All activities' }}
      />
    );
  return <ActivityForm key={id} id={id} types={types} draft={data.draft} />;
}
