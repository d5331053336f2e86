import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import type { TakenPack } from '#shared/contract/exchange.ts';
import type { OpenedPack, ReviewPreview } from '#shared/contract/opened-packs.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { FormActions } from '../../ui/FormRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { Difference } from './Difference.tsx';
import classes from './exchange.module.css';
import { SenderWords } from './SenderWords.tsx';
import { useDifferenceKeys } from './use-difference-keys.ts';
import { useTake } from './use-exchange.ts';

/** What a pack would change here, before it is taken; then what was taken. */
export function PackPreview({
  file,
  pack,
  openedWith,
  onOther,
  onTaken,
}: {
  file: ChosenFile;
  pack: OpenedPack;
  openedWith: { passphrase: string } | null;
  onOther: () => void;
  onTaken: (taken: TakenPack, from: string) => void;
}) {
  const take = useTake();
  const [evenIfAsked, setEvenIfAsked] = useState(false);
  const { totals, takenAt, question } = pack;
  const page = useDifferenceKeys();
  const differences = pack.reviews.reduce(
    (sum, { changes, conflicts }) => sum + changes.length + conflicts.length,
    0,
  );
  const title =
    pack.kind === 'assignment'
      ? `Assignment ${pack.number}, ${pack.council}`
      : `Return ${pack.number} from ${pack.sender.name}`;
  return (
    <div ref={page}>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title={title}
        description={
          <>
            {countWords(totals.total, 'review')}
            {pack.round && `, ${pack.round}`}
            {pack.dueOn && (
              <>
                , due <DateText day={pack.dueOn} />
              </>
            )}
            . Nothing is taken yet.
          </>
        }
      />
      <div className={classes.stack}>
        <SenderWords pack={pack} />
        {pack.trailWarnings.map((words) => (
          <Notice key={words} kind="caution">
            {words} Look at Settings, “Is everything whole?”, before you take this in.
          </Notice>
        ))}
        {takenAt && (
          <Notice>
            Already taken in <InstantText at={takenAt} />; nothing differs.
          </Notice>
        )}
      </div>
      {differences > 1 && (
        <p>
          <KeyHint keys="N" /> next difference, <KeyHint keys="shift+N" /> the one before.
        </p>
      )}
      {pack.reviews.map((review) => (
        <OneReview key={review.reviewId} review={review} from={pack.sender.name} />
      ))}
      {question && (
        <Notice kind="caution">
          <Checkbox
            label={`${question} Take it all the same`}
            checked={evenIfAsked}
            onChange={({ currentTarget }) => setEvenIfAsked(currentTarget.checked)}
          />
        </Notice>
      )}
      <ProblemNotice error={take.error} />
      <UnderWay work={take} />
      <FormActions>
        {!takenAt && (
          <Button
            disabled={question !== null && !evenIfAsked}
            loading={take.isPending}
            onClick={() =>
              take.mutate(
                { fileToken: file.token, key: openedWith, evenIfAsked },
                { onSuccess: (done) => onTaken(done, pack.sender.name) },
              )
            }
          >
            {totals.postponed > 0
              ? `Take ${totals.taken}, leave ${totals.postponed} to be decided`
              : `Take in ${countWords(totals.total, 'review')}`}
          </Button>
        )}
        <Button variant="default" onClick={onOther}>
          Choose another file
        </Button>
        <LinkButton to={{ to: 'exchange' }} variant="subtle" color="gray">
          Go back
        </LinkButton>
      </FormActions>
    </div>
  );
}

function OneReview({ review, from }: { review: ReviewPreview; from: string }) {
  const { childName, reference, words, changes, conflicts } = review;
  return (
    <Section title={`${childName} ${reference}`.trim()} description={words}>
      {conflicts.map((difference) => (
        <Difference key={difference.part} difference={difference} from={from} />
      ))}
      {changes.length > 0 && conflicts.length === 0 && (
        <details>
          <summary>
            {countWords(changes.length, 'part')} from {from}
          </summary>
          {changes.map((difference) => (
            <Difference key={difference.part} difference={difference} from={from} />
          ))}
        </details>
      )}
    </Section>
  );
}
