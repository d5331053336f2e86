import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { versionsOf } from '../reviews/versions-repository.ts';
import { misspeltIn } from './check-spelling.ts';
import { caseOfReview, keepWord, ownWordsFor, removeWord } from './own-words-repository.ts';
import { keepPhrase, phrasesOf, removePhrase } from './repository.ts';
import { suggestionsFor } from './spelling.ts';

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
  misspelt: room.misspelt.handler(({ context, input }) => misspeltIn(openWorkspaceOf(context), input)),
  suggestions: room.suggestions.handler(({ input }) => suggestionsFor(input.word)),
  words: room.words.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return ownWordsFor(workspace, caseOfReview(workspace, input.reviewId));
  }),
  keepWord: room.keepWord.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const caseId = input.whose === 'case' ? caseOfReview(workspace, input.reviewId) : null;
    keepWord(workspace, { word: input.word, caseId });
    return {};
  }),
  removeWord: room.removeWord.handler(({ context, input }) => {
    removeWord(openWorkspaceOf(context), input.id);
    return {};
  }),
});
