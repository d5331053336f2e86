/** Builds the app into out/. */
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { build } = await import('./setup/build.mjs');
  await build();
});
