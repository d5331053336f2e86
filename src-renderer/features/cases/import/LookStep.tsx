import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ImportPreview } from '#shared/contract/tables.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { UnderWay } from '../../../ui/UnderWay.tsx';
import classes from './import.module.css';
import { AddedCases, ChangedCases, MissingCases, RowRemarks } from './PreviewLists.tsx';
import type { CaseImport } from './use-case-import.ts';

const count = (n: number) => n.toLocaleString('en-GB');

/** The third step: everything that would happen, before it does. */
export function LookStep({ way }: { way: CaseImport }) {
  const { preview } = way.state;
  if (!preview) return null;
  const goingIn = preview.added + preview.changed.length;
  return (
    <>
      <Figures preview={preview} />
      {preview.notes.length > 0 && (
        <ul className={classes.notes}>
          {preview.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <BadRows way={way} preview={preview} />
      {preview.adding.length > 0 && (
        <Section title="Cases to add" description="All that would go in as new.">
          <AddedCases adding={preview.adding} />
        </Section>
      )}
      {preview.changed.length > 0 && (
        <Section title="Cases that change" description="What stands there now, and what will.">
          <ChangedCases changed={preview.changed} />
        </Section>
      )}
      {preview.unknownWords.length > 0 && (
        <Section
          title="Status words that the list does not know"
          description="They are kept as written. A round can be drawn by them, but they count apart from the known statuses."
        >
          <ul className={classes.list}>
            {preview.unknownWords.map(({ word, count: times }) => (
              <li key={word}>
                “{word}”{' '}
                <span className={classes.quiet}>
                  in {count(times)} {times === 1 ? 'row' : 'rows'}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {preview.warnings.length > 0 && (
        <Section title="To look at" description="These rows go in. What they say may be meant otherwise.">
          <RowRemarks label="Warnings" rows={preview.warnings} />
        </Section>
      )}
      {preview.missingFromFile.length > 0 && (
        <Section title="Known cases that the file does not have" description="They stay as they are.">
          <MissingCases missing={preview.missingFromFile} />
        </Section>
      )}
      <ProblemNotice error={way.apply.error} />
      <div className={classes.foot}>
        <div className={classes.footWords}>
          <UnderWay work={way.apply} />
          {!way.apply.isPending && goingIn === 0 && 'This file changes nothing.'}
        </div>
        <Button variant="default" disabled={way.apply.isPending} onClick={() => way.goTo('columns')}>
          Back to the columns
        </Button>
        <Button disabled={goingIn === 0} loading={way.apply.isPending} onClick={way.take}>
          {takeWords(preview)}
        </Button>
      </div>
    </>
  );
}

function takeWords({ added, changed }: ImportPreview): string {
  const parts = [
    ...(added > 0 ? [`add ${count(added)}`] : []),
    ...(changed.length > 0 ? [`change ${count(changed.length)}`] : []),
  ];
  const words = parts.join(' and ') || 'nothing to take';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function Figures({ preview }: { preview: ImportPreview }) {
  const figures: readonly (readonly [string, number])[] = [
    ['to add', preview.added],
    ['to change', preview.changed.length],
    ['unchanged', preview.unchanged],
    ['known, but not in the file', preview.missingFromFile.length],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([words, n]) => (
        <div key={words} className={classes.figure}>
          <dt>{words}</dt>
          <dd>{count(n)}</dd>
        </div>
      ))}
      <div className={classes.figure} data-problem={preview.bad.length > 0 || undefined}>
        <dt>rows that cannot go in</dt>
        <dd>{count(preview.bad.length)}</dd>
      </div>
    </dl>
  );
}

function BadRows({ way, preview }: { way: CaseImport; preview: ImportPreview }) {
  if (preview.bad.length === 0) return null;
  return (
    <Section
      title="Rows that cannot go in"
      description="All others can. Save these as a CSV, correct them there or in your case system, and import again."
      actions={
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={way.saveBad.isPending}
          onClick={() => void way.saveBadRows()}
        >
          Save these rows as CSV to correct
        </Button>
      }
    >
      <ProblemNotice error={way.saveBad.error} />
      {way.saveBad.data && (
        <div className={classes.saved}>
          <Notice kind="well" isLive>
            <p>
              {count(way.saveBad.data.rows)} {way.saveBad.data.rows === 1 ? 'row was' : 'rows were'} saved,
              each with its line and reason. The file is not encrypted: delete it when the rows are corrected.
            </p>
          </Notice>
        </div>
      )}
      <RowRemarks label="Rows that cannot go in" rows={preview.bad} />
    </Section>
  );
}
