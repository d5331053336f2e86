import { Button, Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS } from '#shared/domain/tracker/states.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ImpactForm } from './ImpactForm.tsx';
import { DueForm, OwnersForm, UpdateForm } from './SayForms.tsx';
import classes from './tracker.module.css';
import { type SayableChange, useSaying } from './use-saying.ts';

/** Keys that ask for a digit: two presses, so that a stray key moves nothing. */
const STATES = {
  a: { kind: 'acceptance', title: 'Acceptance', words: ACCEPTANCE_WORDS },
  d: { kind: 'delivery', title: 'Delivery', words: DELIVERY_WORDS },
  i: { kind: 'impact', title: 'Impact', words: IMPACT_WORDS },
} as const;
const FORMS = { u: 'What is new', o: 'Owners', w: 'By when' } as const;
type Key = keyof typeof STATES | keyof typeof FORMS;

const isKey = (key: string): key is Key => key in STATES || key in FORMS;
const isState = (key: Key): key is keyof typeof STATES => key in STATES;

/**
 * The keys of a row in focus: A, D and I then a digit; U an update, O the owners, W the date. They do nothing in a field,
 * nor with Ctrl or Alt.
 */
export function RowKeys({ rows, children }: { rows: readonly TrackedItem[]; children: ReactNode }) {
  const [asked, setAsked] = useState<{ readonly id: string; readonly key: Key } | null>(null);
  const item = rows.find(({ id }) => id === asked?.id);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const key = event.key.toLowerCase();
    if (id === undefined || event.ctrlKey || event.altKey || event.metaKey || !isKey(key)) return;
    event.preventDefault();
    setAsked({ id, key });
  };
  const close = () => {
    const id = asked?.id;
    setAsked(null);
    if (id !== undefined)
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus(),
      );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it have the focus; it only hears their keys
    <div onKeyDown={onKeyDown}>
      {children}
      <Modal
        opened={asked !== null && item !== undefined}
        onClose={close}
        title={item && asked ? `R-${item.number}: ${titleOf(asked.key).toLowerCase()}` : ''}
      >
        {item && asked && (
          <Asked key={`${item.id} ${asked.key}`} item={item} keyOf={asked.key} onDone={close} />
        )}
      </Modal>
    </div>
  );
}

const titleOf = (key: Key): string => (isState(key) ? STATES[key].title : FORMS[key]);

function Asked({ item, keyOf, onDone }: { item: TrackedItem; keyOf: Key; onDone: () => void }) {
  if (isState(keyOf)) return <StateByDigit item={item} keyOf={keyOf} onDone={onDone} />;
  if (keyOf === 'u') return <UpdateForm item={item} onSaid={onDone} />;
  if (keyOf === 'o') return <OwnersForm item={item} onSaid={onDone} />;
  return <DueForm item={item} onSaid={onDone} />;
}

function StateByDigit({
  item,
  keyOf,
  onDone,
}: {
  item: TrackedItem;
  keyOf: keyof typeof STATES;
  onDone: () => void;
}) {
  const { kind, title, words } = STATES[keyOf];
  const saying = useSaying({ item, onSaid: onDone });
  const [needsWords, setNeedsWords] = useState(false);
  const entries = Object.entries<string>(words);
  const choose = (index: number) => {
    const to = entries[index]?.[0];
    const change = to === undefined ? undefined : changeOf(kind, to);
    if (change) saying.say(change);
    else if (to !== undefined) setNeedsWords(true);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const digit = Number(event.key);
    if (event.target instanceof HTMLInputElement || !Number.isInteger(digit) || digit < 1) return;
    if (digit > entries.length) return;
    event.preventDefault();
    choose(digit - 1);
  };
  if (needsWords) return <ImpactForm item={item} onSaid={onDone} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it have the focus; it only hears their digits
    <div onKeyDown={onKeyDown}>
      <ul className={classes.digits} aria-label={title}>
        {entries.map(([value, label], index) => (
          <li key={value}>
            <Button
              variant={item[kind] === value ? 'light' : 'default'}
              fullWidth
              justify="flex-start"
              data-autofocus={item[kind] === value || undefined}
              onClick={() => choose(index)}
            >
              {index + 1} {label}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice error={saying.error} />
    </div>
  );
}

/** The change to a state that needs no words; undefined where its evidence is asked for first. */
function changeOf(kind: 'acceptance' | 'delivery' | 'impact', to: string): SayableChange | undefined {
  if (kind === 'acceptance') return { kind, to: to as keyof typeof ACCEPTANCE_WORDS, why: '' };
  if (kind === 'delivery') return { kind, to: to as keyof typeof DELIVERY_WORDS, why: '' };
  const impact = to as keyof typeof IMPACT_WORDS;
  if (impact === 'better' || impact === 'no-change' || impact === 'worse') return undefined;
  return { kind, to: impact, evidence: '', how: '', voice: '' };
}
