import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

const SEARCH_PAUSE_MS = 200;

/** Words that narrow a list, asked for once the typing pauses. */
export function FindField({
  words,
  placeholder,
  w,
  onFind,
}: {
  /** The words that the list is narrowed by now. */
  words: string;
  placeholder: string;
  w: string;
  onFind: (words: string) => void;
}) {
  const [typed, setTyped] = useState(words);
  const asked = useRef(words);
  const find = useDebouncedCallback((next: string) => {
    asked.current = next;
    onFind(next);
  }, SEARCH_PAUSE_MS);
  // Another address, a named filter for one, brings other words; letters that are being typed stay.
  useEffect(() => {
    if (words === asked.current) return;
    asked.current = words;
    setTyped(words);
  }, [words]);
  return (
    <TextInput
      miw={0}
      w={w}
      label="Find"
      placeholder={placeholder}
      leftSection={<IconSearch size={17} aria-hidden />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}
