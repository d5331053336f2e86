import type { AuditEntry } from '#shared/contract/audit-trail.ts';
import { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { CASE_FIELDS } from '#shared/domain/cases/case-fields.ts';
import { writtenField } from '#shared/domain/cases/written-field.ts';
import { dateWords } from '../../ui/date-words.ts';

/** One field that changed, in words; null where there was or is nothing. */
export interface HistoryChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One step in the history of a case. */
export interface HistoryStep {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly words: string;
  readonly changes: readonly HistoryChange[];
  /** What changed was written in a form that this version cannot read field by field. */
  readonly isUnread: boolean;
}

/** The history of a case from the audit trail, in the order given. */
export const caseHistory = (entries: readonly AuditEntry[]): HistoryStep[] =>
  entries.map(({ sequence, at, actor, action, before, after }) => {
    const [old, next] = [readDraft(before), readDraft(after)];
    return {
      sequence,
      at,
      actor,
      words: deedWords(action),
      changes: old && next ? changesBetween(old, next) : [],
      isUnread: (before !== null && !old) || (after !== null && !next),
    };
  });

const actionWords: Readonly<Record<string, string>> = {
  add: 'Added',
  change: 'Changed',
  remove: 'Taken out',
};

const deedWords = (action: string): string =>
  actionWords[action] ?? `${action.charAt(0).toUpperCase()}${action.slice(1).replaceAll('-', ' ')}`;

function readDraft(json: string | null): CaseDraft | undefined {
  if (json === null) return undefined;
  try {
    return CaseDraft.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function changesBetween(before: CaseDraft, after: CaseDraft): HistoryChange[] {
  return CASE_FIELDS.flatMap(({ field, label }) => {
    const [old, next] = [writtenField(before, field), writtenField(after, field)];
    return old === next ? [] : [{ field: label, before: inWords(old), after: inWords(next) }];
  });
}

const inWords = (value: string | undefined): string | null => (value === undefined ? null : dateWords(value));
