/** The scenarios that come with Coldstart, listed by hand; the first one opens on a first visit. */
import { firstColdStart } from './firstColdStart.ts';
import type { GalleryEntry } from './galleryEntry.ts';
import { idleGaps } from './idleGaps.ts';
import { imagePipeline } from './imagePipeline.ts';
import { javaP99 } from './javaP99.ts';
import { spike } from './spike.ts';

export const gallery: readonly GalleryEntry[] = [firstColdStart, imagePipeline, spike, javaP99, idleGaps];
