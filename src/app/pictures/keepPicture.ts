/** Saving a picture, where what reads the page is loaded with the first one. */
import type { PictureKind } from '../../charts/index.ts';

export async function keepPicture(element: Element, kind: PictureKind): Promise<void> {
  const { savePicture } = await import('./savePicture.ts');
  await savePicture(element, kind);
}
