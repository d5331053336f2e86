import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { StatusTags } from '../../../ui/StatusTag.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { EvidenceText } from '../evidence/EvidenceText.tsx';
import evidence from '../evidence/evidence.module.css';
import { evidenceNumber } from '../evidence/evidence-words.ts';
import { CaseFile } from '../workbench/CaseFile.tsx';
import { PromptsBeside } from './PromptsBeside.tsx';
import classes from './second-screen.module.css';

/** The questions and the case file of a review side by side, to be read. */
export function CaseBeside({ detail, section }: { detail: ReviewDetail; section: string | null }) {
  const { row, context, recommendations } = detail;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{row.childName}</h1>
        <StatusTags codes={context.case.statuses} />
        <span className={classes.quiet}>
          {row.round}, due {dateWords(row.dueOn)}
        </span>
      </header>
      <main className={classes.columns}>
        <PromptsBeside template={detail.template} section={section} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className={classes.column} aria-label="Evidence and recommendations" tabIndex={0}>
          <h2>Evidence</h2>
          {detail.evidence.length === 0 ? (
            <p className={classes.quiet}>None noted yet.</p>
          ) : (
            <ol className={classes.evidence} aria-label="All evidence">
              {detail.evidence.map((item, index) => (
                <li key={item.id}>
                  <span className={evidence.number}>{evidenceNumber(index)}</span>
                  <EvidenceText item={item} template={detail.template} showsCites />
                </li>
              ))}
            </ol>
          )}
          <Attachments reviewId={row.id} isOpen={false} />
          <h2>Recommendations of this review</h2>
          {recommendations.length === 0 ? (
            <p className={classes.quiet}>None yet.</p>
          ) : (
            <ul className={classes.list} aria-label="Recommendations of this review">
              {recommendations.map(({ id, action, level }) => (
                <li key={id}>
                  {action || 'Nothing written yet'}{' '}
                  <span className={classes.quiet}>
                    {level === 'child' ? 'For this child' : 'For the service'}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section className={classes.column} aria-label="Case file" tabIndex={0}>
          <CaseFile detail={detail} />
        </section>
      </main>
    </div>
  );
}
