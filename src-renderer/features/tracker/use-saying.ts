import { useState } from 'react';
import type { z } from 'zod';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import type { SayableChange as SayableChangeSchema } from '#shared/domain/tracker/item-change.ts';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useSay } from './use-tracker.ts';

/** What a person may say about one item. */
export type SayableChange = z.input<typeof SayableChangeSchema>;

/** What every form here is given: the item, and the meeting that it is said in. */
export interface SayProps {
  readonly item: Pick<TrackedItem, 'id'>;
  readonly meetingId?: string | null;
  readonly onSaid?: () => void;
}

/**
 * What a person chose over what is saved; what is saved shows until they choose, and again once theirs is. A change that
 * another form or another person saves meanwhile never empties what stands half-written.
 */
export function useDraftOver<Saved>(saved: Saved) {
  const [draft, setDraft] = useState<{ readonly value: Saved } | null>(null);
  return {
    value: draft ? draft.value : saved,
    set: (value: Saved) => setDraft({ value }),
    forget: () => setDraft(null),
  };
}

/** The same where the form shows how the item stands. */
export interface SayOfItemProps extends SayProps {
  readonly item: TrackedItem;
}

/** Says a change and offers to take it back. */
export function useSaying({ item, meetingId = null, onSaid }: SayProps) {
  const say = useSay();
  const offer = useUndoOffer();
  return {
    error: say.error,
    isBusy: say.isPending,
    say: (change: SayableChange, done?: () => void) =>
      say.mutate(
        { itemId: item.id, change, meetingId },
        {
          onSuccess: ({ undo }) => {
            offer(undo);
            done?.();
            onSaid?.();
          },
        },
      ),
  };
}
