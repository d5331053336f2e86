import type { CellStyle } from 'hucre/xlsx';

type StatusColour = 'blue' | 'green' | 'amber' | 'red';

/** The first colours of the old palette of spreadsheets (ECMA-376 part 1, 18.8.27). */
const INDEXED: Readonly<Record<number, string>> = {
  2: 'FF0000',
  3: '00FF00',
  4: '0000FF',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
  16: '800000',
  17: '008000',
  18: '000080',
  30: '0066CC',
  40: '00CCFF',
  42: 'CCFFCC',
  43: 'FFFF99',
  45: 'FF99CC',
  48: '3366FF',
  50: '99CC00',
  51: 'FFCC00',
  52: 'FF9900',
  53: 'FF6600',
  57: '339966',
  58: '003300',
};

/** The status that a solid background shows; undefined for white, grey and colours of another kind. */
export function colourOfFill(fill: NonNullable<CellStyle['fill']>): StatusColour | undefined {
  if (fill.type !== 'pattern' || fill.pattern === 'none') return undefined;
  const colour = fill.fgColor ?? fill.bgColor;
  const rgb = colour?.rgb ?? (colour?.indexed === undefined ? undefined : INDEXED[colour.indexed]);
  return rgb === undefined ? undefined : colourOfRgb(rgb);
}

/** Red, amber, green or blue by its hue; pale and grey colours are none. */
export function colourOfRgb(rgb: string): StatusColour | undefined {
  const digits = rgb.slice(-6);
  if (!/^[\da-f]{6}$/i.test(digits)) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  if (saturation < 0.25 || lightness > 0.93 || lightness < 0.1) return undefined;
  const hue =
    60 *
    (most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4);
  if (hue < 20 || hue >= 340) return 'red';
  if (hue < 66) return 'amber';
  if (hue >= 70 && hue < 172) return 'green';
  return hue >= 180 && hue < 262 ? 'blue' : undefined;
}
