import { Button } from '@mantine/core';
import { IconPlus, IconQuote } from '@tabler/icons-react';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { Attachments } from '../attachments/Attachments.tsx';
import { EvidenceItemRow } from '../evidence/EvidenceItemRow.tsx';
import classes from '../evidence/evidence.module.css';
import { evidenceNumber } from '../evidence/evidence-words.ts';
import { useEvidenceActions } from '../evidence/use-evidence-actions.ts';
import { EVIDENCE_SECTION } from '../section-progress.ts';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** All evidence of the review in one place, cited or not. */
export function EvidenceSection() {
  const evidence = useWritten((written) => written.evidence);
  const { detail } = useReviewWriting();
  const { addEvidence } = useEvidenceActions();
  return (
    <SectionFrame
      id={EVIDENCE_SECTION}
      title="All evidence"
      purpose="Everything you noted, with where it was found. A rationale cites it by its number."
    >
      {evidence.length > 0 && (
        <ul className={classes.list} aria-label="All evidence">
          {evidence.map((entry, index) => (
            <EvidenceItemRow
              key={entry.key}
              entry={entry}
              number={evidenceNumber(index)}
              place={EVIDENCE_SECTION}
            />
          ))}
        </ul>
      )}
      <Attachments reviewId={detail.row.id} isOpen />
      <div className={classes.tools}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconQuote size={16} aria-hidden />}
          data-field="evidence"
          onClick={() => addEvidence({ place: EVIDENCE_SECTION, kind: 'childs-words' })}
        >
          Add the child’s words
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<KeyHint keys="mod+shift+E" />}
          onClick={() => addEvidence({ place: EVIDENCE_SECTION })}
        >
          New evidence
        </Button>
      </div>
    </SectionFrame>
  );
}
