import { Select, Title } from '@mantine/core';
import { useState } from 'react';
import { formOf, type ModerationPack, type PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { FactList } from '../../ui/FactList.tsx';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './PackContents.module.css';

/** The reviews of an opened pack, one at a time, for reading. */
export function PackContents({ pack }: { pack: ModerationPack }) {
  const [chosen, setChosen] = useState(0);
  const review = pack.reviews[chosen];
  return (
    <>
      <Select
        className={classes.choice}
        label={`Review (${countWords(pack.reviews.length, 'review')} in this pack)`}
        data={pack.reviews.map(({ alias }, i) => ({ value: String(i), label: alias }))}
        value={String(chosen)}
        onChange={(value) => setChosen(Number(value))}
        allowDeselect={false}
      />
      {review && (
        <ReviewContents
          key={review.alias}
          review={review}
          strengthsTitle={formOf(pack, review).template.strengths.title}
        />
      )}
    </>
  );
}

function ReviewContents({ review, strengthsTitle }: { review: PackedReview; strengthsTitle: string }) {
  return (
    <article className={classes.review} aria-label={review.alias}>
      <Title order={2}>{review.alias}</Title>
      <FactList
        layout="row"
        facts={[
          ...review.facts.map(({ label, value }) => [label, value] as const),
          ['Reviewed by', review.reviewer],
        ]}
      />
      {review.overall.grade && (
        <p>
          First overall grade:{' '}
          <GradeBadge word={review.overall.grade.word} rank={review.overall.grade.rank} />
        </p>
      )}
      {review.domains.map((domain) => (
        <section key={domain.key} className={classes.domain}>
          <div className={classes.domainHead}>
            <Title order={3}>{domain.title}</Title>
            {domain.grade && <GradeBadge word={domain.grade.word} rank={domain.grade.rank} />}
          </div>
          {domain.answers.map(({ question, text }) => (
            <div key={question}>
              <p className={classes.question}>{question}</p>
              <p className={classes.text}>{text}</p>
            </div>
          ))}
          {domain.rationale && (
            <>
              <p className={classes.question}>
                Rationale{domain.cites.length > 0 && `, on evidence ${domain.cites.join(', ')}`}
              </p>
              <p className={classes.text}>{domain.rationale}</p>
            </>
          )}
        </section>
      ))}
      <section className={classes.domain}>
        <Title order={3}>Evidence</Title>
        {review.evidence.map(({ number, kind, source, date, text }) => (
          <div key={number}>
            <p className={classes.question}>
              {number}. {[kind, source, date].filter(Boolean).join(', ')}
            </p>
            {kind === 'Child’s own words' ? (
              <blockquote className={classes.quotation}>{text}</blockquote>
            ) : (
              <p className={classes.text}>{text}</p>
            )}
          </div>
        ))}
      </section>
      {review.feedback.length > 0 && (
        <section className={classes.domain}>
          <Title order={3}>Feedback</Title>
          {review.feedback.map(({ title, text }) => (
            <div key={title}>
              <p className={classes.question}>{title}</p>
              <p className={classes.text}>{text}</p>
            </div>
          ))}
        </section>
      )}
      {review.strengths && (
        <section className={classes.domain}>
          <Title order={3}>{strengthsTitle}</Title>
          <p className={classes.text}>{review.strengths}</p>
        </section>
      )}
      {review.overall.rationale && (
        <section className={classes.domain}>
          <Title order={3}>Overall</Title>
          <p className={classes.text}>{review.overall.rationale}</p>
        </section>
      )}
      {review.recommendations.length > 0 && (
        <section className={classes.domain}>
          <Title order={3}>Recommendations</Title>
          <ol className={classes.recommendations}>
            {review.recommendations.map((item) => (
              <li key={item.action}>
                <p className={classes.text}>{item.action}</p>
                <FactList
                  facts={[
                    ['Level', item.level === 'child' ? 'Child' : 'Service'],
                    ['Measure', item.measure],
                    ['Intended impact', item.intendedImpact],
                    ['Owner', item.owners.join(', ')],
                    ['Due', item.due],
                  ]}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
      {review.commitment && (
        <p className={classes.question}>
          Commitment to the first grades: <code className={classes.hash}>{review.commitment}</code>
        </p>
      )}
    </article>
  );
}
