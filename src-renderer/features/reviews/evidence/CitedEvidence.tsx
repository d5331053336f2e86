import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWritten } from '../writing/use-review-draft.ts';
import { CitePicker } from './CitePicker.tsx';
import { EvidenceItemRow } from './EvidenceItemRow.tsx';
import classes from './evidence.module.css';
import { evidenceNumber } from './evidence-words.ts';
import { useEvidenceActions } from './use-evidence-actions.ts';

/** The evidence that a rationale cites, with ways to cite more: pick, type, or write a new item. */
export function CitedEvidence({ rationale, about }: { rationale: string; about: string }) {
  const evidence = useWritten((written) => written.evidence);
  const { addEvidence, uncite } = useEvidenceActions();
  const cited = evidence
    .map((entry, index) => ({ entry, number: evidenceNumber(index) }))
    .filter(({ entry }) => entry.draft.cites.includes(rationale));
  return (
    <div className={classes.cited}>
      <h3 className={classes.heading}>Evidence this rests on</h3>
      {cited.length > 0 && (
        <ul className={classes.list} aria-label={`Evidence cited for ${about}`}>
          {cited.map(({ entry, number }) => (
            <EvidenceItemRow
              key={entry.key}
              entry={entry}
              number={number}
              place={rationale}
              onUncite={() => uncite(entry.key, rationale)}
            />
          ))}
        </ul>
      )}
      <div className={classes.tools}>
        <CitePicker rationale={rationale} about={about} />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => addEvidence({ cites: [rationale], place: rationale })}
        >
          New evidence
        </Button>
      </div>
    </div>
  );
}
