/**
 * Collects all that could stand behind what is published, as a stranger would who knows the rule, and returns which
 * count below the limit only one value fits.
 */
export function attacker(smallest: number) {
  const fits = new Map<string, Map<string, number | null>>();
  return {
    see(published: unknown, secrets: Readonly<Record<string, number>>) {
      const key = JSON.stringify(published);
      const known = fits.get(key) ?? new Map<string, number | null>();
      fits.set(key, known);
      for (const [name, value] of Object.entries(secrets)) {
        if (!known.has(name)) known.set(name, value);
        else if (known.get(name) !== value) known.set(name, null);
      }
    },
    givenAway(): string[] {
      return [...fits].flatMap(([published, known]) =>
        [...known]
          .filter(([, value]) => value !== null && value > 0 && value < smallest)
          .map(([name, value]) => `${name} = ${value} from ${published}`),
      );
    },
  };
}
