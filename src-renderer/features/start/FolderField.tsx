import { Button, Input } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import classes from './FolderField.module.css';

/** The folder that a new workspace is kept in, chosen in the system's own dialog. */
export function FolderField({
  folder,
  error,
  onChoose,
}: {
  folder: ChosenFile | null;
  error?: string | undefined;
  onChoose: () => void;
}) {
  return (
    <Input.Wrapper
      label="Where it is kept"
      labelElement="div"
      description="A folder on this computer or an encrypted stick. Plumbline makes its own folder inside it."
      error={error}
    >
      <div className={classes.field}>
        <Button variant="default" leftSection={<IconFolder size={18} aria-hidden />} onClick={onChoose}>
          {folder ? 'Choose another folder…' : 'Choose a folder…'}
        </Button>
        {folder && <span className={classes.name}>In “{folder.name}”</span>}
      </div>
    </Input.Wrapper>
  );
}
