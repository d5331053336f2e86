import { Button, Title } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';

/** A pack whose signature does not fit: a full page, and nothing to do here but to close it. */
export function WrongSignature({ fileName, onClose }: { fileName: string; onClose: () => void }) {
  return (
    <div role="alert">
      <IconAlertOctagon size={48} aria-hidden color="var(--mantine-color-red-7)" />
      <Title order={1}>Do not use this pack</Title>
      <p>
        The signature of {fileName} does not fit. It was changed after it was made, or somebody else made it.
        Nothing was taken from it, and the file was left as it is.
      </p>
      <p>Tell the sender by telephone, and ask them to send it again.</p>
      <Button color="red" variant="outline" onClick={onClose} autoFocus>
        Close
      </Button>
    </div>
  );
}
