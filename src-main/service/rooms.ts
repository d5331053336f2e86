/** Every room by its name. */
export type Rooms = typeof import('./capabilities.ts').capabilities;

/** Every room; read once, when first asked for: it takes longer than all that the start screen needs. */
export const loadRooms = async (): Promise<Rooms> => (await import('./capabilities.ts')).capabilities;
