import { pathToFileURL } from 'node:url';

/**
 * The module `procedure-metas.ts` as a page gets it: the finished table, without the contract that it is read from.
 * @param {string} path
 */
export async function procedureMetasModule(path) {
  const { PROCEDURE_METAS } = await import(pathToFileURL(path).href);
  return `export const PROCEDURE_METAS = ${JSON.stringify(PROCEDURE_METAS)};`;
}
