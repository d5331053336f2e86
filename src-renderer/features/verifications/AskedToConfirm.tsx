import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { useMay } from '../../base/permissions.ts';
import { FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { ItemPicker } from '../tracker/ItemPicker.tsx';
import { Answer } from './Answer.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { useAsk, useAskedOf, useStopAsking } from './use-verifications.ts';
import classes from './verifications.module.css';

type Asked = NonNullable<ReturnType<typeof useAskedOf>['data']>;

/** What an activity is asked to confirm: a question for each recommendation whose measure it verifies. */
export function AskedToConfirm({ activityId }: { activityId: string }) {
  const may = useMay();
  return may('verifications.ofActivity') ? <Questions activityId={activityId} /> : null;
}

function Questions({ activityId }: { activityId: string }) {
  const { data, error } = useAskedOf(activityId);
  return (
    <Section
      title="Asked to confirm"
      description="Recommendations whose measure this activity verifies. What it found goes to the tracker as evidence, with its number."
    >
      <ProblemNotice error={error} />
      {data && data.questions.length > 0 && (
        <>
          {data.notYet && <p>{data.notYet}</p>}
          <ul className={classes.questions}>
            {data.questions.map((question) => (
              <QuestionItem
                key={question.item.id}
                activityId={activityId}
                question={question}
                isDue={data.notYet === ''}
              />
            ))}
          </ul>
        </>
      )}
      {data?.questions.length === 0 && <p>Nothing yet.</p>}
      <AskAbout activityId={activityId} except={data?.questions.map(({ item }) => item.id) ?? []} />
    </Section>
  );
}

function QuestionItem({
  activityId,
  question: { item, answer, caution },
  isDue,
}: {
  activityId: string;
  question: Asked['questions'][number];
  isDue: boolean;
}) {
  const stop = useStopAsking();
  const [isAnswering, setAnswering] = useState(false);
  return (
    <li>
      <TextLink to={{ to: 'item', id: item.id }}>
        R-{item.number}. {item.action}
      </TextLink>
      {item.measure && <span className={classes.sub}>Measure: {item.measure}</span>}
      {item.intendedImpact && <span className={classes.sub}>Will change: {item.intendedImpact}</span>}
      {caution && <p className={classes.sub}>{caution}</p>}
      {answer && <Answer answer={answer} />}
      <ProblemNotice error={stop.error} />
      {isAnswering ? (
        <AnswerForm
          activityId={activityId}
          itemId={item.id}
          number={item.number}
          onEnd={() => setAnswering(false)}
        />
      ) : (
        <div className={classes.deeds}>
          {isDue && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`${answer ? 'Correct the answer' : 'Answer'} about R-${item.number}`}
              onClick={() => setAnswering(true)}
            >
              {answer ? 'Correct the answer' : 'Say what was found'}
            </Button>
          )}
          {!answer && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`Ask no longer about R-${item.number}`}
              loading={stop.isPending}
              onClick={() => stop.mutate({ activityId, itemId: item.id })}
            >
              Ask no longer
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function AskAbout({ activityId, except }: { activityId: string; except: readonly string[] }) {
  const ask = useAsk();
  const offer = useUndoOffer();
  const [item, setItem] = useState<TrackedItem | null>(null);
  return (
    <FormColumn>
      <ItemPicker
        view="all"
        label="Ask it about a recommendation"
        except={except}
        value={item}
        onChange={setItem}
      />
      <ProblemNotice error={ask.error} />
      {item && (
        <div className={classes.deeds}>
          <Button
            variant="default"
            loading={ask.isPending}
            onClick={() =>
              ask.mutate(
                { activityId, itemId: item.id },
                {
                  onSuccess: ({ undo }) => {
                    offer(undo);
                    setItem(null);
                  },
                },
              )
            }
          >
            Ask whether R-{item.number} is confirmed
          </Button>
        </div>
      )}
    </FormColumn>
  );
}
