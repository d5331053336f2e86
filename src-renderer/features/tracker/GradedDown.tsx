import { Button } from '@mantine/core';
import { DataTable } from '../../ui/DataTable.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './tracker.module.css';
import type { ImpactChecks } from './use-impact-checks.ts';
import { useSaying } from './use-saying.ts';

/** An item as the checks name it. */
export type Item = ImpactChecks['effects'][number]['item'];

/** An item by its number and words, with the child that it is about. */
export function Item({ item }: { item: Item }) {
  return (
    <>
      <TextLink to={{ to: 'item', id: item.id }}>
        R-{item.number}. {item.action}
      </TextLink>
      <span className={classes.sub}>{item.childName ?? 'The service'}</span>
    </>
  );
}

/** Closed items whose area a later review of the same child graded lower; each can be opened again. */
export function GradedDown({ checks: { gradedDown } }: { checks: ImpactChecks }) {
  return (
    <Section
      title="Complete, and graded down since"
      description="The newest review of the same child grades lower what this was about. Nothing is opened again by itself."
    >
      <DataTable
        label="Graded down since"
        rows={gradedDown}
        keyOf={({ item }) => item.id}
        empty={<p>No later review grades lower what was completed.</p>}
        columns={[
          { key: 'item', header: 'Recommendation', width: '45%', cell: ({ item }) => <Item item={item} /> },
          {
            key: 'why',
            header: 'What the later review says',
            cell: ({ words, reviewId }) => <TextLink to={{ to: 'review', id: reviewId }}>{words}</TextLink>,
          },
          {
            key: 'reopen',
            header: 'Open again',
            isNarrow: true,
            cell: ({ item, words }) => <Reopen item={item} words={words} />,
          },
        ]}
      />
    </Section>
  );
}

function Reopen({ item, words }: { item: Item; words: string }) {
  const saying = useSaying({ item });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={saying.isBusy}
        aria-label={`Open R-${item.number} again`}
        onClick={() => saying.say({ kind: 'delivery', to: 'needs-work', why: `Opened again: ${words}.` })}
      >
        Open again
      </Button>
      <ProblemNotice error={saying.error} />
    </>
  );
}
