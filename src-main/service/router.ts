import { lazy } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { Capability } from './capability.ts';
import { os } from './context.ts';
import { loadRooms, type Rooms } from './rooms.ts';
import { workspace } from './workspace/index.ts';

const about = os.service.about.handler(({ context }) => ({
  version: context.options.version,
  runtime: `Node ${process.versions.node}`,
}));

/** The rooms that are read with the first call to one of them, or when a workspace is opened. */
type LaterRooms = Omit<Rooms, 'workspace'>;

type RoutersOf<Given extends Readonly<Record<string, Capability>>> = {
  -readonly [Room in keyof Given]: Given[Room]['router'];
};

const isLater = (room: string): room is keyof LaterRooms => room !== 'service' && room !== 'workspace';

const laterRouters = Object.fromEntries(
  Object.keys(contract)
    .filter(isLater)
    .map((room) => [room, lazy(async () => ({ default: (await loadRooms())[room].router }))]),
) as unknown as RoutersOf<LaterRooms>;

/**
 * Every room of the contract. A room that the contract names and no capability brings does not compile. The start screen
 * asks the workspace room alone: the others, and the word lists of redaction that they hold, are not read before it shows.
 */
export const router = os.router({ service: { about }, workspace: workspace.router, ...laterRouters });
