import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';

const codesOf = (action: string, level: 'child' | 'service' = 'service') =>
  checkSmart({ level, action }, '2026-04-01').findings.map(({ code }) => code);

describe('kinds of recommendation', () => {
  it.each([
    'The training manager will publish the revised neglect guidance on the intranet by 30 June 2026',
    'The school nurse will weigh Isla by 30 April 2026 and tell the core group the result',
  ])('a result that is published or told to a group can be checked: %s', (action) => {
    expect(codesOf(action)).not.toContain('no-measure');
  });

  it.each(['Timeliness of return home interviews', 'Quality of chronologies'])(
    'a heading asks nobody for anything: %s',
    (action) => {
      expect(codesOf(action)).toContain('no-action');
    },
  );

  it('advice on a recommendation for the service is not about one child', () => {
    const { findings } = checkSmart({ level: 'service', action: 'Improve supervision' }, '2026-04-01');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ suggestion }) => suggestion).join(' ')).not.toMatch(
      /visit the child|see (?:him|her) alone/i,
    );
  });

  const GIVEN_TO = [
    'the board',
    'the scrutiny panel',
    'the ombudsman',
    'the placing authority',
    'the core group',
  ];
  const GIVEN = [
    (whom: string) => `The team manager will send the record of each incident to ${whom}`,
    (whom: string) => `The head teacher will list for ${whom} the children who have no school place`,
    (whom: string) => `The service manager will tell ${whom} how many of the last 20 visits were late`,
    (whom: string) => `The designated nurse will bring the answers of the three hospitals to ${whom}`,
  ];
  it.each(GIVEN_TO.flatMap((whom) => GIVEN.map((say) => say(whom))))(
    'what somebody else is given can be checked: %s',
    (action) => {
      expect(codesOf(action)).not.toContain('no-measure');
    },
  );

  const ANSWERABLE = [
    'The Department of Education',
    'The Ministry of Justice',
    'The Secretary of State',
    'The registered person',
    'The national panel',
    'The team manager',
    'The youth justice service',
    'The chief constable',
  ];
  it.each(ANSWERABLE)('%s answers for what it is asked to do', (who) => {
    expect(codesOf(`${who} should visit each of the five homes`)).not.toContain('no-owner');
  });

  it.each([
    'That the Department of Health publish the list',
    'We recommend that the Ministry of Justice review the rule',
  ])('a motion names who is to act: %s', (action) => {
    expect(codesOf(action)).not.toContain('no-owner');
  });

  it.each(['Institutions', 'Ministers', 'Partners', 'Agencies', 'Practitioners', 'State governments'])(
    '%s are a crowd',
    (who) => {
      expect(codesOf(`${who} should visit each of the five homes`)).toContain('no-owner');
    },
  );

  const INWARD = [
    'understand neglect',
    'know how to respond',
    'are aware of the risk',
    'feel supported',
    'recognise abuse',
  ];
  const WHO = ['staff', 'all practitioners', 'foster carers', 'social workers'];
  it.each(WHO.flatMap((who) => INWARD.map((state) => `The agency should ensure that ${who} ${state}`)))(
    'a state of mind is no step: %s',
    (action) => {
      expect(
        checkSmart({ level: 'service', action }, '2026-04-01').findings.map(({ criterion }) => criterion),
      ).toContain('S');
    },
  );

  it.each([
    'Mandatory drug testing of parents before children are returned home',
    'The response to children who go missing from home or care',
    'Sufficiency of homes for children who are in care',
  ])('a verb that is said by the way asks nobody for anything: %s', (action) => {
    expect(codesOf(action)).toContain('no-action');
  });

  it.each(['neglect strategy', 'practice model', 'threshold framework', 'attendance policy for children'])(
    'only paper changes with a new %s',
    (paper) => {
      expect(codesOf(`The head of service should rewrite the ${paper}`)).toContain('process-only');
    },
  );

  it('the minutes that follow a review do not make it paperwork', () => {
    expect(
      codesOf(
        'The reviewing officer will hold the overdue review and send the minutes to the manager',
        'child',
      ),
    ).not.toContain('process-only');
  });

  it("children's social care is a service, and no paper of a child's", () => {
    expect(codesOf("Police and children's social care to work together to safeguard babies")).not.toContain(
      'process-only',
    );
  });

  it.each([
    'Social worker to ask Tariq which adult he wants at his review and write his answer in the invitation',
    'Social worker to ask Mina what she thinks and write what she says in the plan',
    'Key worker to find Jo a mentor and check with her a month later that they meet',
    'Virtual school to get Leo a laptop and check with Leo in May that he uses it',
  ])('a child’s own answer, written where it counts or asked for again, can be checked: %s', (action) => {
    expect(codesOf(action, 'child')).not.toContain('no-measure');
  });

  it.each([
    'Social worker to write her records',
    'Social worker to check the file',
    'Key worker to write on time',
  ])('no answer of a child: %s', (action) => {
    expect(codesOf(action, 'child')).toContain('no-measure');
  });

  it.each(['parent', 'family', 'child', 'young person', 'carer'])(
    'what each %s is sent reaches them',
    (who) => {
      expect(
        codesOf(`Business support to send each ${who} the minutes within ten working days`),
      ).not.toContain('process-only');
    },
  );

  it('records that are counted for what they show are no paper alone', () => {
    expect(
      codesOf('The service manager to read ten supervision records and report how many show reflection'),
    ).not.toContain('process-only');
    expect(codesOf('The service manager to file ten supervision records')).toContain('process-only');
  });

  const TOLD = ['tell the social worker', 'give Noah’s mother', 'send the school nurse', 'inform the court'];
  const OF_WHAT = [
    'what she needs',
    'when it will be',
    'the date of the first visit',
    'a copy',
    'whether he came',
  ];
  it.each(TOLD.flatMap((tell) => OF_WHAT.map((what) => `${tell} ${what}`)))(
    'what came of a first deed can be checked where a second hands it over: … and %s',
    (told) => {
      const action = `The foster carer will take Kai to the dentist before 20 May 2026 and ${told}`;
      expect(codesOf(action, 'child')).not.toContain('no-measure');
    },
  );

  it.each([
    'NHS England should pay for a second school nurse',
    'Public Health Wales must send each surgery the leaflet',
    'Ofsted should ask every home for its missing log',
    'The safeguarding partners should agree one referral form',
    'Local safeguarding partners will agree one referral form',
    'We recommend that the trust publishes the findings',
    'That the board tells each school the number',
  ])('a body that goes by its own name, or by a motion, answers for it: %s', (action) => {
    expect(codesOf(action)).not.toContain('no-owner');
  });

  it.each([
    'The quality of life story work for children who are to be adopted',
    'Timeliness of health assessments for children who will leave care',
    'Sufficiency of homes for children who must be moved',
  ])('what a heading says of whom it is about is no request: %s', (action) => {
    expect(codesOf(action)).toContain('no-action');
  });

  it.each(['more often', 'more regularly', 'more closely', 'less frequently'])(
    '“%s” does not say how often',
    (degree) => {
      expect(codesOf(`The social worker will visit Kai ${degree}`, 'child')).toContain('vague-object');
    },
  );
});
