import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useParams } from 'wouter';
import type { ReleaseDetail } from '#shared/contract/packs.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { client } from '../../base/client.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { designWord, sizeWords } from './pack-words.ts';
import classes from './ReleasePage.module.css';
import { useRelease } from './use-packs.ts';

type Alias = ReleaseDetail['aliases'][number];

const aliasColumns: readonly DataColumn<Alias>[] = [
  {
    key: 'alias',
    header: 'In the pack',
    cell: ({ alias }) => alias,
    sortBy: ({ alias }) => alias,
    isNarrow: true,
  },
  { key: 'known', header: 'Here', cell: ({ known }) => known, sortBy: ({ known }) => known },
  {
    key: 'reference',
    header: 'Case',
    cell: ({ reference }) => reference,
    sortBy: ({ reference }) => reference,
    isNarrow: true,
  },
];

/** One entry of the release log. */
export function ReleasePage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data: release, error } = useRelease(id);
  const sheet = useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseWhereToSave(
        'save-document',
        `release-${release ? localDayOf(release.releasedAt) : ''}.pdf`,
      );
      if (chosen) await client.packs.saveReleaseSheet({ id, fileToken: chosen.token });
      return chosen?.name ?? null;
    },
  });
  if (!release)
    return (
      <Page width="reading">
        {error ? <ProblemNotice error={error} /> : <Loading what="Fetching the release…" />}
      </Page>
    );
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'packs' }}>Packs</TextLink>}
        title={`Sent on ${new Date(release.releasedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}`}
        description={`${countWords(release.reviews, 'review')} of ${release.round}, for ${release.recipient}.`}
        actions={
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
            loading={sheet.isPending}
            onClick={() => sheet.mutate()}
          >
            Save as PDF for the data protection officer
          </Button>
        }
      />
      <ProblemNotice error={sheet.error} />
      {sheet.data && (
        <Notice kind="well" isLive>
          Saved as {sheet.data}. It holds no key from alias to child.
        </Notice>
      )}
      <Section title="What left">
        <FactList
          facts={[
            ['Recipient', release.recipient],
            ['Purpose', release.purpose],
            ['Design', designWord(release.design)],
            ['Released by', release.releasedBy],
            ['At', <InstantText key="at" at={release.releasedAt} />],
            ['File', `${release.fileName}, ${sizeWords(release.bytes)}`],
            [
              'SHA-256',
              <code key="hash" className={classes.hash}>
                {release.sha256}
              </code>,
            ],
            ...release.figures.map(({ label, value }) => [label, value] as const),
          ]}
        />
      </Section>
      <Words
        title="Checked as a motivated intruder would"
        items={release.checklist}
        none="The checklist was not gone through."
      />
      <Words
        title="Decisions about words"
        items={release.decisions}
        none="None: everything that was found was replaced."
      />
      <Words title="Risks that were accepted" items={release.acceptedRisks} none="None." />
      <Section
        title="Who is who"
        description="The key from alias to child. It stays here: it is in no pack and in no PDF."
      >
        <DataTable
          label="Key from alias to child"
          columns={aliasColumns}
          rows={release.aliases}
          keyOf={({ alias, known, reference }) => `${reference} ${alias} ${known}`}
          maxHeight="32rem"
        />
      </Section>
    </Page>
  );
}

function Words({ title, items, none }: { title: string; items: readonly string[]; none: string }) {
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <ul className={classes.items}>
          {[...new Set(items)].map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
