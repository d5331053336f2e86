import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The faces that paper is set in, out of the packages that hold them: Atkinson Hyperlegible, and behind it Noto for the
 * scripts of the children's words. Only the woff2 files of the weights in use are taken.
 */

/** The zero of Atkinson Hyperlegible is slashed: figures come from Inter, as on the screen (`app/numerals.css`). */
const FIGURES = 'inter';

/** @type {readonly {package: string, family: string, weights: readonly string[]}[]} */
const FAMILIES = [
  { package: FIGURES, family: 'Plumbline Figures', weights: ['400', '700'] },
  {
    package: 'atkinson-hyperlegible',
    family: 'Atkinson Hyperlegible',
    weights: ['400', '700', '400-italic'],
  },
  ...[
    'noto-sans-symbols-2',
    'noto-sans-sc',
    'noto-sans-thai',
    'noto-sans-telugu',
    'noto-sans-tamil',
    'noto-sans-sinhala',
    'noto-sans-myanmar',
    'noto-sans-malayalam',
    'noto-sans-khmer',
    'noto-sans-hebrew',
    'noto-sans-gurmukhi',
    'noto-sans-gujarati',
    'noto-sans-georgian',
    'noto-sans-ethiopic',
    'noto-sans-devanagari',
    'noto-sans-bengali',
    'noto-sans-armenian',
    'noto-sans-arabic',
    'noto-sans',
  ].map((name) => ({ package: name, family: 'Plumbline Scripts', weights: ['400'] })),
];

/**
 * Every face with the characters it carries, and the files that hold them.
 * @param {string} modules the folder node_modules
 * @returns {{faces: {family: string, weight: number, style: string, ranges: [number, number][], file: string}[], files: Map<string, Buffer>}}
 */
export function paperFonts(modules) {
  /** @type {{family: string, weight: number, style: string, ranges: [number, number][], file: string}[]} */
  const faces = [];
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  for (const { package: name, family, weights } of FAMILIES) {
    const folder = join(modules, '@fontsource', name);
    for (const weight of weights) {
      const css = readFileSync(join(folder, `${weight}.css`), 'utf8');
      for (const [, face = ''] of css.matchAll(/@font-face \{([^}]*)\}/g)) {
        const file = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(face)?.[1];
        if (file === undefined) throw new Error(`A face of ${name} has no woff2 file.`);
        if (isElsewhere(name, file)) continue;
        files.set(file, readFileSync(join(folder, 'files', file)));
        faces.push({
          family,
          weight: Number.parseInt(weight, 10),
          style: weight.endsWith('italic') ? 'italic' : 'normal',
          ranges: name === FIGURES ? [[0x30, 0x39]] : rangesOf(/unicode-range: ([^;]+);/.exec(face)?.[1]),
          file,
        });
      }
    }
  }
  return { faces, files };
}

/** Latin, Greek and Cyrillic come from the first two families: each package of a script has its own once more. */
const ELSEWHERE =
  /-(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|braille|mayan-numerals)-400-normal/;

/**
 * @param {string} name
 * @param {string} file
 */
function isElsewhere(name, file) {
  if (name === FIGURES) return !file.startsWith('inter-latin-4') && !file.startsWith('inter-latin-7');
  return name !== 'atkinson-hyperlegible' && name !== 'noto-sans' && ELSEWHERE.test(file);
}

/**
 * @param {string | undefined} text such as "U+0600-06FF,U+200C"; all characters where there is none
 * @returns {[number, number][]}
 */
function rangesOf(text) {
  if (text === undefined) return [[0, 0x10ffff]];
  return text.split(',').map((part) => {
    const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
