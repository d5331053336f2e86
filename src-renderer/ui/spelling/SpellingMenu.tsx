import { Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../base/client.ts';
import {
  broughtInSight,
  isSelected,
  type MarkedWord,
  markedWordAt,
  nextMarkedWord,
  replaceWord,
  reviewOf,
  SPELLING_KEY,
  selectWord,
} from './marked-words.ts';
import classes from './spelling.module.css';
import type { Spelling } from './spelling.ts';

interface Offer extends MarkedWord {
  readonly suggestions: readonly string[];
}

/** What might have been meant by a marked word: on a right click, and on F7 for the next one. */
export function SpellingMenu({ spelling }: { spelling: Spelling }) {
  const { reviewId } = spelling;
  const [offer, setOffer] = useState<Offer | null>(null);
  const [isOpen, setOpen] = useState(false);
  useOffers(reviewId, (next) => {
    setOffer(next);
    setOpen(true);
  });
  const keep = useMutation(api.writing.keepWord.mutationOptions());
  if (!offer) return null;
  const close = () => {
    setOpen(false);
    if (isSelected(offer)) offer.area.focus({ preventScroll: true });
    else selectWord(offer);
  };
  const keepFor = async (words: Parameters<typeof keep.mutateAsync>[0]) => {
    await keep.mutateAsync(words);
    await spelling.askAgain();
  };
  const { word: marked } = offer;
  const { left, top, width, height } = offer.box;
  return (
    <Menu
      key={`${offer.start} ${offer.word} ${top}`}
      opened={isOpen}
      onClose={close}
      position="bottom-start"
      withinPortal={false}
      floatingStrategy="fixed"
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes.target}
          style={{ left, top, width, height }}
          aria-label={`Spelling of ${offer.word}`}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Spelling of ${offer.word}`}>
        {offer.suggestions.length === 0 && <p className={classes.none}>No suggestion</p>}
        {offer.suggestions.map((word, index) => (
          <Menu.Item
            key={word}
            data-autofocus={index === 0 || undefined}
            onClick={() => replaceWord(offer, word)}
          >
            {word}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {reviewId && (
          <Menu.Item onClick={() => void keepFor({ reviewId, word: marked, whose: 'case' })}>
            Add to the words of this case
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void keepFor({ reviewId, word: marked, whose: 'person' })}>
          Add to my words
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => editField(offer, 'cut')}>Cut</Menu.Item>
        <Menu.Item onClick={() => editField(offer, 'copy')}>Copy</Menu.Item>
        <Menu.Item onClick={() => editField(offer, 'paste')}>Paste</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Cuts, copies or pastes what is selected in the field: the word, or what was selected around it. */
function editField(offer: MarkedWord, deed: 'cut' | 'copy' | 'paste'): void {
  if (isSelected(offer)) offer.area.focus({ preventScroll: true });
  else selectWord(offer);
  if (deed === 'paste') void window.plumbline.pasteIntoField();
  else document.execCommand(deed);
}

/** Calls back for each marked word of a review, or outside one, that somebody asks about. */
function useOffers(reviewId: string | null, onOffer: (offer: Offer) => void): void {
  useEffect(() => {
    const offer = async (marked: MarkedWord) => {
      const suggestions = await client.writing.suggestions({ word: marked.word }).catch(() => []);
      onOffer({ ...marked, suggestions });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== SPELLING_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      const next = nextMarkedWord(reviewId);
      if (!next) return;
      selectWord(next);
      void offer(broughtInSight(next));
    };
    const onContextMenu = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      const marked = markedWordAt(event.target, event.clientX, event.clientY);
      if (!marked || reviewOf(marked) !== reviewId) return;
      // Instead of the menu of the system, which knows nothing of this mark.
      event.preventDefault();
      if (!isSelected(marked)) selectWord(marked);
      void offer(marked);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('contextmenu', onContextMenu);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('contextmenu', onContextMenu);
    };
  });
}
