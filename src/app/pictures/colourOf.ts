/** Plain colours in the page, where the browser itself reads the notations that are rare. */
import { type PlainColour, plainColour } from './plainColour.ts';

const known = new Map<string, PlainColour | null>();
let context: CanvasRenderingContext2D | null = null;

/** A computed colour as hex and opacity; null for one that is not seen. */
export function colourOf(colour: string): PlainColour | null {
  const found = known.get(colour);
  if (found !== undefined) return found;
  const read = plainColour(colour, painted);
  known.set(colour, read);
  return read;
}

function painted(colour: string): readonly [number, number, number, number] {
  if (context === null) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (context === null) return [0, 0, 0, 0];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = 'transparent';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}
