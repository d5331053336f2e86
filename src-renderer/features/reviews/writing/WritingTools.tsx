import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { labelsOf } from '#shared/domain/reviews/field-labels.ts';
import { mayWrite } from '#shared/domain/reviews/whose-review.ts';
import { wordCount } from '#shared/domain/text/clean-paste.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../../base/client.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { textOfField, useFocusedText } from './focused-text.ts';
import { KeptWords } from './spelling/KeptWords.tsx';
import { useAnswer } from './use-review-draft.ts';
import classes from './writing.module.css';

/** What helps with the text that the keyboard is in: its words, its earlier versions, one's own phrases. */
export function WritingTools({ detail }: { detail: ReviewDetail }) {
  const field = useFocusedText();
  const label = field === null ? undefined : labelsOf(detail.template).get(field);
  if (field === null || label === undefined || !mayWrite(detail.writingAs)) return null;
  return (
    <section>
      <h2>This text</h2>
      <Tools key={field} reviewId={detail.row.id} field={field} label={label} />
    </section>
  );
}

function Tools({ reviewId, field, label }: { reviewId: string; field: string; label: string }) {
  const [value, change] = useAnswer(field);
  return (
    <>
      <p className={classes.toolsLabel}>{label}</p>
      <p>{countWords(wordCount(value), 'word')}</p>
      <Unfolding summary="Earlier versions">
        <Versions reviewId={reviewId} field={field} onRestore={change} />
      </Unfolding>
      <Unfolding summary="My phrases">
        <Phrases field={field} />
      </Unfolding>
      <Unfolding summary="Words kept as right">
        <KeptWords reviewId={reviewId} />
      </Unfolding>
    </>
  );
}

/** Holds nothing until it is open: what nobody looks at is not fetched again at each save. */
function Unfolding({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children}
    </details>
  );
}

function Versions({
  reviewId,
  field,
  onRestore,
}: {
  reviewId: string;
  field: string;
  onRestore: (text: string) => void;
}) {
  const { data } = useQuery(api.writing.versions.queryOptions({ input: { reviewId, field } }));
  if (!data) return null;
  if (data.length === 0)
    return (
      <p>None yet. One is kept whenever you come back to a text after a pause, and when much of it goes.</p>
    );
  return (
    <ul className={classes.toolsList}>
      {data.map(({ id, value, writtenAt, keptBy }) => (
        <li key={id}>
          <span>
            <InstantText at={writtenAt} />, {keptBy}, {countWords(wordCount(value), 'word')}
          </span>
          <details>
            <summary>Read it</summary>
            <p className={classes.version}>{value}</p>
          </details>
          <Button size="compact-xs" variant="default" onClick={() => onRestore(value)}>
            Put this version back
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Phrases({ field }: { field: string }) {
  const { data } = useQuery(api.writing.phrases.queryOptions({ input: {} }));
  const keep = useMutation(api.writing.keepPhrase.mutationOptions());
  const forget = useMutation(api.writing.removePhrase.mutationOptions());
  const keepSelection = () => {
    const area = textOfField(field);
    const text = area?.value.slice(area.selectionStart, area.selectionEnd).trim() ?? '';
    if (text) keep.mutate({ text });
  };
  return (
    <>
      <ul className={classes.toolsList}>
        {(data ?? []).map(({ id, text }) => (
          <li key={id}>
            <span>{text}</span>
            <span>
              <Button size="compact-xs" variant="default" onClick={() => insert(field, text)}>
                Insert
              </Button>{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`Forget the phrase: ${text}`}
                onClick={() => forget.mutate({ id })}
              >
                Forget
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Button size="compact-xs" variant="default" onClick={keepSelection}>
        Keep the selected words
      </Button>
    </>
  );
}

/** Puts words where the keyboard was, in the only way that the system's undo knows of. */
function insert(field: string, text: string): void {
  const area = textOfField(field);
  if (!area) return;
  area.focus();
  document.execCommand('insertText', false, text);
}
