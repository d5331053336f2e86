import { readFileSync, statSync } from 'node:fs';
import { type Card, ContactCard } from '#shared/domain/exchange/manifest.ts';
import { hasControlCharacters } from '#shared/domain/text/control-characters.ts';
import { jsonIn } from '../packs/bound-files.ts';
import { isSignedBy } from '../packs/signing.ts';
import { Problem } from '../problem.ts';

const LARGEST_CARD_BYTES = 64 * 1024;

/** The bytes of a contact card file. @throws Problem where it is far too large to be one, or a folder */
export function cardFile(path: string): Uint8Array {
  const about = statSync(path);
  if (!about.isFile() || about.size > LARGEST_CARD_BYTES) throw noCard();
  return readFileSync(path);
}

/** Reads a contact card. @throws Problem where it is none, or was changed */
export function readCard(bytes: Uint8Array): Card {
  const parsed = ContactCard.safeParse(jsonIn(bytes));
  if (!parsed.success) throw noCard();
  const { card, signature } = parsed.data;
  if ([card.name, card.organisation].some(hasControlCharacters)) throw noCard();
  if (!isSignedBy(cardBytes(card), signature, card.signingKey))
    throw new Problem('This contact card was changed after it was made.', {
      kept: 'Nothing was taken from it.',
      next: 'Ask for the card again.',
      hasWrongSignature: true,
    });
  return card;
}

const noCard = (): Problem =>
  new Problem('This file is no contact card of Plumbline.', {
    kept: 'Nothing was taken from it.',
    next: 'Choose the file whose name ends in “.plumbcard”.',
  });

/** What a card's signature covers. */
export function cardBytes({ name, role, organisation, signingKey, receivingKey }: Card): Uint8Array {
  return Buffer.from(JSON.stringify({ name, role, organisation, signingKey, receivingKey }));
}
