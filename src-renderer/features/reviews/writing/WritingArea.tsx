import { useMergedRef } from '@mantine/hooks';
import {
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cleanPaste } from '#shared/domain/text/clean-paste.ts';
import { SpeltField } from '../../../ui/spelling/SpeltField.tsx';
import { listStepAt } from './list-lines.ts';
import classes from './writing.module.css';

/** What comes from Word keeps its paragraphs and lists, and loses what nobody sees. The system's undo knows of it. */
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const pasted = event.clipboardData.getData('text/plain');
  const clean = cleanPaste(pasted);
  if (clean === pasted.replace(/\r\n?/g, '\n')) return;
  event.preventDefault();
  document.execCommand('insertText', false, clean);
}

/**
 * A field for plain text that grows with what is written. Enter goes on with a list ("- ", "1. ") or a quotation
 * ("> "), and on an empty mark ends it. Undo is the system's own, which takes back words: a field whose value React sets
 * has its default text rewritten at each letter, and with it ends the run of letters that one undo takes back.
 * Misspelt words are underlined, but not where `spellCheck` is false: somebody's own words.
 */
export function WritingArea({
  value,
  onChange,
  size = 'normal',
  ...props
}: Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  value: string;
  onChange: (value: string) => void;
  /** `line` begins with one line, `normal` with three. */
  size?: 'line' | 'normal';
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, props.ref);
  const [initial] = useState(value);
  useLayoutEffect(() => {
    if (area.current && area.current.value !== value) area.current.value = value;
  }, [value]);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const { value: text, selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart !== selectionEnd || event.nativeEvent.isComposing) return;
    const step = listStepAt(text, selectionStart);
    if (!step) return;
    event.preventDefault();
    // The only way to change a text that the system's undo knows of.
    if (step.kind === 'continue') document.execCommand('insertText', false, step.insert);
    else {
      event.currentTarget.setSelectionRange(step.removeFrom, selectionEnd);
      document.execCommand('delete');
    }
  }, []);
  const [typingAt, setTypingAt] = useState<number | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  return (
    <SpeltField
      text={value}
      isChecked={props.spellCheck !== false && props.disabled !== true}
      caret={typingAt}
      scrollTop={scrollTop}
    >
      <textarea
        spellCheck
        {...props}
        className={`${classes.area} ${props.className ?? ''}`}
        data-size={size}
        ref={merged}
        defaultValue={initial}
        onChange={(event) => {
          setTypingAt(event.target.selectionEnd);
          onChange(event.target.value);
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (selectionStart !== selectionEnd || selectionEnd !== typingAt) setTypingAt(null);
        }}
        onBlur={(event) => {
          setTypingAt(null);
          props.onBlur?.(event);
        }}
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onPaste={onPaste}
        onKeyDown={(event) => {
          onKeyDown(event);
          props.onKeyDown?.(event);
        }}
      />
    </SpeltField>
  );
}
