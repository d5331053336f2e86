/** Blue, red, amber or green; `none` where the plan says nothing of the kind. */
export type BragColour = 'blue' | 'green' | 'amber' | 'red' | 'none';

/** One colour of the plan's own key. */
export interface KeyEntry {
  /** In lower case; also colours that are no BRAG colour ("grey"). */
  readonly colour: string;
  readonly meaning: string;
  /** The number or letter that stands in the cells for it: "3", "C". */
  readonly code?: string;
}
