import { Combobox, Modal, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { hrefOf, navigate } from '../../base/place.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useMenuCommand } from '../../ui/use-menu-command.ts';
import classes from './Finder.module.css';
import { useSearchResults } from './use-search-results.ts';

/** Finds a case, a person, a round, a review or a recommendation by any word of theirs, and goes there. */
export function Finder() {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  useMenuCommand('find', () => {
    setQuery('');
    setOpen(true);
  });
  useFirstLetters(isOpen, setQuery);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setOpen(false)}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size="lg"
      padding={0}
      attributes={{ content: { 'aria-label': 'Find anything' } }}
    >
      <FinderBody query={query} onQuery={setQuery} onDone={() => setOpen(false)} />
    </Modal>
  );
}

/** What is typed before the field is there goes into it: on a slow machine the first letters would be lost. */
function useFirstLetters(isOpen: boolean, onQuery: (change: (before: string) => string) => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const take = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.name === FIELD_NAME;
      if (isTyping || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onQuery((before) => before + event.key);
    };
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, [isOpen, onQuery]);
}

const FIELD_NAME = 'find-anything';

function FinderBody({
  query,
  onQuery,
  onDone,
}: {
  query: string;
  onQuery: (query: string) => void;
  onDone: () => void;
}) {
  const { groups, isSearching, error } = useSearchResults(query);
  /** Enter was pressed before the results were there: the first of them is gone to when they are. */
  const [isEnterWaiting, setEnterWaiting] = useState(false);
  const combobox = useCombobox({ opened: groups.length > 0, onDropdownClose: onDone });
  const hits = groups.flatMap((group) => group.hits);
  const goTo = (address: string) => {
    const hit = hits.find(({ target }) => hrefOf(target) === address);
    onDone();
    if (hit) navigate(hit.target);
  };
  const goToFirst = useEffectEvent(() => {
    setEnterWaiting(false);
    const [first] = hits;
    if (first) goTo(hrefOf(first.target));
  });
  useEffect(() => {
    if (isEnterWaiting && !isSearching) goToFirst();
  }, [isEnterWaiting, isSearching]);
  return (
    <Combobox store={combobox} onOptionSubmit={goTo}>
      <div className={classes.search}>
        <IconSearch size={20} aria-hidden />
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            className={classes.input}
            aria-label="Find anything"
            placeholder="A name, reference, birth date, telephone, or any word of a review"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            name={FIELD_NAME}
            value={query}
            onKeyDownCapture={(event) => {
              if (event.key !== 'Enter' || !isSearching) return;
              event.preventDefault();
              event.stopPropagation();
              setEnterWaiting(true);
            }}
            onChange={(event) => {
              setEnterWaiting(false);
              onQuery(event.currentTarget.value);
              combobox.resetSelectedOption();
              combobox.selectFirstOption();
            }}
          />
        </Combobox.EventsTarget>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className={classes.results} tabIndex={0} aria-label="Results">
        <ProblemNotice error={error} />
        <Combobox.Options aria-label="What was found">
          {groups.map((group) => (
            <Combobox.Group
              key={group.title}
              label={
                group.total > group.hits.length
                  ? `${group.title}: ${group.hits.length} of ${group.total.toLocaleString('en-GB')}`
                  : group.title
              }
            >
              {group.hits.map((hit) => (
                <Combobox.Option key={hrefOf(hit.target)} value={hrefOf(hit.target)}>
                  <span className={classes.title}>{hit.title}</span>
                  {hit.detail && <span className={classes.detail}>{hit.detail}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
        <p className={classes.count} role="status">
          {howManyFound(
            groups.reduce((sum, { total }) => sum + total, 0),
            hits.length,
            isSearching,
            query,
          )}
        </p>
      </section>
    </Combobox>
  );
}

function howManyFound(count: number, shown: number, isSearching: boolean, query: string): string {
  if (query.trim() === '') return 'Type to find something; arrow keys and Enter go there.';
  if (isSearching) return 'Looking…';
  if (count === 0) return `Nothing was found for “${query.trim()}”. Try a part of the name or the reference.`;
  if (count > shown)
    return `${count.toLocaleString('en-GB')} found, ${shown} shown: another word or a birth date narrows it.`;
  return count === 1 ? '1 found' : `${count} found`;
}
