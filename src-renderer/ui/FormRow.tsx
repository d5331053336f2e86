import { type ReactNode, useContext } from 'react';
import { CurrentWorkspace } from '../base/current-workspace.ts';
import classes from './FormRow.module.css';
import { ReadOnlyFields } from './ReadOnlyFields.tsx';

/** Fields that belong side by side; beneath one another where there is no room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}

/**
 * A column of fields, one line of thought each. In a workspace that was moved away they are read-only.
 * @param isForReading its fields choose what is shown or saved as a file, and change nothing
 */
export function FormColumn({
  children,
  isForReading = false,
}: {
  children: ReactNode;
  isForReading?: boolean;
}) {
  const moved = useContext(CurrentWorkspace)?.moved;
  const column = <div className={classes.column}>{children}</div>;
  return moved && !isForReading ? <ReadOnlyFields>{column}</ReadOnlyFields> : column;
}

/** The buttons that end a form, the main one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
