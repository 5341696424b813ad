import { LRUCache } from 'lru-cache';
import type { Passage } from '../article/passage.ts';
import { type AnalysePassage, analysePassage, type PassageAnalysis } from './analysis.ts';

/** Passages whose analysis is kept, some 20 KB each: analysing them is most of the work of a question. */
const KEPT = 1000;

/** Analyses passages and keeps the last analyses. @param max how many, at least 1. */
export function keptAnalyses(max: number = KEPT): AnalysePassage {
  const kept = new LRUCache<Passage, PassageAnalysis>({ max });
  return (article, passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const analysis = analysePassage(article, passage);
    kept.set(passage, analysis);
    return analysis;
  };
}
