/** The most that one attachment may have, in bytes. */
export const ATTACHMENT_LIMIT_BYTES = 25 * 1024 * 1024;

/** What can be attached, by MIME type: its endings, what it is called, and whether it is shown inside the app. */
export const ATTACHMENT_KINDS = {
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

export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;

/** What a kind is called. */
export const attachmentWords = (kind: string): string =>
  Object.hasOwn(ATTACHMENT_KINDS, kind) ? ATTACHMENT_KINDS[kind as AttachmentKind].words : 'a file';

/** Whether a kind can be looked at inside the app: it is then never written to the disk. */
export const isShownInside = (kind: string): boolean =>
  Object.hasOwn(ATTACHMENT_KINDS, kind) && ATTACHMENT_KINDS[kind as AttachmentKind].isShown;
