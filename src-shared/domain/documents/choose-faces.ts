/** A file of a typeface, with the characters that it carries. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  /** First and last code point of each stretch. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly file: string;
}

/** The faces that a text needs: of all that are there, those that carry one of its characters. */
export function facesFor(text: string, faces: readonly Face[]): Face[] {
  const points = [...new Set([...text].map((sign) => sign.codePointAt(0) ?? 0))];
  return faces.filter(({ ranges }) =>
    ranges.some(([from, to]) => points.some((point) => point >= from && point <= to)),
  );
}

/** A face as a style sheet has it, its file within. */
export function fontFaceCss(face: Face, base64: string): string {
  const ranges = face.ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(',');
  return `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${ranges}${face.family === 'Plumbline Figures' ? ';size-adjust:92%' : ''}}`;
}
