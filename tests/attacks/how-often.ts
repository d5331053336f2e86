/**
 * How often an attack is tried: a few times in `npm test`, and as often as docs/security.md says in `npm run attack`.
 * @param inTests tries in `npm test`
 * @param inAttack tries in `npm run attack`
 */
export const howOften = (inTests: number, inAttack: number): number =>
  process.env.PLUMBLINE_ATTACK === 'whole' ? inAttack : inTests;
