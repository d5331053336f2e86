import { Box, Button, NumberInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { MeetingDetail, MeetingItem } from '#shared/contract/meetings.ts';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { type AgendaOrder, inOrder } from '#shared/domain/tracker/agenda.ts';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ItemPicker } from '../tracker/ItemPicker.tsx';
import classes from './meetings.module.css';
import { useAddAgendaItem, useChangeItem, useRemoveItem, useReorder } from './use-meetings.ts';

/** What will be discussed, in which order, and whether it fits. */
export function Agenda({ meeting }: { meeting: MeetingDetail }) {
  const { agenda, fits, planned, left, lengthMinutes, id } = meeting;
  const reorder = useReorder();
  const change = useChangeItem();
  const remove = useRemoveItem();
  if (agenda.length === 0)
    return (
      <>
        <EmptyState title="Nothing overdue, due or waiting">
          Every recommendation is complete, or has said what is new and is not due before the next meeting.
        </EmptyState>
        <AddToAgenda meeting={meeting} />
      </>
    );
  const move = (from: number, to: number) => {
    const ids = agenda.map(({ item }) => item.id);
    const [moved] = ids.splice(from, 1);
    if (moved === undefined || to < 0 || to > ids.length) return;
    ids.splice(to, 0, moved);
    reorder.mutate({ id, itemIds: ids });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, index: number) => {
    if (!event.altKey || !event.shiftKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };
  const over = agenda.length - fits;
  const put = (order: AgendaOrder) =>
    reorder.mutate({ id, itemIds: inOrder(agenda, order).map(({ item }) => item.id) });
  return (
    <Section
      title="Agenda"
      description={
        <>
          {lengthMinutes} minutes = {planned} planned + {left} left.{' '}
          {over > 0 && <strong>{countWords(over, 'item')} will not fit.</strong>} Alt+Shift and an arrow key
          moves the item in focus.
        </>
      }
      actions={
        <>
          <Button variant="default" loading={reorder.isPending} onClick={() => put('owner')}>
            Order by owner
          </Button>
          <Button variant="default" loading={reorder.isPending} onClick={() => put('pressing')}>
            Most pressing first
          </Button>
        </>
      }
    >
      <ProblemNotice error={reorder.error ?? change.error ?? remove.error} />
      <ol className={classes.agenda} aria-label="Agenda">
        {agenda.map((entry, index) => (
          <li
            key={entry.item.id}
            className={classes.entry}
            data-over={index >= fits || undefined}
            data-first-over={index === fits || undefined}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move an item work where its focus is
            tabIndex={0}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <div className={classes.what}>
              <TextLink to={{ to: 'item', id: entry.item.id }}>
                R-{entry.item.number}. {entry.item.action}
              </TextLink>
              <span className={classes.sub}>{whyWords(entry)}</span>
            </div>
            <NumberInput
              aria-label={`Minutes for R-${entry.item.number}`}
              w="5.5rem"
              min={1}
              max={120}
              allowDecimal={false}
              suffix=" min"
              value={entry.minutes}
              onChange={(value) => {
                const minutes = Number(value);
                if (minutes >= 1 && minutes <= 120 && minutes !== entry.minutes)
                  change.mutate({ id, itemId: entry.item.id, minutes });
              }}
            />
            <span className={classes.buttons}>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Move R-${entry.item.number} up`}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <IconArrowUp size={16} aria-hidden />
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`Move R-${entry.item.number} down`}
                disabled={index === agenda.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <IconArrowDown size={16} aria-hidden />
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => remove.mutate({ id, itemId: entry.item.id })}
              >
                Not this time
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <AddToAgenda meeting={meeting} />
    </Section>
  );
}

/** Puts something on the agenda that the tracker did not ask for by itself. */
function AddToAgenda({ meeting: { id, agenda } }: { meeting: MeetingDetail }) {
  const add = useAddAgendaItem();
  const [item, setItem] = useState<TrackedItem | null>(null);
  return (
    <Box mt="md">
      <FormColumn>
        <ItemPicker
          label="Another recommendation for the agenda"
          except={agenda.map((entry) => entry.item.id)}
          value={item}
          onChange={setItem}
        />
        <ProblemNotice error={add.error} />
        <FormActions>
          <Button
            variant="default"
            disabled={item === null}
            loading={add.isPending}
            onClick={() => item && add.mutate({ id, itemId: item.id }, { onSuccess: () => setItem(null) })}
          >
            Put it on the agenda
          </Button>
        </FormActions>
      </FormColumn>
    </Box>
  );
}

/** Why it is on the agenda, and who and when. */
export const whyWords = ({ reason, timesCarried, item }: MeetingItem): string =>
  [
    timesCarried > 0 ? `${reason}, carried ${timesCarried} ${timesCarried === 1 ? 'time' : 'times'}` : reason,
    item.owners.join('; ') || 'nobody owns it',
    item.due === '' ? 'no date' : `due ${dateWords(item.due)}`,
  ].join(' · ');
