import { createHash } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { fingerprintWords } from '#shared/domain/exchange/fingerprint.ts';
import { type Card, ContactCard } from '#shared/domain/exchange/manifest.ts';
import { newSigningKey, publicKeyOf, signBytes } from '../packs/signing.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { cardBytes } from './contact-card.ts';
import { allOwnKeys, currentKeys, insertKeys, type OwnKeys, retireKeys } from './repository.ts';

/** The setting that holds the organisation of who works here. */
const ORGANISATION = 'organisation';
/** The key that moderation packs are signed with, from before there were identities: the first pair takes it over. */
const SIGNING_KEY = 'signing-key';

/** The organisation of who works here, as on the contact card: their own word, or the council. */
export function organisationOf(workspace: OpenWorkspace): string {
  const kept = workspace.flag(ORGANISATION);
  return kept === undefined ? workspace.settings.council : readJson(z.string(), kept);
}

/** Says for which organisation the person at this laptop works. */
export const nameOrganisation = (workspace: OpenWorkspace, organisation: string): void =>
  workspace.setFlag(ORGANISATION, JSON.stringify(organisation.trim()));

/** The key pairs in use, made when they are first needed. */
export async function ensureKeys(workspace: OpenWorkspace): Promise<OwnKeys> {
  return currentKeys(workspace.store) ?? makeKeys(workspace, 'make');
}

/** New key pairs; packs for the old ones stay readable. Contacts need the new card. */
export const replaceKeys = (workspace: OpenWorkspace): Promise<OwnKeys> =>
  makeKeys(workspace, 'replace-keys');

async function makeKeys(workspace: OpenWorkspace, action: 'make' | 'replace-keys'): Promise<OwnKeys> {
  const receivingSecret = await generateX25519Identity();
  const receivingPublic = await identityToRecipient(receivingSecret);
  const signingSecret = action === 'make' ? workspace.secret(SIGNING_KEY, newSigningKey) : newSigningKey();
  return workspace.write(({ tx, at, record }) => {
    const keys: OwnKeys = {
      id: workspace.newId(),
      madeAt: at,
      replacedAt: null,
      signingPublic: publicKeyOf(signingSecret),
      signingSecret,
      receivingPublic,
      receivingSecret,
    };
    retireKeys(tx, at);
    insertKeys(tx, keys);
    record({
      action,
      entity: 'identity',
      entityId: keys.id,
      after: { signingKey: keys.signingPublic, receivingKey: keys.receivingPublic },
    });
    return keys;
  });
}

/** Every age identity that opens packs for this workspace, the one in use first. */
export const receivingIdentities = (workspace: OpenWorkspace): string[] =>
  allOwnKeys(workspace.store).map(({ receivingSecret }) => receivingSecret);

/** The card of who works here. */
export function cardOf(workspace: OpenWorkspace, keys: OwnKeys): Card {
  const { name, role } = workspace.settings.me;
  return {
    name,
    role,
    organisation: organisationOf(workspace),
    signingKey: keys.signingPublic,
    receivingKey: keys.receivingPublic,
  };
}

/** The fingerprint of somebody's public keys, in words. */
export const fingerprintOf = ({
  signingKey,
  receivingKey,
}: Pick<Card, 'signingKey' | 'receivingKey'>): string =>
  fingerprintWords(createHash('sha256').update(`${signingKey}\n${receivingKey}`).digest());

/** The text of the contact card file of who works here. */
export async function contactCardText(workspace: OpenWorkspace): Promise<string> {
  const keys = await ensureKeys(workspace);
  const card = cardOf(workspace, keys);
  const file: ContactCard = {
    format: 'plumbline-contact',
    version: 1,
    card,
    signature: signBytes(cardBytes(card), keys.signingSecret),
  };
  return `${JSON.stringify(ContactCard.parse(file), null, 2)}\n`;
}
