import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import {
  ItemSource,
  type SourceShown,
  sourceInShort,
  sourceInWords,
} from '#shared/domain/tracker/item-source.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { NO_SOURCE, SourceFields } from './SourceFields.tsx';
import classes from './tracker.module.css';
import { useSaying } from './use-saying.ts';

/** Where an item comes from: each source on a line, the finding's own words under it. */
export function ItemSources({ item, sources }: { item: TrackedItem; sources: readonly SourceShown[] }) {
  return (
    <ul className={classes.plain} aria-label="Sources">
      {sources.map(({ words, fields }, index) => (
        <li key={words}>
          {index === 0 && item.reviewId ? (
            <TextLink
              to={{ to: 'review', id: item.reviewId, at: `recommendation-${item.recommendationId ?? ''}` }}
            >
              {words}
            </TextLink>
          ) : fields ? (
            <>
              {sourceInShort({ words, fields })}
              {fields.words !== '' && <blockquote className={classes.finding}>“{fields.words}”</blockquote>}
            </>
          ) : (
            words
          )}
        </li>
      ))}
    </ul>
  );
}

/** Another source of the same recommendation, with the finding's own words. */
export function SourceForm({ item }: { item: TrackedItem }) {
  const saying = useSaying({ item });
  const [source, setSource] = useState(NO_SOURCE);
  const [isOpen, setOpen] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const read = ItemSource.safeParse(source);
    if (!read.success) return;
    saying.say({ kind: 'source', text: sourceInWords(read.data), fields: read.data }, () => {
      setSource(NO_SOURCE);
      setChecked(false);
      setOpen(false);
    });
  };
  if (!isOpen)
    return (
      <Button variant="default" className={classes.after} onClick={() => setOpen(true)}>
        Add another source
      </Button>
    );
  return (
    <form onSubmit={submit} className={classes.after} aria-label="Another source" noValidate>
      <FormColumn>
        <SourceFields
          source={source}
          isActivityMissing={isChecked && source.activity.trim() === ''}
          onChange={setSource}
        />
        <ProblemNotice error={saying.error} />
        <FormActions>
          <Button type="submit" variant="default" loading={saying.isBusy}>
            Add this source
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
            Not now
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
