import type { ScaleDraft } from '#shared/contract/templates.ts';
import { scaleProblems } from '#shared/domain/grades/read-grade.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import { freshKey, keyFrom } from '#shared/domain/templates/keys.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { ownKey } from './own-key.ts';
import { insertScale, latestScaleVersion } from './published-repository.ts';
import { scaleById } from './repository.ts';

/**
 * Publishes a scale. A new version keeps the keys of the words that stayed, so that grades of both compare by key too; what
 * was graded before keeps the version that it was graded on.
 * @throws Problem whose details are the sentences of what is wrong with it
 */
export function publishScale(workspace: OpenWorkspace, basedOn: string | null, draft: ScaleDraft): string {
  const problems = scaleProblems(draft.points);
  if (problems.length > 0)
    throw new Problem('This scale cannot be used yet.', {
      kept: 'Nothing was changed.',
      next: 'Put right what is listed, then publish it.',
      details: problems,
    });
  return workspace.write(({ tx, record }) => {
    const base = basedOn === null ? undefined : scaleById(tx, basedOn);
    const key = ownKey(workspace, base?.key ?? (keyFrom(draft.name) || 'scale'));
    const version = Math.max(base?.version ?? 0, latestScaleVersion(tx, key)) + 1;
    const taken: string[] = [];
    const points = draft.points.map((point) => {
      const known = base?.points.find(({ word }) => word === point.word)?.key;
      const pointKey = freshKey(known ?? point.word, taken, 'grade');
      taken.push(pointKey);
      return { key: pointKey, ...point };
    });
    const scale: GradeScale = { key, version, name: draft.name, points };
    const id = insertScale(tx, scale);
    record({ action: 'add', entity: 'grade-scale', entityId: id, after: scale });
    return id;
  });
}
