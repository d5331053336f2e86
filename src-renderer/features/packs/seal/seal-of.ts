/** How a pack is locked, as it stands in the form. */
export interface Lock {
  readonly kind: 'passphrase' | 'recipients';
  readonly passphrase: string;
  /** One age recipient a line. */
  readonly recipients: string;
}

const RECIPIENT = /^age1[ac-hj-np-z02-9]{20,}$/;

/** The lines that are no age recipient. */
export const wrongRecipients = (lines: string): string[] =>
  linesOf(lines).filter((line) => !RECIPIENT.test(line));

const linesOf = (text: string): string[] =>
  text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** What the service is given; null while something is missing or wrong. */
export function sealOf({
  kind,
  passphrase,
  recipients,
}: Lock): { passphrase: string } | { recipients: string[] } | null {
  if (kind === 'passphrase') return passphrase ? { passphrase } : null;
  const lines = linesOf(recipients);
  return lines.length > 0 && wrongRecipients(recipients).length === 0 ? { recipients: lines } : null;
}
