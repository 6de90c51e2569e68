/** Hands the person a chart as a file, as it is on screen now. */
import { formatClock } from '../../base/formatClock.ts';
import type { PictureKind } from '../../charts/index.ts';
import { download } from '../share/download.ts';
import { cursor } from '../stores/cursor.ts';
import { runStore } from '../stores/run.ts';
import { pictureDocument } from './pictureDocument.ts';
import { pictureName } from './pictureName.ts';
import { pictureOf, pictureTitle } from './pictureOf.ts';
import { picturePng } from './picturePng.ts';

/** `element` carries its name as `data-picture`. A PNG has as many pixels for each px as asked for. */
export async function savePicture(element: Element, { format, scale }: PictureKind): Promise<void> {
  const { run } = runStore.getState();
  const scenario = run?.summary.scenario ?? '';
  const clock = formatClock(cursor.get(), run?.trace.horizon ?? 0);
  const picture = pictureOf(element, { scenario, clock });
  const name = pictureName(scenario, pictureTitle(element), clock, format);
  if (format === 'svg') download(pictureDocument(picture), name, 'image/svg+xml');
  else download(await picturePng(picture, scale), name, 'image/png');
}
