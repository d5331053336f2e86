/**
 * The nonce that this load's content policy asks of every inline style. Give it to MantineProvider as
 * `getStyleNonce={() => styleNonce}`; libraries that insert styles themselves look for `__webpack_nonce__`.
 */
export const styleNonce: string =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

Object.assign(globalThis, { __webpack_nonce__: styleNonce });
