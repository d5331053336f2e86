import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import { FINDING_WORDS, FindingKind } from '#shared/domain/activities/activity.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './activities.module.css';
import { PARAGRAPHS_SHOWN, useMarkParagraph, useParagraphs } from './use-activities.ts';

/** A report paragraph by paragraph: a person marks what is a finding and what is a recommendation. */
export function ReportPage() {
  const { id = '' } = useParams();
  return <ReportOf key={id} id={id} />;
}

function ReportOf({ id }: { id: string }) {
  const [offset, setOffset] = useState(0);
  const [onlyLikely, setOnlyLikely] = useState(false);
  const { data, error } = useParagraphs(id, offset, onlyLikely);
  const mark = useMarkParagraph();
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the report…"
        back={{ to: { to: 'activities' }, title: 'All activities' }}
      />
    );
  let under = '';
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'activity', id: data.activityId }}>{data.activity}</TextLink>}
        title={data.name}
        description={`${countWords(data.total, 'paragraph')}; ${data.likely} look like findings; ${data.taken} taken. Nothing is taken unless you mark it.`}
        isSticky
      />
      <FilterBar>
        <Checkbox
          label="Only those that look like findings"
          checked={onlyLikely}
          onChange={(event) => {
            setOnlyLikely(event.currentTarget.checked);
            setOffset(0);
          }}
        />
      </FilterBar>
      <ProblemNotice error={mark.error} />
      {data.rows.map((paragraph) => {
        const isNewHeading = paragraph.under !== under;
        under = paragraph.under;
        return (
          <div key={paragraph.number}>
            {isNewHeading && paragraph.under && <h3>{paragraph.under}</h3>}
            <div className={classes.paragraph} data-taken={paragraph.takenAs ?? undefined}>
              <span className={classes.sub}>{paragraph.ref || paragraph.number}</span>
              <p className={classes.words}>{paragraph.text}</p>
              <div>
                <Group gap={4}>
                  {FindingKind.options.map((kind) => (
                    <Button
                      key={kind}
                      size="compact-sm"
                      variant={paragraph.takenAs === kind ? 'filled' : 'default'}
                      aria-pressed={paragraph.takenAs === kind}
                      aria-label={`${FINDING_WORDS[kind]}: paragraph ${paragraph.ref || paragraph.number}`}
                      onClick={() =>
                        mark.mutate({
                          reportId: id,
                          paragraph: paragraph.number,
                          as: paragraph.takenAs === kind ? null : kind,
                        })
                      }
                    >
                      {SHORT[kind]}
                    </Button>
                  ))}
                </Group>
                {paragraph.looksLike && !paragraph.takenAs && (
                  <span className={classes.sub}>
                    may be: {FINDING_WORDS[paragraph.looksLike].toLowerCase()}
                  </span>
                )}
              </div>
            </div>
          </div>
        );
      })}
      <Pager
        label="paragraphs"
        total={onlyLikely ? data.likely : data.total}
        offset={offset}
        pageSize={PARAGRAPHS_SHOWN}
        onChange={setOffset}
      />
    </Page>
  );
}

const SHORT: Readonly<Record<FindingKind, string>> = {
  strength: 'Strength',
  area: 'Improve',
  recommendation: 'Recommend',
};
