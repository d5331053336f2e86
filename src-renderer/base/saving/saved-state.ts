/** How far what is typed has got. `fresh`: nothing was typed since the page was opened. */
export type SavedState =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | NotSaved;

/** Why something is not saved, and what to do. */
export interface NotSaved {
  readonly kind: 'not-saved';
  readonly reason: string;
  readonly next: string;
}
