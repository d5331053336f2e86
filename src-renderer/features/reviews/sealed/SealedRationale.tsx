import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { rationalesOf } from '../evidence/cited-in.ts';
import { EvidenceText } from '../evidence/EvidenceText.tsx';
import { evidenceNumber, kindWords, sourceWords } from '../evidence/evidence-words.ts';
import { SealedText } from './SealedText.tsx';
import classes from './sealed.module.css';

/** Why a grade was given, and the evidence it rests on. */
export function SealedRationale({ detail, field }: { detail: ReviewDetail; field: string }) {
  const cited = detail.evidence
    .map((item, index) => ({ item, number: evidenceNumber(index) }))
    .filter(({ item }) => item.cites.includes(field));
  return (
    <div className={classes.rationale}>
      <SealedText title="Why this grade" text={detail.answers[field]} />
      {cited.length > 0 && (
        <>
          <h3>It rests on</h3>
          <ul className={classes.evidence}>
            {cited.map(({ item, number }) => (
              <li key={item.id}>
                <span className={classes.number}>{number}</span>
                {firstCited(detail, item.cites) === field ? (
                  <EvidenceText item={item} template={detail.template} showsCites={false} />
                ) : (
                  <span className={classes.again}>
                    {[kindWords(item.kind), sourceWords(item)].filter(Boolean).join(' · ')}, quoted above
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Where an item is read in full: the first rationale, in the order of the template, that cites it. */
const firstCited = ({ template }: ReviewDetail, cites: readonly string[]): string | undefined =>
  rationalesOf(template).find(({ field }) => cites.includes(field))?.field;
