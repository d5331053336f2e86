import type { RecommendationLevel } from '../recommendation.ts';

const EXAMPLES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:attendance|school|education|pep)\b/i,
    'meet the school and parent and write down who does what each morning so that the child is in school',
  ],
  [
    /\b(?:father|dad|partner)\b/i,
    "interview the father and put his views and history into the child's assessment",
  ],
  [
    /\b(?:safe|risk|abuse|exploitation|missing)\b/i,
    'write a safety plan with the child and the adults named in it, saying who does what and when',
  ],
  [
    /\b(?:mental|emotional|wellbeing|therap|trauma)/i,
    'refer to CAMHS and agree weekly sessions with the school counsellor while the child waits',
  ],
  [
    /\b(?:culture|identity|religion|faith|language)\b/i,
    'ask the child what matters about their identity and agree with the carers three things that will happen at home',
  ],
  [
    /\b(?:communicat|multi-agency|partners|agencies)/i,
    'chair a core group every four weeks and send the agreed actions to each professional within two days',
  ],
  [
    /\b(?:supervision|oversight|management|drift)\b/i,
    'hold supervision each month and record what has changed for the child and what happens next',
  ],
  [
    /\b(?:record|recording|case notes?|chronology)/i,
    "dip sample ten records a month for the child's own words and go through the result with each worker",
  ],
  [
    /\b(?:sibling|contact|family time)\b/i,
    'arrange monthly time together for the brothers and sisters and ask each how it went',
  ],
  [
    /\b(?:training|staff|workers|practice|awareness)\b/i,
    'run three workshops and check in 20 files whether practice with children has changed',
  ],
  [
    /\b(?:mother|mum|parents?)\b/i,
    'visit the parent, agree two changes the child will notice, and look at them again at the core group',
  ],
];

/** What a service can do; the other examples are for one child. */
const SERVICE_EXAMPLES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:communicat|multi-agency|partners|agencies|information)/i,
    'have each agency name the person who answers within one working day, and count the answers each month',
  ],
  [
    /\b(?:supervision|oversight|management|drift)\b/i,
    'hold supervision each month and check in ten records what has changed for the child since the last one',
  ],
  [
    /\b(?:training|staff|workers|practice|awareness)\b/i,
    'run three workshops and check in 20 files whether practice with children has changed',
  ],
];

/** A step of the kind that is meant, after what the text is about. */
export function exampleFor(text: string, level: RecommendationLevel): string {
  if (level === 'service')
    return (
      SERVICE_EXAMPLES.find(([about]) => about.test(text))?.[1] ??
      'read ten records a month, write down what has changed for each child, and go through the result with each worker'
    );
  return (
    EXAMPLES.find(([about]) => about.test(text))?.[1] ??
    'visit the child alone and write down, in their words, what they want to be different'
  );
}
