/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

/** The attributes of a tag, read only when they are asked for. */
export type Attributes = () => Readonly<Record<string, string>>;

/** What hears the parts of an XML text in their order. */
export interface XmlListener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** Text with its entities decoded; those that a document type declares are not expanded. */
  readonly text?: (text: string) => void;
}

/**
 * Reads an XML text without building a tree and without recursion, so that depth costs nothing.
 * @returns whether it was well formed; reading ends where it is not
 */
export function hearXml(xml: string, listener: XmlListener): boolean {
  if (xml === '') return true;
  let isWellFormed = true;
  const parser = new Parser().on('openTag', listener.open);
  if (listener.close) parser.on('closeTag', listener.close);
  const { text } = listener;
  if (text) parser.on('text', (written, decode) => text(decode(written)));
  parser.on('error', () => {
    isWellFormed = false;
    parser.stop();
  });
  parser.parse(xml);
  return isWellFormed;
}
