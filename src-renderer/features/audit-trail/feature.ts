import { IconHistory } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What the audit trail brings to the frame. */
export const auditTrail = {
  routes: [
    {
      target: 'audit-trail',
      under: 'audit-trail',
      title: 'Audit trail',
      Page: page(() => import('./AuditTrailPage.tsx'), 'AuditTrailPage'),
    },
  ],
  rail: [{ target: { to: 'audit-trail' }, title: 'Audit trail', Icon: IconHistory, place: 'bottom' }],
} as const satisfies Feature;
