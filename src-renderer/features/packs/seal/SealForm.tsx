import { Button, Checkbox, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FormActions } from '../../../ui/FormRow.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../../ui/ProseArea.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { UnderWay } from '../../../ui/UnderWay.tsx';
import type { Exported } from './exported.ts';
import { INTRUDER_CHECKLIST } from './intruder-checklist.ts';
import { LockChoice } from './LockChoice.tsx';
import classes from './SealPage.module.css';
import { type Lock, sealOf } from './seal-of.ts';
import { useExport } from './use-export.ts';

/** Everything that is asked before a pack is written, and the button that writes it. */
export function SealForm({
  preview,
  onDone,
}: {
  preview: PackPreview;
  onDone: (exported: Exported) => void;
}) {
  const { draft, unscanned, smallCells } = preview;
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [lock, setLock] = useState<Lock>({ kind: 'passphrase', passphrase: '', recipients: '' });
  const [withPdf, setWithPdf] = useState(false);
  const { run, work } = useExport(onDone);
  const blocked = smallCells.filter(({ verdict }) => verdict === 'block');
  const isBlocked = unscanned.length > 0 || blocked.length > 0;
  const held = whatHolds(preview, checked);
  const needsReason = held.length > 0;
  const seal = sealOf(lock);
  const isReady = !isBlocked && seal !== null && (!needsReason || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || !seal) return;
    const unlookedReason = needsReason ? reason.trim() : null;
    void run({ id: draft.id, seal, withPdf, unlookedReason, checklist: checked });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Section title="What remains">
        <Remaining preview={preview} checked={checked} />
        {needsReason && !isBlocked && (
          <ProseArea
            mt="sm"
            minRows={2}
            label="Reason for release"
            description="Stands in the release log, with what was not looked at."
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Section>
      <Section
        title="Could somebody find out who it is?"
        description="Tick what you have made sure of. It is kept with the release, under your name."
      >
        <Checkbox.Group value={[...checked]} onChange={setChecked} aria-label="Checklist">
          <Stack gap="xs">
            {INTRUDER_CHECKLIST.map((statement) => (
              <Checkbox key={statement} value={statement} label={statement} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Section>
      <Section title="How it is locked">
        <LockChoice lock={lock} onChange={setLock} />
      </Section>
      <Section title="What is written">
        <Checkbox
          label="A PDF of the same content, for a moderator without Plumbline"
          description="It is anonymised, but not encrypted: send it as you would send the case file."
          checked={withPdf}
          onChange={({ currentTarget }) => setWithPdf(currentTarget.checked)}
        />
      </Section>
      <ProblemNotice
        error={work.error}
        actions={
          preview.leaks.length > 0 &&
          preview.leaks.map((leak) => (
            <LinkButton
              key={`${leak.textId} ${leak.variant}`}
              size="xs"
              variant="default"
              to={{ to: 'pack', id: draft.id, ...(leak.textId && { text: leak.textId }) }}
            >
              Go to “{leak.variant}” in{' '}
              {preview.texts.find(({ id }) => id === leak.textId)?.label ?? 'the file name'}
            </LinkButton>
          ))
        }
      />
      <UnderWay work={work} />
      {!isReady && !isBlocked && (
        <p className={classes.missing}>
          {needsReason && reason.trim() === ''
            ? `It is held: ${held.join(', ')}. Look at it, or write down above why it may leave.`
            : 'Choose how it is locked.'}
        </p>
      )}
      <FormActions>
        <Button type="submit" disabled={!isReady} loading={work.isPending}>
          Choose where, and export
        </Button>
        <LinkButton to={{ to: 'pack', id: draft.id }} variant="subtle" color="gray">
          Back to what leaves
        </LinkButton>
      </FormActions>
    </form>
  );
}

/** What holds the export until a reason is given, in a few words each. */
function whatHolds({ toLookAt, decoysPassed }: PackPreview, checked: readonly string[]): string[] {
  return [
    toLookAt.total > 0 && `${countWords(toLookAt.total, 'thing')} not looked at`,
    decoysPassed > 0 &&
      countWords(decoysPassed, 'planted name was passed over', 'planted names were passed over'),
    checked.length === 0 && 'the checklist was not gone through',
  ].filter((words) => words !== false);
}

function Remaining({ preview, checked }: { preview: PackPreview; checked: readonly string[] }) {
  const { draft, toLookAt, unscanned, smallCells } = preview;
  const blocked = smallCells.filter(({ verdict }) => verdict === 'block');
  const back = <TextLink to={{ to: 'pack', id: draft.id }}>Look at it</TextLink>;
  return (
    <Stack gap="xs">
      {unscanned.length > 0 && (
        <Notice kind="caution">
          <p>
            <strong>It cannot leave: a part could not be looked through.</strong>
          </p>
          {unscanned.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {blocked.length > 0 && (
        <Notice kind="caution">
          <p>
            <strong>It cannot leave: {countWords(blocked.length, 'group')} would be too small.</strong> Choose
            “Details included” and leave one out. {back}
          </p>
        </Notice>
      )}
      {toLookAt.total > 0 ? (
        <Notice kind="caution">
          {countWords(toLookAt.total, 'thing')} not looked at: {toLookAt.doubtful} doubtful,{' '}
          {countWords(toLookAt.risks, 'rare detail')}, {countWords(toLookAt.texts, 'text')} with words that
          stay. Whatever was found is replaced all the same. {back}
        </Notice>
      ) : (
        <Notice kind="well">Everything was looked at.</Notice>
      )}
      {preview.decoysPassed > 0 && (
        <Notice kind="caution">
          <strong>
            {preview.decoysPassed} of{' '}
            {countWords(preview.decoysPlanted, 'planted name or number', 'planted names and numbers')} passed
            over.
          </strong>{' '}
          They were invented, and none of them leaves; but who passes over an invented name may have passed
          over a real one. {back}
        </Notice>
      )}
      {checked.length === 0 && (
        <Notice kind="caution">
          The checklist below was not gone through: tick what you have made sure of.
        </Notice>
      )}
    </Stack>
  );
}
