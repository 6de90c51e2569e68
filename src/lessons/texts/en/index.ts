/** The lessons' words in English, by the slug of the lesson. */
import type { LessonTexts } from '../lessonTexts.ts';
import { coldAndWarm } from './coldAndWarm.ts';
import { environment } from './environment.ts';

export const en: Readonly<Record<string, LessonTexts>> = { environment, 'cold-and-warm': coldAndWarm };
