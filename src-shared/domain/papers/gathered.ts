import type { ActivityState, FindingKind } from '../activities/activity.ts';

/** A round with its grades by rank, best first: 4, 3, 2, 1. */
export interface GatheredRound {
  readonly id: string;
  readonly name: string;
  readonly theme: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly submitted: number;
  /** The words of its own scale, best first. */
  readonly words: readonly string[];
  readonly graded: readonly number[];
  /** With each moderated grade in the place of the first. */
  readonly moderated: readonly number[];
  /** How many were graded again and decided on. */
  readonly decided: number;
  readonly recommendations: { readonly child: number; readonly service: number };
}

/** An activity of the period. */
export interface GatheredActivity {
  readonly id: string;
  readonly type: string;
  readonly typeKey: string;
  readonly title: string;
  readonly state: ActivityState;
  readonly heldOn: string;
  readonly summary: string;
  readonly findings: readonly { readonly kind: FindingKind; readonly text: string; readonly theme: string }[];
  readonly figures: readonly {
    readonly label: string;
    readonly count: number | null;
    readonly of: number | null;
  }[];
  readonly heads: { readonly label: string; readonly count: string; readonly of: string | null } | null;
  readonly plan: {
    readonly approvedOn: string | null;
    readonly approvedBy: string;
    readonly reviewedOn: string | null;
    readonly outstanding: string;
  };
}

/** One kind of the calendar over the period. */
export interface GatheredKind {
  readonly kind: string;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
}

/** What happened in a period, for any paper that tells of it. */
export interface GatheredPeriod {
  readonly from: string;
  readonly to: string;
  /** "January to March 2024". */
  readonly name: string;
  readonly rounds: readonly GatheredRound[];
  readonly activities: readonly GatheredActivity[];
  readonly calendar: readonly GatheredKind[];
  readonly missed: readonly {
    readonly title: string;
    readonly due: string;
    readonly whyNot: string;
    readonly isPlannedAgain: boolean;
  }[];
  readonly meetings: number;
  readonly tracker: {
    readonly total: number;
    readonly open: number;
    readonly done: number;
    readonly superseded: number;
    readonly overdue: number;
    readonly added: number;
    /** Completed in the period. */
    readonly completed: number;
    /** Of those open at its end, only re-dated in the period. */
    readonly redated: number;
    readonly better: number;
    readonly noChange: number;
    readonly worse: number;
  };
  readonly next: readonly { readonly number: number; readonly action: string; readonly due: string }[];
  readonly feedback: readonly {
    readonly day: string;
    readonly source: string;
    readonly cohort: string;
    readonly words: string;
    readonly publicWords: string;
    readonly did: string;
    readonly theme: string;
    readonly answered: number | null;
    readonly eligible: number | null;
  }[];
  readonly training: readonly {
    readonly need: string;
    readonly theme: string;
    readonly proposed: string;
    readonly doneOn: string | null;
    readonly found: number;
    readonly activities: readonly string[];
  }[];
}
