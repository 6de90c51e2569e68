/** Where something stands in a picture, px from the corner of what is drawn. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place of a rectangle of the page, for a picture whose corner stands at `origin` of it. */
export const placeIn = (origin: { readonly x: number; readonly y: number }, { x, y, width, height }: DOMRectReadOnly): Place => ({
  x: x - origin.x,
  y: y - origin.y,
  width,
  height,
});
