import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceContext } from '../context.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { folderNameFor, placesIn } from './workspace-folder.ts';

/** Known to everybody who reads this: it protects nothing, and nobody in the demo exists. */
const KNOWN_TO_ALL = 'wide open kettle for anyone who looks around';

/** A workspace with this flag is protected by a passphrase that everybody can know. */
const UNPROTECTED = 'unprotected';

/** Opens the demo of this computer; makes it where there is none yet. */
export async function openDemo({ workspaces }: ServiceContext): Promise<void> {
  const { fillDemo, DEMO_COUNCIL, DEMO_LEAD } = await import('../demo/fill-demo.ts');
  const name = `${DEMO_COUNCIL} (demo)`;
  const parent = workspaces.recent.demoParent;
  const folder = join(parent, folderNameFor(name));
  if (existsSync(placesIn(folder).database)) {
    await workspaces.open(folder, KNOWN_TO_ALL);
    return;
  }
  mkdirSync(parent, { recursive: true });
  await workspaces.create(
    parent,
    name,
    KNOWN_TO_ALL,
    { council: DEMO_COUNCIL, me: { personId: null, name: DEMO_LEAD, role: 'lead' } },
    (workspace) => {
      fillDemo(workspace);
      workspace.setFlag(UNPROTECTED, 'true');
    },
  );
}

/** @throws Problem in the demo of this computer: real children do not belong where no passphrase protects them */
export function refuseInDemo(workspace: OpenWorkspace): void {
  if (workspace.flag(UNPROTECTED) === undefined) return;
  throw new Problem('The demo takes no list of cases: no passphrase protects it.', {
    kept: 'Nothing was read from the file.',
    next: 'Make a workspace of your own on the start screen, and bring your list in there.',
  });
}
