import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { moved } from './moved.ts';
import classes from './templates.module.css';

/**
 * A list whose items are put in order by dragging their handle, by their arrows, or by Alt+Shift+Up and Down from anywhere in
 * an item. Lists inside lists keep to themselves.
 */
export function Sortable<Item extends { readonly key: string }>({
  label,
  items,
  nameOf,
  isInner = false,
  onChange,
  onRemove,
  children,
}: {
  label: string;
  items: readonly Item[];
  nameOf: (item: Item, index: number) => string;
  isInner?: boolean;
  onChange: (items: Item[]) => void;
  onRemove: (item: Item) => void;
  children: (item: Item, index: number) => ReactNode;
}) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number) => onChange(moved(items, from, to));
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, index: number) => {
    if (!event.altKey || !event.shiftKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const { target } = event;
    move(index, index + (event.key === 'ArrowUp' ? -1 : 1));
    // The element moves with its item; the browser may drop the focus on the way.
    requestAnimationFrame(() => target instanceof HTMLElement && target.focus());
  };
  const onDrop = (event: DragEvent, index: number) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(dragged, index);
    end();
  };
  return (
    <ol className={classes.list} aria-label={label}>
      {items.map((item, index) => {
        const name = nameOf(item, index);
        return (
          <li
            key={item.key}
            className={classes.item}
            data-inner={isInner || undefined}
            data-over={over === index || undefined}
            onKeyDown={(event) => onKeyDown(event, index)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              event.stopPropagation();
              setOver(index);
            }}
            onDrop={(event) => onDrop(event, index)}
          >
            <span
              className={classes.handle}
              draggable
              aria-hidden
              title="Drag to another place (Alt+Shift+Up, Alt+Shift+Down)"
              onDragStart={(event) => {
                event.stopPropagation();
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', name);
                setDragged(index);
              }}
              onDragEnd={end}
            >
              <IconGripVertical size={18} />
            </span>
            <div className={classes.fields}>{children(item, index)}</div>
            <div className={classes.tools}>
              <Tool words={`Move up: ${name}`} isOff={index === 0} onClick={() => move(index, index - 1)}>
                <IconArrowUp size={17} aria-hidden />
              </Tool>
              <Tool
                words={`Move down: ${name}`}
                isOff={index === items.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={17} aria-hidden />
              </Tool>
              <Tool words={`Remove: ${name}`} onClick={() => onRemove(item)}>
                <IconTrash size={17} aria-hidden />
              </Tool>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Tool({
  words,
  isOff = false,
  onClick,
  children,
}: {
  words: string;
  isOff?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words}
      title={words}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
