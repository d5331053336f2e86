import { type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron';
import type { ZodType } from 'zod';
import { isAppAddress } from './app-address.ts';

/*
 * Rule: a message counts only from the top frame of one of the app's own pages. Reason: whatever else
 * came to run in a window must not be able to open dialogs or get a port to the data.
 */

/** Whether a frame may speak to the shell. A missing frame (gone, or navigated away meanwhile) may not. */
export function isTrustedFrame(frame: WebFrameMain | null): frame is WebFrameMain {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

/**
 * Answers a channel of the bridge: checks who asks and what was sent before the handler sees it.
 * @param handler gets the validated arguments and the checked frame
 */
export function answer<Input>(
  channel: string,
  schema: ZodType<Input>,
  handler: (input: Input, frame: WebFrameMain) => unknown,
): void {
  ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) => {
    if (!isTrustedFrame(event.senderFrame)) throw new Error('refused');
    const input = schema.safeParse(args);
    if (!input.success) throw new Error('refused');
    return handler(input.data, event.senderFrame);
  });
}
