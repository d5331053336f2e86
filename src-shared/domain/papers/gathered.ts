import type { ActivityState, FindingKind, Service } from '../activities/activity.ts';
import type { Delivery, Impact } from '../tracker/states.ts';
import type { PublicTracker, TrackerFigures } from './public-counts.ts';

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

/** A finding of an activity. */
export interface GatheredFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly theme: string;
  /** The recommendation of the tracker that came of it; null for none. */
  readonly itemId: string | null;
}

/** A recommendation for the service, as it stood on the last day of the period. */
export interface GatheredItem {
  readonly id: string;
  readonly number: number;
  readonly action: string;
  readonly theme: string;
  readonly delivery: Delivery;
  readonly impact: Impact;
  readonly due: string;
}

/** A plan by its colours on the last day of the period. */
export interface GatheredPlan {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly blue: number;
  readonly green: number;
  readonly amber: number;
  readonly red: number;
}

/** An activity of the period. */
export interface GatheredActivity {
  readonly id: string;
  readonly type: string;
  readonly typeKey: string;
  /** The area of the adults' programme; empty for none. */
  readonly area: string;
  readonly title: string;
  readonly state: ActivityState;
  readonly heldOn: string;
  readonly summary: string;
  readonly findings: readonly GatheredFinding[];
  /** What the fields of its type hold, by their keys. */
  readonly details: Readonly<Record<string, string>>;
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
  /** Whose practice the workspace holds. */
  readonly whose: Service;
  readonly rounds: readonly GatheredRound[];
  readonly activities: readonly GatheredActivity[];
  readonly calendar: readonly GatheredKind[];
  /** The areas of the adults' programme that something was planned in, by name. */
  readonly areas: readonly GatheredKind[];
  readonly missed: readonly {
    readonly title: string;
    readonly due: string;
    readonly whyNot: string;
    readonly isPlannedAgain: boolean;
  }[];
  readonly meetings: number;
  readonly tracker: TrackerFigures;
  /** The figures of the tracker that the paper may tell; null for each that it may not. */
  readonly told: PublicTracker;
  /** Recommendations for the service, those that others stand for left out. */
  readonly service: readonly GatheredItem[];
  readonly plans: readonly GatheredPlan[];
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
    /** How often it was found: in the period, or before it where `isEarlier`. */
    readonly found: number;
    readonly activities: readonly string[];
    /** Found before the period, and still open when it began. */
    readonly isEarlier: boolean;
  }[];
}
