import { InstantText } from '../../ui/DateText.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './CasePage.module.css';
import { caseHistory, type HistoryChange } from './case-history.ts';
import { useCaseHistory } from './use-cases.ts';

/** Who changed what in the record of a case, newest first. */
export function CaseHistory({ caseId }: { caseId: string }) {
  const { data: entries, error } = useCaseHistory(caseId);
  if (!entries) return error ? <ProblemNotice error={error} /> : <Loading what="Fetching the history…" />;
  return (
    <ol className={classes.plain}>
      {caseHistory(entries).map(({ sequence, at, actor, words, changes, isUnread }) => (
        <li key={sequence}>
          <div>
            {words} by {actor}{' '}
            <span className={classes.quiet}>
              <InstantText at={at} />
            </span>
          </div>
          {isUnread && (
            <p className={classes.quiet}>
              The fields were written by another version; the audit trail has them as they are.
            </p>
          )}
          {changes.length > 0 && (
            <ul className={classes.changes}>
              {changes.map((change) => (
                <li key={change.field}>
                  <ChangeWords {...change} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

/** "Worker: Kim Vale → Lee Ford", spoken as "from … to …". */
export function ChangeWords({ field, before, after }: HistoryChange) {
  return (
    <>
      {field}: {before === null ? <span className={classes.quiet}>nothing</span> : before}{' '}
      <span aria-label="to" role="img">
        →
      </span>{' '}
      {after === null ? <span className={classes.quiet}>nothing</span> : <strong>{after}</strong>}
    </>
  );
}
