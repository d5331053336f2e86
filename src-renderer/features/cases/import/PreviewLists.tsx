import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ImportPreview } from '#shared/contract/tables.ts';
import { CASE_FIELDS } from '#shared/domain/cases/case-fields.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { ChangeWords } from '../CaseHistory.tsx';
import classes from './import.module.css';
import { remarkWords } from './import-state.ts';

const shownAtOnce = 50;
const remarksAtOnce = 10;

/** A list that may be long: its first part, and the next part at a press. */
function PartList<Item>({
  label,
  items,
  atOnce = shownAtOnce,
  children,
}: {
  label: string;
  items: readonly Item[];
  /** How many it begins with. */
  atOnce?: number;
  children: (item: Item, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(atOnce);
  const rest = items.length - shown;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {items.slice(0, shown).map(children)}
      </ul>
      {rest > 0 && (
        <Button
          className={classes.more}
          size="xs"
          variant="default"
          onClick={() => setShown(shown + shownAtOnce)}
        >
          Show {Math.min(rest, shownAtOnce)} more of {rest.toLocaleString('en-GB')}
        </Button>
      )}
    </>
  );
}

/** Lines of the file, each with what is said of it. */
export function RowRemarks({ label, rows }: { label: string; rows: ImportPreview['bad'] }) {
  return (
    <PartList label={label} items={rows} atOnce={remarksAtOnce}>
      {({ line, who, reasons }) => (
        <li key={line} className={classes.row}>
          <span className={classes.rowLine}>Line {line.toLocaleString('en-GB')}</span>
          <div>
            {who !== '' && <span className={classes.quiet}>{who}</span>}
            <ul className={classes.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{remarkWords(line, reason)}</li>
              ))}
            </ul>
          </div>
        </li>
      )}
    </PartList>
  );
}

/** Every case that would go in as new, in the order of the file. */
export function AddedCases({ adding }: { adding: ImportPreview['adding'] }) {
  return (
    <PartList label="Cases to add" items={adding}>
      {({ line, reference, name, detail }) => (
        <li key={line}>
          {name} {name !== reference && <span className={classes.quiet}>{reference}</span>}{' '}
          <span className={classes.quiet}>
            · {detail === '' ? '' : `${detail} · `}line {line.toLocaleString('en-GB')}
          </span>
        </li>
      )}
    </PartList>
  );
}

/** Cases that an import changes; each opens to its fields, before and after. */
export function ChangedCases({ changed }: { changed: ImportPreview['changed'] }) {
  return (
    <PartList label="Cases that change" items={changed}>
      {({ reference, name, note, fields }) => (
        <li key={reference}>
          <details>
            <summary>
              {name} <span className={classes.quiet}>{reference}</span>{' '}
              <span className={classes.quiet}>
                · {fields.map(({ field }) => labelOf(field).toLowerCase()).join(', ')}
              </span>
            </summary>
            {note && <p>{note}</p>}
            <ul>
              {fields.map(({ field, before, after }) => (
                <li key={field}>
                  <ChangeWords
                    field={labelOf(field)}
                    before={before === '' ? null : dateWords(before)}
                    after={after === '' ? null : dateWords(after)}
                  />
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </PartList>
  );
}

const labelOf = (field: string): string => CASE_FIELDS.find((known) => known.field === field)?.label ?? field;

/** Known cases that a file does not have. */
export function MissingCases({ missing }: { missing: ImportPreview['missingFromFile'] }) {
  return (
    <PartList label="Known cases that the file does not have" items={missing}>
      {({ reference, name }) => (
        <li key={reference}>
          {name} <span className={classes.quiet}>{reference}</span>
        </li>
      )}
    </PartList>
  );
}
