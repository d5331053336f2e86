import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { EvidenceText } from '../evidence/EvidenceText.tsx';
import { evidenceNumber } from '../evidence/evidence-words.ts';
import classes from './sealed.module.css';

/** Evidence that no rationale cites: it was noted, and belongs to the review. */
export function SealedEvidence({ detail }: { detail: ReviewDetail }) {
  const uncited = detail.evidence
    .map((item, index) => ({ item, number: evidenceNumber(index) }))
    .filter(({ item }) => item.cites.length === 0);
  if (uncited.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Other evidence">
      <h2>Other evidence</h2>
      <ul className={classes.evidence}>
        {uncited.map(({ item, number }) => (
          <li key={item.id}>
            <span className={classes.number}>{number}</span>
            <EvidenceText item={item} template={detail.template} showsCites={false} />
          </li>
        ))}
      </ul>
    </section>
  );
}
