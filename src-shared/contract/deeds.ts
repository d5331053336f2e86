/**
 * Every deed that the audit trail tells of, as its action and what it is done to. The service can record no other, and
 * the screen has words for each: a forgotten one does not compile. A deed that is no longer done keeps its place: old
 * trails tell of it.
 */
export const AUDIT_DEEDS = [
  'add case',
  'change case',
  'remove case',
  'import case-list',
  'export case-list',
  'add case-mention',
  'remove case-mention',
  'add person',
  'change person',
  'remove person',
  'add round',
  'change round',
  'keep-sample round',
  'add review',
  'remove review',
  'allocate review',
  'write review',
  'grade review',
  'add-evidence review',
  'change-evidence review',
  'remove-evidence review',
  'add-recommendation review',
  'change-recommendation review',
  'remove-recommendation review',
  'raise-concern review',
  'settle-concern review',
  'submit review',
  'export recommendation-list',
  'follow tracked-item',
  'say tracked-item',
  'remove tracked-item',
  'import plan',
  'add plan',
  'change plan',
  'place plan',
  'take-out plan',
  'carry plan',
  'keep plan',
  'write plan',
  'export plan',
  'plan meeting',
  'change meeting',
  'start meeting',
  'end meeting',
  'approve meeting',
  'plan moderation',
  'widen moderation',
  'add-moderator moderation',
  'change moderation',
  'check moderation',
  'grade moderation',
  'hand-in moderation',
  'take-form moderation',
  'save-form moderation',
  'open-seal moderation',
  'decide moderation',
  'note meeting',
  'start pack',
  'remove pack',
  'see pack',
  'confirm pack',
  'settle-risk pack',
  'choose-facts pack',
  'catch-decoy pack',
  'stop pack',
  'let-out pack',
  'keep-back pack',
  'release pack',
  'decide redaction',
  'undo redaction',
  'add grade-scale',
  'add template',
  'change setting',
  'make secret',
  'recover workspace',
  'change-passphrase workspace',
  'make-recovery-code workspace',
  'confirm-recovery-code workspace',
  'restore workspace',
  'find-loss workspace',
] as const;

/** A deed of the audit trail: its action and what it is done to, such as `submit review`. */
export type AuditDeed = (typeof AUDIT_DEEDS)[number];

type PartsOf<Deed extends AuditDeed> = Deed extends `${infer Action} ${infer Entity}`
  ? { readonly action: Action; readonly entity: Entity }
  : never;

/** A deed as the trail stores it: an action that exists for the entity. */
export type DeedParts = PartsOf<AuditDeed>;

/** The actions that can be done to an entity. */
export type ActionOn<Entity extends DeedParts['entity']> = Extract<DeedParts, { entity: Entity }>['action'];

/** The entities that an action can be done to. */
export type EntityOf<Action extends DeedParts['action']> = Extract<DeedParts, { action: Action }>['entity'];
