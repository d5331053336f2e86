import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { proposeTemplate } from '#shared/domain/templates/propose-template.ts';
import {
  type ReadTemplate,
  TemplateFileProblem,
  templateFromFile,
  templateToFile,
} from '#shared/domain/templates/template-file.ts';
import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { Problem } from '../problem.ts';
import { writeWhole } from '../store/files.ts';
import type { ReadPlanFile } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { addDraft } from './drafts.ts';
import { questionsOf, templateById } from './repository.ts';

/** The largest template file that is read, in bytes: a template of 400 long questions has a tenth of it. */
const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** Writes a published version to a file. @throws Problem when it is not there */
export function exportTemplate(workspace: OpenWorkspace, id: string, path: string): { questions: number } {
  const template = templateById(workspace.store, id);
  writeWhole(path, templateToFile(template));
  workspace.write(({ record }) =>
    record({ action: 'export', entity: 'template', entityId: id, after: { name: template.name } }),
  );
  return { questions: questionsOf(template) };
}

/**
 * Makes a draft of a template file or of an audit tool. The bytes decide which it is.
 * @throws Problem, or TableProblem where a Word or Excel file cannot be read; nothing is made then
 */
export async function importTemplate(workspace: OpenWorkspace, path: string, readTool: ReadPlanFile) {
  const bytes = await bytesOf(path);
  const { template, remarks } = await readTemplateFile(bytes, basename(path), readTool);
  return {
    id: addDraft(workspace, template, { remarks }),
    sections: template.domains.length,
    questions: questionsOf(template),
    remarks: [...remarks],
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new Problem('This file cannot be read.', {
      kept: 'Nothing was changed.',
      next: 'See that it is still there and that you may open it, then choose it again.',
    });
  }
}

/** Reads a template, or proposes one from an audit tool. @throws Problem @throws TableProblem */
export async function readTemplateFile(
  bytes: Uint8Array,
  fileName: string,
  readTool: ReadPlanFile,
): Promise<ReadTemplate> {
  try {
    if (startsAsJson(bytes)) {
      if (bytes.length > FILE_LIMIT_BYTES)
        throw new TemplateFileProblem(
          `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; templates of up to 5 MB are read.`,
          'Ask for it again, or make a template from a Word or Excel file.',
        );
      return templateFromFile(new TextDecoder().decode(bytes));
    }
    return withoutControlCharacters(proposeTemplate(await readTool({ bytes, fileName }), fileName));
  } catch (error) {
    if (error instanceof TemplateFileProblem)
      throw new Problem(error.message, { kept: 'Nothing was changed.', next: error.next });
    throw error;
  }
}

const startsAsJson = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\s)*[{[]/.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)));
