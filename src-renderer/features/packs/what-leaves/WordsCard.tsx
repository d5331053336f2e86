import { Select } from '@mantine/core';
import type { SpanKind } from '#shared/domain/redaction/types.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { useReach } from '../use-packs.ts';
import { ActionButton } from './ActionButton.tsx';
import classes from './LookCard.module.css';
import type { Actions } from './use-actions.ts';
import type { Looking } from './use-looking.ts';

/** The kinds that words are marked as, each with its key. */
export const markKinds: readonly {
  readonly keys: string;
  readonly kind: SpanKind;
  readonly words: string;
}[] = [
  { keys: '1', kind: 'person', words: 'Replace: a person' },
  { keys: '2', kind: 'place', words: 'Replace: a place' },
  { keys: '3', kind: 'organisation', words: 'Replace: an organisation' },
  { keys: '4', kind: 'other', words: 'Remove: something else' },
];

/** Words that would stay: mark them, and see how many places that reaches. */
export function WordsCard({
  packId,
  looking,
  actions,
}: {
  packId: string;
  looking: Looking;
  actions: Actions;
}) {
  const { words, review } = looking.selected;
  const text = words.trim();
  const reach = useReach(
    review && text
      ? { id: packId, caseId: review.caseId, decision: { type: 'mark', text, kind: 'person' } }
      : null,
  );
  const known = looking.known;
  return (
    <div className={classes.card}>
      <p className={classes.kind}>These words stay</p>
      <p className={classes.words}>“{text}”</p>
      <p className={classes.why} role="status">
        {reach.data
          ? `Marking reaches ${countWords(reach.data.places, 'place')} of this child’s review, in every form of the words.`
          : 'One decision reaches every form of the words.'}
      </p>
      <div className={classes.actions}>
        {markKinds.map(({ keys, kind, words: verb }) => (
          <ActionButton key={keys} keys={keys} onAct={() => actions.markAs?.(kind)}>
            {verb}
          </ActionButton>
        ))}
        {known.length > 0 && (
          <Select
            size="sm"
            label="Or: another name of"
            placeholder="Somebody who is known"
            searchable
            data={known.map(({ entity, replacement, variants }) => ({
              value: entity,
              label: `${replacement} (${variants[0] ?? ''})`,
            }))}
            value={null}
            onChange={(entity) => {
              const same = known.find((one) => one.entity === entity);
              if (same) actions.markAs?.(same.kind, same.entity);
            }}
          />
        )}
        <ActionButton keys="s" onAct={actions.seen}>
          Seen: all of this text may stay
        </ActionButton>
      </div>
    </div>
  );
}
