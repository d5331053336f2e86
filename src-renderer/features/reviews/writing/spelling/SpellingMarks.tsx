import { useLayoutEffect, useRef } from 'react';
import type { WordInText } from '#shared/domain/spelling/words-to-check.ts';
import classes from './spelling.module.css';

/**
 * Underlines of misspelt words over a field: the same text in the same face, unseen but for its underlines, and nothing to
 * a mouse or a screen reader.
 */
export function SpellingMarks({
  text,
  words,
  scrollTop,
}: {
  text: string;
  words: readonly WordInText[];
  scrollTop: number;
}) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (layer.current) layer.current.scrollTop = scrollTop;
  });
  if (words.length === 0) return null;
  return (
    <div ref={layer} className={classes.layer} aria-hidden>
      {words.map(({ word, start }, index) => [
        text.slice(words[index - 1]?.end ?? 0, start),
        <span key={start} className={classes.misspelt} data-misspelt={start}>
          {word}
        </span>,
      ])}
      {text.slice(words.at(-1)?.end ?? 0)}
      {'\n'}
    </div>
  );
}
