/** A picture as pixels, painted by the browser from the same drawing that is saved as SVG. */
import { fontFaces } from './fontFaces.ts';
import { type Picture, pictureDocument, pictureSize } from './pictureDocument.ts';

/** No browser paints larger: px each way. */
const MOST = 8192;

/** How many pixels for each px of the picture: `wanted`, or as many as there can be. */
export function pixelsPerPx({ width, height }: { readonly width: number; readonly height: number }, wanted: number): number {
  return Math.min(wanted, MOST / width, MOST / height);
}

/** Paints the picture; rejects when the browser cannot. */
export async function picturePng(picture: Picture, wanted: number): Promise<Blob> {
  const size = pictureSize(picture);
  const scale = pixelsPerPx(size, wanted);
  // What is painted here may take the page's own fonts along, which a file would only grow by.
  const svg = pictureDocument(picture, await fontFaces());
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('The browser could not make a PNG of this size.')) : resolve(blob)),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
