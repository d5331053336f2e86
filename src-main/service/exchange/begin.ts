import type { TakenPack } from '#shared/contract/exchange.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { ServiceContext } from '../context.ts';
import { type PackKey, refused } from '../packs/decrypt.ts';
import type { Report } from '../progress.ts';
import { workReader } from '../strangers-files/read-apart.ts';
import { nameOrganisation } from './identity.ts';
import { refuseExpired } from './refuse-assignment.ts';
import { openWorkFile, takePack } from './take-pack.ts';

/**
 * Makes a reviewer's workspace from an assignment and takes it in. What fails half-way leaves no workspace behind.
 * @throws Problem as opening, taking in, and making a workspace do
 */
export async function beginFrom(
  { options, workspaces }: ServiceContext,
  path: string,
  input: {
    readonly key: PackKey | null;
    readonly folderToken: string;
    readonly name: string;
    readonly passphrase: string;
  },
  { report, stop }: { readonly report: Report; readonly stop: AbortSignal },
): Promise<{ recoveryCode: string; taken: TakenPack }> {
  const file = await openWorkFile(path, input.key, undefined, {
    readWork: workReader(options),
    report,
    stop,
  });
  if (file.kind !== 'assignment')
    throw refused('This pack is a return, not work to do.', 'Open the workspace that sent the work first.');
  refuseExpired(file.content, localDay(options.clock()));
  const { council, reviewer } = file.content;
  const step = `Making the workspace, with ${countWords(file.content.reviews.length, 'review')}`;
  await report({ done: 1, total: 2, step, inSteps: true, isLast: true });
  let taken: TakenPack | undefined;
  const recoveryCode = await options.grants.use(input.folderToken, 'new-workspace', (parent) =>
    workspaces.create(
      parent,
      input.name,
      input.passphrase,
      { council, me: { personId: null, name: reviewer.name, role: 'reviewer' } },
      (workspace) => {
        if (reviewer.organisation) nameOrganisation(workspace, reviewer.organisation);
        taken = takePack(workspace, file);
      },
    ),
  );
  if (!taken) throw refused('The workspace could not be made.');
  return { recoveryCode, taken };
}
