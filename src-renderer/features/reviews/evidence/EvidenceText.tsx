import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { EvidenceDraft } from '../writing/review-draft.ts';
import { citedIn } from './cited-in.ts';
import classes from './evidence.module.css';
import { kindWords, sourceKindWords, sourceWords } from './evidence-words.ts';

const BEGINS_WITH_MARK = /^\s*["“‘']/;

/** An evidence item as it is read. The child's words stand as a quotation, letter by letter. */
export function EvidenceText({
  item,
  template,
  showsCites,
}: {
  item: EvidenceDraft;
  template: PracticeReviewTemplate;
  showsCites: boolean;
}) {
  const cites = citedIn(template, item.cites);
  return (
    <div className={classes.text}>
      {item.kind === 'childs-words' ? (
        <blockquote className={classes.quotation} data-marked={BEGINS_WITH_MARK.test(item.text) || undefined}>
          {item.text || 'Nothing written yet'}
        </blockquote>
      ) : (
        <p className={classes.words}>{item.text || 'Nothing written yet'}</p>
      )}
      <p className={classes.source}>
        {[kindWords(item.kind), sourceWords(item), sourceKindWords(item.sourceKind)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {showsCites && (
        <p className={classes.source}>
          {cites.length > 0 ? `Cited in: ${cites.join('; ')}` : 'Not cited by any rationale yet'}
        </p>
      )}
    </div>
  );
}
