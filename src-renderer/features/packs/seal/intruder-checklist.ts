/**
 * What somebody checks who lets a pack leave, as the Information Commissioner's motivated-intruder test asks it: a
 * person without special knowledge who wants to find out who a child is, with what anybody can look up.
 */
export const INTRUDER_CHECKLIST: readonly string[] = [
  'I read at least one review as it leaves from beginning to end, and could not tell who the child is.',
  'Somebody who knows the area, with a search engine and the local newspaper, would not find one of these children.',
  'Somebody who works at the school, the surgery or the club would not know the child from what is told of it.',
  'The child or a parent would not know another family in the pack from it.',
  'The recipient needs every review and every fact that I leave in.',
];
