import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aLead, finish, TODAY } from '../exchange/two-laptops.ts';

const NOON = new Date('2026-06-10T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

const open = (made: TestService, passphrase = GOOD_PASSPHRASE) =>
  made.client.workspace.open({
    where: { fileToken: made.grants.grant(join(made.folder, 'Test.plumbline'), 'open-workspace') },
    passphrase,
  });

describe('a clock that is put back or forward, or stands in another zone', () => {
  it('keeps nobody out for longer than the pause after wrong passphrases', async () => {
    const made = await anOpenWorkspace({ now: NOON });
    await made.client.workspace.close({});
    for (let i = 0; i < 5; i++) {
      made.setNow(later(i * 10));
      await expect(open(made, 'wrong words altogether')).rejects.toThrow('not the passphrase');
    }
    made.setNow(later(-24 * 60));
    await expect(open(made)).rejects.toMatchObject({ data: { waitSeconds: 4 } });
    made.setNow(new Date(later(-24 * 60).getTime() + 4_000));
    expect(await open(made)).toMatchObject({ kind: 'open' });
  });

  it('makes one back-up for each day, whichever way the days come, and the newest stays the newest', async () => {
    const made = await anOpenWorkspace({ now: NOON });
    const reopenAt = async (now: Date) => {
      await made.client.workspace.close({});
      made.setNow(now);
      await open(made);
      return (await made.client.workspace.backups({})).map(({ name }) => name);
    };
    const tomorrow = await reopenAt(later(24 * 60));
    const backToday = await reopenAt(later(60));
    expect(backToday).toHaveLength(tomorrow.length + 1);
    expect(backToday.slice(1)).toEqual(tomorrow);
    expect(await reopenAt(later(120))).toEqual(backToday);
    expect(await reopenAt(later(24 * 60 + 60))).toEqual(backToday);
  });

  it('is found in the trail when it was put back, and not when it only went two minutes back or forward', async () => {
    const made = await anOpenWorkspace({ now: NOON });
    const deedAt = async (now: Date, idleMinutes: number) => {
      made.setNow(now);
      await made.client.workspace.updateSettings({ idleMinutes });
      return made.client.auditTrail.verify({});
    };
    expect(await deedAt(later(30), 6)).toMatchObject({ isWhole: true });
    expect(await deedAt(later(28), 7)).toMatchObject({ isWhole: true });
    const { findings } = await deedAt(later(-300), 8);
    expect(findings).toEqual([expect.stringContaining('the clock was put back')]);
  });

  it('leaves a review that was begun before and submitted after the clock was put back sealed, dated by the clock, and told', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const [reviewId = ''] = lead.reviewIds;
    await lead.client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Begun.' });
    lead.setNow(new Date(TODAY.getTime() - 3 * 24 * 3_600_000));
    const seal = await finish(lead, reviewId);
    const { findings } = await lead.client.auditTrail.verify({});
    expect(findings).toEqual([expect.stringContaining('the clock was put back')]);
    const { rows } = await lead.client.reviews.list({ roundId: lead.roundId });
    expect(rows).toMatchObject([{ id: reviewId, status: 'submitted' }]);
    expect((await lead.client.reviews.get({ id: reviewId })).row).toMatchObject({
      submittedAt: expect.stringContaining('2026-02-27'),
    });
    expect(seal).not.toBe('');
  });

  it('that stood a year ahead for a while takes nothing away: work and back-ups of that time stay, and are told', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const [first = '', second = ''] = lead.reviewIds;
    lead.setNow(new Date(TODAY.getTime() + 365 * 24 * 3_600_000));
    await finish(lead, first);
    await lead.client.workspace.backUp({});
    const ahead = (await lead.client.workspace.backups({}))[0]?.name;
    lead.setNow(new Date(TODAY.getTime() + 3_600_000));
    await finish(lead, second);
    await lead.client.workspace.backUp({});
    const names = (await lead.client.workspace.backups({})).map(({ name }) => name);
    expect(names.indexOf(ahead ?? '')).toBe(1);
    const { rows } = await lead.client.reviews.list({ roundId: lead.roundId });
    expect(rows.map(({ status }) => status)).toEqual(['submitted', 'submitted']);
    const { findings } = await lead.client.auditTrail.verify({});
    expect(findings).toEqual([expect.stringContaining('the clock was put back')]);
  });

  it.each([
    ['Europe/London', '2026-06-11'],
    ['UTC', '2026-06-10'],
    ['Pacific/Auckland', '2026-06-11'],
    ['America/Los_Angeles', '2026-06-10'],
  ])(
    'dates what is done at half past eleven of a June night in UTC by the day on the wall in %s',
    (zone, day) => {
      const code = `import { localDay } from '#shared/domain/dates/calendar-days.ts';
      console.log(localDay(new Date('2026-06-10T23:30:00Z')));`;
      // A process of its own: a worker of the tests keeps the zone that it began with.
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
        cwd: join(import.meta.dirname, '..', '..', '..'),
      });
      expect(said.trim()).toBe(day);
    },
  );
});
