import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundBeside, RoundInsight } from '#shared/contract/insights.ts';
import { besideByTitle } from '#shared/domain/insights/beside.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { shareWords } from '#shared/domain/rounds/grade-tally.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { api } from '../../base/client.ts';
import { dateWords } from '../../ui/date-words.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

/** Two rounds beside each other: how each was set up, and what it found. */
export function BesidePicture({ rounds }: { rounds: readonly RoundInsight[] }) {
  const [first, setFirst] = useState<string | null>(null);
  const [second, setSecond] = useState<string | null>(null);
  const ids = [first ?? rounds.at(-2)?.id, second ?? rounds.at(-1)?.id].filter((id) => id !== undefined);
  const { data, error } = useQuery({
    ...api.insights.beside.queryOptions({ input: { ids } }),
    enabled: ids.length === 2,
  });
  if (rounds.length < 2) return null;
  const choice = (label: string, value: string | undefined, onChange: (id: string | null) => void) => (
    <Select
      label={label}
      allowDeselect={false}
      value={value ?? null}
      data={rounds.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
  return (
    <Section
      title="Two rounds, two designs"
      description="How each round was set up, what moderation changed, and what it found, as graded."
    >
      <Group mb="sm">
        {choice('Round', ids[0], setFirst)}
        {choice('Beside', ids[1], setSecond)}
      </Group>
      <ProblemNotice error={error} />
      {data && data.length === 2 && <Beside rounds={data} />}
    </Section>
  );
}

type Share = { readonly count: number; readonly of: number };

const DESIGN: readonly {
  readonly title: string;
  readonly words: (round: RoundBeside) => string;
}[] = [
  {
    title: 'Size',
    words: ({ design }) => `${design.submitted} submitted of ${design.chosen} chosen`,
  },
  { title: 'Window', words: ({ design }) => countWords(design.days, 'day') },
  {
    title: 'Since the round before',
    words: ({ design }) =>
      design.sinceBefore === null ? 'the first round' : countWords(design.sinceBefore, 'day'),
  },
  {
    title: 'Reviewed by our own',
    words: ({ design }) => shareWords(design.internal, design.internal + design.external),
  },
  {
    title: 'Moderated',
    words: ({ design }) => shareWords(design.moderated, design.submitted),
  },
  {
    title: 'Changed by moderation',
    words: ({ design }) =>
      design.moderated === 0
        ? 'none was moderated'
        : `${design.raised} raised, ${design.lowered} lowered, ${design.moderated - design.raised - design.lowered} kept`,
  },
];

function Beside({ rounds }: { rounds: readonly RoundBeside[] }) {
  return (
    <div className={classes.frame}>
      <table className={classes.picture} aria-label="Two rounds beside each other">
        <thead>
          <tr>
            <th scope="col">What</th>
            {rounds.map(({ id, name, opensOn, closesOn }, at) => (
              <th key={`${id} ${at === 0 ? 'first' : 'second'}`} scope="col">
                <TextLink to={{ to: 'round-grades', id }}>{name}</TextLink>
                <span className={classes.sub}>
                  {dateWords(opensOn)} to {dateWords(closesOn)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Head words="How it was set up" />
          {DESIGN.map(({ title, words }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {rounds.map((round, at) => (
                <td key={at === 0 ? 'first' : 'second'}>{words(round)}</td>
              ))}
            </tr>
          ))}
          <Shares head="Good or better, by section" rounds={rounds.map(({ sections }) => sections)} />
          <Shares head="Which voices were heard" rounds={rounds.map(({ voices }) => voices)} />
          <Shares head="Children by status" rounds={rounds.map(({ statuses }) => statuses)} />
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ words }: { words: string }) => (
  <tr>
    <th scope="colgroup" colSpan={3}>
      <strong>{words}</strong>
    </th>
  </tr>
);

function Shares({
  head,
  rounds,
}: {
  head: string;
  rounds: readonly (readonly { readonly title: string; readonly value: Share }[])[];
}) {
  return (
    <>
      <Head words={head} />
      {besideByTitle(rounds).map(({ title, values }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          {values.map((value, at) => (
            <ShareCell key={at === 0 ? 'first' : 'second'} value={value} />
          ))}
        </tr>
      ))}
    </>
  );
}

function ShareCell({ value }: { value: Share | null }) {
  if (value === null) return <td className={classes.none}>not asked, or none</td>;
  if (value.of < LEAST_FOR_A_PICTURE)
    return (
      <td>
        {value.count} of {value.of}: too few to draw
      </td>
    );
  return <BarCell words={shareWords(value.count, value.of)} share={value.count / value.of} />;
}
