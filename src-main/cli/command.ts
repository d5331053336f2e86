/** What a command may use of the world around it. */
export interface Terminal {
  /** Results: what another program may read. Resolves when the reader has room again. */
  readonly print: (text: string) => Promise<void>;
  /** Progress and problems: what a person reads. */
  readonly say: (line: string) => void;
  /** Writes over the line before; missing where nobody looks on. */
  readonly progress?: (words: string) => void;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
  readonly clock: () => Date;
  /** How the hidden Electron that prints is started; missing where nothing can print. */
  readonly findPrinter?: () => Promise<PrinterCommand>;
}

/** A hidden Electron that prints what it is sent. */
export interface PrinterCommand {
  readonly executable: string;
  readonly args: readonly string[];
}

/** Done; refused or failed, with a sentence; the command line itself was wrong. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** One named command, in a file of its own under commands/. */
export interface Command {
  /** How it is called, as `--help` shows it, without `plumbline`. May have several lines. */
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** The command line cannot be understood; the message says what was expected. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A command cannot do what it was asked; the message is the whole sentence. Ends with exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
