import type { PartialDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { SpanKind } from '../types.ts';
import type { Entity, EntityRole, Variant } from './entities.ts';
import { variantsOfPerson, wordsOfName } from './name-variants.ts';

/** A node of the tree of variants, one folded word a step. */
export interface VariantNode {
  readonly next: Map<string, VariantNode>;
  readonly here: Variant[];
}

/** Gathers the entities and variants of one case. */
export class DictionaryBuilder {
  readonly entities: Entity[] = [];
  readonly root: VariantNode = { next: new Map(), here: [] };
  readonly compact = new Map<string, Entity>();
  readonly dates: { date: PartialDate; entity: Entity }[] = [];
  readonly notLookedFor: string[] = [];
  readonly singles = new Set<string>();
  readonly surnames = new Map<string, Set<Entity>>();
  readonly refused: ReadonlySet<string>;
  readonly keptWords = new Set<string>();

  constructor(refused: ReadonlySet<string>) {
    this.refused = refused;
  }

  entity(
    kind: SpanKind,
    role: EntityRole,
    name: string,
    label: string,
    source: Entity['source'] = 'record',
  ): Entity {
    const key = fold(name)
      .lower.replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 120);
    const id = `${kind}:${key}`;
    const known = this.entities.find((entity) => entity.id === id);
    if (known) return known;
    const made: Entity = { id, kind, role, name, label, source };
    this.entities.push(made);
    return made;
  }

  add(variants: readonly Variant[]): void {
    for (const variant of variants) {
      if (this.refused.has(variant.entity.id)) {
        for (const word of variant.words) this.keptWords.add(word);
        continue;
      }
      let node = this.root;
      for (const word of variant.words) {
        let next = node.next.get(word);
        if (!next) {
          next = { next: new Map(), here: [] };
          node.next.set(word, next);
        }
        node = next;
      }
      if (!node.here.some((other) => other.entity === variant.entity)) node.here.push(variant);
      if (variant.part !== 'initials' && !variant.isGuess)
        for (const word of variant.words) if (word.length > 2) this.singles.add(word);
    }
  }

  person(entity: Entity, names: readonly string[]): void {
    const { variants, leftOut } = variantsOfPerson(entity, names);
    this.add(variants);
    for (const words of leftOut) this.sayNotLookedFor(words);
    for (const variant of variants) {
      if (variant.part !== 'surname') continue;
      const key = variant.words.join(' ');
      const bearers = this.surnames.get(key) ?? new Set();
      bearers.add(entity);
      this.surnames.set(key, bearers);
    }
  }

  sayNotLookedFor(words: string): void {
    this.notLookedFor.push(
      `The record holds "${words}" as a name. A word that common cannot be looked for on its own: correct the record, or mark the places by hand.`,
    );
  }

  number(entity: Entity, text: string, forms: (compact: string) => readonly string[] = () => []): void {
    if (this.refused.has(entity.id)) return;
    const compact = compactOf(text);
    if (compact.length < 4 || !/\d/.test(compact)) {
      if (/^\p{L}{4,}$/u.test(compact))
        this.add([{ words: wordsOfName(text), entity, part: 'full', strength: 'strong' }]);
      else if (compact.length > 0)
        this.notLookedFor.push(
          `The record holds "${text.slice(0, 40)}" as a number. It is too short to be looked for: mark the places by hand.`,
        );
      return;
    }
    for (const form of [compact, ...forms(compact)])
      if (!this.compact.has(form)) this.compact.set(form, entity);
  }
}

/** Letters and digits of a text, folded, lower-case, nothing between. */
export function compactOf(text: string): string {
  return fold(text).lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** With and without the country's code, the leading nought and the area code. */
export function phoneForms(compact: string): readonly string[] {
  const national = compact.replace(/^(?:0044|44)0?/, '0');
  const bare = national.replace(/^0/, '');
  const forms = [national, bare, `44${bare}`, `440${bare}`, `0044${bare}`];
  for (const areaLength of [2, 3, 4]) if (bare.length - areaLength >= 6) forms.push(bare.slice(areaLength));
  return forms;
}
