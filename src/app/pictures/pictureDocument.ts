/** A whole picture: its size, ground, name and words around what is drawn. It needs nothing beside itself. */
import { type SvgNode, svgNode, svgText } from './svgNode.ts';

export interface Picture {
  /** "Stage · First cold start" */
  readonly title: string;
  /** What it shows, in words. */
  readonly description: string;
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Colour behind everything. */
  readonly ground: string;
  readonly marks: readonly SvgNode[];
}

/** Room around what is drawn, px. */
export const MARGIN = 16;

/** The size of the whole picture, margin included, whole px. */
export const pictureSize = ({ width, height }: Picture): { readonly width: number; readonly height: number } => ({
  width: Math.ceil(width) + 2 * MARGIN,
  height: Math.ceil(height) + 2 * MARGIN,
});

/** The picture as a file. `style`: rules that go with it, such as fonts for whoever paints it at once; none in a file that is kept. */
export function pictureDocument(picture: Picture, style = ''): string {
  const { width, height } = pictureSize(picture);
  const root = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
    },
    [
      svgNode('title', {}, [picture.title]),
      svgNode('desc', {}, [picture.description]),
      ...(style === '' ? [] : [svgNode('style', {}, [style])]),
      svgNode('rect', { width, height, fill: picture.ground }),
      svgNode('g', { transform: `translate(${MARGIN} ${MARGIN})` }, picture.marks),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(root)}\n`;
}
