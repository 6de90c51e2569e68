/** How a chart asks for being saved as a file: whoever shows charts says what becomes of it; where nobody does, nothing is offered. */
import { createContext } from 'react';

export interface PictureKind {
  readonly format: 'svg' | 'png';
  /** Pixels for each px, of a PNG. */
  readonly scale: number;
}

/** Saves the element as a picture; it carries its name as `data-picture`. What is no part of it inside carries `data-picture="none"`. */
export type SavePicture = (element: Element, kind: PictureKind) => Promise<void>;

export const PictureContext = createContext<SavePicture | null>(null);
