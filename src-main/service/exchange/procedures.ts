import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { forWhomOutside, lookOutside } from '../packs/age-file.ts';
import { lockOf } from '../packs/decrypt.ts';
import { readStart } from '../packs/read-pack-file.ts';
import { withProgress } from '../progress.ts';
import { writeWhole } from '../store/files.ts';
import { cardReader, workReader } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { beginFrom } from './begin.ts';
import { board, myAssignments, recall } from './board.ts';
import { cardFile } from './contact-card.ts';
import { enterContact, listContacts, verifyContact } from './contacts.ts';
import { earlierLines, factLines } from './fact-lines.ts';
import { confirmReceipt, handBack } from './hand-back.ts';
import { contactCardText, fingerprintOf, nameOrganisation, organisationOf, replaceKeys } from './identity.ts';
import { allOwnKeys } from './repository.ts';
import { leavingReviews, sendAssignment } from './send-assignment.ts';
import { listConflicts, settleConflict } from './settle.ts';
import { describePack, openWorkFile, takePack } from './take-pack.ts';
import { takenReport } from './taken-report.ts';
import { stateWipe, wipeState } from './wipe.ts';
import { workToHandOut } from './work-to-hand-out.ts';

const room = os.exchange;

function identityOf(workspace: OpenWorkspace) {
  const [current, ...older] = allOwnKeys(workspace.store);
  return {
    name: workspace.settings.me.name,
    organisation: organisationOf(workspace),
    keys: current
      ? {
          signingKey: current.signingPublic,
          receivingKey: current.receivingPublic,
          fingerprint: fingerprintOf({
            signingKey: current.signingPublic,
            receivingKey: current.receivingPublic,
          }),
          madeAt: current.madeAt,
          older: older.length,
        }
      : null,
  };
}

/** The exchange room of the contract. */
export const exchangeRouter = room.router({
  identity: room.identity.handler(({ context }) => identityOf(openWorkspaceOf(context))),
  nameOrganisation: room.nameOrganisation.handler(({ context, input }) => {
    nameOrganisation(openWorkspaceOf(context), input.organisation);
    return {};
  }),
  replaceKeys: room.replaceKeys.handler(async ({ context }) => {
    const workspace = openWorkspaceOf(context);
    await replaceKeys(workspace);
    return identityOf(workspace);
  }),
  saveCard: room.saveCard.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'save-card', async (path) => {
      writeWhole(path, await contactCardText(workspace));
      return {};
    });
  }),
  contacts: room.contacts.handler(({ context }) => listContacts(openWorkspaceOf(context).store)),
  addContact: room.addContact.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'import-card', async (path) => {
      const card = await cardReader(context.options)(cardFile(path));
      return workspace.write((writing) => enterContact(workspace, writing, card));
    });
  }),
  verifyContact: room.verifyContact.handler(({ context, input }) => {
    verifyContact(openWorkspaceOf(context), input.id, input.isVerified);
    return {};
  }),
  toHandOut: room.toHandOut.handler(({ context }) => workToHandOut(openWorkspaceOf(context))),
  previewAssignment: room.previewAssignment.handler(({ context, input }) =>
    leavingReviews(openWorkspaceOf(context).store, input).map(({ id, childName, facts, earlier }) => ({
      reviewId: id,
      childName,
      leaves: [...factLines(facts), ...earlierLines(earlier)],
    })),
  ),
  sendAssignment: room.sendAssignment.handler(async function* ({ context, input, signal }) {
    const { fileToken, ...request } = input;
    const workspace = openWorkspaceOf(context);
    const { grants, scryptLogN } = context.options;
    yield* withProgress(
      (report) =>
        grants.use(fileToken, 'save-pack', (path) =>
          sendAssignment(workspace, { ...request, path, scryptLogN }, report),
        ),
      signal,
    );
  }),
  board: room.board.handler(({ context }) => board(openWorkspaceOf(context))),
  recall: room.recall.handler(({ context, input }) => {
    recall(openWorkspaceOf(context), input.packId);
    return {};
  }),
  outside: room.outside.handler(({ context, input }) => {
    const { start, bytes } = readStart(context.options.grants.look(input.fileToken, 'import-pack'));
    return {
      kind: lookOutside(start).kind ?? null,
      lock: lockOf(start, bytes),
      forWhom: forWhomOutside(start) ?? null,
      bytes,
    };
  }),
  look: room.look.handler(async function* ({ context, input, signal }) {
    const workspace = context.workspaces.current;
    const path = context.options.grants.look(input.fileToken, 'import-pack');
    const readWork = workReader(context.options);
    yield* withProgress(async (report, stop) => {
      const file = await openWorkFile(path, input.key, workspace, { readWork, report, stop });
      await report({
        done: 1,
        total: 2,
        step: 'Comparing it with what is here',
        inSteps: true,
        isLast: true,
      });
      return describePack(file, workspace, localDay(context.options.clock()));
    }, signal);
  }),
  take: room.take.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    const readWork = workReader(context.options);
    yield* withProgress(
      (report, stop) =>
        context.options.grants.use(input.fileToken, 'import-pack', async (path) => {
          const file = await openWorkFile(path, input.key, workspace, { readWork, report, stop });
          const reviews = countWords(file.content.reviews.length, 'review');
          await report({
            done: 1,
            total: 2,
            step: `Taking in ${reviews}, all or none`,
            inSteps: true,
            isLast: true,
          });
          return takePack(workspace, file, input);
        }),
      signal,
    );
  }),
  saveTakenReport: room.saveTakenReport.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const document = takenReport(workspace, input.packId);
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      { entity: 'exchange-pack', entityId: input.packId },
    );
    return {};
  }),
  begin: room.begin.handler(async function* ({ context, input, signal }) {
    yield* withProgress(
      (report, stop) =>
        context.options.grants.use(input.fileToken, 'import-pack', async (path) => {
          const begun = await beginFrom(context, path, input, { report, stop });
          return { ...begun, state: context.workspaces.state() };
        }),
      signal,
    );
  }),
  assignments: room.assignments.handler(({ context }) => myAssignments(openWorkspaceOf(context))),
  handBack: room.handBack.handler(async function* ({ context, input, signal }) {
    const { fileToken, ...request } = input;
    const workspace = openWorkspaceOf(context);
    yield* withProgress(
      (report) =>
        context.options.grants.use(fileToken, 'save-pack', (path) =>
          handBack(workspace, { ...request, path }, report),
        ),
      signal,
    );
  }),
  confirmReceipt: room.confirmReceipt.handler(({ context, input }) => {
    confirmReceipt(openWorkspaceOf(context), input.packId, input.code);
    return {};
  }),
  wipeState: room.wipeState.handler(({ context }) => wipeState(openWorkspaceOf(context))),
  wipe: room.wipe.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'save-pack', async (path) => {
      const sent = await stateWipe(workspace, path);
      const { areCopiesLeft } = context.workspaces.destroyCurrent(workspace);
      return { sent, areCopiesLeft, state: context.workspaces.state() };
    });
  }),
  conflicts: room.conflicts.handler(({ context }) => listConflicts(openWorkspaceOf(context).store)),
  settleConflict: room.settleConflict.handler(({ context, input }) => {
    settleConflict(openWorkspaceOf(context), input.id, input.keep);
    return {};
  }),
});
