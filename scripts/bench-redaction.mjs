/** Measures anonymisation beside its peers: the table of docs/redaction.md, or with `--json` one JSON object. */
import { prepare } from './setup/prepare.mjs';

await prepare(import.meta.url);
await import('../tests/bench/redaction/main.ts');
