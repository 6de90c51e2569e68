import { describe, expect, it } from 'vitest';
import { clampWindow, panWindow, zoomWindow } from './timeWindow.ts';

describe('the time window', () => {
  it('keeps the time under the pointer where it is when zooming', () => {
    expect(zoomWindow({ from: 10e6, to: 20e6 }, 0.5, 12e6, 40e6)).toEqual({ from: 11e6, to: 16e6 });
  });

  it('never leaves the run and never gets narrower than a millisecond', () => {
    expect(panWindow({ from: 30e6, to: 40e6 }, 0.5, 40e6)).toEqual({ from: 30e6, to: 40e6 });
    expect(panWindow({ from: 1e6, to: 11e6 }, -0.5, 40e6)).toEqual({ from: 0, to: 10e6 });
    expect(zoomWindow({ from: 0, to: 2000 }, 0.01, 1000, 40e6)).toEqual({ from: 500, to: 1500 });
    expect(zoomWindow({ from: 1e6, to: 39e6 }, 4, 20e6, 40e6)).toEqual({ from: 0, to: 40e6 });
  });

  it('shows the whole of a run shorter than a millisecond', () => {
    expect(clampWindow({ from: 0, to: 5 }, 600)).toEqual({ from: 0, to: 600 });
  });
});
