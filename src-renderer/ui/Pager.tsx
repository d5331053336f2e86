import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './Pager.module.css';

const words = (count: number) => count.toLocaleString('en-GB');

/** Which part of a long list is shown, with the way to the parts beside it. Says only how many where all are shown. */
export function Pager({
  label,
  offset,
  pageSize,
  total,
  onChange,
}: {
  /** What is listed, in the plural: "cases". */
  label: string;
  offset: number;
  pageSize: number;
  total: number;
  onChange: (offset: number) => void;
}) {
  const last = Math.min(offset + pageSize, total);
  const nav = useRef<HTMLElement>(null);
  /** A new part is read from its beginning, not from where the button of the last one stood. */
  const goTo = (next: number) => {
    onChange(next);
    scrollerOf(nav.current)?.scrollTo({ top: 0 });
  };
  return (
    <nav ref={nav} className={classes.pager} aria-label={`Pages of ${label}`}>
      <span role="status">
        {total <= pageSize
          ? `${words(total)} ${label}`
          : `${words(offset + 1)} to ${words(last)} of ${words(total)} ${label}`}
      </span>
      {total > pageSize && (
        <span className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconChevronLeft size={15} aria-hidden />}
            disabled={offset === 0}
            onClick={() => goTo(Math.max(0, offset - pageSize))}
          >
            Previous
          </Button>
          <Button
            variant="default"
            size="xs"
            rightSection={<IconChevronRight size={15} aria-hidden />}
            disabled={last >= total}
            onClick={() => goTo(offset + pageSize)}
          >
            Next
          </Button>
        </span>
      )}
    </nav>
  );
}

/** The nearest box around an element that scrolls. */
function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  let box = element?.parentElement ?? null;
  while (box && !(box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)))
    box = box.parentElement;
  return box;
}
