import type { Contact } from '#shared/contract/contacts.ts';
import type { SenderStanding } from '#shared/contract/opened-packs.ts';
import type { Card } from '#shared/domain/exchange/manifest.ts';
import { nameKey } from '../people/repository.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { fingerprintOf } from './identity.ts';
import { allContacts, contactById, contactByKey, insertContact, updateContact } from './repository.ts';

/** Everybody with whom packs are exchanged, by name. */
export const listContacts = (store: Reader): Contact[] =>
  allContacts(store).map((row) => ({ ...row, fingerprint: fingerprintOf(row) }));

/**
 * Enters a contact, or brings a known one up to date. Other keys under a known name are a contact that nobody has compared
 * yet; the old keys are kept as replaced.
 */
export function enterContact(workspace: OpenWorkspace, { tx, at, record }: Writing, card: Card): Contact {
  const known = contactByKey(tx, card.signingKey);
  if (known) {
    const { name, role, organisation, receivingKey } = card;
    const isSameKey = known.receivingKey === receivingKey;
    const changed =
      !isSameKey || known.name !== name || known.organisation !== organisation || known.role !== role;
    if (changed) {
      updateContact(tx, known.id, {
        name,
        role,
        organisation,
        receivingKey,
        ...(isSameKey ? {} : { verifiedAt: null }),
      });
      record({ action: 'change', entity: 'contact', entityId: known.id, before: known, after: card });
    }
    return { ...known, name, role, organisation, receivingKey, fingerprint: fingerprintOf(card) };
  }
  for (const other of allContacts(tx))
    if (other.replacedAt === null && nameKey(other.name) === nameKey(card.name))
      updateContact(tx, other.id, { replacedAt: at });
  const row = { id: workspace.newId(), ...card, addedAt: at, verifiedAt: null, replacedAt: null };
  insertContact(tx, row);
  record({ action: 'add', entity: 'contact', entityId: row.id, after: card });
  return { ...row, fingerprint: fingerprintOf(card) };
}

/** Notes that the fingerprint was compared by telephone, or that it was not after all. */
export function verifyContact(workspace: OpenWorkspace, id: string, isVerified: boolean): void {
  workspace.write(({ tx, at, record }) => {
    const known = contactById(tx, id);
    if (!known) throw notThere('contact');
    const verifiedAt = isVerified ? at : null;
    updateContact(tx, id, { verifiedAt });
    record({
      action: 'verify',
      entity: 'contact',
      entityId: id,
      before: { verifiedAt: known.verifiedAt },
      after: { verifiedAt },
    });
  });
}

/** What this workspace knows of who signed a pack. */
export const standingOf = (store: Reader | undefined, sender: Card): SenderStanding =>
  store ? standingOfKey(store, sender.signingKey) : 'unknown';

/** What this workspace knows of a signing key. */
export function standingOfKey(store: Reader, signingKey: string): SenderStanding {
  const known = contactByKey(store, signingKey);
  if (!known) return 'unknown';
  return known.verifiedAt === null ? 'not-compared' : 'verified';
}
