import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PreviewRisk } from '#shared/contract/pack-preview.ts';
import { useKeys } from '../../../ui/use-keys.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './LookCard.module.css';
import type { Actions } from './use-actions.ts';

/** A rare detail: take the wider words, write others, or let it stay with a reason. */
export function RiskCard({ risk, actions }: { risk: PreviewRisk; actions: Actions }) {
  const [asked, setAsked] = useState<'generalised' | 'accepted' | null>(null);
  const [note, setNote] = useState('');
  useKeys({
    w: () => setAsked('generalised'),
    a: () => setAsked('accepted'),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked && note.trim()) actions.settleRisk?.(asked, note.trim());
  };
  return (
    <div className={classes.card}>
      <p className={classes.kind} data-certainty="risk">
        Rare detail
      </p>
      <p className={classes.words}>“{risk.words}”</p>
      <p className={classes.why}>{risk.why}</p>
      {risk.settled && <p className={classes.why}>{settledWords(risk.settled)}</p>}
      <div className={classes.actions}>
        <ActionButton keys="t" onAct={actions.takeSuggestion} isMain>
          {risk.suggestion.do === 'remove' ? 'Leave it out' : `Write “${risk.suggestion.words}”`}
        </ActionButton>
        <ActionButton keys="w" onAct={() => setAsked('generalised')}>
          Use other words
        </ActionButton>
        <ActionButton keys="a" onAct={() => setAsked('accepted')}>
          Let it stay, with a reason
        </ActionButton>
      </div>
      {asked && (
        <form onSubmit={submit} className={classes.actions}>
          <TextInput
            key={asked}
            data-autofocus
            autoFocus
            label={asked === 'accepted' ? 'Why it may stay' : 'The words to put instead'}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            onKeyDown={({ key }) => key === 'Escape' && setAsked(null)}
          />
          <Button type="submit" size="sm" disabled={note.trim() === ''}>
            {asked === 'accepted' ? 'Let it stay' : 'Put these words'}
          </Button>
        </form>
      )}
    </div>
  );
}

function settledWords({ how, by, note }: NonNullable<PreviewRisk['settled']>): string {
  switch (how) {
    case 'accepted':
      return `${by} let it stay: ${note}`;
    case 'generalised':
      return `${by} put instead: “${note}”`;
    case 'removed':
      return `${by} left it out`;
  }
}
