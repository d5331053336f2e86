import type { DueKind } from '../recommendations/written-dates.ts';
import type { ItemSource } from '../tracker/item-source.ts';
import type { BragColour, KeyEntry } from './brag-colour.ts';
import type { PlanWarning } from './plan-source.ts';

/** What is said of the plan as a whole; only what the file says. */
export interface PlanHead {
  readonly name?: string;
  readonly duration?: string;
  readonly strategies?: string;
  readonly previousVersions?: string;
  readonly board?: string;
  readonly owner?: string;
  readonly strategicLead?: string;
  readonly leadOfficer?: string;
  readonly implementationDate?: string;
  readonly reviewDate?: string;
  readonly frequency?: string;
  readonly aims?: string;
}

/** One dated or undated entry of an action's history. */
export interface PlanComment {
  /** A day or a month, yyyy-mm[-dd]. */
  readonly date?: string;
  /** As written, with the month that it begins with. */
  readonly text: string;
}

/** One action as the plan has it; empty text where the plan has none. */
export interface PlanAction {
  readonly row: number;
  /** The sheet, where actions come from several. */
  readonly sheet?: string;
  readonly ref: string;
  /** The aim of this row, or of the row above it that stands for this one, too. */
  readonly aim: string;
  readonly sources: readonly string[];
  /** Where the table has columns for the parts of a source: each with its fields. */
  readonly sourceFields?: readonly ItemSource[];
  readonly finding?: string;
  /** The heading inside the priority under which it stands. */
  readonly group?: string;
  readonly action: string;
  readonly start: { readonly text: string; readonly from?: string };
  /** `from` and `to` are the first and the last day of what is written: of a month its first and last. */
  readonly end: {
    readonly text: string;
    readonly kind: DueKind;
    readonly from?: string;
    readonly to?: string;
  };
  /** The date before the plan was re-dated, as written. */
  readonly originalEnd?: string;
  readonly measure: string;
  /** What of the measure says that a later activity will confirm it. */
  readonly verifiedBy?: string;
  readonly leads: readonly string[];
  readonly seniorLeads: readonly string[];
  readonly comments: readonly PlanComment[];
  readonly status: BragColour;
  readonly statusText: string;
  /** Columns that have no place of their own here. */
  readonly other?: readonly { readonly label: string; readonly text: string }[];
}

/** A priority, theme or heading of the plan with its actions. */
export interface PlanPriority {
  readonly title: string;
  readonly objective?: string;
  readonly actions: readonly PlanAction[];
}

/** A plan read whole. */
export interface ImportedPlan {
  readonly plan: PlanHead;
  readonly key: readonly KeyEntry[];
  readonly priorities: readonly PlanPriority[];
  readonly actions: number;
  readonly brag: Readonly<Record<BragColour, number>>;
  readonly warnings: readonly PlanWarning[];
}
