import type { PlanCover, PlanDetail } from '#shared/contract/plans.ts';
import { colourSentence } from '#shared/domain/plans/colour-counts.ts';
import { moveWords } from '#shared/domain/tracker/change-words.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { KeepIn } from './KeepIn.tsx';
import classes from './plans.module.css';
import { useCover } from './use-plans.ts';

/** What a board is told each quarter: how it stands, what changed, what comes, what is kept in and why. */
export function CoverView({ plan, to }: { plan: PlanDetail; to: string | null }) {
  const { data: cover, error } = useCover(plan.id, to);
  if (error) return <ProblemNotice error={error} />;
  if (!cover) return <Loading what="Working out the cover…" />;
  return (
    <>
      <Section
        title={`Since ${dateWords(cover.from)}`}
        description={`As at ${dateWords(cover.to)}: ${colourSentence(cover.now)}. Then: ${colourSentence(cover.before)}.`}
      >
        <DataTable
          label="What changed"
          rows={movesOf(cover)}
          keyOf={({ words }) => words}
          columns={[
            { key: 'words', header: 'From and to', cell: ({ words }) => words },
            { key: 'count', header: 'Actions', isNarrow: true, cell: ({ count }) => count },
            { key: 'refs', header: 'Which', cell: ({ refs }) => refs.join(', ') },
          ]}
        />
      </Section>
      <Named
        title="Key actions in the next quarter"
        rows={cover.next}
        none="None is due in the next quarter."
      />
      <Named title="Kept in although done" rows={cover.kept} none="None." />
      <KeepIn plan={plan} />
      <Named title="Assurance reports due" rows={cover.assurance} none="None is promised." />
    </>
  );
}

function movesOf({ moves, onlyRedated, unchanged }: PlanCover) {
  return [
    ...moves.map(({ from, to, refs, redated }) => ({
      words: `${moveWords(from, to, 'Not in the plan yet')}${redated > 0 ? `, ${redated} of them re-dated` : ''}`,
      count: refs.length,
      refs,
    })),
    { words: 'Only re-dated', count: onlyRedated.length, refs: onlyRedated },
    { words: 'Unchanged', count: unchanged, refs: [] },
  ];
}

function Named({ title, rows, none }: { title: string; rows: PlanCover['next']; none: string }) {
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={classes.list}>
          {rows.map(({ itemId, ref, action, due, note }) => (
            <li key={itemId}>
              <TextLink to={{ to: 'item', id: itemId }}>{ref}</TextLink> {action}
              {due && `, due ${dateWords(due)}`}
              {note && <span className={classes.sub}>{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
