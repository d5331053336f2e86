import type { GradingPage } from '#shared/contract/second-grades.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './moderations.module.css';

/** What the reviewer found for one domain, as written; overall: feedback, strengths and all the evidence. */
export function WhatWasRead({ grading, field }: { grading: GradingPage; field: string }) {
  const domain = grading.domains.find(({ key }) => key === field);
  const of = field === OVERALL ? grading.overall : domain;
  const texts =
    field === OVERALL
      ? [
          ...grading.feedback,
          ...(grading.strengths ? [{ label: 'Strengths', text: grading.strengths }] : []),
          ...grading.evidence.map(({ number, kind, source, date, text }) => ({
            label: `E${number}: ${[kind, source, date].filter(Boolean).join(', ')}`,
            text,
          })),
          ...grading.recommendations,
        ]
      : (domain?.answers ?? []);
  return (
    <dl className={classes.read}>
      {texts.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two recommendations may say the same, and the list never changes
        <div key={index}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {of?.rationale && (
        <div>
          <dt>Rationale of the first grade</dt>
          <dd>{of.rationale}</dd>
        </div>
      )}
      {of?.firstGrade && (
        <div>
          <dt>First grade</dt>
          <dd>
            <GradeBadge {...of.firstGrade} />
          </dd>
        </div>
      )}
    </dl>
  );
}
