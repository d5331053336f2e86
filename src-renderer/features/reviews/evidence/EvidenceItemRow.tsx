import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconTrash, IconUnlink } from '@tabler/icons-react';
import type { Entry } from '../../../base/saving/entries.ts';
import type { EvidenceDraft } from '../writing/review-draft.ts';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { EvidenceText } from './EvidenceText.tsx';
import classes from './evidence.module.css';
import { openEvidence, useIsEvidenceOpen } from './open-evidence.ts';
import { useEvidenceActions } from './use-evidence-actions.ts';

/** One evidence item: as it is read, or open for writing where it stands. */
export function EvidenceItemRow({
  entry,
  number,
  place,
  onUncite,
}: {
  entry: Entry<EvidenceDraft>;
  number: string;
  /** Where in the page this row stands. */
  place: string;
  /** Given where the row stands under a rationale: takes the citation away, and leaves the item. */
  onUncite?: () => void;
}) {
  const { detail } = useReviewWriting();
  const { removeEvidence } = useEvidenceActions();
  const isOpen = useIsEvidenceOpen(entry.key, place);
  if (isOpen)
    return (
      <li className={classes.open}>
        <EvidenceEditor
          entry={entry}
          number={number}
          place={place}
          onRemove={() => removeEvidence(entry.key)}
        />
      </li>
    );
  return (
    <li className={classes.row}>
      <span className={classes.number}>{number}</span>
      <EvidenceText item={entry.draft} template={detail.template} showsCites={onUncite === undefined} />
      <span className={classes.rowTools}>
        <Tooltip label={`Edit ${number}`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Edit ${number}`}
            onClick={() => openEvidence(entry.key, place)}
          >
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {onUncite ? (
          <Tooltip label="No longer cite it here; the item stays">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`No longer cite ${number} here`}
              onClick={onUncite}
            >
              <IconUnlink size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Tooltip label={`Remove ${number}`}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove ${number}`}
              onClick={() => removeEvidence(entry.key)}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </li>
  );
}
