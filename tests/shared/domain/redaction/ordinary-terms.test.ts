import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';

const TERMS =
  `Child in Need|Signs of Safety|Section 47|Section 17|Section 20|Working Together|Ofsted|CAMHS|MASH|EHCP|Requires improvement|Requires Improvement to be Good|Outstanding|Good|Inadequate|IRO|Strengthening Families|Graded Care Profile|Graded Care Profile 2|GCP2|Independent Reviewing Officer|Team Manager|Local Authority|Monday|Tuesday|Friday|Head of Service|Service Manager|Assistant Director|Social Worker|Senior Social Worker|Family Support Worker|Early Help|Early Help Assessment|Team Around the Family|Child Protection|Child Protection Plan|Child Protection Conference|Core Group|Strategy Discussion|Child and Family Assessment|C&FA|Public Law Outline|Care Order|Interim Care Order|Supervision Order|Special Guardianship Order|Placement Order|Pathway Plan|Personal Education Plan|Personal Adviser|Virtual School|Children Act 1989|Children Act 2004|Mental Capacity Act|Equality Act|NHS|GP|SENCO|SEND|DSL|LADO|CAFCASS|NSPCC|Barnardo's|Childline|CIN|CPP|CLA|LAC|UASC|ICPC|RCPC|FGC|Family Group Conference|Three Houses|Wishes and Feelings|Life Story Work|Voice of the Child|Danger Statement|Safety Plan|Safety Goal|Genogram|Ecomap|Chronology|Supervision|Management Oversight|Motivational Interviewing|Domestic Abuse|Domestic Violence|Neglect|Emotional Abuse|Significant Harm|Harmful Sexual Behaviour|Contextual Safeguarding|Child Sexual Exploitation|Child Criminal Exploitation|County Lines|National Referral Mechanism|NRM|MARAC|MAPPA|DASH|IDVA|Return Home Interview|Missing from Home|Emergency Duty Team|EDT|Duty Team|Front Door|Multi-Agency Safeguarding Hub|Youth Justice Service|YOT|Police|Probation|Health Visitor|School Nurse|Midwife|Headteacher|Educational Psychologist|Speech and Language Therapy|Occupational Therapy|Foster Carer|Kinship Care|Connected Persons|Regulation 24|Short Breaks|Direct Payments|Universal Credit|Personal Independence Payment|Christmas|Easter|Eid|Ramadan|Half Term|Key Stage 2|GCSEs|English|Maths|Facebook|WhatsApp|Instagram|Xbox|Teams|Zoom|Amber|Red|Green|BRAG|SMART|SDQ|PEP|PLO|TAF|Threshold|Tier 3|Level 4|Mum|Dad|Nan|Grandad|Young Person|Young People|Looked After Child|Care Leaver|Practice Review|Recommendation|Quality Assurance|Moderator|Auditor|Safeguarding Children Partnership|Serious Case Review|Rapid Review|Child Safeguarding Practice Review|Corporate Parenting Board|Subject Access Request|Data Protection Act|GDPR|Home Office|Department for Education|DfE|Women's Aid|Citizens Advice|Solihull|Triple P|Incredible Years|EMDR|CBT|ADHD|ASD|PTSD|DNA|A&E|Red Book|Solicitor|Guardian|Family Court|High Court|Contact Centre|Children's Services|Adult Social Care|Children's Social Care|Housing|Education`.split(
    '|',
  );

const SENTENCES = [
  (term: string) => `The reviewer looked at ${term} and what it meant for the child.`,
  (term: string) => `${term} is recorded on the file and was discussed in supervision.`,
  (term: string) => `notes: ${term.toLowerCase()} discussed with the worker, plan updated, no change`,
];

describe.each([
  ['without the proposer', undefined],
  ['with the proposer', createProposer().propose],
] as const)('ordinary words of social care %s', (_, propose) => {
  it('are masked in under 5% of places', () => {
    const redactor = createRedactor(propose ? { propose } : {});
    const masked: string[] = [];
    for (const term of TERMS) {
      for (const sentence of SENTENCES) {
        const text = sentence(term);
        if (redactor.redact({ text }).spans.length > 0)
          masked.push(
            `${term}: ${redactor
              .redact({ text })
              .spans.map((span) => `${text.slice(span.start, span.end)} (${span.source})`)
              .join(', ')}`,
          );
      }
    }
    expect(masked.length / (TERMS.length * SENTENCES.length), masked.join('\n')).toBeLessThan(0.05);
  });
});
