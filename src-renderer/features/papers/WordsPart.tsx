import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PaperAsked, PaperDetail } from '#shared/contract/papers.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './papers.module.css';
import { useWritePart } from './use-papers.ts';

type Words = Extract<PaperDetail['parts'][number], { kind: 'words' }>;

/** A part of words: what a person wrote stays, and it is said where the figures say something else since. */
export function WordsPart({
  asked,
  part,
  stops,
  drafts,
  draftKey,
  name,
}: {
  asked: PaperAsked;
  part: Words;
  stops: number;
  /** What was typed and not saved, by paper and part: it is there again when one comes back to the period. */
  drafts: Map<string, string>;
  draftKey: string;
  /** What it is called to somebody who does not see where it stands. */
  name?: string;
}) {
  const write = useWritePart();
  const [draft, setShown] = useState<string | null>(drafts.get(draftKey) ?? null);
  const setDraft = (text: string | null) => {
    if (text === null) drafts.delete(draftKey);
    else drafts.set(draftKey, text);
    setShown(text);
  };
  if (draft !== null)
    return (
      <div className={classes.part} data-edited>
        <ProseArea
          aria-label={name ?? 'The words of this part'}
          minRows={3}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <ProblemNotice error={write.error} />
        <Button
          mt="xs"
          size="compact-sm"
          loading={write.isPending}
          onClick={() =>
            write.mutate({ ...asked, part: part.key, text: draft }, { onSuccess: () => setDraft(null) })
          }
        >
          Save
        </Button>
        <Button mt="xs" variant="subtle" size="compact-sm" onClick={() => setDraft(null)}>
          Cancel
        </Button>
      </div>
    );
  return (
    <div className={classes.part} data-edited={part.isEdited || undefined}>
      {part.label && <strong>{part.label}</strong>}
      <p className={classes.words}>
        {part.text ||
          (part.own === ''
            ? 'Nothing is written here yet; it is left out of the paper.'
            : 'Left out by you.')}
      </p>
      {part.figures.length > 0 && (
        <span className={classes.sub}>
          Figures:{' '}
          {part.figures.map(({ value, what, source }, at) => (
            <span key={what}>
              {at > 0 && '; '}
              {source ? <TextLink to={source}>{value}</TextLink> : value} {what}
            </span>
          ))}
        </span>
      )}
      {part.otherNumbers.length > 0 && (
        <span className={classes.sub}>
          Edited: {part.otherNumbers.join(', ')} {part.otherNumbers.length === 1 ? 'is' : 'are'} not what the
          source says. It stands as you wrote it.
        </span>
      )}
      {part.hasChanged && (
        <span className={classes.sub}>
          The figures changed since you wrote this. They now say: “{part.own}”
        </span>
      )}
      {stops > 0 && (
        <span className={`${classes.sub} ${classes.stop}`}>
          {countWords(stops, 'place stops', 'places stop')} it from being public.
        </span>
      )}
      <span className={classes.sub}>
        {part.isEdited && 'edited · '}
        <Button
          variant="subtle"
          size="compact-sm"
          ml={part.isEdited ? 0 : '-0.5rem'}
          aria-label={`Edit: ${name ?? part.text.slice(0, 50)}`}
          onClick={() => setDraft(part.text)}
        >
          Edit
        </Button>
        {part.hasChanged && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => write.mutate({ ...asked, part: part.key, text: part.text })}
          >
            Keep mine
          </Button>
        )}
        {part.isEdited && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => write.mutate({ ...asked, part: part.key, text: null })}
          >
            Use what the figures say
          </Button>
        )}
      </span>
      <ProblemNotice error={write.error} />
    </div>
  );
}
