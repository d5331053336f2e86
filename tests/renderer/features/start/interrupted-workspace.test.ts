import { describe, expect, it } from 'vitest';
import type { OpenWorkspace } from '../../../../src-renderer/base/open-workspace.ts';
import { lastOpenAfter } from '../../../../src-renderer/features/start/use-interrupted-workspace.ts';

const open: OpenWorkspace = {
  kind: 'open',
  name: 'Practice reviews',
  recentId: 'a',
  openedAt: '2026-03-10T10:00:00Z',
  isDemo: false,
  notices: [],
  moved: null,
  settings: {
    council: 'Wrenfield Borough Council',
    me: { personId: null, name: 'Maureen Oakes', role: 'lead' },
    idleMinutes: 10,
    escalation: { name: '', phone: '', guidance: '' },
    smallCells: { block: 6, warn: 10 },
  },
};

describe('the workspace that was open last', () => {
  const before = { workspace: open, restarts: 0 };

  it('is kept when the service was started again under it', () => {
    expect(lastOpenAfter(before, { kind: 'none' }, 1)).toBe(before);
  });

  it('still counts as interrupted while the screen has only the state from before', () => {
    expect(lastOpenAfter(before, open, 1)).toBe(before);
  });

  it('is forgotten when it was closed or locked on purpose', () => {
    expect(lastOpenAfter(before, { kind: 'none' }, 0)).toBeNull();
    expect(lastOpenAfter(before, { kind: 'locked', name: 'Practice reviews', recentId: 'a' }, 1)).toBeNull();
  });

  it('begins anew when it is opened again', () => {
    expect(lastOpenAfter(before, { ...open }, 1)?.restarts).toBe(1);
  });

  it('says nothing before the state is known', () => {
    expect(lastOpenAfter(null, undefined, 0)).toBeNull();
  });
});
