import { IconPhone } from '@tabler/icons-react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { TextLink } from '../../../ui/TextLink.tsx';
import classes from './safeguarding.module.css';

/** Whom to ring now. Says so where the lead has set nobody. */
export function EscalationContact({ escalation }: { escalation: ReviewDetail['escalation'] }) {
  const { name, phone, guidance } = escalation;
  if (name.trim() === '' && phone.trim() === '')
    return (
      <div className={classes.contact}>
        <p>
          <strong>No escalation contact is set in this workspace.</strong> Ring the council’s duty team now,
          by the number that you were given with the round. If a child is in danger this minute, ring 999.
        </p>
        <p>
          The lead sets the contact in <TextLink to={{ to: 'settings' }}>Settings</TextLink>.
        </p>
      </div>
    );
  return (
    <div className={classes.contact}>
      <p className={classes.who}>
        <IconPhone size={20} aria-hidden />
        <span>
          Ring now: <strong>{name}</strong> {phone && <strong className={classes.phone}>{phone}</strong>}
        </span>
      </p>
      {guidance && <p>{guidance}</p>}
    </div>
  );
}
