import { type FromService, ToService } from '#shared/contract/control.ts';
import { openPlainChannel } from './plain-channel.ts';

/** The line of the service to the shell: only messages of the protocol pass. */
export interface ParentChannel {
  post(message: FromService): void;
  onMessage(listener: (message: ToService) => void): void;
  /** The shell is gone; there is nobody left to reply to. */
  onParentGone(listener: () => void): void;
}

/** Opens the line to the shell. */
export function openParentChannel(): ParentChannel {
  const channel = openPlainChannel();
  return {
    post: (message) => channel.post(message),
    onMessage: (listener) => channel.onMessage((message) => listener(ToService.parse(message))),
    onParentGone: (listener) => channel.onParentGone(listener),
  };
}
