import { Button, Group } from '@mantine/core';
import type { MyAssignment } from '#shared/contract/handed-out.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { DateText, InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ReceiptForm } from '../../ui/ReceiptForm.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { STANDING_WORDS } from './exchange-words.ts';
import { useAssignments, useConfirmReceipt, useHandBack } from './use-exchange.ts';
import { WipeSection } from './WipeSection.tsx';

/** A reviewer's work, by due date. */
export function MyWork() {
  const work = useAssignments(true);
  if (work.data?.length === 0)
    return (
      <EmptyState
        title="Nothing was sent to you yet"
        actions={<LinkButton to={{ to: 'take-in' }}>Take in a pack</LinkButton>}
      >
        Work comes as a file whose name ends in “.plumb”. Open it here, or double-click it.
      </EmptyState>
    );
  return (
    <>
      <ProblemNotice error={work.error} />
      {work.data?.map((assignment) => (
        <OneAssignment key={assignment.packId} assignment={assignment} />
      ))}
      <WipeSection />
    </>
  );
}

function OneAssignment({ assignment }: { assignment: MyAssignment }) {
  const { number, council, round, from, standing, dueOn, wipeBy, reviews, returns, isSuperseded } =
    assignment;
  const handBack = useHandBack();
  const finished = reviews.filter(({ isFinished }) => isFinished).length;
  const give = async (isInterim: boolean) => {
    const file = await window.plumbline.chooseWhereToSave(
      'save-pack',
      `return-${number}-${returns.length + 1}.plumb`,
    );
    if (file) handBack.mutate({ assignmentId: assignment.packId, isInterim, fileToken: file.token });
  };
  return (
    <Section
      title={`Assignment ${number}, ${council}`}
      description={
        <>
          {round}, from {from} ({STANDING_WORDS[standing]}). Due <DateText day={dueOn} />; the cases are to be
          wiped from this laptop by <DateText day={wipeBy} />.
        </>
      }
      actions={
        !isSuperseded && (
          <Group gap="xs">
            <Button variant="default" loading={handBack.isPending} onClick={() => void give(true)}>
              Hand back all so far
            </Button>
            <Button disabled={finished === 0} loading={handBack.isPending} onClick={() => void give(false)}>
              Hand back {countWords(finished, 'finished review')}
            </Button>
          </Group>
        )
      }
    >
      {isSuperseded && <Notice>A newer pack took the place of this one. Hand back with that one.</Notice>}
      <ProblemNotice error={handBack.error} />
      <UnderWay work={handBack} />
      <ul>
        {reviews.map(({ reviewId, childName, reference, isFinished }) => (
          <li key={reviewId}>
            <TextLink to={{ to: 'review', id: reviewId }}>
              {childName}, {reference}
            </TextLink>{' '}
            ({isFinished ? 'finished' : 'not finished'})
          </li>
        ))}
      </ul>
      {returns.length === 0 ? (
        <p>Nothing was handed back yet.</p>
      ) : (
        <ul aria-label={`Handed back of assignment ${number}`}>
          {returns.map((one) => (
            <li key={one.packId}>
              Handed back <InstantText at={one.madeAt} />: {countWords(one.reviews, 'review')}, {one.finished}{' '}
              finished, as {one.fileName}.{' '}
              {one.receiptAt ? (
                <>
                  Receipt of <InstantText at={one.receiptAt} />.
                </>
              ) : (
                <Receipt packId={one.packId} from={from} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Receipt(of: { packId: string; from: string }) {
  return <ReceiptForm {...of} confirm={useConfirmReceipt()} />;
}
