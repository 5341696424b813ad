import type { Circle } from './circle.ts';
import type { Membership } from './membership.ts';

/** What the owner of the articles has written about who may ask which of them. */
export interface Rules {
  /** No two names are the same but for capitals. */
  readonly collections: readonly NamedCollection[];
  readonly places: readonly Place[];
}

/** A part of the library that has a name. */
export interface NamedCollection {
  readonly name: string;
  readonly holds: Membership;
  /** Where it is written, from 1. */
  readonly line?: number;
  /** Who may ask it, any of whom will do; undefined for everybody, everywhere. Who is at the terminal always may. */
  readonly only?: readonly Circle[];
}

/** A place in which nothing but some collections can be asked. */
export interface Place {
  readonly at: Circle;
  /** Names of collections. */
  readonly asks: readonly string[];
}

/**
 * What holds at a moment: all of some rules at once, or that nobody may ask anything but at the terminal. Rules
 * that are not known yet, or never were, are `closed`.
 */
export type RulesInForce = readonly Rules[] | 'closed';

/** Nothing is restricted, and nothing has a name. */
export const NO_RULES: Rules = { collections: [], places: [] };

/** A collection's name as names are compared. */
export function plainName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
