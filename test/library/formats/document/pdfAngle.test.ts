import { expect, it } from 'vitest';
import { commonAngle, isNear, turned } from '../../../../src/library/formats/document/pdfAngle.ts';

const line = (angle: number, text = `The boat was sold in the spring of 1931 (${angle}).`) => ({
  angle,
  text,
});

it.each([0, 0.05, 0.17, -0.3, Math.PI / 4, Math.PI / 2, Math.PI - 0.01, -Math.PI / 2])(
  'a page is written at the angle of its lines: %d',
  (angle) => {
    const lines = ['One', 'Two', 'Three'].map((text) =>
      line(angle, `${text} boats were sold here.`),
    );
    expect(commonAngle(lines)).toBeCloseTo(angle, 9);
  },
);

it('a line of two that lean a little differs from the page by no more than half of that', () => {
  const lines = [0.01, 0.02, 0.03].map((angle) => line(angle));
  expect(commonAngle(lines)).toBeCloseTo(0.02, 9);
});

it('a stamp across a page does not turn it, however often it is there', () => {
  const stamps = Array.from({ length: 40 }, () => line(0.8, 'CONFIDENTIAL, NOT TO BE COPIED'));
  expect(commonAngle([line(0), ...stamps])).toBe(0);
});

it('a stamp alone is no page', () => {
  const angle = commonAngle([line(0.8, 'DRAFT')]);
  expect(angle).toBe(0);
  expect(isNear(0.8, angle)).toBe(false);
});

it('a page without text is upright', () => {
  expect(commonAngle([])).toBe(0);
});

it('angles are near each other also where they are counted from different sides', () => {
  expect(isNear(Math.PI - 0.01, 0.01 - Math.PI)).toBe(true);
  expect(isNear(0, 0.2)).toBe(false);
});

it.each([
  [0, [30, 40]],
  [Math.PI / 2, [40, -30]],
  [Math.PI, [-30, -40]],
  [-Math.PI / 2, [-40, 30]],
])('a place is turned exactly by quarters: %d', (angle, place) => {
  expect(turned(30, 40, angle).map((it) => it + 0)).toEqual(place);
});
