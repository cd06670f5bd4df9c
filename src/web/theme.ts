// How Mooring looks: the deep teal of a harbour, warm greys of stone and rope, few shadows. Colours of statuses stand here too,
// so that one status has one colour everywhere.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const harbour: MantineColorsTuple = [
  '#eaf5f7',
  '#d3e8ec',
  '#a7d1d9',
  '#77b8c4',
  '#4fa1b1',
  '#32899b',
  '#1f7185',
  '#155c6e',
  '#0f4c5c',
  '#0a3845',
];
const kelp: MantineColorsTuple = [
  '#e9f6ef',
  '#d2ebde',
  '#a6d7bd',
  '#78c19a',
  '#52ae7e',
  '#359867',
  '#237f53',
  '#1a6743',
  '#145337',
  '#0d3c28',
];
const buoy: MantineColorsTuple = [
  '#fdeeea',
  '#f9d8d0',
  '#f0b1a4',
  '#e68773',
  '#dc654c',
  '#cf4c31',
  '#b83c23',
  '#982f1a',
  '#7b2616',
  '#5b1b0f',
];
const rope: MantineColorsTuple = [
  '#fbf3e4',
  '#f5e5c8',
  '#ebcc95',
  '#e0b163',
  '#d49a3e',
  '#bf8327',
  '#a06a1a',
  '#815414',
  '#654211',
  '#48300d',
];
/** Warm greys for the light scheme. */
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f4f2ed',
  '#e9e6df',
  '#dcd8cf',
  '#c4bfb4',
  '#9d978b',
  '#787267',
  '#5c574e',
  '#413d37',
  '#292622',
];
/** The dark scheme: water at night. */
const dark: MantineColorsTuple = [
  '#dde5e7',
  '#b4c2c7',
  '#8fa1a8',
  '#66797f',
  '#2f424a',
  '#263840',
  '#182830',
  '#101d24',
  '#0c161c',
  '#081014',
];

export const theme = createTheme({
  colors: { harbour, kelp, buoy, rope, gray, dark },
  primaryColor: 'harbour',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  black: '#1f2a2e',
  fontFamily:
    'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.05rem', lineHeight: '1.35' },
      h4: { fontSize: '0.95rem', lineHeight: '1.4' },
    },
  },
  components: {
    Paper: { defaultProps: { radius: 'lg' } },
    Card: { defaultProps: { radius: 'lg', withBorder: true } },
    Modal: { defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.45, blur: 2 } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 250 } },
    Alert: {
      defaultProps: { radius: 'lg' },
      vars: (_theme: unknown, props: { color?: string }) => {
        const color = props.color ?? 'harbour';
        return {
          root: {
            '--alert-bg': `light-dark(var(--mantine-color-${color}-0), color-mix(in srgb, var(--mantine-color-${color}-4) 13%, transparent))`,
            '--alert-bd': `1px solid light-dark(var(--mantine-color-${color}-1), color-mix(in srgb, var(--mantine-color-${color}-4) 30%, transparent))`,
            '--alert-color': `light-dark(var(--mantine-color-${color}-7), var(--mantine-color-${color}-3))`,
          },
        };
      },
    },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Badge: { defaultProps: { tt: 'none', fw: 600 } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Button: { styles: { label: { fontWeight: 600 } } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** Tone of a status, cause or event -> colour of the theme. */
export const toneColors = { good: 'kelp', warning: 'rope', bad: 'buoy', neutral: 'gray', busy: 'harbour' } as const;
export type Tone = keyof typeof toneColors;
