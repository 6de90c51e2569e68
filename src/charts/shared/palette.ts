/** The page's colours as painters need them: read from the CSS variables of the theme in force, as strings and as pixels. */

/** Variable and the value when the page does not define it (light theme). */
const variables = {
  create: ['--phase-create', '#c3c8ce'],
  init: ['--phase-init', '#e69f1f'],
  restore: ['--phase-restore', '#d9b44a'],
  invoke: ['--phase-invoke', '#23967f'],
  frozen: ['--phase-frozen', '#93b9e1'],
  reset: ['--phase-reset', '#b98a86'],
  shutdown: ['--phase-shutdown', '#c3c8ce'],
  error: ['--phase-error', '#c0202c'],
  throttled: ['--phase-throttled', '#7a2688'],
  initSoft: ['--init-soft', '#fbf0dc'],
  invokeSoft: ['--invoke-soft', '#def1ec'],
  errorSoft: ['--error-soft', '#fbe6e7'],
  throttledText: ['--throttled-text', '#7a2688'],
  ink: ['--ink', '#1d2127'],
  muted: ['--muted', '#5c6570'],
  line: ['--line', '#e3e4df'],
  lineStrong: ['--line-strong', '#878e96'],
  panel: ['--panel', '#ffffff'],
  ground: ['--ground', '#f7f7f4'],
  accent: ['--accent', '#3454d1'],
  brand: ['--brand', '#a65f00'],
  font: ['--font', 'system-ui, sans-serif'],
  mono: ['--mono', 'ui-monospace, monospace'],
} as const;

type Name = keyof typeof variables;

/** A colour (or font) for each name. */
export type Palette = Readonly<Record<Name, string>>;

/** The palette of the theme in force; the light one where there is no page. */
export function readPalette(): Palette {
  const style = typeof document === 'undefined' ? null : getComputedStyle(document.documentElement);
  const entries = Object.entries(variables).map(([name, [variable, fallback]]) => [
    name,
    style?.getPropertyValue(variable).trim() || fallback,
  ]);
  return Object.fromEntries(entries) as Palette;
}

/** `#rrggbb` or `#rgb` as red, green, blue, 0 … 255; black for anything else. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return [0, 0, 0];
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  const n = Number.parseInt(full, 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

/** `over` laid on `under` with `share` 0 … 1, as a pixel of ImageData seen through a Uint32Array (little-endian). */
export function mixedPixel(under: string, over: string, share: number): number {
  const a = rgbOf(under);
  const b = rgbOf(over);
  const channel = (i: 0 | 1 | 2): number => Math.round(a[i] + (b[i] - a[i]) * share);
  return ((255 << 24) | (channel(2) << 16) | (channel(1) << 8) | channel(0)) >>> 0;
}
