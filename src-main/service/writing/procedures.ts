import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { versionsOf } from '../reviews/versions-repository.ts';
import { keepPhrase, phrasesOf, removePhrase } from './repository.ts';

const room = os.writing;

/** The writing room of the contract. */
export const writingRouter = room.router({
  versions: room.versions.handler(({ context, input }) =>
    versionsOf(openWorkspaceOf(context).store, input.reviewId, input.field),
  ),
  phrases: room.phrases.handler(({ context }) => phrasesOf(openWorkspaceOf(context))),
  keepPhrase: room.keepPhrase.handler(({ context, input }) =>
    keepPhrase(openWorkspaceOf(context), withoutControlCharacters(input.text)),
  ),
  removePhrase: room.removePhrase.handler(({ context, input }) => {
    removePhrase(openWorkspaceOf(context), input.id);
    return {};
  }),
});
