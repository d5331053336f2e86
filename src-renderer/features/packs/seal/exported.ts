/** What an export wrote. */
export interface Exported {
  readonly releaseId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scannedFiles: number;
  readonly scannedVariants: number;
  /** Shows the file in the system's file browser. */
  readonly packToken: string;
  readonly pdfName: string | null;
  /** What opens the pack; null where it is locked for recipients. Kept nowhere else. */
  readonly passphrase: string | null;
}
