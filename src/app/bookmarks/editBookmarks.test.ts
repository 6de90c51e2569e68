import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_NOTE, MOST_BOOKMARKS, readBookmarks } from '../../sim/index.ts';
import { withBookmark, withNote, withoutBookmark } from './editBookmarks.ts';

const two = [
  { time: 5, note: 'first' },
  { time: 9, note: 'second' },
];

describe('bookmarks', () => {
  it('stand in order of time, one at each moment', () => {
    expect(withBookmark(two, 7, ' between ')).toEqual([two[0], { time: 7, note: 'between' }, two[1]]);
    expect(withBookmark(two, 9, 'renamed')).toEqual([two[0], { time: 9, note: 'renamed' }]);
    expect(withoutBookmark(two, 5)).toEqual([two[1]]);
    expect(withNote(two, 5, 'one ')).toEqual([{ time: 5, note: 'one ' }, two[1]]);
  });

  it('are so many and no more, and their notes so long', () => {
    let full = readBookmarks(Array.from({ length: MOST_BOOKMARKS }, (_, time) => ({ time, note: '' })));
    expect(withBookmark(full, 1000, 'one too many')).toBeNull();
    full = withBookmark(full, 3, 'x'.repeat(900)) ?? [];
    expect([full.length, full[3]?.note.length]).toEqual([MOST_BOOKMARKS, LONGEST_NOTE]);
  });

  it('come back from storage as they were', () => {
    const steps = fc.array(fc.tuple(fc.nat(20), fc.string(), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (list) => {
        let bookmarks = readBookmarks([]);
        for (const [time, note, adds] of list) {
          bookmarks = adds ? (withBookmark(bookmarks, time, note) ?? bookmarks) : withoutBookmark(bookmarks, time);
        }
        expect(readBookmarks(JSON.parse(JSON.stringify(bookmarks)))).toEqual(bookmarks);
      }),
    );
  });
});
