import { z } from 'zod';
import { Service } from '../domain/activities/activity.ts';
import { PersonId } from '../domain/ids.ts';
import { changes, FileToken, Id, Instant, Nothing, reads, WorkspaceRole } from './base.ts';
import { countFoundProcedure, searchProcedure } from './search.ts';
import { todayProcedure } from './today.ts';
import { undoProcedure } from './undo.ts';

/** Who works at this laptop: the name goes into the audit trail. */
export const Me = z.object({
  personId: PersonId.nullable(),
  name: z.string().trim().min(1),
  role: WorkspaceRole,
});
export type Me = z.infer<typeof Me>;

/** What is set for a workspace. */
export const WorkspaceSettings = z.object({
  council: z.string(),
  me: Me,
  /** Minutes without a key or a mouse after which the workspace locks itself. */
  idleMinutes: z.number().int().min(1).max(120),
  /** Whom to ring when a reviewer thinks that a child is at immediate risk. */
  escalation: z.object({ name: z.string(), phone: z.string(), guidance: z.string() }),
  /** Small-cell limits of what leaves: a group smaller than `block` stops an export, under `warn` it is shown. */
  smallCells: z.object({ block: z.number().int().min(1), warn: z.number().int().min(1) }),
  /** Whose practice it holds; both where nobody said. */
  service: Service.optional(),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

/** `recent` are newest first; `id` is how a screen asks for it; the folder is shown, for people tell two of one name apart by it. */
export const RecentWorkspace = z.object({
  id: Id,
  name: z.string(),
  folder: z.string(),
  openedAt: Instant,
  isThere: z.boolean(),
  /** The demo of this computer, which no passphrase protects. */
  isDemo: z.boolean(),
});

/** That the work goes on in a copy on another laptop: this one is only read from then on. */
export const Moved = z.object({
  /** Where to, in the words of who moved it. */
  to: z.string(),
  at: Instant,
  packId: z.string(),
  fileName: z.string(),
  sha256: z.string(),
});
export type Moved = z.infer<typeof Moved>;

/** Whether a workspace is open, locked, or none is there. */
export const WorkspaceState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('locked'), name: z.string(), recentId: Id }),
  z.object({
    kind: z.literal('open'),
    name: z.string(),
    recentId: Id,
    settings: WorkspaceSettings,
    openedAt: Instant,
    isDemo: z.boolean(),
    /** What was found when it was opened, in sentences: a copy of the keys put right, work that is missing. */
    notices: z.array(z.string()),
    /** It was moved to another laptop, so that every change is refused; null: it was not. */
    moved: Moved.nullable(),
  }),
]);
export type WorkspaceState = z.infer<typeof WorkspaceState>;

/** How strong a passphrase is. */
export const Strength = z.object({
  /** 0 (guessed at once) to 4 (strong). A workspace asks for 3. */
  score: z.number().int().min(0).max(4),
  label: z.string(),
  advice: z.string(),
  isEnough: z.boolean(),
});

/** What a back-up holds, in numbers. */
export const BackupCounts = z.object({
  cases: z.number(),
  rounds: z.number(),
  reviews: z.number(),
  recommendations: z.number(),
  entries: z.number(),
});

/** Where back-ups are copied to as well. */
export const SecondPlace = z.object({
  /** `not-asked`: nobody has chosen or declined one on this computer yet. */
  kind: z.enum(['not-asked', 'declined', 'kept']),
  folder: z.string().nullable(),
  lastAt: Instant.nullable(),
  /** When a copy could not be put there, where that is newer than the last that could. */
  missedAt: Instant.nullable(),
  isSameDisk: z.boolean(),
});
export type SecondPlace = z.infer<typeof SecondPlace>;

/** A back-up that was found in a folder. One of version 0.1.0 says nothing of what it holds. */
export const FoundBackup = z.object({
  name: z.string(),
  madeAt: Instant,
  bytes: z.number(),
  reason: z.string(),
  newestEntryAt: Instant.nullable(),
  counts: BackupCounts.nullable(),
});
export type FoundBackup = z.infer<typeof FoundBackup>;

const Where = z.union([z.object({ fileToken: FileToken }), z.object({ recentId: Id })]);
const Passphrase = z.string().max(1024);

