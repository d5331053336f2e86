import { capabilities } from './capabilities.ts';
import type { Capability } from './capability.ts';
import { os } from './context.ts';

const about = os.service.about.handler(({ context }) => ({
  version: context.options.version,
  runtime: `Node ${process.versions.node}`,
}));

type RoutersOf<Rooms extends Readonly<Record<string, Capability>>> = {
  -readonly [Room in keyof Rooms]: Rooms[Room]['router'];
};

const routersOf = <Rooms extends Readonly<Record<string, Capability>>>(rooms: Rooms): RoutersOf<Rooms> =>
  Object.fromEntries(Object.entries(rooms).map(([room, { router }]) => [room, router])) as RoutersOf<Rooms>;

/** Every room of the contract. A room that the contract names and no capability brings does not compile. */
export const router = os.router({ service: { about }, ...routersOf(capabilities) });
