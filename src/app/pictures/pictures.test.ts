/** The parts of reading a page that need no page: colours, stripes, clips, fonts, names. */
import { describe, expect, it } from 'vitest';
import { readClip } from './clip.ts';
import { withGeneric } from './fontAttributes.ts';
import { pictureName } from './pictureName.ts';
import { pixelsPerPx } from './picturePng.ts';
import { plainColour } from './plainColour.ts';
import { readStripes, stripesNode } from './stripes.ts';

describe('a computed colour', () => {
  it.each([
    ['rgb(29, 33, 39)', '#1d2127', 1],
    ['rgba(29, 33, 39, 0.5)', '#1d2127', 0.5],
    ['rgb(29 33 39 / 25%)', '#1d2127', 0.25],
    ['#1D2127', '#1d2127', 1],
    ['color(srgb 1 0.5 0)', '#ff8000', 1],
    ['color(srgb 0.2 0.2 0.2 / 0.6)', '#333333', 0.6],
  ])('%s is %s', (colour, hex, opacity) => {
    expect(plainColour(colour)).toEqual({ hex, opacity });
  });

  it.each(['rgba(0, 0, 0, 0)', 'transparent', 'color(srgb 0 0 0 / 0)'])('%s is not seen', (colour) => {
    expect(plainColour(colour)).toBeNull();
  });

  it('in any other notation is what the browser paints', () => {
    expect(plainColour('oklab(0.5 0 0)', () => [99, 99, 99, 255])).toEqual({ hex: '#636363', opacity: 1 });
  });
});

describe('stripes', () => {
  const computed = 'repeating-linear-gradient(135deg, rgb(230, 159, 31) 0px, rgb(230, 159, 31) 3px, rgba(0, 0, 0, 0) 3px 5px)';

  it('are read with their direction and stops', () => {
    expect(readStripes(computed)).toEqual({
      degrees: 135,
      stops: [
        { colour: 'rgb(230, 159, 31)', at: 0 },
        { colour: 'rgb(230, 159, 31)', at: 3 },
        { colour: 'rgba(0, 0, 0, 0)', at: 3 },
        { colour: 'rgba(0, 0, 0, 0)', at: 5 },
      ],
    });
    expect(readStripes('linear-gradient(90deg, red 0px, blue 3px)')).toBeNull();
    expect(readStripes('none')).toBeNull();
  });

  it('repeat along their direction from the corner where CSS begins', () => {
    const stripes = readStripes('repeating-linear-gradient(90deg, rgb(0, 0, 0) 0px 2px, rgba(0, 0, 0, 0) 2px 6px)');
    if (stripes === null) throw new Error('These are stripes.');
    const node = stripesNode('s', stripes, { x: 10, y: 20, width: 40, height: 8 }, plainColour);
    const { x1, x2, y1, y2 } = node.attributes as Record<string, number>;
    expect([x1, x2].map((x) => Math.round(x ?? 0))).toEqual([10, 16]);
    expect([y1, y2].map((y) => Math.round(y ?? 0))).toEqual([24, 24]);
    expect(node.attributes).toMatchObject({ id: 's', spreadMethod: 'repeat', gradientUnits: 'userSpaceOnUse' });
    expect(node.children.map((child) => (typeof child === 'string' ? child : child.attributes['stop-opacity']))).toEqual([1, 1, 0, 0]);
  });
});

describe('a clip', () => {
  const place = { x: 10, y: 20, width: 40, height: 10 };

  it('cuts in by px and per cent, and out where they are negative', () => {
    expect(readClip('inset(0px -4px)', place)).toEqual({ kind: 'inset', place: { x: 6, y: 20, width: 48, height: 10 } });
    expect(readClip('inset(50%)', place)).toEqual({ kind: 'inset', place: { x: 30, y: 25, width: 0, height: 0 } });
    expect(readClip('inset(1px 2px 3px 4px round 5px)', place)).toEqual({ kind: 'inset', place: { x: 14, y: 21, width: 34, height: 6 } });
  });

  it('is a shape of points', () => {
    expect(readClip('polygon(50% 0px, 100% 100%, 0px 100%)', place)).toEqual({
      kind: 'polygon',
      points: [
        [30, 20],
        [50, 30],
        [10, 30],
      ],
    });
    expect(readClip('none', place)).toBeNull();
  });
});

describe('a font', () => {
  it.each([
    ['"Inter Variable", system-ui, sans-serif', "'Inter Variable', system-ui, sans-serif"],
    ['"JetBrains Mono Variable", ui-monospace', "'JetBrains Mono Variable', monospace"],
    ['Georgia', 'Georgia, sans-serif'],
  ])('%s ends with a family that every reader has', (family, expected) => {
    expect(withGeneric(family)).toBe(expected);
  });
});

describe('the name of a file', () => {
  it('says scenario, picture and moment', () => {
    expect(pictureName('First cold start', 'Stage', '0:24.012', 'svg')).toBe('first-cold-start_stage_0-24.012.svg');
    expect(pictureName('Überraschung 🙂 / ../etc', 'Duration, p99', '3 d 04:12:09', 'png')).toBe(
      'überraschung-..-etc_duration-p99_3-d-04-12-09.png',
    );
  });

  it('is one on every system, however long or strange the scenario’s is', () => {
    expect(pictureName('', '…', '', 'svg')).toBe('picture.svg');
    const name = pictureName(`con:<>|?*\\${'x'.repeat(500)}`, 'Stage', '0:00', 'png');
    expect(name.length).toBeLessThan(120);
    expect(name).toMatch(/^[^<>:"/\\|?*]+$/);
  });
});

it('a PNG is as fine as asked for, unless no browser would paint it', () => {
  expect(pixelsPerPx({ width: 800, height: 600 }, 2)).toBe(2);
  expect(pixelsPerPx({ width: 16_384, height: 100 }, 2)).toBe(0.5);
});
