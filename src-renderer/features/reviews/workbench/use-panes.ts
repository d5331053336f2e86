import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** Which panes of the workbench are shown. */
export interface Panes {
  readonly isOutlineShown: boolean;
  readonly isContextShown: boolean;
  readonly isFocused: boolean;
  readonly toggleOutline: () => void;
  readonly toggleContext: () => void;
  readonly toggleFocus: () => void;
}

/** The panes as the person last had them. On a narrow or magnified window they are folded to begin with. */
export function usePanes(): Panes {
  const isNarrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [outline, setOutline] = usePane('outline');
  const [context, setContext] = usePane('context');
  const [unfolded, setUnfolded] = useState({ outline: false, context: false });
  const [isFocused, setFocused] = useState(false);
  return {
    isOutlineShown: isNarrow ? unfolded.outline : outline,
    isContextShown: isNarrow ? unfolded.context : context,
    isFocused,
    toggleOutline: () =>
      isNarrow ? setUnfolded((now) => ({ ...now, outline: !now.outline })) : setOutline(!outline),
    toggleContext: () =>
      isNarrow ? setUnfolded((now) => ({ ...now, context: !now.context })) : setContext(!context),
    toggleFocus: () => setFocused(!isFocused),
  };
}

const usePane = (name: string) =>
  useLocalStorage({ key: `plumbline-review-${name}`, defaultValue: true, getInitialValueInEffect: false });
