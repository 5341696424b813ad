import { expect, it } from 'vitest';
import { createFileBudget } from '../../../src/library/packing/fileBudget.ts';

const MIB = 1024 * 1024;
const SMALL = { path: 'small.json', size: 6 * MIB, changed: 0 };
const LARGE = { path: 'large.json', size: 80 * MIB, changed: 0 };

function budgetOf(timeLimit = 30) {
  let now = 0;
  const budget = createFileBudget([SMALL, LARGE], timeLimit, () => now);
  return {
    ...budget,
    wait(seconds: number) {
      now += 1000 * seconds;
    },
  };
}

it('a file is given up a while after its last sign of life', () => {
  const budget = budgetOf();
  expect(budget.hear('small.json')).toEqual({
    within: 30,
    late: 'Reading it took longer than 30 seconds.',
  });
});

it('a file is given up when its time in all is over, however often it shows signs of life', () => {
  const budget = budgetOf();
  budget.hear('small.json');
  for (let second = 0; second < 50; second += 1) {
    budget.wait(1);
    budget.hear('small.json');
  }
  const late = 'Reading it took longer than 60 seconds in all.';
  expect(budget.hear('small.json')).toEqual({ within: 10, late });
  budget.wait(20);
  expect(budget.hear('small.json')).toEqual({ within: 0, late });
});

it('a larger file is given more time, and each file its own', () => {
  const budget = budgetOf();
  budget.hear('small.json');
  budget.wait(59);
  budget.hear('large.json');
  budget.wait(25);
  expect(budget.hear('large.json').within).toBe(30);
  budget.wait(300);
  expect(budget.hear('large.json').late).toContain('330 seconds in all');
});

it('the time in which the process waits for us is not the file’s', () => {
  const budget = budgetOf();
  budget.hear('small.json');
  budget.pause();
  budget.wait(1000);
  expect(budget.resume().within).toBe(30);
});
