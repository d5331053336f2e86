import { Tabs } from '@mantine/core';
import { GLOSSARY } from '#shared/domain/glossary.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { localKeys, shortcuts } from '../shortcuts.ts';
import classes from './HelpPages.module.css';

/** The keyboard shortcuts, and the words of the field. */
export function HelpPages() {
  return (
    <Tabs defaultValue="shortcuts" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="shortcuts">Keyboard shortcuts</Tabs.Tab>
        <Tabs.Tab value="words">Words used here</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="shortcuts" pt="md">
        <dl className={classes.list}>
          {shortcuts.map(({ keys, words }) => (
            <div key={words} className={classes.shortcut}>
              <dt>{words}</dt>
              <dd>
                <KeyHint keys={keys} />
              </dd>
            </div>
          ))}
          {localKeys.map(({ keys, words, where }) => (
            <div key={words} className={classes.shortcut}>
              <dt>
                {words} <span className={classes.where}>{where}</span>
              </dt>
              <dd>
                <KeyHint keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </Tabs.Panel>
      <Tabs.Panel value="words" pt="md">
        <dl className={classes.list}>
          {GLOSSARY.map(({ term, words, meaning }) => (
            <div key={term} className={classes.entry}>
              <dt>
                <strong>{term}</strong>
                {words !== term && ` ${words}`}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Tabs.Panel>
    </Tabs>
  );
}
