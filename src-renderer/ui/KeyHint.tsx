import { Fragment } from 'react';
import classes from './KeyHint.module.css';
import { keyWords } from './key-words.ts';

/** A shortcut as keys: `mod+K` shows Ctrl K, and Cmd K on a Mac. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keyWords(keys, window.plumbline.platform).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' '}
          <kbd className={classes.key}>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
