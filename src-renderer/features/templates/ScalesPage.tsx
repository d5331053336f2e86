import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { roundTabs } from '../rounds/round-tabs.ts';
import { ScaleForm, type Writing } from './ScaleForm.tsx';
import classes from './templates.module.css';
import { useScales } from './use-templates.ts';

const NEW: Writing = {
  basedOn: null,
  name: '',
  points: [
    { key: 'a', word: '', rank: 4 },
    { key: 'b', word: '', rank: 3 },
    { key: 'c', word: '', rank: 2 },
    { key: 'd', word: '', rank: 1 },
  ],
};

/** The scales that rounds are graded on, each version as it was. */
export function ScalesPage() {
  const { data: scales, error } = useScales();
  const [writing, setWriting] = useState<Writing | null>(null);
  return (
    <Page>
      <PageHeader
        title="Grade scales"
        description="The words of the grades, best first. Two scales are compared by rank; each grade shows in the words in which it was given."
        actions={
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setWriting(NEW)}>
            New scale
          </Button>
        }
      />
      <RoomTabs label="Rounds" tabs={roundTabs} />
      <ProblemNotice error={error} />
      {!scales && !error && <Loading what="Fetching scales…" />}
      {writing && <ScaleForm key={writing.basedOn} begin={writing} onDone={() => setWriting(null)} />}
      <ul className={classes.cards} aria-label="Grade scales">
        {(scales ?? []).map((scale) => (
          <li key={scale.id} className={classes.card}>
            <strong>
              {scale.name}, version {scale.version}
            </strong>
            {scale.points.map(({ key, word, rank, aliases = [], descriptor }) => (
              <span key={key}>
                <GradeBadge word={word} rank={rank} />{' '}
                <span className={classes.quiet}>
                  rank {rank}
                  {aliases.length > 0 && `; also read: ${aliases.join(', ')}`}
                  {descriptor && `. ${descriptor}`}
                </span>
              </span>
            ))}
            <span className={classes.quiet}>{countWords(scale.rounds, 'round')}</span>
            <span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`New version of ${scale.name}, version ${scale.version}`}
                onClick={() =>
                  setWriting({
                    basedOn: scale.id,
                    name: scale.name,
                    points: scale.points.map((one) => ({ ...one })),
                  })
                }
              >
                New version
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
