import type { CaseDraft, RelatedPerson } from '#shared/domain/cases/case-draft.ts';
import { DateText } from '../../ui/DateText.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { StatusTag, statusWords } from '../../ui/StatusTag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './CasePage.module.css';

/** What the record of a case says. Nothing that is not known is listed. */
export function CaseFacts({ draft }: { draft: CaseDraft }) {
  return (
    <FactList
      facts={[
        ['Reference', draft.reference],
        ['Also known as', draft.names.aliases.join(', ')],
        ['Date of birth', draft.dateOfBirth && <DateText day={draft.dateOfBirth} />],
        ['Statuses', draft.statuses.length > 0 && <Statuses codes={draft.statuses} />],
        ['Worker', draft.worker && <Worker name={draft.worker} />],
        ['Others who work it', draft.otherWorkers?.join(', ')],
        ['Team manager', draft.teamManager && <Worker name={draft.teamManager} />],
        ['Team', draft.team && <TextLink to={{ to: 'team', id: draft.team }}>{draft.team}</TextLink>],
        ['Open since', draft.openedOn && <DateText day={draft.openedOn} />],
        ['Gender', draft.gender],
        ['Ethnicity', draft.ethnicity],
        ['Language', draft.language],
        ['Disability', draft.disability],
        ['School', draft.school],
        ['Address', draft.address],
        ['Lived before at', draft.formerAddresses?.join('; ')],
        ['Phone', draft.phones.join(', ')],
        ['NHS number', draft.nhsNumber],
      ]}
    />
  );
}

/** A name that leads to what reviews say of the person's cases, for those who may read that. */
const Worker = ({ name }: { name: string }) => <TextLink to={{ to: 'worker', id: name }}>{name}</TextLink>;

function Statuses({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code) => (
        <div key={code}>
          {statusWords(code) === code ? (
            code
          ) : (
            <>
              <StatusTag code={code} /> <span aria-hidden>{statusWords(code)}</span>
            </>
          )}
        </div>
      ))}
    </>
  );
}

/** The people close to the child. */
export function RelatedPeople({ related }: { related: readonly RelatedPerson[] }) {
  if (related.length === 0)
    return (
      <p className={classes.nothing}>
        Nobody is recorded. Add parents, siblings and carers, so that they are masked.
      </p>
    );
  return (
    <ul className={classes.plain}>
      {related.map(({ relation, name, otherNames = [], phone, dateOfBirth }) => (
        <li key={`${relation} ${name} ${phone}`}>
          <div>
            {name} <span className={classes.quiet}>{relation}</span>
          </div>
          {otherNames.length > 0 && <div className={classes.quiet}>also {otherNames.join(', ')}</div>}
          {(phone || dateOfBirth) && (
            <div className={classes.quiet}>
              {dateOfBirth && (
                <>
                  born <DateText day={dateOfBirth} />
                </>
              )}
              {dateOfBirth && phone && ' · '}
              {phone}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
