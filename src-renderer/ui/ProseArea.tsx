import { Textarea, type TextareaProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';
import classes from './ProseArea.module.css';
import { SpeltField } from './spelling/SpeltField.tsx';

/**
 * A labelled field for sentences outside a review: it grows with what is written, its misspelt words are underlined unless
 * `spellCheck` is false (somebody's own words), and undo takes back words: React sets no value, which would end the run of
 * letters that one undo takes back.
 */
export function ProseArea({
  value,
  onChange,
  minRows = 1,
  maxRows,
  ref,
  ...props
}: Omit<TextareaProps, 'value' | 'autosize' | 'defaultValue'> & { value: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const merged = useMergedRef(area, ref);
  const [initial] = useState(value);
  const [typingAt, setTypingAt] = useState<number | null>(null);
  const [scrollTop, setScrollTop] = useState(0);
  useLayoutEffect(() => {
    if (area.current && area.current.value !== value) area.current.value = value;
  }, [value]);
  return (
    <Textarea
      spellCheck
      {...props}
      ref={merged}
      defaultValue={initial}
      classNames={{ input: classes.area }}
      styles={{ input: { '--rows': minRows, ...(maxRows && { '--most-rows': maxRows }) } }}
      inputContainer={(input) => (
        <SpeltField
          text={value}
          isChecked={props.spellCheck !== false && !props.disabled && !props.readOnly}
          caret={typingAt}
          scrollTop={scrollTop}
        >
          {input}
        </SpeltField>
      )}
      onChange={(event) => {
        setTypingAt(event.currentTarget.selectionEnd);
        onChange?.(event);
      }}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        if (selectionStart !== selectionEnd || selectionEnd !== typingAt) setTypingAt(null);
      }}
      onBlur={(event) => {
        setTypingAt(null);
        props.onBlur?.(event);
      }}
      onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
    />
  );
}
