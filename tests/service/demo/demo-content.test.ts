import { describe, expect, it } from 'vitest';
import { type DemoReview, readDemoContent } from '#service/demo/demo-content.ts';
import { hasNhsCheckDigit, nhsDigits } from '#shared/domain/cases/nhs-number.ts';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { BUILT_IN_SCALES, findPoint } from '#shared/domain/grades/scale.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import {
  domainGradeField,
  feedbackField,
  fieldsOf,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptField,
} from '#shared/domain/reviews/review-fields.ts';
import { mayReview } from '#shared/domain/rounds/independence.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';

const content = readDemoContent();
const [may2023, january2024] = content.rounds;
const reviews = content.rounds.flatMap(({ round, reviews }) => {
  const scale = BUILT_IN_SCALES.find(({ key }) => key === round.scale)!;
  return reviews.map((review) => ({
    title: `${round.name}, ${review.caseReference}`,
    round,
    scale,
    review,
    theCase: content.cases.find(({ reference }) => reference === review.caseReference)!,
  }));
});

const textOf = (review: DemoReview): string =>
  [
    ...Object.values(review.answers),
    ...review.evidence.flatMap(({ source, date, text }) => [source, date, text]),
    ...review.recommendations.flatMap((one) => [
      one.action,
      one.measure,
      one.intendedImpact,
      one.theme,
      ...one.owners,
    ]),
    ...review.concerns.flatMap(({ concern, done }) => [concern, done]),
  ].join('\n');

const allText = JSON.stringify(content);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

describe('the demo council', () => {
  it('has its twelve social workers, four managers, reviewers of three kinds and a moderator', () => {
    const titles = content.people.map(({ jobTitle }) => jobTitle);
    expect(titles.filter((title) => title === 'Social Worker')).toHaveLength(12);
    expect(titles.filter((title) => title === 'Team Manager')).toHaveLength(4);
    const outside = content.people.filter(({ affiliation }) => affiliation === 'external');
    expect(outside.flatMap(({ roles }) => roles)).toEqual(['reviewer', 'reviewer', 'moderator']);
    expect(
      content.people.filter((one) => one.affiliation === 'internal' && one.roles.includes('reviewer')),
    ).toHaveLength(2);
    expect(new Set(content.people.map(({ name }) => name)).size).toBe(content.people.length);
  });

  it('has 44 open cases, each known once and in a team of the council', () => {
    expect(content.cases).toHaveLength(44);
    expect(new Set(content.cases.map(({ reference }) => reference)).size).toBe(44);
    const managerOf = new Map(content.teams.map(({ name, manager }) => [name, manager]));
    const teamOf = new Map(content.people.map(({ name, team }) => [name, team]));
    for (const one of content.cases) {
      expect(one.teamManager).toBe(managerOf.get(one.team!));
      expect(teamOf.get(one.worker!)).toBe(one.team);
      expect(one.openedOn! >= one.dateOfBirth! || one.reference === 'WB204318').toBe(true);
    }
  });

  it('uses statuses that the shipped list knows', () => {
    const known = new Set(defaultStatusList.statuses.map(({ code }) => code));
    expect(content.cases.flatMap(({ statuses }) => statuses).filter((code) => !known.has(code))).toEqual([]);
  });

  it('holds only NHS numbers of the test range, with the right check digit', () => {
    const numbers = content.cases.flatMap(({ nhsNumber }) => nhsNumber ?? []);
    expect(numbers.length).toBeGreaterThan(35);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number).toMatch(/^999\d{7}$/);
    const written = allText.match(/\b\d{3} ?\d{3} ?\d{4}\b/g) ?? [];
    expect(written.length).toBeGreaterThan(numbers.length);
    for (const number of written) {
      expect(numbers).toContain(nhsDigits(number));
      expect(hasNhsCheckDigit(nhsDigits(number)!)).toBe(true);
    }
  });

  it('holds only telephone numbers, postcodes and addresses on the web that reach nobody', () => {
    for (const number of allText.match(/\b0\d{4} \d{6}\b/g) ?? []) {
      expect(number).toMatch(/^(?:01632 960|07700 900)\d{3}$/);
    }
    for (const { address } of content.cases) expect(address).toMatch(/, ZZ99 \d[A-Z]{2}$/);
    for (const mail of allText.match(/[\w.]+@[\w.-]+\w/g) ?? []) expect(mail).toMatch(/\.example$/);
  });
});

