type Range = { readonly start: number; readonly end: number };

/** Where the word cursor stands after one step; stretched, it keeps its beginning. */
export function nextRange(
  stops: readonly Range[],
  range: Range | null,
  by: 1 | -1,
  isStretching: boolean,
): Range | undefined {
  if (!range) return by > 0 ? stops[0] : stops.at(-1);
  if (isStretching) {
    const last = stops.findLastIndex((stop) => stop.start < range.end);
    const end = stops[last + by]?.end;
    return end !== undefined && end > range.start ? { start: range.start, end } : undefined;
  }
  return by > 0
    ? stops.find((stop) => stop.start >= range.end)
    : stops.findLast((stop) => stop.end <= range.start);
}
