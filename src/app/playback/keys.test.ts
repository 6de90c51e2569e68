import { describe, expect, it } from 'vitest';
import { answers } from './keyboard.ts';
import { keys } from './keys.ts';

const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}, isAltGraph = false) => {
  const event = { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held, getModifierState: () => isAltGraph };
  return keys.filter((one) => answers(one, event as unknown as KeyboardEvent)).map(({ does }) => does);
};

describe('the keys', () => {
  it('do one thing each', () => {
    for (const { keys: names, shift, command } of keys) {
      for (const name of names) expect(press(name, { shiftKey: shift ?? false, ctrlKey: command ?? false })).toHaveLength(1);
    }
  });

  it('have a name and a deed of their own', () => {
    expect(new Set(keys.map(({ shown }) => shown)).size).toBe(keys.length);
    expect(new Set(keys.map(({ does }) => does)).size).toBe(keys.length);
  });

  it('are heard with Caps Lock on, with signs that need Shift or AltGr, and not with Ctrl or Alt', () => {
    expect(press('G')).toEqual(['Go to a time …']);
    expect(press('/', { shiftKey: true })).toEqual(['Filter events …']);
    expect(press('[', { ctrlKey: true, altKey: true }, true)).toEqual(['Earlier']);
    expect(press('g', { ctrlKey: true })).toEqual([]);
    expect(press('ArrowLeft', { altKey: true })).toEqual([]);
    expect(press('g', { shiftKey: true })).toEqual([]);
    expect(press('K', { metaKey: true })).toEqual(['Find a command …']);
  });

  it('lead to the views in the order of their tabs', () => {
    expect(['1', '2', '7'].map((digit) => press(digit)[0])).toEqual(['Overview', 'Trace', 'Rules']);
  });
});
