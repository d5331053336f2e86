/** Endings of road names with their short forms. */
export const ROAD_WORDS: Readonly<Record<string, readonly string[]>> = {
  road: ['rd'],
  street: ['st', 'str'],
  avenue: ['ave', 'av', 'avn'],
  crescent: ['cres', 'cresc', 'crs'],
  close: ['cl', 'clo'],
  drive: ['dr', 'drv'],
  lane: ['ln', 'la'],
  gardens: ['gdns', 'gdn', 'gds'],
  garden: ['gdn'],
  place: ['pl'],
  square: ['sq'],
  terrace: ['ter', 'terr', 'tce'],
  court: ['ct', 'crt'],
  way: ['wy'],
  grove: ['gr', 'grv', 'gro'],
  hill: ['hl'],
  park: ['pk'],
  rise: [],
  walk: ['wlk'],
  mews: [],
  row: [],
  view: ['vw'],
  green: ['grn'],
  parade: ['pde'],
  house: ['hse', 'ho'],
  buildings: ['bldgs'],
  building: ['bldg'],
  mount: ['mt'],
  fields: [],
  field: [],
  meadow: [],
  meadows: [],
  croft: [],
  vale: [],
  wharf: [],
  quay: [],
  circus: [],
  embankment: [],
  villas: [],
  cottages: ['cotts'],
  cottage: ['cott'],
  heights: ['hts'],
  point: [],
  tower: ['twr'],
  lodge: [],
  bank: [],
  end: [],
  broadway: [],
  boulevard: ['blvd'],
  esplanade: [],
  promenade: ['prom'],
  estate: ['est'],
  chase: [],
  dale: [],
  path: [],
  passage: [],
  yard: [],
  copse: [],
  mead: [],
  nook: [],
  brow: [],
  fold: [],
  gate: [],
  approach: [],
  side: [],
  top: [],
  bridge: [],
  common: [],
  orchard: [],
  hollow: [],
  spinney: [],
  dene: [],
  glade: [],
  ridge: [],
  lea: [],
  leas: [],
  garth: [],
  wynd: [],
  loan: [],
  brae: [],
};
const ROAD_FULL = new Map<string, string>();
for (const [full, shorts] of Object.entries(ROAD_WORDS)) {
  ROAD_FULL.set(full, full);
  for (const short of shorts) if (!ROAD_FULL.has(short)) ROAD_FULL.set(short, full);
}

/** The full form of a road ending ("rd" gives "road"); undefined for other words. */
export function roadEnding(word: string): string | undefined {
  return ROAD_FULL.get(word);
}

/** Whether a word is a short form of a road ending, so that a stop after it ends no sentence ("Ave."). */
export function isShortEnding(word: string): boolean {
  const full = ROAD_FULL.get(word);
  return full !== undefined && full !== word;
}
