import { describe, expect, it } from 'vitest';
import type { Collection } from '../../../src/core/conversation/collections/collection.ts';
import { entryOf, openShelf, placesOn } from '../../../src/library/shelves/shelf.ts';
import { createShelfWithin } from '../../../src/library/shelves/shelfWithin.ts';
import { passagesIn, statisticsOf } from '../../../src/search/packedSegment.ts';
import { articleOf, segmentWith } from '../../support/library.ts';

const segment = segmentWith([
  articleOf('a.md', 'The ferry sails.'),
  articleOf('b/secret.md', 'The ferry sank.'),
  articleOf('c.md', 'The bridge is open.'),
]);
const shelf = openShelf({ segment, firstKey: 4, removed: new Set([2]) });
const isOpen: Collection = ({ id }) => !id.startsWith('b/');

describe('a shelf within a collection', () => {
  it('has what the collection has, of what is still there', () => {
    const left = createShelfWithin()(shelf, isOpen);
    expect(Array.from(left ? placesOn(left) : [], (place) => entryOf(place).id)).toEqual(['a']);
    const { passagesWith, isKnown, passages } = statisticsOf(left ? [left.packed] : []);
    expect(passages).toBe(1);
    expect(passagesWith('ferri')).toBe(1);
    expect(['sail', 'sank', 'bridg'].map(isKnown)).toEqual([true, false, false]);
    expect(passagesIn(shelf.packed)).toBe(2);
  });

  it('is none where nothing is left, and the same where everything is', () => {
    const shelfWithin = createShelfWithin();
    expect(shelfWithin(shelf, () => false)).toBeUndefined();
    expect(shelfWithin(shelf, () => true)).toBe(shelf);
  });

  it('is made once for a collection', () => {
    const shelfWithin = createShelfWithin();
    const left = shelfWithin(shelf, isOpen);
    expect(shelfWithin(shelf, isOpen)).toBe(left);
    expect(shelfWithin(shelf, ({ id }) => isOpen({ id, title: '' }))).not.toBe(left);
  });
});
