import { type ClientContext, type ClientLink, type ClientOptions, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '#shared/contract/index.ts';
import { openServicePort } from './service-port.ts';

/**
 * A link that opens its port with the first call and another one after the service was started again.
 * Calls that were under way when a port closed are rejected, never repeated: nobody knows how far they got.
 */
class ReconnectingLink implements ClientLink<ClientContext> {
  #connection: Promise<RPCLink<ClientContext>> | undefined;

  async call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    this.#connection ??= this.#connect();
    return (await this.#connection).call(path, input, options);
  }

  async #connect(): Promise<RPCLink<ClientContext>> {
    try {
      const port = await openServicePort();
      port.addEventListener('close', () => {
        this.#connection = undefined;
      });
      port.start();
      return new RPCLink({ port });
    } catch (error) {
      this.#connection = undefined;
      throw error;
    }
  }
}

/** Every procedure of the service. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(new ReconnectingLink());

/** The procedures as TanStack Query options: `api.rounds.list.queryOptions(...)`. */
export const api = createTanstackQueryUtils(client);
