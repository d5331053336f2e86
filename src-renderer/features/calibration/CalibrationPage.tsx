import { Button, Radio } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ComparedGrade, Exemplar, ExemplarGrades } from '#shared/domain/calibration/exemplar.ts';
import { GradeRank, OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import { api } from '../../base/client.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { useMay } from '../../base/permissions.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { FormActions } from '../../ui/FormRow.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { roundTabs } from '../rounds/round-tabs.ts';
import classes from './calibration.module.css';

const wordOf = (rank: number): string => OFSTED_SCALE.points.find((point) => point.rank === rank)?.word ?? '';

/** The exemplars: read, graded once, then beside the agreed grades. */
export function CalibrationPage() {
  const { data, error } = useQuery(api.calibration.exemplars.queryOptions({ input: {} }));
  const may = useMay();
  return (
    <Page>
      <PageHeader
        title="Calibration"
        description="Invented reviews, to grade before a round. You see the agreed grades once yours are in; after that, yours cannot be changed."
      />
      <RoomTabs label="Rounds" tabs={roundTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the exemplars…" />}
      {data?.map(({ exemplar, compared, gradedAt }) => (
        <Section key={exemplar.key} title={exemplar.title} description={exemplar.about}>
          {compared ? (
            <>
              <p>
                You graded this on <InstantText at={gradedAt} />. {summaryOf(compared)}
              </p>
              <Compared compared={compared} />
            </>
          ) : (
            <GradeForm exemplar={exemplar} />
          )}
        </Section>
      ))}
      {may('calibration.differences') && <Everybody />}
    </Page>
  );
}

function summaryOf(compared: readonly ComparedGrade[]): string {
  const same = compared.filter(({ apart }) => apart === 0).length;
  const higher = compared.filter(({ apart }) => apart > 0).length;
  return `The same in ${same} of ${compared.length}, higher in ${higher}, lower in ${compared.length - same - higher}.`;
}

function Compared({ compared }: { compared: readonly ComparedGrade[] }) {
  return (
    <ul className={classes.parts}>
      {compared.map(({ key, title, given, agreed, apart }) => (
        <li key={key} data-apart={apart !== 0 || undefined}>
          <h3>{title}</h3>
          <p>
            You: <GradeBadge word={wordOf(given.rank)} rank={given.rank} /> {given.because}
          </p>
          <p>
            Agreed: <GradeBadge word={wordOf(agreed.rank)} rank={agreed.rank} /> {agreed.because}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Typed = Readonly<Record<string, { readonly rank: GradeRank | null; readonly because: string }>>;

function GradeForm({ exemplar }: { exemplar: Exemplar }) {
  const { value, set, forget } = useKeptState<Typed>(`exemplar/${exemplar.key}`, () => ({}));
  const hand = useMutation(api.calibration.grade.mutationOptions());
  const change = (key: string, part: Partial<Typed[string]>) =>
    set((before) => ({ ...before, [key]: { rank: null, because: '', ...before[key], ...part } }));
  const grades = Object.fromEntries(
    Object.entries(value).flatMap(([key, { rank, because }]) =>
      rank === null ? [] : [[key, { rank, because }]],
    ),
  ) satisfies ExemplarGrades;
  return (
    <>
      <ul className={classes.parts}>
        {exemplar.parts.map(({ key, title, found, evidence }) => (
          <li key={key}>
            <h3>{title}</h3>
            {found.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {evidence.length > 0 && (
              <ul>
                {evidence.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
            <Radio.Group
              label={`Your grade: ${title}`}
              value={value[key]?.rank ? String(value[key].rank) : ''}
              onChange={(rank) => change(key, { rank: GradeRank.parse(Number(rank)) })}
            >
              <div className={classes.grades}>
                {OFSTED_SCALE.points.map(({ word, rank }) => (
                  <Radio key={rank} value={String(rank)} label={word} />
                ))}
              </div>
            </Radio.Group>
            <ProseArea
              label={`Why: ${title}`}
              minRows={2}
              value={value[key]?.because ?? ''}
              onChange={({ currentTarget }) => change(key, { because: currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      <ProblemNotice error={hand.error} />
      <FormActions>
        <Button
          loading={hand.isPending}
          onClick={() => hand.mutate({ exemplar: exemplar.key, grades }, { onSuccess: forget })}
        >
          Hand in these grades
        </Button>
      </FormActions>
    </>
  );
}

/** Who differs where, for the lead: to talk about before the round. */
function Everybody() {
  const { data } = useQuery(api.calibration.differences.queryOptions({ input: {} }));
  const graded = (data ?? []).filter(({ people }) => people.length > 0);
  if (graded.length === 0) return null;
  return (
    <Section
      title="Where reviewers differ"
      description="First grades beside the agreed ones: something to talk about, not a league table."
    >
      {graded.map(({ exemplar, title, people }) => (
        <div key={exemplar}>
          <h3>{title}</h3>
          <ul>
            {people.map(({ person, compared }) => (
              <li key={person}>
                {person}: {summaryOf(compared)}{' '}
                {compared
                  .filter(({ apart }) => apart !== 0)
                  .map(
                    ({ title: part, given, agreed }) =>
                      `${part}: ${wordOf(given.rank)}, agreed ${wordOf(agreed.rank)} (“${given.because}”).`,
                  )
                  .join(' ')}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
