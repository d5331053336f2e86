import { Button, Drawer } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { DrawResult } from './DrawResult.tsx';
import { reviewCount } from './round-words.ts';
import { SampleFieldset } from './SampleFieldset.tsx';
import classes from './sample.module.css';
import { asksTheSame, missingOfSample, newSampleFields, optionsOfSample } from './sample-fields.ts';
import { useDrawSample, useKeepSample } from './use-rounds.ts';

/** Draws a random sample for a round, shows it, and keeps it when asked. */
export function SampleDrawer({
  round,
  isOpen,
  onClose,
  onKept,
}: {
  round: RoundDetail;
  isOpen: boolean;
  onClose: () => void;
  /** Told what was kept, in a sentence. */
  onKept: (words: string) => void;
}) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size="min(76rem, 94vw)"
      title="Draw a sample"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <SampleDraft round={round} onClose={onClose} onKept={onKept} />
    </Drawer>
  );
}

function SampleDraft({
  round,
  onClose,
  onKept,
}: {
  round: RoundDetail;
  onClose: () => void;
  onKept: (words: string) => void;
}) {
  const { summary, draws } = round;
  const {
    value: fields,
    set,
    forget,
  } = useKeptState(`round/${summary.id}/sample`, () =>
    newSampleFields(
      summary.name,
      draws.map(({ draw }) => draw.options.seed),
      summary.targetSize - reviewCount(summary.counts),
    ),
  );
  const formId = useId();
  const [isAsked, setAsked] = useState(false);
  const draw = useDrawSample();
  const keep = useKeepSample();
  const options = optionsOfSample(fields);
  const drawn = draw.data;
  const isCurrent = drawn !== undefined && options !== null && asksTheSame(drawn.options, options);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (options) draw.mutate({ roundId: summary.id, options });
  };
  const keepDrawn = () => {
    if (!drawn) return;
    keep.mutate(
      { roundId: summary.id, options: drawn.options },
      {
        onSuccess: ({ added }) => {
          forget();
          onKept(
            `${added} ${added === 1 ? 'case is' : 'cases are'} in the round by the sample “${drawn.options.seed}”.`,
          );
        },
      },
    );
  };
  return (
    <>
      <div className={classes.columns}>
        <form id={formId} onSubmit={submit} noValidate className={classes.fields}>
          <SampleFieldset
            fields={fields}
            problems={isAsked ? missingOfSample(fields) : {}}
            onChange={(part) => set((before) => ({ ...before, ...part }))}
          />
        </form>
        <div aria-live="polite">
          <ProblemNotice error={draw.error} />
          {!drawn && !draw.error && (
            <p className={classes.waiting}>
              What is drawn shows here, with the reason for each case. Nothing goes into the round before you
              keep it.
            </p>
          )}
          {drawn && <DrawResult draw={drawn} />}
        </div>
      </div>
      <div className={classes.foot}>
        <div className={classes.footWords}>
          <ProblemNotice error={keep.error} />
          {drawn && !isCurrent && (
            <Notice kind="caution">
              <p>The choices have changed since this was drawn. Draw again to keep what they ask for.</p>
            </Notice>
          )}
        </div>
        <Button variant="default" onClick={onClose}>
          {drawn ? 'Close without keeping' : 'Close'}
        </Button>
        <Button
          type="submit"
          form={formId}
          variant={isCurrent ? 'default' : 'filled'}
          loading={draw.isPending}
        >
          {drawn ? 'Draw again' : 'Draw'}
        </Button>
        {drawn && (
          <Button
            disabled={!isCurrent || drawn.drawn.length === 0}
            loading={keep.isPending}
            onClick={keepDrawn}
          >
            Keep: put {drawn.drawn.length} {drawn.drawn.length === 1 ? 'case' : 'cases'} into the round
          </Button>
        )}
      </div>
    </>
  );
}
