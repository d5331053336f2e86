import classes from './StrengthMeter.module.css';
import type { NewPassphraseChoice } from './use-new-passphrase.ts';

const steps = [0, 1, 2, 3, 4];

/** How hard a passphrase is to guess, as a word, five steps and a piece of advice. */
export function StrengthMeter({ strength }: { strength: NewPassphraseChoice['strength'] }) {
  return (
    <div className={classes.meter} data-enough={strength?.isEnough || undefined}>
      <div className={classes.steps} aria-hidden>
        {steps.map((step) => (
          <span key={step} data-filled={(strength && step <= strength.score) || undefined} />
        ))}
      </div>
      <p className={classes.words} role="status">
        {strength && (
          <>
            <strong>{strength.label}.</strong> {strength.advice}
          </>
        )}
      </p>
    </div>
  );
}
