const QUARTER = Math.PI / 2;

/** Radians: text that leans further than this from most of a page is a stamp or a watermark. */
const LEAN = 0.16;

/** Radians that angles are counted by. */
const STEP = LEAN / 2;

/** Characters: slanted text that is shorter is a stamp or a watermark, even where a page has no other. */
const STAMP_LENGTH = 60;

interface Leaning {
  /** Radians. */
  readonly angle: number;
  readonly text: string;
}

/**
 * The angle at which most of a page is written, in radians: a page may be turned, or laid on a scanner
 * askew. What is written many times over, as watermarks are, counts once.
 */
export function commonAngle(stretches: readonly Leaning[]): number {
  const counted = new Map<string, Leaning>();
  const weights = new Map<number, number>();
  for (const { angle, text } of stretches) {
    const step = Math.round(angle / STEP);
    const key = `${step} ${text}`;
    if (counted.has(key)) continue;
    counted.set(key, { angle, text });
    weights.set(step, (weights.get(step) ?? 0) + text.length);
  }
  const tried = Array.from(weights.keys(), (step) => {
    const near = Array.from(weights).filter(([other]) => isNear(other * STEP, step * STEP));
    return { angle: step * STEP, weight: near.reduce((sum, [, weight]) => sum + weight, 0) };
  });
  const straight = heaviest(tried.filter(({ angle }) => isStraight(angle)));
  const slanted = heaviest(tried.filter(({ angle }) => !isStraight(angle)));
  const isSlanted = slanted.weight > Math.max(straight.weight, STAMP_LENGTH);
  const { angle } = isSlanted ? slanted : straight;
  return angle + middleOf(Array.from(counted.values()), angle);
}

interface Tried {
  readonly angle: number;
  /** Characters that are written at about this angle. */
  readonly weight: number;
}

function heaviest(tried: readonly Tried[]): Tried {
  return tried.reduce((most, next) => (next.weight > most.weight ? next : most), {
    angle: 0,
    weight: 0,
  });
}

function isStraight(angle: number): boolean {
  return isNear(angle, Math.round(angle / QUARTER) * QUARTER);
}

/** How far what leans at about an angle leans from it: half of the text further, half less. */
function middleOf(stretches: readonly Leaning[], angle: number): number {
  const near = stretches
    .map((one) => ({ by: between(one.angle, angle), length: one.text.length }))
    .filter(({ by }) => Math.abs(by) < LEAN)
    .toSorted((a, b) => a.by - b.by);
  let left = near.reduce((sum, { length }) => sum + length, 0) / 2;
  const middle = near.find(({ length }) => {
    left -= length;
    return left <= 0;
  });
  return middle?.by ?? 0;
}

/** Whether something leans at about an angle. */
export function isNear(angle: number, other: number): boolean {
  return Math.abs(between(angle, other)) < LEAN;
}

/** By how much one angle is more than another, the shorter way round. */
function between(angle: number, other: number): number {
  const turns = (angle - other) / (2 * Math.PI);
  return (turns - Math.round(turns)) * 2 * Math.PI;
}

/** A place on a page that is turned until what leans at an angle stands upright. */
export function turned(x: number, y: number, angle: number): readonly [number, number] {
  const cos = exact(Math.cos(angle));
  const sin = exact(Math.sin(angle));
  return [x * cos + y * sin, y * cos - x * sin];
}

/** Without what is left of a right angle in its last digits. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
