/** Stub for the first build. */
export function cleanPdfProperties(pdf: Uint8Array, _title: string): Uint8Array {
  return pdf;
}
