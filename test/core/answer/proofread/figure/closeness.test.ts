import { expect, it } from 'vitest';
import {
  closenessBefore,
  closenessBehind,
} from '../../../../../src/core/answer/proofread/figure/closeness.ts';

it.each([
  ['en', 'killed about ', 'about'],
  ['en', 'nearly ', 'nearly'],
  ['en', 'just under ', 'nearly'],
  ['en', 'more than ', 'above'],
  ['en', 'no more than ', 'at most'],
  ['en', 'at least ', 'at least'],
  ['en', 'fewer than ', 'below'],
  ['en', 'no fewer than ', 'at least'],
  ['en', 'he saw ', undefined],
  ['de', 'rund ', 'about'],
  ['de', 'nicht mehr als ', 'at most'],
  ['de', 'mehr als ', 'above'],
  ['de', 'knapp ', 'nearly'],
  ['fr', 'près de ', 'nearly'],
  ['fr', 'plus de ', 'above'],
  ['fr', 'pas plus de ', 'at most'],
  ['es', 'al menos ', 'at least'],
  ['es', 'más de ', 'above'],
  ['ru', 'не менее ', 'at least'],
  ['ru', 'более ', 'above'],
  ['ja', '合わせて約', 'about'],
] as const)('in %s "%s" before a number says: %s', (language, text, closeness) => {
  expect(closenessBefore(text, language)?.closeness).toBe(closeness);
});

it.each([
  ['en', ' or more people', 'at least'],
  ['en', ' people', undefined],
  ['de', ' oder mehr', 'at least'],
  ['ja', '人以上', 'at least'],
  ['ja', '人未満', 'below'],
  ['ja', '人近く', 'nearly'],
] as const)('in %s "%s" behind a number says: %s', (language, text, closeness) => {
  expect(closenessBehind(text, language)?.closeness).toBe(closeness);
});
