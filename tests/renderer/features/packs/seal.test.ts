import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../src-renderer/features/packs/fingerprint.ts';
import { decisionWords, sizeWords } from '../../../../src-renderer/features/packs/pack-words.ts';
import { sealOf, wrongRecipients } from '../../../../src-renderer/features/packs/seal/seal-of.ts';

const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

describe('how a pack is locked', () => {
  it('takes one recipient a line, and names the line that is none', () => {
    const lock = {
      kind: 'recipients' as const,
      passphrase: '',
      recipients: `${RECIPIENT}\n\n ${RECIPIENT} `,
    };
    expect(sealOf(lock)).toEqual({ recipients: [RECIPIENT, RECIPIENT] });
    expect(wrongRecipients(`${RECIPIENT}\nssh-ed25519`)).toEqual(['ssh-ed25519']);
    expect(sealOf({ ...lock, recipients: 'AGE-SECRET-KEY-1QQQ' })).toBeNull();
    expect(sealOf({ ...lock, recipients: '' })).toBeNull();
  });

  it('is nothing yet while there is no passphrase', () => {
    expect(sealOf({ kind: 'passphrase', passphrase: '', recipients: '' })).toBeNull();
  });
});

describe('the words of the room', () => {
  it('show a signing key as groups that can be read out', () => {
    expect(fingerprintOf(btoa('\u0000\u0001\u00ff'.padEnd(32, '\u0007')))).toBe(
      '0001 ff07 0707 0707 0707 0707 0707 0707',
    );
  });

  it('tell a decision by the words it is about', () => {
    expect(decisionWords({ type: 'refuse-span', context: 'met ⟦Hope⟧ there' })).toEqual({
      words: 'Hope',
      verb: 'stays, in one place',
    });
    expect(
      decisionWords({ type: 'mark', text: 'Pip', kind: 'person', entity: 'person:ada stone' }).verb,
    ).toBe('marked: another name of ada stone');
  });

  it('round sizes to what one can compare', () => {
    expect([sizeWords(900), sizeWords(48_400), sizeWords(1_240_000)]).toEqual([
      '900 bytes',
      '48 kB',
      '1.2 MB',
    ]);
  });
});
