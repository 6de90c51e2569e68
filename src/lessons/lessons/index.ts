/** The lessons, in the order in which they build on one another. */
import { coldAndWarm } from './coldAndWarm.ts';
import { environment } from './environment.ts';
import type { Lesson } from './lesson.ts';

export const lessons: readonly Lesson[] = [environment, coldAndWarm];
