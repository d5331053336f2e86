import type { z } from 'zod';
import type { VerificationAnswer } from '#shared/contract/verifications.ts';
import { seenWords } from '#shared/domain/tracker/change-words.ts';
import { IMPACT_WORDS } from '#shared/domain/tracker/states.ts';
import { dateWords } from '../../ui/date-words.ts';
import classes from './verifications.module.css';

/** What an activity said of a recommendation, with its number. */
export function Answer({ answer }: { answer: z.infer<typeof VerificationAnswer> }) {
  return (
    <p className={classes.answer}>
      <strong>
        {IMPACT_WORDS[answer.to]}. {seenWords(answer)}.
      </strong>{' '}
      {answer.evidence}
      <span className={classes.sub}>
        {dateWords(answer.day)}, {answer.by}
      </span>
    </p>
  );
}
