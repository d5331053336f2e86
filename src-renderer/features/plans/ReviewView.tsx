import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './plans.module.css';
import { useReview, useWriteReview } from './use-plans.ts';

/** The six-month review: it writes itself from the tracker, and a person may write over any cell. */
export function ReviewView({ planId, to }: { planId: string; to: string | null }) {
  const { data: review, error } = useReview(planId, to);
  if (error) return <ProblemNotice error={error} />;
  if (!review) return <Loading what="Writing the review…" />;
  return review.themes.map(({ title, rows }) => (
    <Section key={title} title={title || 'Actions'}>
      <table className={classes.review}>
        <thead>
          <tr>
            <th scope="col">Actions</th>
            <th scope="col">Progress and impact</th>
            <th scope="col">Focus for the next six months</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ itemId, ref, action, progress, focus }) => (
            <tr key={itemId}>
              <td>
                <TextLink to={{ to: 'item', id: itemId }}>
                  {ref} {action}
                </TextLink>
              </td>
              {(['progress', 'focus'] as const).map((field) => (
                <td key={field}>
                  <Written
                    label={`${field === 'progress' ? 'Progress and impact' : 'Focus'} of ${ref || action}`}
                    written={field === 'progress' ? progress : focus}
                    cell={{ planId, itemId, to: review.to, field }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  ));
}

function Written({
  label,
  written,
  cell,
}: {
  label: string;
  written: { text: string; isEdited: boolean };
  cell: { planId: string; itemId: string; to: string; field: 'progress' | 'focus' };
}) {
  const write = useWriteReview();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null)
    return (
      <>
        <span className={classes.words}>{written.text}</span>
        <span className={classes.sub}>
          {written.isEdited && 'edited · '}
          <Button
            variant="subtle"
            size="compact-sm"
            ml={written.isEdited ? 0 : '-0.5rem'}
            aria-label={`Edit: ${label}`}
            onClick={() => setDraft(written.text)}
          >
            Edit
          </Button>
          {written.isEdited && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Use the tracker's words: ${label}`}
              onClick={() => write.mutate({ ...cell, text: null })}
            >
              Use the tracker’s words
            </Button>
          )}
        </span>
        <ProblemNotice error={write.error} />
      </>
    );
  return (
    <>
      <Textarea
        aria-label={label}
        autosize
        minRows={3}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <ProblemNotice error={write.error} />
      <Button
        size="compact-sm"
        loading={write.isPending}
        onClick={() => write.mutate({ ...cell, text: draft }, { onSuccess: () => setDraft(null) })}
      >
        Save
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => setDraft(null)}>
        Cancel
      </Button>
    </>
  );
}
