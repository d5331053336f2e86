import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a calm ink teal. White text on shades 6 to 9 reaches at least 5:1. */
const ink: MantineColorsTuple = [
  '#eaf4f3',
  '#d3e6e5',
  '#a9cfce',
  '#80bbbb',
  '#529fa1',
  '#33868a',
  '#1f7377',
  '#125a5f',
  '#0c474c',
  '#073539',
];

/** Warm greys of paper; shade 4 outlines fields at 3:1 on white, shade 5 is the lightest that is read. */
const gray: MantineColorsTuple = [
  '#f5f2ec',
  '#eeeae2',
  '#e3ded4',
  '#d4cdc1',
  '#8f887b',
  '#706a5f',
  '#5f594f',
  '#4a453d',
  '#35312b',
  '#211f1b',
];

/** The deep neutral of the dark scheme: 7 is the ground, 6 a card, 4 the outline of a field, 0 to 3 are read. */
const dark: MantineColorsTuple = [
  '#e9e6df',
  '#cbc7be',
  '#b0aba1',
  '#9b968c',
  '#7b7d7e',
  '#383b3e',
  '#282b2e',
  '#1d1f21',
  '#17191b',
  '#101213',
];

/** Colours, type and spacing of the whole app. */
export const theme = createTheme({
  colors: { ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#211f1b',
  fontFamily: "'Plumbline Figures', 'Atkinson Hyperlegible', system-ui, sans-serif",
  fontFamilyMonospace:
    "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.45' },
      h5: { fontSize: '0.9375rem', lineHeight: '1.45' },
      h6: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        // Its head is a <header>, which a screen reader would list as a second banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: { header: { role: 'none' } },
      },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        multiline: true,
        maw: 320,
        events: { hover: true, focus: true, touch: true },
      },
    },
    Popover: { defaultProps: { shadow: 'sm' } },
    Menu: { defaultProps: { shadow: 'sm' } },
    PasswordInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

/** What differs between paper and dark beyond Mantine's own variables. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-line-height': '1.6',
    '--page-gutter': 'clamp(1rem, 2.5vw, 2.25rem)',
  },
  light: {
    '--mantine-color-body': '#faf8f4',
    '--mantine-color-default': '#ffffff',
    '--mantine-color-default-border': '#d4cdc1',
    '--mantine-color-anchor': '#125a5f',
    '--mantine-color-error': '#a4262c',
    '--surface': '#ffffff',
    '--surface-sunken': '#f3efe8',
    '--line': '#e0d9cd',
    '--accent-text': '#125a5f',
    '--accent-wash': '#e4f0ef',
    '--focus-ring': '#125a5f',
    '--problem-text': '#97232a',
    '--problem-wash': '#fbeceb',
    '--problem-line': '#dda5a3',
    '--caution-text': '#754a06',
    '--caution-wash': '#fbf1dc',
    '--caution-line': '#ddc08a',
    '--well-text': '#24603a',
    '--well-wash': '#e8f3ea',
    '--well-line': '#a6cbb0',
  },
  dark: {
    '--mantine-color-body': '#1d1f21',
    '--mantine-color-default': '#282b2e',
    '--mantine-color-default-border': '#45494c',
    '--mantine-color-default-color': '#e9e6df',
    '--mantine-color-gray-light-color': '#e9e6df',
    '--mantine-color-bright': '#f4f1ea',
    '--mantine-color-anchor': '#80c5c4',
    '--mantine-color-error': '#f3a29d',
    '--surface': '#25282a',
    '--surface-sunken': '#191b1d',
    '--line': '#383b3e',
    '--accent-text': '#80c5c4',
    '--accent-wash': '#1d3537',
    '--focus-ring': '#80c5c4',
    '--problem-text': '#f5aea9',
    '--problem-wash': '#3a2424',
    '--problem-line': '#7d4542',
    '--caution-text': '#eec57f',
    '--caution-wash': '#372d1b',
    '--caution-line': '#73592a',
    '--well-text': '#a2d6b0',
    '--well-wash': '#1f3226',
    '--well-line': '#3f6a4b',
  },
});
