import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { DateText, InstantText } from '../../../ui/DateText.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { StatusTags, statusWords } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { EarlierDifference } from '../../tracker/EarlierDifference.tsx';
import { duePhrase } from '../recommending/due-parts.ts';
import classes from './workbench.module.css';

/** What is known of the child: facts, people, earlier reviews, open recommendations. */
export function CaseFile({ detail }: { detail: ReviewDetail }) {
  const { context, row } = detail;
  const facts = context.case;
  return (
    <>
      <section>
        <h2>The child</h2>
        <FactList
          facts={[
            ['Name', facts.names.full],
            ['Also known as', facts.names.aliases.join(', ')],
            ['Age', context.age === null ? null : `${context.age}`],
            ['Born', facts.dateOfBirth && <DateText day={facts.dateOfBirth} />],
            ['Status', facts.statuses.length > 0 && <Statuses codes={facts.statuses} />],
            ['Gender', facts.gender],
            ['Ethnicity', facts.ethnicity],
            ['Language', facts.language],
            ['Disability', facts.disability],
            ['School', facts.school],
            [
              'Reference',
              <TextLink key="case" to={{ to: 'case', id: row.caseId }}>
                {row.reference}
              </TextLink>,
            ],
            ['Open since', facts.openedOn && <DateText day={facts.openedOn} />],
          ].map(([name, value]) => [String(name), value === false ? null : value] as const)}
        />
      </section>
      <section>
        <h2>People</h2>
        <FactList
          facts={[
            ['Worker', facts.worker],
            ['Team manager', facts.teamManager],
            ['Team', facts.team],
            ...facts.related.map(
              ({ relation, name }, index) => [relation || `Related ${index + 1}`, name] as const,
            ),
          ]}
        />
      </section>
      <section>
        <h2>Earlier reviews</h2>
        {context.earlierReviews.length === 0 ? (
          <p>None in this workspace.</p>
        ) : (
          <ul className={classes.contextList}>
            {context.earlierReviews.map(({ id, round, gradeWord, gradeRank, submittedAt }) => (
              <li key={id}>
                <TextLink to={{ to: 'review', id }}>{round}</TextLink>
                <GradeBadge word={gradeWord} rank={gradeRank} />
                <span className={classes.quiet}>
                  <InstantText at={submittedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <EarlierDifference reviewId={row.id} />
      <section>
        <h2>Open recommendations</h2>
        {context.openRecommendations.length === 0 ? (
          <p>None from earlier reviews.</p>
        ) : (
          <ul className={classes.contextList}>
            {context.openRecommendations.map(({ id, round, level, action, due }) => (
              <li key={id}>
                <span>{action}</span>
                <span className={classes.quiet}>
                  {level === 'child' ? 'For this child' : 'For the service'}, {round},{' '}
                  {duePhrase(due, localDay(new Date()))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The tag opens on hover; here there is room for the words too. */
function Statuses({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <StatusTags codes={codes} />
      <span className={classes.quiet}> {codes.map(statusWords).join(', ')}</span>
    </>
  );
}