describe('the demo rounds', () => {
  it('are the round of 14 reviews and the round of 13 that the domain tells of', () => {
    expect(may2023!.reviews).toHaveLength(14);
    expect(january2024!.reviews).toHaveLength(13);
    expect(new Set(reviews.map(({ review }) => review.caseReference)).size).toBe(27);
    const byFirm = january2024!.reviews.filter(
      ({ reviewer }) => content.people.find(({ name }) => name === reviewer)!.affiliation === 'external',
    );
    expect(byFirm).toHaveLength(11);
    expect(january2024!.reviews.filter(({ reviewer }) => reviewer === 'Philippa Tunnard')).toHaveLength(2);
  });

  it('looked in May 2023 at children with special educational needs only', () => {
    for (const { round, theCase } of reviews) {
      if (round.name === 'May 2023') expect(theCase.statuses).toContain('SEND');
    }
  });

  it('spread their grades over all four ranks', () => {
    const spread = content.rounds.map(({ round, reviews }) => {
      const scale = BUILT_IN_SCALES.find(({ key }) => key === round.scale)!;
      return scale.points.map(
        ({ key }) => reviews.filter(({ answers }) => answers[OVERALL_GRADE_FIELD] === key).length,
      );
    });
    expect(spread).toEqual([
      [2, 6, 5, 1],
      [1, 7, 4, 1],
    ]);
  });

  it('are followed by a round of eight that nobody has begun', () => {
    expect(content.nextRound).toMatchObject({ name: 'November 2026', targetSize: 8 });
    expect(content.nextRound.opensOn < content.nextRound.closesOn).toBe(true);
  });
});

