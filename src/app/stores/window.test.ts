import { beforeEach, describe, expect, it } from 'vitest';
import { reveal, setHorizon, showAll, showWindow, windowStore } from './window.ts';

const shown = () => windowStore.getState().window;

beforeEach(() => {
  windowStore.setState({ window: { from: 0, to: 40e6 }, horizon: 40e6 });
});

describe('window', () => {
  it('stays within the run and keeps its width', () => {
    showWindow({ from: -5e6, to: 5e6 });
    expect(shown()).toEqual({ from: 0, to: 10e6 });
    showWindow({ from: 35e6, to: 45e6 });
    expect(shown()).toEqual({ from: 30e6, to: 40e6 });
  });

  it('is never narrower than a millisecond', () => {
    showWindow({ from: 5e6, to: 5e6 });
    expect(shown()).toEqual({ from: 5e6, to: 5e6 + 1000 });
  });

  it('follows a longer run when the whole was shown, else stays', () => {
    setHorizon(60e6);
    expect(shown()).toEqual({ from: 0, to: 60e6 });
    showWindow({ from: 10e6, to: 20e6 });
    setHorizon(15e6);
    expect(shown()).toEqual({ from: 5e6, to: 15e6 });
    showAll();
    expect(shown()).toEqual({ from: 0, to: 15e6 });
  });

  it('moves only when it must to show a moment', () => {
    showWindow({ from: 10e6, to: 20e6 });
    reveal(20e6);
    expect(shown()).toEqual({ from: 10e6, to: 20e6 });
    reveal(30e6);
    expect(shown()).toEqual({ from: 27.5e6, to: 37.5e6 });
  });
});
