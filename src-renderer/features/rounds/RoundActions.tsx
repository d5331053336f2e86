import { Button, Menu, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { api, client } from '../../base/client.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { showMessage } from '../../ui/show-undo.ts';

type Doing = 'extend' | 'duplicate' | 'close' | null;

/** What is done to a round under way: its report, a later closing day, a copy, closing. */
export function RoundActions({ round }: { round: RoundDetail }) {
  const { id, closedAt, requiresCalibration, name } = round.summary;
  const may = useMay();
  const [doing, setDoing] = useState<Doing>(null);
  const reopen = useMutation(api.rounds.reopen.mutationOptions());
  const calibrate = useMutation(api.rounds.requireCalibration.mutationOptions());
  const save = useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave('save-document', `Round report ${name}.docx`);
      return chosen ? client.rounds.saveReport({ id, fileToken: chosen.token }) : null;
    },
    onSuccess: (saved) => saved && showMessage(`Saved: a report on ${saved.reviews} submitted reviews.`),
  });
  if (!may('rounds.close')) return null;
  const done = () => setDoing(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
            More for this round
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save.mutate()}>Save the round report</Menu.Item>
          {closedAt === null && (
            <Menu.Item onClick={() => setDoing('extend')}>Move the closing day</Menu.Item>
          )}
          <Menu.Item onClick={() => setDoing('duplicate')}>Duplicate this round</Menu.Item>
          <Menu.Item onClick={() => calibrate.mutate({ id, isRequired: !requiresCalibration })}>
            {requiresCalibration ? 'Do not require calibration' : 'Require calibration before submitting'}
          </Menu.Item>
          {closedAt === null ? (
            <Menu.Item onClick={() => setDoing('close')}>Close the round</Menu.Item>
          ) : (
            <Menu.Item onClick={() => reopen.mutate({ id })}>Open the round again</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ProblemNotice error={save.error ?? reopen.error ?? calibrate.error} />
      {doing === 'extend' && <ExtendDialog round={round} onDone={done} />}
      {doing === 'duplicate' && <DuplicateDialog round={round} onDone={done} />}
      {doing === 'close' && <CloseDialog id={id} onDone={done} />}
    </>
  );
}

function ExtendDialog({ round: { summary }, onDone }: { round: RoundDetail; onDone: () => void }) {
  const [closesOn, setClosesOn] = useState<string | null>(addDays(summary.closesOn, 7));
  const [because, setBecause] = useState('');
  const extend = useMutation(api.rounds.extend.mutationOptions());
  return (
    <ConfirmDialog
      isOpen
      title="Move the closing day"
      confirmWords="Move it"
      isBusy={extend.isPending}
      isConfirmable={closesOn !== null && because.trim() !== ''}
      error={extend.error}
      onCancel={onDone}
      onConfirm={() =>
        closesOn && extend.mutate({ id: summary.id, closesOn, because }, { onSuccess: onDone })
      }
    >
      <DayInput label="New closing day" required value={closesOn} onChange={setClosesOn} />
      <Textarea
        label="Why"
        required
        autosize
        minRows={2}
        value={because}
        onChange={({ currentTarget }) => setBecause(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

function DuplicateDialog({ round: { summary }, onDone }: { round: RoundDetail; onDone: () => void }) {
  const [name, setName] = useState(`${summary.name}, again`);
  const [opensOn, setOpensOn] = useState<string | null>(addDays(summary.closesOn, 180));
  const duplicate = useMutation(api.rounds.duplicate.mutationOptions());
  return (
    <ConfirmDialog
      isOpen
      title="Duplicate this round"
      confirmWords="Duplicate"
      isBusy={duplicate.isPending}
      isConfirmable={opensOn !== null && name.trim() !== ''}
      error={duplicate.error}
      onCancel={onDone}
      onConfirm={() =>
        opensOn &&
        duplicate.mutate(
          { id: summary.id, name, opensOn },
          { onSuccess: ({ id }) => navigate({ to: 'round', id }) },
        )
      }
    >
      <p>Template, grades, theme, size and the length of the window are taken over. No case goes along.</p>
      <TextInput
        label="Name"
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <DayInput label="Opens on" required value={opensOn} onChange={setOpensOn} />
    </ConfirmDialog>
  );
}

function CloseDialog({ id, onDone }: { id: string; onDone: () => void }) {
  const { data, error } = useQuery(api.rounds.closingCheck.queryOptions({ input: { id } }));
  const [note, setNote] = useState('');
  const close = useMutation(api.rounds.close.mutationOptions());
  const open = data?.open ?? [];
  return (
    <ConfirmDialog
      isOpen
      title="Close the round?"
      confirmWords="Close the round"
      isBusy={close.isPending}
      isConfirmable={data !== undefined && (open.length === 0 || note.trim() !== '')}
      error={close.error ?? error}
      onCancel={onDone}
      onConfirm={() => close.mutate({ id, note }, { onSuccess: onDone })}
    >
      {!data && !error && <Loading what="Looking at what is open…" />}
      {data && open.length === 0 && <p>Everything in it is submitted or withdrawn.</p>}
      {open.length > 0 && (
        <>
          <p>Still open ({open.length}):</p>
          <ul>
            {open.slice(0, 12).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {open.length > 12 && <p>And {open.length - 12} more.</p>}
        </>
      )}
      <Textarea
        label="A note for the round report"
        description={open.length > 0 ? 'Why it closes although something is open.' : undefined}
        required={open.length > 0}
        autosize
        minRows={2}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
