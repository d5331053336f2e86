import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useWritten } from '../writing/use-review-draft.ts';
import classes from './evidence.module.css';
import { evidenceNumber, findEvidence, kindWords, sourceWords } from './evidence-words.ts';
import { useEvidenceActions } from './use-evidence-actions.ts';

const NEW = 'new';

/** Cites evidence for a rationale: type a word of it or its number, or write a new item from what was typed. */
export function CitePicker({ rationale, about }: { rationale: string; about: string }) {
  const evidence = useWritten((written) => written.evidence);
  const { addEvidence, cite } = useEvidenceActions();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const citable = findEvidence(
    evidence
      .map((entry, index) => ({ entry, number: evidenceNumber(index) }))
      .filter(({ entry }) => !entry.draft.cites.includes(rationale) && entry.draft.text.trim() !== ''),
    search,
  );
  const take = (value: string) => {
    if (value === NEW) addEvidence({ cites: [rationale], place: rationale, text: search.trim() });
    else cite(value, rationale);
    combobox.closeDropdown();
    if (value !== NEW) combobox.focusTarget();
  };
  return (
    <Combobox store={combobox} width={440} position="bottom-start" onOptionSubmit={take}>
      <Combobox.Target withAriaAttributes={false}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconLink size={15} aria-hidden />}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
        >
          Cite evidence
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={`Find evidence to cite for ${about}`}
          placeholder="A word of it, its source, or E3"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
        <Combobox.Options mah={280} className={classes.options} aria-label="Evidence of this review">
          {citable.map(({ entry, number }) => (
            <Combobox.Option key={entry.key} value={entry.key}>
              <span className={classes.option}>
                <strong>{number}</strong>
                <span>
                  <span className={classes.optionText}>{entry.draft.text}</span>
                  <span className={classes.source}>
                    {[kindWords(entry.draft.kind), sourceWords(entry.draft)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </span>
            </Combobox.Option>
          ))}
          {search.trim() !== '' && (
            <Combobox.Option value={NEW}>New evidence: “{search.trim()}”</Combobox.Option>
          )}
          {citable.length === 0 && search.trim() === '' && (
            <Combobox.Empty>Nothing to cite yet: type what you found.</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
