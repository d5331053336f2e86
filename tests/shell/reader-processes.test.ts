import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ReaderProcesses } from '../../src-main/shell/reader-processes.ts';
import { type ServiceProcess, startNodeProcess } from '../../src-main/shell/service-process.ts';

function someReaders({ patienceMs }: { patienceMs?: number } = {}) {
  const ended: ReturnType<typeof vi.fn>[] = [];
  const start = (): ServiceProcess => {
    const reader = startNodeProcess(
      process.execPath,
      join(import.meta.dirname, 'fixtures', 'fake-reader.mjs'),
    );
    const onEnd = vi.fn();
    reader.onExit(onEnd);
    ended.push(onEnd);
    return reader;
  };
  return { readers: new ReaderProcesses(start, patienceMs), ended };
}

describe('reading files of strangers', () => {
  it('reads each file in a process that has ended afterwards', async () => {
    const { readers, ended } = someReaders();
    expect(await Promise.all([readers.read('one'), readers.read('two')])).toEqual([
      { kind: 'read', value: 'one' },
      { kind: 'read', value: 'two' },
    ]);
    expect(ended).toHaveLength(2);
    for (const onEnd of ended) await vi.waitFor(() => expect(onEnd).toHaveBeenCalledOnce());
  });

  it('says that a reader ended, and reads the next file all the same', async () => {
    const { readers } = someReaders();
    expect(await readers.read('too much memory')).toEqual({ kind: 'ended' });
    expect(await readers.read('one')).toEqual({ kind: 'read', value: 'one' });
  });

  it('stops a reader that takes too long', async () => {
    const { readers, ended } = someReaders({ patienceMs: 200 });
    expect(await readers.read('for ever')).toEqual({ kind: 'too-long' });
    await vi.waitFor(() => expect(ended[0]).toHaveBeenCalledOnce());
  });

  it('ends all that is being read when the workspace is left', async () => {
    const { readers } = someReaders();
    const reading = readers.read('for ever');
    readers.endAll();
    expect(await reading).toEqual({ kind: 'ended' });
  });
});
