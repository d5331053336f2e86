import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useFocusReturn } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import type { Entry } from '../../../base/saving/entries.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { ChoiceRow } from '../ChoiceRow.tsx';
import { scrollTo } from '../scroll-to.ts';
import type { EvidenceDraft } from '../writing/review-draft.ts';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';
import classes from './evidence.module.css';
import { evidenceKinds, sourceKinds, textLabels, usualSources } from './evidence-words.ts';
import { closeEvidence } from './open-evidence.ts';

/** An evidence item open for writing. Saved as one types; Escape or Ctrl-Enter closes it. */
export function EvidenceEditor({
  entry: { key, draft: item },
  number,
  place,
  onRemove,
}: {
  entry: Entry<EvidenceDraft>;
  number: string;
  place: string;
  onRemove: () => void;
}) {
  const id = useId();
  const { draft } = useReviewWriting();
  const written = useWritten(({ evidence }) => evidence);
  const text = useRef<HTMLTextAreaElement>(null);
  useFocusReturn({ opened: true, shouldReturnFocus: true });
  useEffect(() => {
    if (!text.current) return;
    text.current.focus({ preventScroll: true });
    scrollTo(text.current.closest('fieldset') ?? text.current, 'nearest');
  }, []);
  const change = (patch: Partial<EvidenceDraft>) => draft.evidence.change(key, patch);
  const close = () => {
    void draft.flush();
    if (isUntouched(item)) draft.evidence.remove(key);
    closeEvidence();
  };
  const sources = [...new Set([...written.map((entry) => entry.draft.source.trim()), ...usualSources])];
  return (
    <fieldset
      className={classes.editor}
      aria-label={`Evidence ${number}`}
      data-place={place}
      onBlur={() => void draft.flush()}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className={classes.editorHead}>
        <span className={classes.number}>{number}</span>
        <ChoiceRow
          label="Kind of evidence"
          choices={evidenceKinds}
          value={item.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className={writing.field}>
        <label className={writing.label} htmlFor={id}>
          {textLabels[item.kind]}
        </label>
        <WritingArea
          id={id}
          ref={text}
          value={item.text}
          onChange={(value) => change({ text: value })}
          data-kind={item.kind}
          {...(item.kind === 'childs-words' && {
            spellCheck: false,
            autoCorrect: 'off',
            autoCapitalize: 'off',
          })}
        />
      </div>
      <div className={classes.sourceRow}>
        <Autocomplete
          label="Where it was found"
          placeholder="Case note, visit, conversation…"
          data={sources.filter(Boolean)}
          limit={8}
          value={item.source}
          onChange={(source) => change({ source })}
        />
        <TextInput
          label="When"
          placeholder="16 Apr 2024, or spring 2024"
          value={item.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      </div>
      <ChoiceRow
        label="Kind of source"
        isLabelShown
        choices={sourceKinds}
        value={item.sourceKind ?? 'none'}
        onChange={(kind) => change({ sourceKind: kind === 'none' ? undefined : kind })}
      />
      <div className={classes.tools}>
        <Button
          size="compact-sm"
          onClick={close}
          rightSection={<KeyHint keys="mod+enter" />}
          variant="default"
        >
          Done
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </fieldset>
  );
}

const isUntouched = ({ text, source, date }: EvidenceDraft) => `${text}${source}${date}`.trim() === '';
