import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';

const redactor = createRedactor({ propose });

const toldIn = (text: string) => {
  const { spans, risks } = redactor.redact({ text });
  return [...spans, ...risks].map(({ start, end }) => text.slice(start, end));
};

const unheard = (frame: string, members: string) =>
  members
    .split('|')
    .filter(
      (member) =>
        !toldIn(`Home visit today. ${frame.replace('@', () => member)}`).some(
          (told) => told.includes(member) || member.includes(told),
        ),
    );

describe('rare details that a verb tells', () => {
  it('lists work without a name for it', () => {
    const work =
      'drives a crane|drives lorries|cleans caravans|cleaned chimneys|lays carpets|fits kitchens|sells flowers|restores clocks|keeps ferrets|breeds greyhounds|races pigeons|does nails|does the doors|worked the trawlers|works on the tills|is on the bins|guts fish|picks daffodils';
    expect(unheard('Dad @ for a living.', work)).toEqual([]);
    expect(unheard('Her gran @ in season.', work)).toEqual([]);
  });

  it('lists what a child is known for, misfortune and halves of a family', () => {
    expect(
      unheard(
        'She @ last year.',
        'swims for the county|played for England|ran for Wales|was head girl|has six toes|has one arm|found her mother hanging',
      ),
    ).toEqual([]);
    expect(
      unheard('There is a @ too.', 'half-sister by his first wife|half-brother from the previous marriage'),
    ).toEqual([]);
  });

  it('lets what everybody does go by', () => {
    const ordinary = [
      'Mum drives a car and does the washing.',
      'Dad keeps appointments and works hard.',
      'She plays for an hour and runs for the bus.',
      'He sold his phone and made tea.',
      'On one hand he is calm.',
      'She did her hair and cleaned her room.',
    ];
    expect(
      ordinary.flatMap((text) =>
        redactor
          .redact({ text: `Home visit today. ${text}` })
          .risks.map(({ start, end }) => `Home visit today. ${text}`.slice(start, end)),
      ),
    ).toEqual([]);
  });
});
