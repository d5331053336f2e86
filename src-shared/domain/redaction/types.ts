/** What a case knows of one related person. Any field may be null or missing. */
export interface RelatedPerson {
  /** In the case's own words: "mother", "sibling", "foster carer" ... */
  readonly relation?: string | null;
  readonly name?: string | null;
  readonly aliases?: readonly (string | null)[] | null;
  /** ISO date; other forms are understood where unambiguous. */
  readonly dob?: string | null;
}

/** What a case knows of one professional. Any field may be null or missing. */
export interface RecordWorker {
  readonly role?: string | null;
  readonly name?: string | null;
  readonly aliases?: readonly (string | null)[] | null;
}

/**
 * Everything the workspace knows of one case: the dictionary that redaction masks first.
 * The layout is public (`plumbline redact --jsonl`), so every field may be null or missing.
 */
export interface CaseRecord {
  readonly child?: {
    readonly names?: readonly (string | null)[] | null;
    readonly aliases?: readonly (string | null)[] | null;
    /** ISO date, yyyy-mm-dd; other forms are understood where unambiguous. */
    readonly dob?: string | null;
    readonly nhsNumber?: string | null;
  } | null;
  readonly related?: readonly (RelatedPerson | null)[] | null;
  readonly workers?: readonly (RecordWorker | null)[] | null;
  readonly school?: string | null;
  readonly addresses?: readonly (string | null)[] | null;
  readonly phones?: readonly (string | null)[] | null;
  readonly otherPlaces?: readonly (string | null)[] | null;
  /** Local reference numbers of the case system. */
  readonly references?: readonly (string | null)[] | null;
}

/** What a masked span is about. */
export type SpanKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'school'
  | 'health-service'
  | 'court'
  | 'address'
  | 'postcode'
  | 'date'
  | 'age'
  | 'phone'
  | 'email'
  | 'web'
  | 'handle'
  | 'nhs-number'
  | 'ni-number'
  | 'reference'
  | 'registration'
  | 'other';

/** Where a span comes from: the case record, a pattern, the proposer, or a person's own mark. */
export type SpanSource = 'record' | 'pattern' | 'proposer' | 'person';

/** How sure the finder is. "doubtful" is shown first to the person who decides; it is masked all the same. */
export type Certainty = 'certain' | 'likely' | 'doubtful';

/** One piece of text to mask. Offsets are UTF-16 code units into the text as given, end exclusive. */
export interface RedactionSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  readonly source: SpanSource;
  readonly certainty: Certainty;
  /** What stands in its place in the outgoing text, e.g. "[Child A]". */
  readonly replacement: string;
  /** Stable within one set of texts: all variants of one known person or thing share it, so one decision reaches all. */
  readonly entity: string;
}

/** A span that the proposer (libraries and tagger) suggests, before aliases are given. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** 0 to 1; calibrated as far as the development data allow. */
  readonly score: number;
  /** How sure of each word of it, by where the word starts in the text. */
  readonly shares?: ReadonlyMap<number, number>;
}

/** Something known beyond the case record: a reviewer, the council, a person in the workspace. */
export interface ExtraKnown {
  readonly text: string;
  readonly kind: SpanKind;
  /** "reviewer", "team manager", "social worker" ...; for persons. */
  readonly role?: string | null;
  readonly aliases?: readonly (string | null)[] | null;
}

/** What a person decided about a case's texts. JSON-serialisable; remembered for the case. */
export type Decision =
  /** Keep the words of this entity wherever it is named. */
  | { readonly type: 'refuse-entity'; readonly entity: string }
  /** Keep the words in this one place; `context` comes from `contextOf`. */
  | { readonly type: 'refuse-span'; readonly context: string }
  /** Mask this too, with all its variants; with `entity`, as another name of a known one. */
  | {
      readonly type: 'mark';
      readonly text: string;
      readonly kind: SpanKind;
      readonly role?: string;
      readonly entity?: string;
    }
  /** This word or phrase is an ordinary one; no finder but the case record may mask it. */
  | { readonly type: 'ordinary'; readonly text: string };

/** A detail that may give someone away without a name. Not masked by itself: listed, with a generalisation to take. */
export interface QuasiRisk {
  readonly start: number;
  readonly end: number;
  readonly kind:
    | 'health'
    | 'nationality'
    | 'language'
    | 'religion'
    | 'siblings'
    | 'occupation'
    | 'event'
    | 'uniqueness'
    | 'age'
    | 'placement'
    | 'family-form';
  readonly why: string;
  readonly suggestion: RiskSuggestion;
}

/** What to do about a rare detail: words to put instead, or to take it out where the rest stands without it. */
export type RiskSuggestion = { readonly do: 'replace'; readonly words: string } | { readonly do: 'remove' };

/** Something of the dictionary that still stands in a finished text. Offsets as in `RedactionSpan`. */
export interface Leak {
  readonly start: number;
  readonly end: number;
  /** The text found. */
  readonly variant: string;
  /** Id of the entity. */
  readonly entity: string;
  /** What it is in words, e.g. "name of the child". */
  readonly what: string;
}
