import { Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '../../base/permissions.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AuditorFeedback } from './AuditorFeedback.tsx';
import { GradedDown, Item } from './GradedDown.tsx';
import { ReauditRound } from './ReauditRound.tsx';
import { recommendationTabs } from './recommendation-tabs.ts';
import { ImpactChip } from './StateChips.tsx';
import classes from './tracker.module.css';
import { type ImpactChecks, useImpactChecks } from './use-impact-checks.ts';

/** Whether what was done made a difference: looked up in later reviews, and looked at again. */
export function ImpactChecksPage() {
  const [size, setSize] = useState(5);
  const [seed, setSeed] = useState('1');
  const may = useMay();
  const { data, error } = useImpactChecks(size, seed.trim() || '1');
  return (
    <Page width="wide">
      <PageHeader
        title="Impact checks"
        description="Whether what was done made a difference for the child: in later reviews, and by looking again."
      />
      <RoomTabs label="Recommendations" tabs={recommendationTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Looking it up in the reviews…" />}
      {data && (
        <>
          <GradedDown checks={data} />
          <Effects checks={data} />
          <Section
            title="A sample to look at again"
            description={`Recommendations whose impact was said to be better: ${data.claimed}. The same seed draws the same sample, whoever draws it.`}
          >
            <Group align="end" mb="sm">
              <NumberInput
                w="8rem"
                label="How many"
                min={1}
                max={50}
                allowDecimal={false}
                value={size}
                onChange={(value) => setSize(Math.min(50, Math.max(1, Number(value) || 1)))}
              />
              <TextInput
                w="14rem"
                label="Seed"
                value={seed}
                onChange={(event) => setSeed(event.currentTarget.value)}
              />
            </Group>
            <DataTable
              label="To look at again"
              rows={data.reaudit}
              keyOf={({ item }) => item.id}
              empty={<p>No impact was claimed for a child yet.</p>}
              columns={[
                {
                  key: 'item',
                  header: 'Recommendation',
                  width: '40%',
                  cell: ({ item }) => <Item item={item} />,
                },
                { key: 'claim', header: 'What changed, as it was said', cell: ({ evidence }) => evidence },
                {
                  key: 'who',
                  header: 'Said',
                  isNarrow: true,
                  cell: ({ day, by, how }) => (
                    <>
                      {dateWords(day)}
                      <span className={classes.sub}>{by}</span>
                      {how && <span className={classes.sub}>{how}</span>}
                    </>
                  ),
                },
              ]}
            />
            {may('tracker.takeReaudit') && data.reaudit.length > 0 && (
              <ReauditRound size={size} seed={seed} />
            )}
          </Section>
          <Themes checks={data} />
          <AuditorFeedback />
        </>
      )}
    </Page>
  );
}

function Effects({ checks: { effects } }: { checks: ImpactChecks }) {
  return (
    <Section
      title="Effect tests"
      description="Written when an action is agreed, on its own page: which grade of which reviews shows that it helped. Looked up now, in the grades as the reviewers gave them."
    >
      <DataTable
        label="Effect tests"
        rows={effects}
        keyOf={({ item }) => item.id}
        empty={<p>None is written yet. Open a recommendation and write how its effect will show.</p>}
        columns={[
          { key: 'item', header: 'Recommendation', width: '45%', cell: ({ item }) => <Item item={item} /> },
          { key: 'found', header: 'What the reviews say', cell: ({ words }) => words },
          {
            key: 'impact',
            header: 'Impact so far',
            isNarrow: true,
            cell: ({ item }) => <ImpactChip impact={item.impact} />,
          },
        ]}
      />
    </Section>
  );
}

function Themes({ checks: { themes } }: { checks: ImpactChecks }) {
  return (
    <Section
      title="What keeps coming up"
      description="Themes of recommendations for children. One that comes up for several children may be for the service to change."
    >
      <DataTable
        label="Themes"
        rows={themes}
        keyOf={({ theme }) => theme}
        maxHeight="24rem"
        empty={<p>No recommendation for a child has a theme yet.</p>}
        columns={[
          {
            key: 'theme',
            header: 'Theme',
            cell: ({ theme }) => (
              <TextLink to={{ to: 'tracker', filter: { view: 'all', theme } }}>{theme}</TextLink>
            ),
          },
          {
            key: 'children',
            header: 'Children',
            align: 'end',
            sortBy: ({ children }) => children,
            cell: ({ children }) => children,
          },
          {
            key: 'items',
            header: 'Recommendations',
            align: 'end',
            sortBy: ({ items }) => items,
            cell: ({ items }) => items,
          },
          { key: 'open', header: 'Open', align: 'end', sortBy: ({ open }) => open, cell: ({ open }) => open },
        ]}
      />
    </Section>
  );
}
