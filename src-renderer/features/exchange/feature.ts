import { IconArrowsLeftRight } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What the exchange of work brings to the frame. */
export const exchange = {
  routes: [
    {
      target: 'exchange',
      under: 'exchange',
      title: 'Work out and in',
      needs: 'exchange.assignments',
      Page: page(() => import('./ExchangePage.tsx'), 'ExchangePage'),
    },
    {
      target: 'hand-out',
      under: 'exchange',
      title: 'Hand out work',
      needs: 'exchange.sendAssignment',
      Page: page(() => import('./HandOutPage.tsx'), 'HandOutPage'),
    },
    {
      target: 'take-in',
      under: 'exchange',
      title: 'Take in a pack',
      needs: 'exchange.take',
      Page: page(() => import('./TakeInPage.tsx'), 'TakeInPage'),
    },
    {
      target: 'exchange-conflicts',
      under: 'exchange',
      title: 'Differences to decide',
      needs: 'exchange.settleConflict',
      Page: page(() => import('./ConflictsPage.tsx'), 'ConflictsPage'),
    },
    {
      target: 'contacts',
      under: 'exchange',
      title: 'Contacts and keys',
      Page: page(() => import('./ContactsPage.tsx'), 'ContactsPage'),
    },
  ],
  rail: [
    {
      target: { to: 'exchange' },
      title: 'Work out and in',
      Icon: IconArrowsLeftRight,
      place: 'top',
      within: 'packs',
    },
  ],
  waitingHeadings: {
    'exchange-conflict': 'Changed on both sides',
    'exchange-late': 'Work that is late',
    'exchange-wipe': 'Cases to be wiped',
    'exchange-ready': 'Ready to be handed back',
  },
} as const satisfies Feature;