/** The workspace room: making, opening, locking, settings, Today, search. */
export const workspaceContract = {
  state: reads().input(Nothing).output(WorkspaceState),
  recent: reads().input(Nothing).output(z.array(RecentWorkspace)),
  forgetRecent: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ recentId: Id }))
    .output(Nothing),
  passphraseStrength: reads()
    .input(z.object({ passphrase: Passphrase, ownWords: z.array(z.string()).default([]) }))
    .output(Strength),
  /** Makes `<name>.plumbline` in the folder of the token and opens it. The recovery code is shown this once. */
  create: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        fileToken: FileToken,
        name: z.string().trim().min(1).max(80),
        passphrase: Passphrase,
        council: z.string().trim().min(1),
        me: z.object({ name: z.string().trim().min(1), role: WorkspaceRole }),
      }),
    )
    .output(z.object({ recoveryCode: z.string(), state: WorkspaceState })),
  /** As `create`, filled with the fictitious demo council. */
  createDemo: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ fileToken: FileToken, passphrase: Passphrase }))
    .output(z.object({ recoveryCode: z.string(), state: WorkspaceState })),
  /** Opens the demo of this computer, made when it is first asked for. No passphrase protects it, so it takes no case list. */
  openDemo: changes('lead', 'reviewer', 'moderator').input(Nothing).output(WorkspaceState),
  open: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ where: Where, passphrase: Passphrase, evenIfOpen: z.boolean().default(false) }))
    .output(WorkspaceState),
  lock: changes('lead', 'reviewer', 'moderator').input(Nothing).output(WorkspaceState),
  close: changes('lead', 'reviewer', 'moderator').input(Nothing).output(WorkspaceState),
  changePassphrase: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ current: Passphrase, next: Passphrase }))
    .output(Nothing),
  /** Opens with the recovery code, sets a new passphrase, and gives a new code: the used one no longer works. */
  recover: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ where: Where, recoveryCode: z.string(), passphrase: Passphrase }))
    .output(z.object({ recoveryCode: z.string(), state: WorkspaceState })),
  /** A new recovery code for the open workspace; the one before it stays good until the new one is confirmed. */
  newRecoveryCode: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ passphrase: Passphrase }))
    .output(z.object({ recoveryCode: z.string() })),
  /** The new recovery code was noted: the ones before it no longer open. */
  confirmRecoveryCode: changes('lead', 'reviewer', 'moderator').input(Nothing).output(Nothing),
  /** What the back-ups of a folder hold, newest first. */
  findBackups: reads()
    .input(z.object({ where: Where }))
    .output(z.array(FoundBackup)),
  /** Restores a back-up into a new folder. Nothing that stands is written over. */
  restore: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        where: Where,
        backup: z.string(),
        secret: z.object({ kind: z.enum(['passphrase', 'recovery']), value: Passphrase }),
        /** The folder in which the new folder is made. */
        into: FileToken,
        name: z.string().trim().min(1).max(80),
      }),
    )
    .output(
      z.object({
        workspace: z.string(),
        counts: BackupCounts,
        newestEntryAt: Instant.nullable(),
        recentId: Id,
      }),
    ),
  /** Writes the recovery code as a PDF sheet to put in a safe. */
  saveRecoverySheet: reads()
    .input(z.object({ recoveryCode: z.string(), fileToken: FileToken }))
    .output(Nothing),
  updateSettings: changes('lead', 'reviewer', 'moderator')
    .input(WorkspaceSettings.partial())
    .output(WorkspaceSettings),
  backups: reads()
    .input(Nothing)
    .output(z.array(z.object({ name: z.string(), madeAt: Instant, bytes: z.number(), reason: z.string() }))),
  backUp: changes('lead', 'reviewer', 'moderator')
    .input(Nothing)
    .output(z.object({ name: z.string() })),
  /** Where back-ups are copied to as well, on this computer. */
  secondPlace: reads().input(Nothing).output(SecondPlace),
  /** Chooses a second place and puts a back-up there at once, or says that none is wanted. */
  setSecondPlace: changes('lead', 'reviewer', 'moderator')
    .input(z.union([z.object({ fileToken: FileToken }), z.object({ none: z.literal(true) })]))
    .output(SecondPlace),
  today: todayProcedure,
  search: searchProcedure,
  countFound: countFoundProcedure,
  undo: undoProcedure,
};
