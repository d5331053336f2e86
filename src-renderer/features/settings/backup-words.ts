const reasons: Readonly<Record<string, string>> = {
  'by-hand': 'Made by hand',
  'before-update': 'Before a new version changed the workspace',
};

/** Why a back-up was made, in words. */
export const backupReason = (reason: string): string => reasons[reason] ?? reason;

const KILO = 1000;

/** "1.4 MB", in the units that file browsers show. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} kB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