describe.each(reviews)('the review of $title', ({ round, scale, review, theCase }) => {
  it('answers only what the template asks, each domain and two sources at least', () => {
    const fields = new Set(fieldsOf(DEFAULT_TEMPLATE));
    expect(Object.keys(review.answers).filter((field) => !fields.has(field))).toEqual([]);
    for (const { key, prompts } of DEFAULT_TEMPLATE.domains) {
      expect(prompts.some((prompt) => review.answers[promptField(key, prompt.key)])).toBe(true);
    }
    const sources = DEFAULT_TEMPLATE.feedback.filter(({ key }) => review.answers[feedbackField(key)]);
    expect(sources.length).toBeGreaterThanOrEqual(2);
  });

  it('lacks nothing that the rules ask for', () => {
    const lacks = missingFrom({
      template: DEFAULT_TEMPLATE,
      scale,
      answers: review.answers,
      evidence: review.evidence.map(({ ref, ...item }) => ({ id: ref, ...item })),
      recommendations: review.recommendations.map((one, index) => ({ id: String(index), ...one })),
      concerns: review.concerns.map(({ raisedOn }, index) => ({ id: String(index), settledAt: raisedOn })),
      hasReviewer: true,
    });
    expect(lacks).toEqual([]);
  });

  it('has three to five evidence items, told apart by name, one in the child’s own words', () => {
    const refs = review.evidence.map(({ ref }) => ref);
    expect(refs.length).toBeGreaterThanOrEqual(3);
    expect(refs.length).toBeLessThanOrEqual(5);
    expect(new Set(refs).size).toBe(refs.length);
    expect(review.evidence.some(({ kind }) => kind === 'childs-words')).toBe(true);
    const fields = new Set(fieldsOf(DEFAULT_TEMPLATE));
    for (const { cites } of review.evidence) expect(cites.filter((field) => !fields.has(field))).toEqual([]);
  });

  it('keeps the limits that the template sets on the overall grade', () => {
    const rankOf = (field: string): number => findPoint(scale, review.answers[field])!.rank;
    const overall = rankOf(OVERALL_GRADE_FIELD);
    const risk = rankOf(domainGradeField('risk-and-safety'));
    const voice = rankOf(domainGradeField('lived-experience'));
    if (risk === 1) expect(overall).toBe(1);
    if (Math.min(risk, voice) < 3) expect(overall).toBeLessThanOrEqual(2);
    if (overall === 4) {
      expect(rankOf(domainGradeField('impact'))).toBe(4);
      expect(voice).toBe(4);
      expect(
        Math.min(...DEFAULT_TEMPLATE.domains.map(({ key }) => rankOf(domainGradeField(key)))),
      ).toBeGreaterThanOrEqual(3);
    }
  });

  it('says of an Inadequate what was done for the child before it was handed in', () => {
    if (review.answers[OVERALL_GRADE_FIELD] === 'inadequate') expect(review.concerns).not.toEqual([]);
    for (const { raisedOn } of review.concerns) expect(raisedOn <= review.submittedOn).toBe(true);
  });

  it('was written by somebody independent, within the window, of a case that was open', () => {
    const reviewer = content.people.find(({ name }) => name === review.reviewer)!;
    expect(reviewer.roles).toContain('reviewer');
    const permission = mayReview(
      { id: reviewer.name, name: reviewer.name, affiliation: reviewer.affiliation, team: reviewer.team },
      {
        id: theCase.reference,
        worker: { name: theCase.worker ?? null },
        manager: { name: theCase.teamManager ?? null },
        team: theCase.team ?? null,
      },
    );
    expect(permission).toEqual({ allowed: true });
    expect(review.submittedOn >= round.opensOn && review.submittedOn <= round.closesOn).toBe(true);
    expect(theCase.openedOn! < round.opensOn).toBe(true);
  });

  it('sets each recommendation an owner, a measure and a day or month that lies ahead', () => {
    for (const one of review.recommendations) {
      expect(one.owners).not.toEqual([]);
      for (const text of [one.measure, one.intendedImpact, one.theme]) expect(text).not.toBe('');
      expect(one.due > review.submittedOn.slice(0, one.due.length)).toBe(true);
    }
  });

  it('gives the anonymised pack something to mask, and names nobody of another case', () => {
    const text = textOf(review);
    const { forename, surname } = theCase.names;
    expect(wordsIn(text).length).toBeGreaterThan(400);
    const own = [forename!, surname!, ...theCase.names.aliases].map((name) =>
      name.toLocaleLowerCase('en-GB'),
    );
    expect(own.some((name) => text.toLocaleLowerCase('en-GB').includes(name))).toBe(true);
    const known = new Set(
      wordsIn(JSON.stringify([theCase, review.reviewer, content.mentions[theCase.reference] ?? []])),
    );
    const words = new Set(wordsIn(text));
    const strangers = [
      ...content.cases.flatMap(({ names }) => [names.forename ?? '', names.surname ?? '']),
      ...content.people.map(({ name }) => name),
    ]
      .flatMap(wordsIn)
      .filter((name) => name.length > 3 && words.has(name) && !known.has(name) && !ORDINARY.has(name));
    expect(strangers).toEqual([]);
    expect(text).not.toMatch(/wrenfield/i);
  });

  it('mentions what its list of mentions says, none of which the record knows', () => {
    const text = textOf(review).toLocaleLowerCase('en-GB');
    const record = wordsIn(JSON.stringify(theCase).toLocaleLowerCase('en-GB'));
    for (const mention of content.mentions[theCase.reference] ?? []) {
      const words = mention.text.toLocaleLowerCase('en-GB');
      expect(text).toContain(words);
      expect(wordsIn(words).some((one) => !record.includes(one))).toBe(true);
    }
  });

  it('argues each rationale in a few sentences', () => {
    for (const [field, text] of Object.entries(review.answers)) {
      if (!field.endsWith('/rationale') && field !== OVERALL_RATIONALE_FIELD) continue;
      expect(wordsIn(text).length).toBeGreaterThanOrEqual(8);
      expect(wordsIn(text).length).toBeLessThanOrEqual(90);
    }
  });
});

/** Forenames and surnames of the council's children that begin sentences as ordinary words. */
const ORDINARY = new Set([
  'Will',
  'Mark',
  'Grace',
  'Hope',
  'Faith',
  'Summer',
  'Brown',
  'Angel',
  'Ward',
  'Bell',
  'Reid',
]);
