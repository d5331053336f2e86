import type { z } from 'zod';
import type { PaperAsked } from '#shared/contract/papers.ts';
import { refuseSignOff, type SignedOff } from '#shared/domain/papers/sign-off.ts';
import { notThere, Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { makePaper } from './make-paper.ts';
import { refuseStops } from './refuse-stops.ts';
import { addSignOff, addVersion, versionOf, versionsOf } from './repository.ts';
import { hashOf } from './standing.ts';

type Asked = z.output<typeof PaperAsked>;

/** Keeps a paper as it stands as a version. @throws Problem where nothing changed since the one before, or stops are open */
export function keepVersion(workspace: OpenWorkspace, asked: Asked, note: string): number {
  const made = makePaper(workspace, asked);
  refuseStops(made.stops);
  const [newest] = versionsOf(workspace.store, made.key);
  const sha256 = hashOf(made.content);
  if (newest?.sha256 === sha256)
    throw new Problem(`This paper says the same as version ${newest.number}.`, {
      kept: `Version ${newest.number} is kept as it is.`,
      next: 'Change what is to be changed, then keep the next version.',
    });
  const number = (newest?.number ?? 0) + 1;
  const document = JSON.stringify(made.document);
  workspace.write((writing) => {
    const id = workspace.newId();
    const { key: paper } = made;
    addVersion(writing, {
      id,
      paper,
      number,
      title: made.paper.title,
      document,
      sha256,
      note,
      at: writing.at,
      by: workspace.actor,
    });
    writing.record({
      action: 'keep-version',
      entity: 'paper',
      entityId: paper,
      after: { title: made.paper.title, version: number, note, sha256: hashOf(document) },
    });
  });
  return number;
}

/** Records what a body decided on a version. @throws Problem where it cannot be so */
export function signOff(
  workspace: OpenWorkspace,
  decided: Omit<SignedOff, 'version'> & { readonly versionId: string },
): void {
  const { versionId, body, outcome, conditions, decidedOn } = decided;
  const version = versionOf(workspace.store, { id: versionId });
  if (!version) throw notThere('version');
  const refusal = refuseSignOff(decided, workspace.today());
  if (refusal !== null)
    throw new Problem(refusal, { kept: 'Nothing was recorded.', next: 'Correct it and record it again.' });
  workspace.write((writing) => {
    const { paper, number, title } = version;
    addSignOff(writing, {
      id: workspace.newId(),
      paper,
      versionId,
      body,
      outcome,
      conditions,
      decidedOn,
      at: writing.at,
      by: workspace.actor,
    });
    writing.record({
      action: 'sign-off',
      entity: 'paper',
      entityId: paper,
      after: { title, version: number, body, outcome, conditions, decidedOn },
    });
  });
}
