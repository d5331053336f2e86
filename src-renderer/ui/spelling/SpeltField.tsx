import { type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import classes from './spelling.module.css';
import { Spellings, useMisspelt } from './use-spelling.ts';

/**
 * A field with the underlines of its misspelt words over it: the same text in the same face, unseen but for its underlines,
 * and nothing to a mouse or a screen reader.
 */
export function SpeltField({
  text,
  isChecked,
  caret,
  scrollTop,
  children,
}: {
  text: string;
  /** False for somebody's own words, and where nobody writes. */
  isChecked: boolean;
  /** Where somebody is typing: a word that ends there is not finished. */
  caret: number | null;
  scrollTop: number;
  children: ReactNode;
}) {
  const words = useMisspelt(text, isChecked, caret);
  const reviewId = useContext(Spellings)?.reviewId ?? '';
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!layer.current) return;
    layOver(layer.current);
    layer.current.scrollTop = scrollTop;
  });
  return (
    <div className={classes.field} data-spelling-field={reviewId}>
      {children}
      {words.length > 0 && (
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
      )}
    </div>
  );
}

/** What decides where the lines of a field break. */
const FACE = ['padding', 'borderWidth', 'font', 'letterSpacing', 'lineHeight'] as const;

/** Lays the underlines over the very lines of their field, beside its scroll bar. */
function layOver(layer: HTMLElement): void {
  const area = layer.parentElement?.querySelector('textarea');
  const around = layer.parentElement?.getBoundingClientRect();
  if (!area || !around) return;
  const box = area.getBoundingClientRect();
  const face = getComputedStyle(area);
  for (const name of FACE) layer.style[name] = face[name];
  layer.style.left = `${box.left - around.left}px`;
  layer.style.top = `${box.top - around.top}px`;
  layer.style.width = `${area.offsetWidth - scrollBarOf(area)}px`;
  layer.style.height = `${box.height}px`;
}

const scrollBarOf = (area: HTMLTextAreaElement): number => {
  const { borderLeftWidth, borderRightWidth } = getComputedStyle(area);
  return (
    area.offsetWidth -
    area.clientWidth -
    Number.parseFloat(borderLeftWidth) -
    Number.parseFloat(borderRightWidth)
  );
};
