import { z } from 'zod';
import type { TemplateDraft } from '#shared/contract/templates.ts';
import { templateProblems } from '#shared/domain/templates/check-template.ts';
import { compareTemplates } from '#shared/domain/templates/compare-templates.ts';
import { keyFrom } from '#shared/domain/templates/keys.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';
import { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { deleteDraft, draftRow, draftRows, insertDraft, updateDraft } from './drafts-repository.ts';
import { ownKey } from './own-key.ts';
import { proposalsFor } from './proposals-repository.ts';
import { insertTemplate } from './published-repository.ts';
import { latestVersion, questionsOf, templateById, templateRow } from './repository.ts';

/** Every draft, the one saved last first. */
export function listDrafts(store: Reader) {
  return draftRows(store).map(({ id, name, savedAt, createdBy, content }) => ({
    id,
    name,
    savedAt,
    createdBy,
    questions: questionsOf(contentOf(content)),
  }));
}

const contentOf = (json: string): PracticeReviewTemplate => readJson(PracticeReviewTemplate, json);

function draftById(store: Reader, id: string) {
  const row = draftRow(store, id);
  if (!row) throw notThere('draft of a template');
  return { ...row, content: contentOf(row.content) };
}

/** A draft with what keeps it from being published, and what moderators proposed about its questions. @throws Problem */
export function showDraft(store: Reader, id: string): TemplateDraft {
  const { content, basedOn, savedAt, remarks } = draftById(store, id);
  const base = basedOn === null ? undefined : templateRow(store, basedOn);
  return {
    id,
    content,
    basedOn: base ? { id: base.id, name: base.name, version: base.version } : null,
    savedAt,
    problems: templateProblems(content),
    remarks: readJson(z.array(z.string()), remarks),
    proposals: basedOn === null ? [] : proposalsFor(store, basedOn),
  };
}

/** What a draft begins with. */
export type DraftSource =
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'ready'; readonly key: string }
  | { readonly kind: 'empty' };

/** Begins a draft. @throws Problem where what it is to be copied from is not there */
export function startDraft(workspace: OpenWorkspace, from: DraftSource): string {
  if (from.kind === 'version')
    return addDraft(workspace, templateById(workspace.store, from.id), { basedOn: from.id });
  if (from.kind === 'empty') return addDraft(workspace, EMPTY, {});
  const ready = READY_TEMPLATES.find(({ template }) => template.key === from.key);
  if (!ready) throw notThere('ready template');
  return addDraft(workspace, ready.template, {});
}

const NO_DESCRIPTORS = { 4: '', 3: '', 2: '', 1: '' } as const;
const EMPTY: PracticeReviewTemplate = {
  key: 'template',
  version: 1,
  name: '',
  introduction: '',
  domains: [{ key: 'section', title: '', purpose: '', prompts: [], descriptors: { ...NO_DESCRIPTORS } }],
  feedback: [],
  strengths: { title: 'Strengths', guidance: '' },
  overall: { guidance: '', descriptors: { ...NO_DESCRIPTORS } },
};

/** Adds a draft with this content. */
export function addDraft(
  workspace: OpenWorkspace,
  content: PracticeReviewTemplate,
  { basedOn = null, remarks = [] }: { basedOn?: string | null; remarks?: readonly string[] },
): string {
  return workspace.write(({ tx, at, record }) => {
    const id = workspace.newId();
    insertDraft(tx, {
      id,
      key: content.key,
      name: content.name,
      basedOn,
      content: JSON.stringify(content),
      remarks: JSON.stringify(remarks),
      savedAt: at,
      createdAt: at,
      createdBy: workspace.actor,
    });
    record({
      action: 'start',
      entity: 'template-draft',
      entityId: id,
      after: { name: content.name, basedOn, questions: questionsOf(content) },
    });
    return id;
  });
}

/** Saves a draft as it stands, whole or not. The trail says what changed. @throws Problem when it is not there */
export function saveDraft(
  workspace: OpenWorkspace,
  id: string,
  typed: PracticeReviewTemplate,
): { savedAt: string; problems: string[] } {
  const content = withoutControlCharacters(typed);
  return workspace.write(({ tx, at, record }) => {
    const before = draftById(tx, id);
    const changes = compareTemplates(before.content, content);
    const problems = templateProblems(content);
    if (changes.length === 0) return { savedAt: before.savedAt, problems };
    updateDraft(tx, id, { name: content.name, content: JSON.stringify(content), savedAt: at });
    record({
      action: 'change',
      entity: 'template-draft',
      entityId: id,
      after: {
        changes: changes.map(({ where, what, part, before: was, after }) => [where, what, part, was, after]),
      },
    });
    return { savedAt: at, problems };
  });
}

/** Deletes a draft; published versions stay. @throws Problem when it is not there */
export function removeDraft(workspace: OpenWorkspace, id: string): void {
  workspace.write(({ tx, record }) => {
    const { name, content } = draftById(tx, id);
    deleteDraft(tx, id);
    record({ action: 'remove', entity: 'template-draft', entityId: id, before: { name, content } });
  });
}

/**
 * Publishes a draft as a version of its own, which never changes again. A copy of a template that Plumbline or another
 * workspace made gets a key of this workspace's own: two councils may both write a version 2.
 * @throws Problem whose details are the sentences of what keeps it from being published
 */
export function publishDraft(
  workspace: OpenWorkspace,
  id: string,
  note: string,
): { id: string; version: number } {
  return workspace.write(({ tx, at, record }) => {
    const draft = draftById(tx, id);
    const problems = templateProblems(draft.content);
    if (problems.length > 0)
      throw new Problem('This template cannot be published yet.', {
        kept: 'The draft is saved.',
        next:
          problems.length === 1
            ? 'One thing is still to be done.'
            : `${problems.length} things are still to be done.`,
        details: problems,
      });
    const base = draft.basedOn === null ? undefined : templateRow(tx, draft.basedOn);
    const key = ownKey(workspace, base?.key ?? (keyFrom(draft.name) || draft.key));
    const version = Math.max(latestVersion(tx, key), base?.version ?? 0) + 1;
    const published = { ...draft.content, key, version };
    const templateId = insertTemplate(tx, published, {
      publishedAt: at,
      publishedBy: workspace.actor,
      note: note.trim(),
      basedOn: draft.basedOn,
    });
    deleteDraft(tx, id);
    record({
      action: 'publish',
      entity: 'template-draft',
      entityId: id,
      after: { template: templateId, name: published.name, version, note: note.trim() },
    });
    return { id: templateId, version };
  });
}
