// How emails look. Inline styles carry the light form, since many mail programs drop everything else; the style sheet changes colours
// for the dark form and widths for narrow screens, in those that read it. Contrast of text is at least 4.5 to 1 in both forms.
import type { CSSProperties } from 'react';

const fonts =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

const ink = '#1c2430';
const soft = '#5b6675';
const line = '#dfe4ea';
const blue = '#1b57c9';

const text: CSSProperties = { color: ink, fontSize: '16px', lineHeight: '25px', margin: '0 0 14px' };
const small: CSSProperties = { color: soft, fontSize: '13px', lineHeight: '20px', margin: '0' };

export const style = {
  body: { margin: '0', padding: '0' },
  page: { backgroundColor: '#eef1f5', fontFamily: fonts, padding: '24px 12px 40px' },
  container: { maxWidth: '600px', margin: '0 auto' },
  brand: { color: soft, fontSize: '14px', fontWeight: 700, letterSpacing: '0.06em', margin: '0 0 12px 4px' },
  card: { backgroundColor: '#ffffff', border: `1px solid ${line}`, borderRadius: '12px', overflow: 'hidden' },
  stripe: { height: '6px', lineHeight: '6px', fontSize: '0' },
  stripeOf: {
    trouble: { backgroundColor: '#d63a2f' },
    warning: { backgroundColor: '#d68a1a' },
    good: { backgroundColor: '#2a9d5c' },
    plain: { backgroundColor: blue },
  },
  inside: { padding: '30px 36px 28px' },
  badge: {
    borderRadius: '999px',
    display: 'inline-block',
    fontSize: '13px',
    fontWeight: 700,
    lineHeight: '18px',
    padding: '4px 12px',
  },
  badgeOf: {
    trouble: { backgroundColor: '#fdeceb', color: '#a5231a' },
    warning: { backgroundColor: '#fdf1dc', color: '#7d4c05' },
    good: { backgroundColor: '#e5f6ec', color: '#17693c' },
    plain: { backgroundColor: '#e8effc', color: '#174a9f' },
  },
  headline: { color: ink, fontSize: '26px', fontWeight: 700, lineHeight: '33px', margin: '14px 0 18px' },
  title: { color: ink, fontSize: '18px', fontWeight: 700, lineHeight: '25px', margin: '28px 0 10px' },
  text,
  line: { ...text, margin: '0 0 6px' },
  label: { ...small, fontWeight: 600, margin: '0 0 6px' },
  panel: { backgroundColor: '#f5f7fa', borderRadius: '8px', margin: '6px 0 14px', padding: '14px 18px' },
  item: { fontSize: '16px', lineHeight: '24px', padding: '3px 0' },
  itemName: { color: ink, fontWeight: 600 },
  note: { color: soft, fontSize: '14px', lineHeight: '20px' },
  link: { color: blue, fontWeight: 600, textDecoration: 'underline' },
  buttonRow: { margin: '22px 0 6px' },
  button: {
    backgroundColor: blue,
    borderRadius: '8px',
    boxSizing: 'border-box',
    color: '#ffffff',
    display: 'block',
    fontSize: '18px',
    fontWeight: 700,
    lineHeight: '24px',
    padding: '15px 28px',
    textAlign: 'center',
    textDecoration: 'none',
  },
  address: { color: blue, overflowWrap: 'anywhere', textDecoration: 'underline', wordBreak: 'break-all' },
  steps: { ...text, margin: '0 0 6px', paddingLeft: '24px' },
  step: { margin: '0 0 8px', paddingLeft: '4px' },
  quote: {
    backgroundColor: '#f5f7fa',
    borderLeft: '4px solid #b8c2cf',
    borderRadius: '0 8px 8px 0',
    margin: '0 0 16px',
    padding: '12px 16px',
  },
  quoteText: { ...text, fontSize: '15px', lineHeight: '23px', margin: '0', overflowWrap: 'anywhere' },
  code: {
    ...small,
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
    margin: '6px 0 0',
    overflowWrap: 'anywhere',
  },
  facts: { borderTop: `1px solid ${line}`, margin: '28px 0 0', padding: '14px 0 0' },
  factLabel: {
    color: soft,
    fontSize: '14px',
    lineHeight: '21px',
    padding: '5px 16px 5px 0',
    verticalAlign: 'top',
    width: '150px',
  },
  factValue: {
    color: ink,
    fontSize: '14px',
    lineHeight: '21px',
    overflowWrap: 'anywhere',
    padding: '5px 0',
    verticalAlign: 'top',
  },
  footer: { padding: '20px 8px 0' },
  rule: { border: 'none', borderTop: '1px solid #d3dae2', margin: '14px 0' },
  small,
  belowButton: { ...small, margin: '10px 0 18px' },
  smallLink: { color: soft, display: 'inline-block', marginRight: '18px', textDecoration: 'underline' },
} satisfies Record<string, CSSProperties | Record<string, CSSProperties>>;

/** Only colours and widths; constant text, no foreign word ever gets in here. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .inside { padding: 24px 20px 22px !important; }
  .fact-label, .fact-value { display: block !important; width: auto !important; }
  .fact-label { padding: 6px 0 0 !important; }
  .fact-value { padding: 0 0 4px !important; }
}
@media (prefers-color-scheme: dark) {
  .page, body { background-color: #10151c !important; }
  .card { background-color: #1a212b !important; border-color: #303a47 !important; }
  .panel, .quote { background-color: #232c38 !important; }
  .quote { border-left-color: #4a5868 !important; }
  .strong, .text { color: #e9edf2 !important; }
  .faint, .brand { color: #a4afbd !important; }
  .link { color: #8db8ff !important; }
  .button { background-color: #3b78e7 !important; color: #ffffff !important; }
  .badge-trouble { background-color: #4a201d !important; color: #ffb4ad !important; }
  .badge-warning { background-color: #47330f !important; color: #f6cf85 !important; }
  .badge-good { background-color: #173a27 !important; color: #93e2b4 !important; }
  .badge-plain { background-color: #1d3358 !important; color: #b3cefb !important; }
  .rule, .facts { border-top-color: #303a47 !important; }
}
`;
