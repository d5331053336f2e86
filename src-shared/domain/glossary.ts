import { GLOSSARY_OF_THE_FIELD } from './glossary-of-the-field.ts';
import type { GlossaryTerm } from './glossary-term.ts';

/** The words that the app itself uses. */
const APP_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'BRAG',
    words: 'Blue, red, amber, green',
    meaning: 'how far an action of a plan has come; each plan says what its four colours mean.',
  },
  {
    term: 'C&FA',
    words: 'Child and family assessment',
    meaning: 'the assessment that decides what help a child and family need.',
    also: ['CFA'],
  },
  {
    term: 'CIN',
    words: 'Child in need',
    meaning: 'a child who gets services under section 17 of the Children Act 1989.',
  },
  {
    term: 'CL',
    words: 'Care leaver',
    meaning: 'a young person who was looked after and is still supported.',
  },
  {
    term: 'CLA',
    words: 'Child looked after',
    meaning: 'a child in the care of the council; also called child in care or looked-after child.',
    also: ['CIC', 'LAC'],
  },
  {
    term: 'Closing the loop',
    words: 'Closing the loop',
    meaning: 'telling the auditor, and the child or family, what was done with what was found.',
  },
  {
    term: 'CPP',
    words: 'Child protection plan',
    meaning: 'the plan made when a child is at risk of significant harm.',
    also: ['CP'],
  },
  {
    term: 'CWD',
    words: 'Disabled child',
    meaning: 'a child with a disability who gets a service because of it.',
  },
  { term: 'DLT', words: 'Directorate leadership team', meaning: 'the senior managers of the directorate.' },
  { term: 'EH', words: 'Early help', meaning: 'support before a social worker is needed.' },
  {
    term: 'EHCP',
    words: 'Education, health and care plan',
    meaning: 'the legal plan for a child whose special educational needs call for more than a school gives.',
  },
  {
    term: 'Impact',
    words: 'Impact',
    meaning: 'what changed for the child; it is recorded apart from whether the action was done.',
  },
  {
    term: 'Moderation',
    words: 'Moderation',
    meaning: 'a second judgement of a sample, so that a grade means the same whoever gave it.',
  },
  {
    term: 'Pack',
    words: 'Pack',
    meaning: 'one encrypted, signed file in which reviews travel from one computer to another.',
  },
  { term: 'PEP', words: 'Personal education plan', meaning: 'the school plan of a looked-after child.' },
  {
    term: 'PF',
    words: 'Private fostering',
    meaning:
      'a child cared for by somebody other than a close relative for 28 days or more, by private agreement.',
  },
  {
    term: 'PLO',
    words: 'Public Law Outline',
    meaning: 'the steps before and in court proceedings about the care of a child.',
  },
  {
    term: 'Practice review',
    words: 'Practice review',
    meaning: 'one child’s case, read and judged against the template.',
  },
  {
    term: 'QA',
    words: 'Quality assurance',
    meaning: 'finding out how good practice is, and making it better.',
  },
  {
    term: 'Rationale',
    words: 'Rationale',
    meaning: 'why a grade was given; it names its evidence.',
  },
  {
    term: 'Round',
    words: 'Round',
    meaning: 'a set of practice reviews over a window of time, perhaps with a theme.',
  },
  {
    term: 'S47',
    words: 'Section 47 enquiry',
    meaning: 'the enquiry the council must make when it suspects significant harm (Children Act 1989).',
    also: ['section 47'],
  },
  {
    term: 'SB',
    words: 'Short breaks',
    meaning: 'time away from home for a disabled child, and rest for carers.',
  },
  {
    term: 'Seal',
    words: 'Seal',
    meaning: 'a fingerprint of what was submitted; a later change to it would show.',
  },
  {
    term: 'SEND',
    words: 'Special educational needs and disability',
    meaning: 'a child who needs more or other help to learn than most.',
    also: ['SEN'],
  },
  {
    term: 'SGO',
    words: 'Special guardianship order',
    meaning: 'a court order that gives a child a guardian until 18.',
  },
  {
    term: 'SMART',
    words: 'Specific, measurable, achievable, relevant, time-bound',
    meaning: 'what a recommendation must be for its effect to be seen.',
  },
  {
    term: 'Triangulation',
    words: 'Triangulation',
    meaning: 'hearing the child, the family, the worker, the manager and partners beside reading the file.',
  },
  {
    term: 'UASC',
    words: 'Unaccompanied asylum-seeking child',
    meaning: 'a child who came to this country alone to ask for asylum.',
    also: ['UAS'],
  },
];

/** All of them, in the order of the alphabet. */
export const GLOSSARY: readonly GlossaryTerm[] = [...APP_TERMS, ...GLOSSARY_OF_THE_FIELD].sort((a, b) =>
  a.term.localeCompare(b.term, 'en-GB'),
);

const byName: ReadonlyMap<string, GlossaryTerm> = new Map(
  GLOSSARY.flatMap((term) =>
    [term.term, ...(term.also ?? [])].map((name): [string, GlossaryTerm] => [name.toLowerCase(), term]),
  ),
);

/** The glossary's entry for a word or one of its short forms, in any case. */
export const findTerm = (word: string): GlossaryTerm | undefined => byName.get(word.trim().toLowerCase());
