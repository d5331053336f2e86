/** A tag that is longer holds no address and no name that is used here. */
const LONGEST_TAG = 4_000;

/** The attributes that stand in a tag, by their names without prefix; entities stay. */
export const attributes = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, name = '', double, single]) => [
      name.replace(/^.*:/u, ''),
      double ?? single ?? '',
    ]),
  );

/** What stands in each opening tag of a name. No pattern here can cross a "<", so that each character is read once. */
export function* tagsOf(
  xml: string,
  name: string,
): Generator<{ readonly text: string; readonly end: number }> {
  const pattern = new RegExp(`<(?:[A-Za-z][\\w.-]{0,20}:)?${name}(?:\\s([^<>]*))?>`, 'gu');
  for (let tag = pattern.exec(xml); tag; tag = pattern.exec(xml)) {
    const text = tag[1] ?? '';
    if (text.length <= LONGEST_TAG) yield { text, end: pattern.lastIndex };
  }
}

/** The attributes of each opening tag of a name. */
export const tags = (xml: string, name: string): Map<string, string>[] =>
  [...tagsOf(xml, name)].map(({ text }) => attributes(text));

/** Text with the five named entities and numbered characters written out. */
export const decodeEntities = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
