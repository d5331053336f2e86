import { Combobox, Modal, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { hrefOf, navigate } from '../../base/place.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useMenuCommand } from '../../ui/use-menu-command.ts';
import classes from './Finder.module.css';
import { useSearchResults } from './use-search-results.ts';

/** Finds a case, a person, a round, a review or a recommendation by any word of theirs, and goes there. */
export function Finder() {
  const [isOpen, setOpen] = useState(false);
  useMenuCommand('find', () => setOpen(true));
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
      <FinderBody onDone={() => setOpen(false)} />
    </Modal>
  );
}

function FinderBody({ onDone }: { onDone: () => void }) {
  const [query, setQuery] = useState('');
  const { groups, isSearching, error } = useSearchResults(query);
  const combobox = useCombobox({ opened: groups.length > 0, onDropdownClose: onDone });
  const hits = groups.flatMap((group) => group.hits);
  const goTo = (address: string) => {
    const hit = hits.find(({ target }) => hrefOf(target) === address);
    onDone();
    if (hit) navigate(hit.target);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={goTo}>
      <div className={classes.search}>
        <IconSearch size={20} aria-hidden />
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            className={classes.input}
            aria-label="Find anything"
            placeholder="A name, a reference, a round, a word of a recommendation"
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
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
            <Combobox.Group key={group.title} label={group.title}>
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
          {wordsOf(
            groups.reduce((sum, { hits }) => sum + hits.length, 0),
            isSearching,
            query,
          )}
        </p>
      </section>
    </Combobox>
  );
}

function wordsOf(count: number, isSearching: boolean, query: string): string {
  if (query.trim() === '') return 'Type to find something; arrow keys and Enter go there.';
  if (isSearching) return 'Looking…';
  if (count === 0) return `Nothing here holds “${query.trim()}”. Try a part of the name or the reference.`;
  return count === 1 ? '1 found' : `${count} found`;
}
