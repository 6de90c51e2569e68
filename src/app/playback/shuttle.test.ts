import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { playbackMachine } from './playback.machine.ts';
import { shuttle } from './shuttle.ts';

const presses = (keys: string): number[] => {
  const rates: number[] = [];
  for (const key of keys) rates.push(shuttle(rates.at(-1) ?? 0, key === 'L' ? 1 : -1));
  return rates;
};

describe('the shuttle', () => {
  it('doubles with each press, up to eight times', () => {
    expect(presses('LLLLLL')).toEqual([1, 2, 4, 8, 8, 8]);
    expect(presses('JJJJJ')).toEqual([-1, -2, -4, -8, -8]);
  });

  it('slows down with the other key, and turns round at its slowest', () => {
    expect(presses('LLLJJJJ')).toEqual([1, 2, 4, 2, 1, -1, -2]);
    expect(presses('JJLL')).toEqual([-1, -2, -1, 1]);
  });
});

describe('playback under the shuttle', () => {
  function start() {
    const actor = createActor(playbackMachine).start();
    actor.send({ type: 'RUN', plays: false });
    return { actor, rate: () => actor.getSnapshot().context.rate, mode: () => actor.getSnapshot().value };
  }

  it('plays backwards from a standstill and from the end, and rests at the start', () => {
    const { actor, rate, mode } = start();
    actor.send({ type: 'END' });
    actor.send({ type: 'SHUTTLE', rate: -1 });
    expect([mode(), rate()]).toEqual([{ playing: 'normal' }, -1]);
    actor.send({ type: 'START' });
    expect([mode(), rate()]).toEqual(['paused', 1]);
  });

  it('does not slow down by itself while shuttled, and forgets the rate at a pause', () => {
    const { actor, rate, mode } = start();
    actor.send({ type: 'SHUTTLE', rate: 2 });
    actor.send({ type: 'NEAR' });
    expect(mode()).toEqual({ playing: 'normal' });
    actor.send({ type: 'PAUSE' });
    actor.send({ type: 'PLAY' });
    expect(rate()).toBe(1);
    actor.send({ type: 'NEAR' });
    expect(mode()).toEqual({ playing: 'slow' });
    actor.send({ type: 'SHUTTLE', rate: 2 });
    expect([mode(), rate()]).toEqual([{ playing: 'normal' }, 2]);
  });
});
