/** The places, from 0, of the evidence that a text names by its number ("see E2"); "E2 8AB" is a postcode. */
export function numbersInText(text: string, howMany: number): number[] {
  const named = [...text.matchAll(/\bE(\d{1,3})\b(?!\s?\d[A-Z]{2}\b)/g)].map(
    ([, digits]) => Number(digits) - 1,
  );
  return [...new Set(named)].filter((place) => place >= 0 && place < howMany);
}
