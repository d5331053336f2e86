import { Button, Modal } from '@mantine/core';
import { FormActions } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './moderations.module.css';
import { useHidden, useMarkChecked } from './use-moderations.ts';

/** What a blind moderator will not see: each word of the scale in the texts, struck, before any moderator opens them. */
export function HiddenDialog({
  id,
  reviewId,
  onClose,
}: {
  id: string;
  reviewId: string;
  onClose: () => void;
}) {
  const { data, error } = useHidden({ id, reviewId });
  const mark = useMarkChecked();
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      closeButtonProps={{ 'aria-label': 'Close' }}
      title="What is hidden from a blind moderator"
    >
      <p>
        Struck words leave the text. See whether the rest still gives the grade away; if it does, do not show
        the rationales: the moderator grades without them.
      </p>
      <ProblemNotice error={error ?? mark.error} />
      {!data && !error && <Loading what="Fetching the texts…" />}
      <dl className={classes.hidden}>
        {data?.map(({ label, original, places }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{struck(original, places)}</dd>
          </div>
        ))}
      </dl>
      <FormActions>
        <Button
          loading={mark.isPending}
          onClick={() => mark.mutate({ id, reviewId }, { onSuccess: onClose })}
        >
          Show the rationales without these words
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          Leave them out
        </Button>
      </FormActions>
    </Modal>
  );
}

function struck(text: string, places: readonly { start: number; end: number }[]) {
  let at = 0;
  const parts = places.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <del key={start}>{text.slice(start, end)}</del>];
  });
  return [...parts, text.slice(at)];
}
