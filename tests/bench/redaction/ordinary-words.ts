/** Words and phrases of social care that name nobody; written for the bench, not taken from the list in the product. */
const PHRASES = `
Child in Need|Children in Need|Signs of Safety|Section 47|Section 17|Section 20|s47 enquiry|Working Together|Outstanding|Good|Requires improvement|Requiring Improvement|Inadequate|Excellent
Child Protection Plan|Initial Child Protection Conference|Core Group|Strategy Meeting|Public Law Outline|Care Order|Special Guardianship Order|Interim Care Order|Children Act 1989
Independent Reviewing Officer|Team Manager|Head of Safeguarding|Principal Social Worker|Advanced Practitioner|Virtual School Head|Designated Safeguarding Lead|Health Visitor|School Nurse|Personal Adviser|Family Support Worker|Foster Carer
Danger Statement|Safety Goal|Words and Pictures|Three Houses|Wizards and Fairies|Family Network Meeting|Family Group Conference|Life Story Work|Later Life Letter|Graded Care Profile|Outcomes Star|Genogram|Chronology|Case Summary
Pathway Plan|Personal Education Plan|Education, Health and Care Plan|Child and Family Assessment|Parenting Assessment|Return Home Interview|Strengths and Difficulties Questionnaire|Initial Health Assessment|Viability Assessment
Voice of the Child|Lived Experience|Management Oversight|Reflective Supervision|Direct Work|Delegated Authority|Threshold|Step Down|Early Help|Edge of Care|Leaving Care|Front Door|Corporate Parenting Board|Scrutiny Board
CAMHS|MASH|MARAC|EHCP|SENCO|IRO|LADO|CIN|CPP|CLA|UASC|PLO|PEP|SDQ|DSL|Cafcass|Ofsted|NSPCC|NHS|DASH|NRM|SMART|BRAG
Mum|Dad|Nan|Grandad|Maternal Grandmother|Paternal Uncle|Father|Mother|Sibling|Young Person|Care Leaver|Looked After Child|Parental Responsibility|Family Time|Contact Centre|Special Educational Needs
Emotional Abuse|Neglect|Domestic Abuse|Substance Misuse|Child Sexual Exploitation|County Lines|Contextual Safeguarding|Honour Based Abuse|Private Fostering|Short Breaks|Supported Accommodation|Kinship Care
Key Stage 2|Universal Credit|Housing Benefit|White British|English|Recommendation|Child Level|Service Level|Rationale|Evidence|Impact|Next Steps|What are we worried about?|What is working well?|What needs to happen?`
  .trim()
  .split(/[|\n]/);

/** Each phrase in four places: in a sentence, at its start, in a lower-case note, in a line of capitals. */
export function ordinaryCases(): { text: string; start: number; end: number }[] {
  const frames: ((phrase: string) => readonly [string, string, string])[] = [
    (phrase) => ['There was discussion of ', phrase, ' and the worker wrote it up well.'],
    (phrase) => ['', phrase, ' was recorded and the impact on the child was considered.'],
    (phrase) => ['seen at home. talked about ', phrase.toLowerCase(), ', plan updated and shared'],
    (phrase) => ['ACTIONS AGREED: ', phrase.toUpperCase(), ' TO BE REVIEWED'],
  ];
  return PHRASES.flatMap((phrase) =>
    frames.map((frame) => {
      const [before, middle, after] = frame(phrase);
      return { text: before + middle + after, start: before.length, end: before.length + middle.length };
    }),
  );
}
