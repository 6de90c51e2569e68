import { beforeEach, describe, expect, it } from 'vitest';
import { areaStore, clearArea, endArea, markArea, startArea } from './area.ts';
import { cursor } from './cursor.ts';
import { setHorizon } from './window.ts';

const area = () => areaStore.getState().area;

beforeEach(() => {
  clearArea();
  setHorizon(60e6);
});

describe('the marked area', () => {
  it('goes from where it is begun to where it is ended, in either order', () => {
    cursor.set(10e6);
    startArea();
    expect(area()).toEqual({ from: 10e6, to: 60e6 });
    cursor.set(20e6);
    endArea();
    expect(area()).toEqual({ from: 10e6, to: 20e6 });
    clearArea();
    endArea();
    expect(area()).toEqual({ from: 0, to: 20e6 });
    cursor.set(5e6);
    startArea();
    expect(area()).toEqual({ from: 5e6, to: 20e6 });
  });

  it('begins anew where the other end would lie on the wrong side', () => {
    markArea({ from: 10e6, to: 20e6 });
    cursor.set(30e6);
    startArea();
    expect(area()).toEqual({ from: 30e6, to: 60e6 });
    cursor.set(25e6);
    endArea();
    expect(area()).toEqual({ from: 0, to: 25e6 });
  });

  it('is none without length', () => {
    markArea({ from: 7, to: 7 });
    expect(area()).toBeNull();
    cursor.set(0);
    endArea();
    expect(area()).toBeNull();
  });
});
