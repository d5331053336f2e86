/*
 * dependency-cruiser parses with TypeScript's programming interface, which TypeScript 7 no longer has.
 * Preloaded into dependency-cruiser's process, this hands it TypeScript 5 under the name it asks for.
 */
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(specifier.replace(/^typescript(?=\/|$)/, 'typescript-5'), context),
});
