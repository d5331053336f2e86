/** A word of the field, or its short form, with what it means here. */
export interface GlossaryTerm {
  /** As it stands in the app: the short form where there is one. */
  readonly term: string;
  /** The full words; the same as `term` where nothing is shortened. */
  readonly words: string;
  readonly meaning: string;
  /** Other short forms of the same thing. */
  readonly also?: readonly string[];
}
