import { VisuallyHidden } from '@mantine/core';
import { dateWords, instantWords } from './date-words.ts';

/** A day as people here write it: 16 Apr 2024. Takes a day, a month (yyyy-mm), or free words, which stay. */
export function DateText({ day }: { day: string | null | undefined }) {
  if (!day) return <NoDate />;
  return <time dateTime={day}>{dateWords(day)}</time>;
}

/** An instant in this computer's time: 16 Apr 2024, 10:42. */
export function InstantText({ at }: { at: string | null | undefined }) {
  if (!at) return <NoDate />;
  return <time dateTime={at}>{instantWords(at)}</time>;
}

function NoDate() {
  return (
    <span>
      <span aria-hidden>–</span>
      <VisuallyHidden>no date</VisuallyHidden>
    </span>
  );
}
