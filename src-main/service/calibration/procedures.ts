import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { differencesFromAgreed, gradeExemplar, shownExemplars } from './repository.ts';

const room = os.calibration;

/** The calibration room of the contract. */
export const calibrationRouter = room.router({
  exemplars: room.exemplars.handler(({ context }) => shownExemplars(openWorkspaceOf(context))),
  grade: room.grade.handler(({ context, input }) => {
    gradeExemplar(openWorkspaceOf(context), input.exemplar, withoutControlCharacters(input.grades));
    return {};
  }),
  differences: room.differences.handler(({ context }) =>
    differencesFromAgreed(openWorkspaceOf(context).store),
  ),
});
