import { z } from 'zod';
import { PersonDraft } from '#shared/contract/people.ts';
import { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import cases from './content/cases.json' with { type: 'json' };
import mentions from './content/mentions.json' with { type: 'json' };
import nextRound from './content/next-round.json' with { type: 'json' };
import people from './content/people.json' with { type: 'json' };
import reviewsOfMay2023 from './content/reviews-2023-05.json' with { type: 'json' };
import reviewsOfJanuary2024 from './content/reviews-2024-01.json' with { type: 'json' };

const word = z.string().trim().min(1);
/** Days as `YYYY-MM-DD`. */
const isoDay = z.iso.date();

/** A person of the demo council, or of those who review and moderate for it. */
export const DemoPerson = PersonDraft.extend({ jobTitle: word, phone: word });
export type DemoPerson = z.infer<typeof DemoPerson>;

/** A round of the demo council; `scale` is the key of a built-in grade scale. */
export const DemoRound = z.object({
  name: word,
  theme: z.string(),
  opensOn: isoDay,
  closesOn: isoDay,
  scale: z.enum(['ofsted', 'excellent']),
  targetSize: z.int().positive(),
});
export type DemoRound = z.infer<typeof DemoRound>;

/** A submitted review; `reviewer` is the name of a person, answers go by the fields of the default template. */
export const DemoReview = z.object({
  caseReference: word,
  reviewer: word,
  submittedOn: isoDay,
  answers: z.record(word, word),
  /** `ref` is the item's own name within the review: E1, E2 ... */
  evidence: z.array(EvidenceItem.omit({ id: true }).extend({ ref: word })),
  recommendations: z.array(RecommendationDraft),
  /** Safeguarding interrupts, with what was done. */
  concerns: z.array(z.object({ raisedOn: isoDay, concern: word, done: word })),
});
export type DemoReview = z.infer<typeof DemoReview>;

/** Something that a review names and the case's record does not know. */
export const DemoMention = z.object({ kind: z.enum(['person', 'place', 'organisation']), text: word });
export type DemoMention = z.infer<typeof DemoMention>;

const DemoContent = z.object({
  council: word,
  teams: z.array(z.object({ name: word, manager: word })),
  people: z.array(DemoPerson),
  cases: z.array(CaseDraft),
  /** The rounds that are over, oldest first. */
  rounds: z.array(z.object({ round: DemoRound, reviews: z.array(DemoReview) })),
  nextRound: DemoRound,
  /** By case reference. */
  mentions: z.record(word, z.array(DemoMention)),
});
export type DemoContent = z.infer<typeof DemoContent>;

/** The fictitious Wrenfield Borough Council: its people, open cases and rounds. */
export const readDemoContent = (): DemoContent =>
  DemoContent.parse({
    ...people,
    cases,
    rounds: [reviewsOfMay2023, reviewsOfJanuary2024],
    nextRound,
    mentions,
  });
