import { PasswordInput, Radio } from '@mantine/core';
import { passphraseToggle } from './passphrase-toggle.ts';
import classes from './SecretFields.module.css';

/** What opens a workspace or a back-up, as it is typed. */
export interface TypedSecret {
  readonly kind: 'passphrase' | 'recovery';
  readonly value: string;
}

/** Passphrase or recovery code, and the field for it. */
export function SecretFields({
  label,
  words,
  secret,
  error,
  onChange,
}: {
  label: string;
  /** What the two choices and the field of the first are called. */
  words: { readonly passphrase: string; readonly recovery: string; readonly field: string };
  secret: TypedSecret;
  /** What is said where nothing was typed. */
  error: string | false;
  onChange: (secret: TypedSecret) => void;
}) {
  return (
    <>
      <Radio.Group
        label={label}
        value={secret.kind}
        onChange={(next) => onChange({ ...secret, kind: next === 'recovery' ? 'recovery' : 'passphrase' })}
      >
        <div className={classes.kinds}>
          <Radio value="passphrase" label={words.passphrase} />
          <Radio value="recovery" label={words.recovery} />
        </div>
      </Radio.Group>
      <PasswordInput
        label={secret.kind === 'passphrase' ? words.field : 'Recovery code'}
        size="md"
        autoComplete="off"
        value={secret.value}
        error={secret.value === '' && error}
        visibilityToggleButtonProps={passphraseToggle}
        onChange={({ currentTarget }) => onChange({ ...secret, value: currentTarget.value })}
      />
    </>
  );
}
