/** What an entry of the trail holds; null where it holds nothing, or where somebody made it unreadable. */
export function jsonOrNull(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
