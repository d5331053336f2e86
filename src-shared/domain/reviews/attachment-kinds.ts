/** The most that one attachment may have, in bytes. */
export const ATTACHMENT_LIMIT_BYTES = 25 * 1024 * 1024;

/** What can be attached, by MIME type: its endings, what it is called, and whether it is shown inside the app. */
const KINDS = {
  'application/pdf': { endings: ['pdf'], words: 'a PDF', isShown: false },
  'image/png': { endings: ['png'], words: 'a picture (PNG)', isShown: true },
  'image/jpeg': { endings: ['jpg', 'jpeg'], words: 'a picture (JPEG)', isShown: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    endings: ['docx'],
    words: 'a Word document',
    isShown: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    endings: ['xlsx'],
    words: 'a workbook',
    isShown: false,
  },
  'text/plain': { endings: ['txt', 'csv', 'md'], words: 'a text', isShown: true },
} as const;

export type AttachmentKind = keyof typeof KINDS;

/** What a kind is called. */
export const attachmentWords = (kind: string): string =>
  Object.hasOwn(KINDS, kind) ? KINDS[kind as AttachmentKind].words : 'a file';

/** Whether a kind can be looked at inside the app: it is then never written to the disk. */
export const isShownInside = (kind: string): boolean =>
  Object.hasOwn(KINDS, kind) && KINDS[kind as AttachmentKind].isShown;

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** What bytes are, whatever their file is called; undefined for all that is not taken: programs, web pages, archives. */
export function kindOfBytes(bytes: Uint8Array): AttachmentKind | undefined {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeKind(bytes);
  return isText(bytes) ? 'text/plain' : undefined;
}

/** Names of the parts stand unpacked in a zip; one with macros is a program. */
function officeKind(bytes: Uint8Array): AttachmentKind | undefined {
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('vbaProject.bin') || !names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return names.includes('xl/workbook.xml')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : undefined;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/^\uFEFF?\s*(?:<|#!|@echo|%!)/i.test(text);
  } catch {
    return false;
  }
}

/** Why a file is not attached, in one sentence with what to do; null where it can be. */
export function whyNotAttached(
  name: string,
  bytes: Uint8Array,
): { readonly happened: string; readonly next: string } | null {
  if (bytes.length === 0)
    return { happened: `“${name}” is empty.`, next: 'Save it again and choose the new file.' };
  if (bytes.length > ATTACHMENT_LIMIT_BYTES)
    return {
      happened: `“${name}” has ${Math.ceil(bytes.length / 1024 / 1024)} MB; up to 25 MB are taken.`,
      next: 'Attach the pages that matter, or a smaller picture.',
    };
  const kind = kindOfBytes(bytes);
  if (!kind)
    return {
      happened: `“${name}” is none of what can be attached, by what is in it.`,
      next: 'Attach a PDF, a picture (PNG or JPEG), a Word document or workbook without macros, or a text.',
    };
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const endings: readonly string[] = KINDS[kind].endings;
  return endings.includes(ending)
    ? null
    : {
        happened: `“${name}” is ${KINDS[kind].words}, and not what its name says.`,
        next: `If you trust it, give it a name that ends in .${endings[0]}, and attach it again.`,
      };
}
