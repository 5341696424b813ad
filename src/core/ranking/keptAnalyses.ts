import { LRUCache } from 'lru-cache';
import type { Passage } from '../article/passage.ts';
import { type PassageReading, type ReadPassage, readPassage } from './analysis.ts';

/** Passages whose analysis is kept, some 20 KB each: analysing them is most of the work of a question. */
const KEPT = 1000;

/** Analyses passages and keeps the last analyses. @param max how many, at least 1. */
export function keptAnalyses(max: number = KEPT): ReadPassage {
  const kept = new LRUCache<Passage, PassageReading>({ max });
  return (article, passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const reading = readPassage(article, passage);
    kept.set(passage, reading);
    return reading;
  };
}
