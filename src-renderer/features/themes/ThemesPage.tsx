import type { ThemeRow } from '#shared/contract/themes.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { programmeTabs } from '../activities/programme-tabs.ts';
import { Needs } from './Needs.tsx';
import { ThemeForm } from './ThemeForm.tsx';
import classes from './themes.module.css';
import { useThemes } from './use-themes.ts';

const COLUMNS: readonly DataColumn<ThemeRow>[] = [
  {
    key: 'name',
    header: 'Theme',
    width: '30%',
    sortBy: ({ name }) => name,
    cell: ({ name, description, proposal }) => (
      <>
        <TextLink to={{ to: 'tracker', filter: { theme: name } }}>{name}</TextLink>
        {description && <span className={classes.sub}>{description}</span>}
        {proposal && (
          <span className={classes.sub}>
            It recurs. A recommendation for the service could begin: “{proposal}”{' '}
            <TextLink to={{ to: 'new-item' }}>Add it to the tracker</TextLink>
          </span>
        )}
      </>
    ),
  },
  {
    key: 'rounds',
    header: 'Recommendations by round',
    cell: ({ rounds }) =>
      rounds
        .filter(({ count }) => count > 0)
        .map(({ name, count, of }) => `${name}: ${count} of ${of}`)
        .join('; ') || 'none',
  },
  {
    key: 'items',
    header: 'In the tracker',
    align: 'end',
    isNarrow: true,
    sortBy: ({ items }) => items,
    cell: ({ items }) => items,
  },
  {
    key: 'findings',
    header: 'Findings',
    align: 'end',
    isNarrow: true,
    sortBy: ({ findings }) => findings,
    cell: ({ findings }) => findings,
  },
  {
    key: 'feedback',
    header: 'Feedback',
    align: 'end',
    isNarrow: true,
    sortBy: ({ feedback }) => feedback,
    cell: ({ feedback }) => feedback,
  },
];

/** Themes over rounds and activities, and the training needs that came of them. */
export function ThemesPage() {
  const { data, error } = useThemes();
  return (
    <Page>
      <PageHeader
        title="Themes and training needs"
        description="What comes up again, in recommendations, findings and feedback. Counts are of recommendations, not of children."
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the themes…" />}
      {data && (
        <Section title="Themes">
          <DataTable
            label="Themes"
            rows={data}
            columns={COLUMNS}
            keyOf={({ name }) => name}
            empty={<p>No theme yet. They come with recommendations, findings and feedback.</p>}
          />
          <ThemeForm themes={data} />
        </Section>
      )}
      <Needs />
    </Page>
  );
}
