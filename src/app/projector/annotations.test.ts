import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annotation, added, cleared, type Drawing, emptyDrawing, erased, lengthened, strokeOf, undone } from './annotations.ts';

const place = fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) });
const annotation: fc.Arbitrary<Annotation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('arrow' as const, 'box' as const), from: place, to: place }),
  fc.record({ kind: fc.constant('text' as const), at: place, text: fc.string() }),
);
const step = fc.oneof(
  annotation.map((each) => (drawing: Drawing) => added(drawing, each)),
  fc.constantFrom(erased, cleared),
);

describe('what is drawn over a picture', () => {
  it('goes back change by change to where it began', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const drawings: Drawing[] = [emptyDrawing];
        for (const act of steps) drawings.push(act(drawings.at(-1) as Drawing));
        const different = drawings.filter((drawing, i) => i === 0 || drawing !== drawings[i - 1]);
        let drawing = different.at(-1) as Drawing;
        for (const before of different.toReversed()) {
          expect(drawing.shown).toEqual(before.shown);
          drawing = undone(drawing);
        }
        expect(undone(emptyDrawing)).toEqual(emptyDrawing);
      }),
    );
  });

  it('loses its newest by erasing, and all by clearing', () => {
    const two = added(added(emptyDrawing, { kind: 'text', at: { x: 0, y: 0 }, text: 'a' }), {
      kind: 'text',
      at: { x: 0, y: 0 },
      text: 'b',
    });
    expect(erased(two).shown).toEqual(two.shown.slice(0, 1));
    expect(cleared(two).shown).toEqual([]);
    expect(undone(cleared(two)).shown).toEqual(two.shown);
  });

  it('is a stroke with a size: a click draws nothing', () => {
    const [a, b, c] = [
      { x: 0.1, y: 0.1 },
      { x: 0.3, y: 0.1 },
      { x: 0.1001, y: 0.1 },
    ] as const;
    expect(strokeOf('box', [a, b])).toEqual({ kind: 'box', from: a, to: b });
    expect(strokeOf('pen', [a, b, a])).toEqual({ kind: 'pen', points: [a, b, a] });
    expect(strokeOf('arrow', [a, c])).toBeNull();
    expect(strokeOf('arrow', [])).toBeNull();
    expect(lengthened([a], c)).toEqual([a]);
    expect(lengthened([a], b)).toEqual([a, b]);
  });
});
