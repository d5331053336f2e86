import type { Terminal } from './command.ts';

/** The lines of standard input as they come, whatever the line ending; blank ones are passed over. */
export async function* linesOf(input: Terminal['input']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  const complete = function* (text: string, isLast: boolean): Generator<string> {
    const lines = (rest + text).split(/\r?\n/);
    rest = isLast ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line.trim() !== '') yield line;
  };
  for await (const chunk of input)
    yield* complete(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }), false);
  yield* complete(decoder.decode(), true);
}
