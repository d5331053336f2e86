/** What JSON of the database holds; null where there is none, or where somebody made it unreadable. */
export function jsonOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
