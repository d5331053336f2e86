import { useParams } from 'wouter';
import type { ComparedField, Comparison } from '#shared/contract/second-grades.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DecideForm } from './DecideForm.tsx';
import classes from './moderations.module.css';
import { useComparison } from './use-moderations.ts';

/** Opinions side by side, and the grade that stands. */
export function ComparisonPage() {
  const [id = '', reviewId = ''] = (useParams().id ?? '').split('.');
  const { data, error } = useComparison({ id, reviewId });
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the grades…"
        back={{ to: { to: 'moderations' }, title: 'All moderations' }}
      />
    );
  const differing = data.fields.filter(({ isSame }) => !isSame);
  const same = data.fields.filter(({ isSame, field }) => isSame && field !== 'overall');
  const overall = data.fields.filter(({ isSame, field }) => isSame && field === 'overall');
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'moderation', id }}>The moderation</TextLink>}
        title={data.childName}
        description={`${data.alias} to the moderator. ${data.fields.length - differing.length} grades the same, ${differing.length} different. Opinions ${data.letters.join(' and ')} are in random order.`}
      />
      <div className={classes.notices}>
        {data.who ? (
          <Notice>
            <p>
              {data.letters.map((letter, index) => `Opinion ${letter} was ${data.who?.[index]}`).join('; ')}.
            </p>
          </Notice>
        ) : (
          <Notice>
            <p>Whose opinions {data.letters.join(' and ')} are is shown once the overall grade is decided.</p>
          </Notice>
        )}
        {!data.sealOpens && (
          <Notice kind="caution">
            <p>
              The first grades are not those that were sealed when the sample was drawn. Nothing can be
              decided: check the workspace in Settings and ask who had it in between.
            </p>
          </Notice>
        )}
        {data.needsThird && (
          <Notice kind="caution">
            <p>Further apart than the tolerance: add a third moderator, who grades blind as well.</p>
          </Notice>
        )}
      </div>
      {[
        ...overall,
        ...differing.filter(({ field }) => field === 'overall'),
        ...differing.filter(({ field }) => field !== 'overall'),
      ].map((field) => (
        <FieldSection key={field.field} of={{ id, reviewId }} comparison={data} field={field} />
      ))}
      {same.length > 0 && (
        <details>
          <summary>
            The same ({same.length}): {same.map(({ title }) => title).join(', ')}
          </summary>
          {same.map((field) => (
            <FieldSection key={field.field} of={{ id, reviewId }} comparison={data} field={field} />
          ))}
        </details>
      )}
    </Page>
  );
}

function FieldSection({
  of,
  comparison,
  field,
}: {
  of: { id: string; reviewId: string };
  comparison: Comparison;
  field: ComparedField;
}) {
  return (
    <Section
      title={field.title}
      description={
        field.isSame
          ? 'The same.'
          : `${field.apart === 1 ? '1 grade' : `${field.apart} grades`} apart; ${field.read === 'same' ? 'read the same, judged differently' : 'read different things'}.`
      }
    >
      <div className={classes.opinions}>
        {field.opinions.map(({ grade, because, cites }, index) => (
          <div key={comparison.letters[index]} className={classes.opinion}>
            <div className={classes.opinionHead}>
              <strong>Opinion {comparison.letters[index]}</strong>
              <GradeBadge word={grade?.word ?? null} rank={grade?.rank} />
            </div>
            <p>{because || 'No reason was written.'}</p>
            <p className={classes.sub}>
              {cites.length > 0
                ? `Rests on ${cites.map((number) => `E${number}`).join(', ')}`
                : 'Cites nothing.'}
            </p>
          </div>
        ))}
      </div>
      {field.field === 'overall' ? (
        <DecideForm of={of} comparison={comparison} field={field} />
      ) : (
        !field.isSame && (
          <details open={field.decision !== null} className={classes.decide}>
            <summary>Decide on this domain too</summary>
            <DecideForm of={of} comparison={comparison} field={field} />
          </details>
        )
      )}
    </Section>
  );
}
