/** What a process that is to crash is given: folders, secrets, and ids of what it works with. */
export interface Crash {
  /** All that it may write lies under this folder. */
  readonly root: string;
  readonly workspace: string;
  readonly migrations: string;
  readonly now: string;
  readonly passphrase: string;
  readonly nextPassphrase: string;
  readonly recoveryCode: string;
  readonly draftId: string;
  readonly roundId: string;
  readonly reviewerId: string;
}
