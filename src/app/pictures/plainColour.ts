/** Colours as every reader of SVG knows them: a browser computes some into newer notations that others do not read. */

export interface PlainColour {
  /** #rrggbb */
  readonly hex: string;
  /** 0 … 1. */
  readonly opacity: number;
}

/** Reads a computed colour; null for one that is not seen. `paint` tells the bytes of a colour in a notation that is not read here. */
export function plainColour(
  colour: string,
  paint: (colour: string) => readonly [red: number, green: number, blue: number, alpha: number] = () => [0, 0, 0, 0],
): PlainColour | null {
  const [red, green, blue, alpha] = readRgb(colour) ?? readSrgb(colour) ?? paint(colour);
  if (alpha === 0) return null;
  const hex = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
}

type Bytes = readonly [number, number, number, number];

const NUMBER = '([\\d.e+-]+)(%?)';

/** `rgb(29, 33, 39)`, `rgba(29, 33, 39, 0.5)`, `rgb(29 33 39 / 50%)`, `#1d2127` */
function readRgb(colour: string): Bytes | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (hex !== null) return [byte(hex[1]), byte(hex[2]), byte(hex[3]), 255];
  if (colour === 'transparent') return [0, 0, 0, 0];
  const found = new RegExp(`^rgba?\\(${NUMBER}[, ]+${NUMBER}[, ]+${NUMBER}(?:[,/ ]+${NUMBER})?\\)$`).exec(colour);
  if (found === null) return null;
  const channel = (at: number) => share(found[at], found[at + 1], 255) * 255;
  return [channel(1), channel(3), channel(5), found[7] === undefined ? 255 : share(found[7], found[8], 1) * 255];
}

/** `color(srgb 0.1 0.2 0.3 / 0.5)`: what a mix of colours is computed to. */
function readSrgb(colour: string): Bytes | null {
  const found = new RegExp(`^color\\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: / ${NUMBER})?\\)$`).exec(colour);
  if (found === null) return null;
  const channel = (at: number) => share(found[at], found[at + 1], 1) * 255;
  return [channel(1), channel(3), channel(5), found[7] === undefined ? 255 : channel(7)];
}

const byte = (digits: string | undefined): number => Number.parseInt(digits ?? '0', 16);

/** A number of `whole`, or a percentage, as 0 … 1. */
function share(number: string | undefined, percent: string | undefined, whole: number): number {
  return Math.min(1, Math.max(0, Number(number) / (percent === '%' ? 100 : whole)));
}
