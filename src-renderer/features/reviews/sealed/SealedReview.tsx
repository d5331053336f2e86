import { useEffect } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import {
  feedbackField,
  OVERALL_RATIONALE_FIELD,
  STRENGTHS_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { reflectionLines, voiceLines } from '#shared/domain/reviews/voices.ts';
import { client } from '../../../base/client.ts';
import { useFragment } from '../../../base/place.ts';
import { InstantText } from '../../../ui/DateText.tsx';
import { dateWords } from '../../../ui/date-words.ts';
import { FactList } from '../../../ui/FactList.tsx';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { StatusTags } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { fileNameOf, usePaperActions } from '../../../ui/use-paper-actions.tsx';
import { usePaper } from '../../../ui/use-print.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { Exceptions } from '../Exceptions.tsx';
import { focusField } from '../focus-field.ts';
import { useShowOnSecondScreen } from '../second-screen/use-show-on-second-screen.ts';
import { VoicesAtAGlance } from '../sections/VoicesAtAGlance.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { GradesAtAGlance } from './GradesAtAGlance.tsx';
import { SealedConcerns } from './SealedConcerns.tsx';
import { SealedDomain } from './SealedDomain.tsx';
import { SealedEvidence } from './SealedEvidence.tsx';
import { SealedRationale } from './SealedRationale.tsx';
import { SealedRecommendations } from './SealedRecommendations.tsx';
import { SealedText } from './SealedText.tsx';
import { SealMark } from './SealMark.tsx';
import classes from './sealed.module.css';
import { WhatHappensNext } from './WhatHappensNext.tsx';

/** A submitted review, to be read: nothing in it can be changed. */
export function SealedReview({ detail }: { detail: ReviewDetail }) {
  const { row, template, scale, answers, context } = detail;
  const fragment = useFragment();
  useEffect(() => {
    if (fragment) focusField(fragment);
  }, [fragment]);
  useShowOnSecondScreen(row.id, null);
  const childName = detail.sealedAs?.childName ?? row.childName;
  const dateOfBirth = detail.sealedAs ? detail.sealedAs.dateOfBirth : context.case.dateOfBirth;
  usePaper(() => client.reviews.paper({ id: row.id }));
  const paper = usePaperActions({
    fileName: fileNameOf(`review ${childName} ${row.round}`),
    save: (fileToken) => client.reviews.saveDocument({ id: row.id, fileToken }),
  });
  return (
    <Page>
      <article className={classes.review}>
        <PageHeader
          above={<TextLink to={{ to: 'round', id: row.roundId }}>{row.round}</TextLink>}
          title={childName}
          marks={<StatusTags codes={context.case.statuses} />}
          actions={paper.buttons}
        />
        {paper.outcome}
        <FactList
          layout="row"
          facts={[
            [
              'Overall grade',
              <GradeBadge key="grade" word={row.gradeWord} rank={row.gradeRank} size="large" />,
            ],
            [
              'As moderated',
              detail.moderated ? (
                <GradeBadge
                  key="moderated"
                  word={detail.moderated.word}
                  rank={detail.moderated.rank}
                  size="large"
                />
              ) : (
                'Not moderated'
              ),
            ],
            ['Reviewed by', detail.sealedAs?.reviewer ?? row.reviewer],
            ['Submitted by', detail.sealedAs?.submittedBy ?? null],
            ['Submitted', <InstantText key="at" at={row.submittedAt} />],
            [
              'Reference',
              <TextLink key="case" to={{ to: 'case', id: row.caseId }}>
                {detail.sealedAs?.reference ?? row.reference}
              </TextLink>,
            ],
            ['Round', detail.sealedAs?.round ?? row.round],
            ['Date of birth', dateOfBirth ? dateWords(dateOfBirth) : null],
            ['Age then', context.age === null ? null : String(context.age)],
            ['Template', `${template.name}, version ${template.version}`],
            ['Scale', `${scale.name}, version ${scale.version}`],
          ]}
        />
        <Exceptions exceptions={detail.exceptions} />
        <ChangedSince detail={detail} />
        <GradesAtAGlance detail={detail} />
        <SealedConcerns concerns={detail.concerns} />
        {template.domains.map((domain) => (
          <SealedDomain key={domain.key} domain={domain} detail={detail} />
        ))}
        <section className={classes.section} aria-label="Feedback">
          <h2>Feedback</h2>
          <VoicesAtAGlance template={template} answers={answers} />
          {[...voiceLines(template), ...reflectionLines()].map(({ field, label }) => (
            <SealedText key={field} title={label} text={answers[field]} />
          ))}
          {template.feedback.every(({ key }) => !answers[feedbackField(key)]) && (
            <p className={classes.none}>Nobody’s feedback is written down.</p>
          )}
        </section>
        <section className={classes.section} aria-label={template.strengths.title}>
          <h2>{template.strengths.title}</h2>
          <SealedText text={answers[STRENGTHS_FIELD]} />
        </section>
        <section className={classes.section} aria-label="Overall grade">
          <div className={classes.graded}>
            <h2>Overall grade</h2>
            <GradeBadge word={row.gradeWord} rank={row.gradeRank} size="large" />
          </div>
          <SealedRationale detail={detail} field={OVERALL_RATIONALE_FIELD} />
          {detail.moderated && (
            <p>
              Moderated to {detail.moderated.word} by {detail.moderated.by}
              {detail.moderated.meeting && `, ${detail.moderated.meeting}`}. {detail.moderated.because}
            </p>
          )}
        </section>
        <SealedRecommendations detail={detail} />
        <SealedEvidence detail={detail} />
        <Attachments reviewId={row.id} isOpen={false} />
        <SealMark seal={detail.seal} />
        <WhatHappensNext detail={detail} />
      </article>
    </Page>
  );
}
