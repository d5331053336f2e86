import { Button, CopyButton } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import classes from './sealed.module.css';

/** The fingerprint of what was submitted. */
export function SealMark({ seal }: { seal: string | null }) {
  if (!seal) return null;
  return (
    <div className={classes.seal}>
      <IconRosetteDiscountCheck size={22} aria-hidden />
      <div>
        <p>
          <strong>Sealed.</strong> Nothing in it can be changed. Its fingerprint would differ if one letter
          did:
        </p>
        <code>{seal}</code>
      </div>
      <CopyButton value={seal}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
