import { PasswordInput } from '@mantine/core';
import { passphraseToggle } from './passphrase-toggle.ts';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassphraseChoice } from './use-new-passphrase.ts';

/** The two fields of a new passphrase, with how hard it is to guess. */
export function NewPassphrase({
  choice,
  label = 'Passphrase',
}: {
  choice: NewPassphraseChoice;
  label?: string;
}) {
  const { passphrase, repeated, problems, strength } = choice;
  return (
    <>
      <div>
        <PasswordInput
          label={label}
          description="Four or more words that have nothing to do with each other are strong and can be remembered."
          size="md"
          value={passphrase}
          autoComplete="off"
          error={problems.passphrase}
          visibilityToggleButtonProps={passphraseToggle}
          onChange={(event) => choice.setPassphrase(event.currentTarget.value)}
        />
        {passphrase !== '' && <StrengthMeter strength={strength} />}
      </div>
      <PasswordInput
        label={`${label} again`}
        size="md"
        value={repeated}
        autoComplete="off"
        error={problems.repeated}
        visibilityToggleButtonProps={passphraseToggle}
        onChange={(event) => choice.setRepeated(event.currentTarget.value)}
      />
    </>
  );
}
