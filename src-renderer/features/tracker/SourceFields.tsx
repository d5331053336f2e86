import { TextInput } from '@mantine/core';
import type { ItemSource } from '#shared/domain/tracker/item-source.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';

export const NO_SOURCE: ItemSource = { activity: '', date: '', document: '', paragraph: '', words: '' };

/** Whether nothing at all is written in the fields of a source. */
export const isBlankSource = (source: ItemSource): boolean =>
  Object.values(source).every((part) => part.trim() === '');

/** One source, part by part, with the finding's own words beside it. */
export function SourceFields({
  source,
  isActivityMissing,
  onChange,
}: {
  source: ItemSource;
  /** Whether to say that the activity is to be named. */
  isActivityMissing: boolean;
  onChange: (source: ItemSource) => void;
}) {
  const set = (change: Partial<ItemSource>) => onChange({ ...source, ...change });
  return (
    <>
      <FormRow>
        <TextInput
          label="Activity"
          placeholder="Thematic audit of pre-birth assessments"
          value={source.activity}
          error={isActivityMissing && 'Name the activity.'}
          onChange={(event) => set({ activity: event.currentTarget.value })}
        />
        <TextInput
          label="Its date"
          placeholder="12 May 2024"
          value={source.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
      </FormRow>
      <FormRow>
        <TextInput
          label="Document"
          placeholder="Report to the board"
          value={source.document}
          onChange={(event) => set({ document: event.currentTarget.value })}
        />
        <TextInput
          label="Paragraph"
          placeholder="3.2"
          value={source.paragraph}
          onChange={(event) => set({ paragraph: event.currentTarget.value })}
        />
      </FormRow>
      <ProseArea
        label="The finding’s own words"
        minRows={1}
        spellCheck={false}
        value={source.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </>
  );
}
