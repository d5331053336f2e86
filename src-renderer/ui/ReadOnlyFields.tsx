import {
  Autocomplete,
  Checkbox,
  MantineThemeProvider,
  MultiSelect,
  NativeSelect,
  NumberInput,
  Radio,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ReadOnlyFields.module.css';

const READ_ONLY = { readOnly: true, classNames: { input: classes.readOnly ?? '' } };
const NOT_TICKED = { disabled: true };

/** What one writes whole texts in. */
export const READ_ONLY_TEXTS = { Textarea: Textarea.extend({ defaultProps: READ_ONLY }) };

const READ_ONLY_FIELDS = {
  components: {
    ...READ_ONLY_TEXTS,
    TextInput: TextInput.extend({ defaultProps: READ_ONLY }),
    NumberInput: NumberInput.extend({ defaultProps: READ_ONLY }),
    Select: Select.extend({ defaultProps: READ_ONLY }),
    MultiSelect: MultiSelect.extend({ defaultProps: READ_ONLY }),
    TagsInput: TagsInput.extend({ defaultProps: READ_ONLY }),
    Autocomplete: Autocomplete.extend({ defaultProps: READ_ONLY }),
    NativeSelect: NativeSelect.extend({ defaultProps: NOT_TICKED }),
    Checkbox: Checkbox.extend({ defaultProps: NOT_TICKED }),
    Radio: Radio.extend({ defaultProps: NOT_TICKED }),
    Switch: Switch.extend({ defaultProps: NOT_TICKED }),
  },
};

/** Fields that can be read, copied and left, and not written in; what one ticks or chooses is greyed. */
export const ReadOnlyFields = ({ children }: { children: ReactNode }) => (
  <MantineThemeProvider theme={READ_ONLY_FIELDS}>{children}</MantineThemeProvider>
);
