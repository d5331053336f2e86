import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { LearntQuestion } from '#shared/contract/learnt.ts';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import { DISPUTED_MEANS } from '#shared/domain/moderation/report-document.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './moderations.module.css';
import { useLearnt, useProposeWording, useSaveMinutes } from './use-moderations.ts';

/** So many questions are discussed; the others can be chosen. */
const SHOWN = 3;

/** The moderation meeting: questions that are read differently, how they would be worded next time, and what was said. */
export function Learnt({ moderation: { id, minutes } }: { moderation: ModerationDetail }) {
  const { data: learnt, error } = useLearnt(id);
  return (
    <Section
      title="What we learnt"
      description="For the moderation meeting. It goes into the report, and proposed wordings stand beside their question in the template editor."
    >
      <ProblemNotice error={error} />
      {learnt && <Wordings key={id} id={id} learnt={learnt} />}
      <Minutes id={id} minutes={minutes} />
    </Section>
  );
}

const placeOf = ({ domain, prompt }: { domain: string; prompt: string }) => `${domain}/${prompt}`;

function Wordings({ id, learnt }: { id: string; learnt: readonly LearntQuestion[] }) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const isShown = (asked: LearntQuestion, index: number) =>
    (index < SHOWN && asked.differed > 0) || asked.proposal !== null || added.includes(placeOf(asked));
  const rest = learnt.filter((asked, index) => !isShown(asked, index));
  return (
    <>
      {!learnt.some(({ differed }) => differed > 0) ? (
        <p className={classes.sub}>No section was graded differently so far.</p>
      ) : (
        <p className={classes.sub}>{DISPUTED_MEANS}</p>
      )}
      <ol className={classes.disputed}>
        {learnt.filter(isShown).map((asked) => (
          <li key={placeOf(asked)}>
            <strong>{asked.question}</strong>
            <span className={classes.sub}>{readDifferently(asked)}</span>
            {asked.changes.map(({ by, why }) => (
              <span key={by} className={classes.sub}>
                {by} would change it{why ? `: ${why}` : '.'}
              </span>
            ))}
            <WordingForm id={id} asked={asked} />
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <Select
          label="Propose a wording for another question"
          placeholder="Choose a question"
          searchable
          value={null}
          data={rest.map((asked) => ({
            value: placeOf(asked),
            label: `${asked.domainTitle}: ${asked.question}`,
          }))}
          onChange={(place) => place && setAdded([...added, place])}
        />
      )}
    </>
  );
}

function readDifferently({ domainTitle, differed, of, unclear }: LearntQuestion): string {
  if (differed === 0) return domainTitle;
  return `${domainTitle}: graded differently on ${differed} of ${of} ${of === 1 ? 'review' : 'reviews'}${unclear > 0 ? `; the criterion was called unclear ${unclear === 1 ? 'once' : `${unclear} times`}` : ''}.`;
}

function WordingForm({ id, asked }: { id: string; asked: LearntQuestion }) {
  const propose = useProposeWording();
  const { domain, prompt, question, proposal } = asked;
  const [isOpen, setOpen] = useState(proposal !== null);
  const [wording, setWording] = useState(proposal?.wording ?? question);
  const [why, setWhy] = useState(proposal?.why ?? '');
  if (!isOpen)
    return (
      <div>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
          Propose another wording
        </Button>
      </div>
    );
  const isSaved = proposal?.wording === wording.trim() && proposal.why === why.trim();
  const save = (words: string, reason: string) =>
    propose.mutate({ id, domain, prompt, wording: words, why: reason });
  return (
    <FormColumn>
      <ProseArea
        label="Proposed wording"
        value={wording}
        onChange={({ currentTarget }) => setWording(currentTarget.value)}
      />
      <ProseArea label="Why" value={why} onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
      <ProblemNotice error={propose.error} />
      <FormActions>
        <Button
          variant="default"
          loading={propose.isPending}
          disabled={isSaved || wording.trim() === '' || wording.trim() === question}
          onClick={() => save(wording, why)}
        >
          {isSaved ? 'Proposed' : 'Propose this wording'}
        </Button>
        {proposal && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              save('', '');
              setOpen(false);
            }}
          >
            Take the proposal back
          </Button>
        )}
      </FormActions>
    </FormColumn>
  );
}

function Minutes({ id, minutes }: { id: string; minutes: string }) {
  const save = useSaveMinutes();
  const [text, setText] = useState(minutes);
  return (
    <FormColumn>
      <ProseArea
        label="What was said"
        minRows={3}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNotice error={save.error} />
      <FormActions>
        <Button
          variant="default"
          disabled={text === minutes}
          loading={save.isPending}
          onClick={() => save.mutate({ id, minutes: text })}
        >
          Save what we learnt
        </Button>
      </FormActions>
    </FormColumn>
  );
}
