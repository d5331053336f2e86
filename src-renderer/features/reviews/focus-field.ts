import { scrollTo } from './scroll-to.ts';

/** The element of the page that a field of a missing item, or of a link, belongs to. */
function findField(field: string): HTMLElement | null {
  const named = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (named) return named;
  return document.getElementById(field);
}

const focusable = ['textarea', 'input:checked', 'input', 'button', 'a[href]'];

/**
 * Brings a field into sight and puts the keyboard into it. Answers whether the page has it.
 * @param field a review field, `recommendations`, `recommendation/<id>`, `evidence`, `concern/<id>`, or an element's id
 */
export function focusField(field: string): boolean {
  const found = findField(field);
  if (!found) return false;
  const isItself = found.matches('textarea, input, button, a[href], [tabindex]');
  const target = isItself
    ? found
    : focusable.map((kind) => found.querySelector<HTMLElement>(kind)).find((element) => element !== null);
  scrollTo(found, 'center');
  target?.focus({ preventScroll: true });
  return true;
}
