import { Tooltip, VisuallyHidden } from '@mantine/core';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { findTerm } from '#shared/domain/glossary.ts';
import classes from './StatusTag.module.css';

const labels: ReadonlyMap<string, string> = new Map(
  defaultStatusList.statuses.map(({ code, label }) => [code, label]),
);

/** The full words of a child's status; a code that the list does not know is its own words. */
export const statusWords = (code: string): string => labels.get(code) ?? findTerm(code)?.words ?? code;

/** A child's status as its short form; the full words open on hover and are what a screen reader says. */
export function StatusTag({ code }: { code: string }) {
  const words = statusWords(code);
  if (words === code) return <span className={classes.tag}>{code}</span>;
  const meaning = findTerm(code)?.meaning;
  return (
    <Tooltip label={meaning ? `${words}: ${meaning}` : words}>
      <span className={classes.tag}>
        <span aria-hidden>{code}</span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}

/** All statuses of one child, in a row that wraps. */
export function StatusTags({ codes }: { codes: readonly string[] }) {
  return (
    <span className={classes.row}>
      {codes.map((code) => (
        <StatusTag key={code} code={code} />
      ))}
    </span>
  );
}
