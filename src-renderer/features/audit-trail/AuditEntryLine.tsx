import type { ToldEntry } from '#shared/contract/audit-trail.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './AuditTrailPage.module.css';
import { changesOf, entryWords, type FieldChange, subjectOf } from './audit-words.ts';

/** One entry; what it changed unfolds beneath it. */
export function AuditEntryLine({ entry }: { entry: ToldEntry }) {
  const changes = changesOf(entry);
  const subject = entry.about?.words ?? subjectOf(entry);
  const head = (
    <>
      <span className={classes.number}>{entry.sequence}</span>
      <span className={classes.when}>
        <InstantText at={entry.at} />
      </span>
      <span className={classes.who}>{entry.actor}</span>
      <span className={classes.what}>
        {entryWords(entry)}
        {subject && <span className={classes.subject}> · {subject}</span>}
      </span>
    </>
  );
  return (
    <li className={classes.entry}>
      <details>
        <summary className={classes.summary}>{head}</summary>
        <div className={classes.body}>
          {entry.about && entry.action !== 'remove' && (
            <p>
              <TextLink to={entry.about.target}>Open {entry.about.words}</TextLink>
            </p>
          )}
          {changes.length > 0 && (
            <dl className={classes.changes}>
              {changes.map(({ field, before, after }) => (
                <div key={field} className={classes.change}>
                  {field && <dt>{field}</dt>}
                  <dd>
                    <Change before={before} after={after} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <p className={classes.hash}>
            {entry.device && `On the computer “${entry.device}”. `}
            {entry.origin && `Brought by ${entry.origin}. `}
            Fingerprint {entry.hash}
          </p>
        </div>
      </details>
    </li>
  );
}

function Change({ before, after }: Omit<FieldChange, 'field'>) {
  if (before === '') return <ins>{after}</ins>;
  if (after === '') return <>was {before}, now empty</>;
  return (
    <>
      from <del>{before}</del> to <ins>{after}</ins>
    </>
  );
}
