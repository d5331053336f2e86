import { Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OwnWord } from '#shared/contract/writing.ts';
import { api, client } from '../../../../base/client.ts';
import { SPELLING_KEY } from '../../workbench/workbench-keys.ts';
import {
  broughtInSight,
  type MarkedWord,
  markedWordAt,
  nextMarkedWord,
  replaceWord,
  selectWord,
} from './marked-words.ts';
import classes from './spelling.module.css';
import type { Spelling } from './spelling.ts';

interface Offer extends MarkedWord {
  readonly suggestions: readonly string[];
}

/** What might have been meant by a marked word: on a right click, and on F7 for the next one. */
export function SpellingMenu({ reviewId, spelling }: { reviewId: string; spelling: Spelling }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [isOpen, setOpen] = useState(false);
  useOffers((next) => {
    setOffer(next);
    setOpen(true);
  });
  const keep = useMutation(api.writing.keepWord.mutationOptions());
  if (!offer) return null;
  const close = () => {
    setOpen(false);
    selectWord(offer);
  };
  const keepAs = async (whose: OwnWord['whose']) => {
    await keep.mutateAsync({ reviewId, word: offer.word, whose });
    await spelling.askAgain();
  };
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
        <Menu.Item onClick={() => void keepAs('case')}>Add to the words of this case</Menu.Item>
        <Menu.Item onClick={() => void keepAs('person')}>Add to my words</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Calls back for each marked word that somebody asks about, with what might have been meant. */
function useOffers(onOffer: (offer: Offer) => void): void {
  useEffect(() => {
    const offer = async (marked: MarkedWord) => {
      const suggestions = await client.writing.suggestions({ word: marked.word }).catch(() => []);
      onOffer({ ...marked, suggestions });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== SPELLING_KEY || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      const next = nextMarkedWord();
      if (!next) return;
      selectWord(next);
      void offer(broughtInSight(next));
    };
    const onContextMenu = (event: MouseEvent) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      const marked = markedWordAt(event.target, event.clientX, event.clientY);
      if (!marked) return;
      // Instead of the menu of the system, which knows nothing of this mark.
      event.preventDefault();
      selectWord(marked);
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
