import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { playbackMachine } from './playback.machine.ts';

function start() {
  const rewind = vi.fn();
  const actor = createActor(playbackMachine.provide({ actions: { rewind } })).start();
  return {
    actor,
    rewind,
    is: (state: Parameters<ReturnType<typeof actor.getSnapshot>['matches']>[0]) => actor.getSnapshot().matches(state),
  };
}

describe('playback', () => {
  it('has nothing to play before the first run', () => {
    const { actor, is } = start();
    actor.send({ type: 'PLAY' });
    expect(is('idle')).toBe(true);
  });

  it('plays the first run at once only when told to', () => {
    const plays = start();
    plays.actor.send({ type: 'RUN', plays: true });
    expect(plays.is('playing')).toBe(true);
    const waits = start();
    waits.actor.send({ type: 'RUN', plays: false });
    expect(waits.is('paused')).toBe(true);
  });

  it('does not start playing because a later run arrives', () => {
    const { actor, is } = start();
    actor.send({ type: 'RUN', plays: false });
    actor.send({ type: 'RUN', plays: true });
    expect(is('paused')).toBe(true);
  });

  it('rewinds when played again from the end, and not when paused in between', () => {
    const { actor, rewind, is } = start();
    actor.send({ type: 'RUN', plays: true });
    actor.send({ type: 'TOGGLE' });
    actor.send({ type: 'TOGGLE' });
    expect(rewind).not.toHaveBeenCalled();
    actor.send({ type: 'END' });
    expect(is('ended')).toBe(true);
    actor.send({ type: 'TOGGLE' });
    expect(is('playing')).toBe(true);
    expect(rewind).toHaveBeenCalledOnce();
  });

  it('is paused, not ended, after a seek away from the end', () => {
    const { actor, is } = start();
    actor.send({ type: 'RUN', plays: true });
    actor.send({ type: 'END' });
    actor.send({ type: 'SEEK' });
    expect(is('paused')).toBe(true);
  });

  it('slows near an event, and goes back to its speed when that is switched off', () => {
    const { actor, is } = start();
    actor.send({ type: 'RUN', plays: true });
    actor.send({ type: 'NEAR' });
    expect(is({ playing: 'slow' })).toBe(true);
    actor.send({ type: 'SLOWS_DOWN', slowsDown: false });
    expect(is({ playing: 'normal' })).toBe(true);
    actor.send({ type: 'NEAR' });
    expect(is({ playing: 'normal' })).toBe(true);
  });

  it('changes speed in every state', () => {
    const { actor } = start();
    actor.send({ type: 'SPEED', speed: 0.05 });
    expect(actor.getSnapshot().context.speed).toBe(0.05);
  });
});
