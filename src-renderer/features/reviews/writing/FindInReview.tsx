import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { labelsOf } from '#shared/domain/reviews/field-labels.ts';
import { findInTexts } from '#shared/domain/reviews/find-in-review.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { focusField } from '../focus-field.ts';
import classes from './writing.module.css';

/** Finds a word in every text of the review that is open; each place leads into its text. */
export function FindInReview({ detail }: { detail: ReviewDetail }) {
  const [words, setWords] = useState('');
  const labels = labelsOf(detail.template);
  const found = findInTexts(
    Object.entries(detail.answers).map(([field, text]) => ({ field, text })),
    words,
  ).filter(({ field }) => labels.has(field));
  const isAsked = words.trim().length > 1;
  return (
    <section>
      <h2>Find in this review</h2>
      <TextInput
        aria-label="Find in this review"
        placeholder="A word or name"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {isAsked && (
        <p aria-live="polite">
          {found.length === 0
            ? 'No text of this review has it.'
            : countWords(found.length, 'text has it', 'texts have it')}
        </p>
      )}
      {isAsked && found.length > 0 && (
        <ul className={classes.toolsList}>
          {found.map(({ field, around, places }) => (
            <li key={field}>
              <button type="button" className={classes.place} onClick={() => focusField(field)}>
                {labels.get(field)}
              </button>
              <span>
                {around}
                {places > 1 && ` (${places} places)`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
