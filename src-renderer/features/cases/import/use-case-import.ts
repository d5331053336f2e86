import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DateWriting } from '#shared/contract/tables.ts';
import { api, client } from '../../../base/client.ts';
import { useKeptState } from '../../../base/kept-state.ts';
import { useLongWork } from '../../../base/use-long-work.ts';
import {
  canGoTo,
  type ImportStep,
  noImport,
  withColumn,
  withDates,
  withSource,
  withSourceAgain,
} from './import-state.ts';

type Mapping = Parameters<typeof client.cases.previewImport>[0]['mapping'];
interface Work {
  readonly importId: string;
  readonly mapping: Mapping;
  readonly dates: Readonly<Record<string, DateWriting>>;
}

/** Another way to read the same file. */
export interface ReadingChoice {
  readonly sheet?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly leavesOutHidden?: boolean;
}

/** The way from a file to cases: what was read, what was chosen, and what can be done next. */
export function useCaseImport() {
  const { value: state, set, forget } = useKeptState('cases/import', () => noImport);
  const [chosenName, setChosenName] = useState<string | null>(null);
  const read = useMutation(api.cases.readImport.mutationOptions());
  const saveBad = useMutation(api.cases.saveBadRows.mutationOptions());
  const preview = useLongWork({
    mutationKey: api.cases.previewImport.mutationKey(),
    start: (work: Work, options) => client.cases.previewImport(work, options),
    onSuccess: (found, { mapping, dates }) =>
      set((before) =>
        before.mapping === mapping && before.dates === dates
          ? { ...before, preview: found, step: 'look' }
          : before,
      ),
  });
  const apply = useLongWork({
    mutationKey: api.cases.applyImport.mutationKey(),
    start: (work: Work, options) => client.cases.applyImport(work, options),
    onSuccess: (result) => set((before) => ({ ...before, result, step: 'done' })),
  });
  const work: Work | null = state.source && {
    importId: state.source.importId,
    mapping: state.mapping as Mapping,
    dates: state.dates,
  };
  return {
    state,
    chosenName,
    read,
    saveBad,
    preview,
    apply,
    async chooseFile() {
      const file = await window.plumbline.chooseFile('import-cases');
      if (!file) return;
      setChosenName(file.name);
      preview.reset();
      apply.reset();
      read.mutate({ fileToken: file.token }, { onSuccess: (source) => set(withSource(source)) });
    },
    readAgain(choice: ReadingChoice) {
      if (!work) return;
      preview.reset();
      read.mutate(
        { importId: work.importId, ...choice },
        { onSuccess: (source) => set((before) => withSourceAgain(before, source)) },
      );
    },
    chooseColumn(column: number, field: Parameters<typeof withColumn>[2]) {
      preview.reset();
      set((before) => withColumn(before, column, field));
    },
    chooseDates(column: number, writing: DateWriting) {
      preview.reset();
      set((before) => withDates(before, column, writing));
    },
    look() {
      if (!work) return;
      if (state.preview) set((before) => ({ ...before, step: 'look' }));
      else preview.mutate(work);
    },
    take() {
      if (work) apply.mutate(work);
    },
    async saveBadRows() {
      if (!work) return;
      const name = state.source?.fileName.replace(/\.[^.]+$/, '') ?? 'cases';
      const file = await window.plumbline.chooseWhereToSave('save-table', `${name} to correct.csv`);
      if (file) saveBad.mutate({ ...work, fileToken: file.token });
    },
    goTo(step: ImportStep) {
      set((before) => (canGoTo(before, step) ? { ...before, step } : before));
    },
    startOver() {
      read.reset();
      preview.reset();
      apply.reset();
      saveBad.reset();
      setChosenName(null);
      forget();
    },
  };
}

/** What the steps of the import work with. */
export type CaseImport = ReturnType<typeof useCaseImport>;
