import { useMemo } from 'react';
import { VOICE_STATE_WORDS, voicesOf } from '#shared/domain/reviews/voices.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import classes from './voices.module.css';

const MARKS = { agrees: '=', partly: '≈', differs: '≠', heard: '?', missing: '–', unexplained: '!' } as const;

/** Which voices are heard, where they agree with the file, and which are missing and why. */
export function VoicesAtAGlance({
  template,
  answers,
}: {
  template: PracticeReviewTemplate;
  answers: Readonly<Record<string, string>>;
}) {
  const voices = useMemo(() => voicesOf(template, answers), [template, answers]);
  if (voices.length === 0) return null;
  const heard = voices.filter(({ state }) => state !== 'missing' && state !== 'unexplained').length;
  return (
    <figure className={classes.glance}>
      <figcaption>
        {heard} of {voices.length} voices heard
      </figcaption>
      <ul>
        {voices.map(({ key, title, state, why }) => (
          <li key={key} data-state={state}>
            <span className={classes.mark} aria-hidden>
              {MARKS[state]}
            </span>
            <span className={classes.who}>{title}</span>
            <span className={classes.state}>
              {VOICE_STATE_WORDS[state]}
              {why && `: ${why}`}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
