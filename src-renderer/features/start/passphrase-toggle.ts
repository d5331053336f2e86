/** What a screen reader calls the button that shows a passphrase as it is typed. It can be reached by keyboard. */
export const passphraseToggle = { 'aria-label': 'Show or hide the passphrase', tabIndex: 0 } as const;
