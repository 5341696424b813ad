import { passagesOf } from '../../src/core/article/passage.ts';
import { aliasesOf } from '../../src/core/ranking/aliases.ts';
import { type AskedWords, askedWordsOf } from '../../src/core/ranking/numbered/askedWords.ts';
import { analysePassage } from '../../src/core/ranking/numbered/passageAnalysis.ts';
import {
  type LookedUpPassage,
  type SeenPassage,
  type SeenSentence,
  seePassage,
} from '../../src/core/ranking/numbered/seenPassage.ts';
import type { Wanted } from '../../src/core/ranking/wanted.ts';
import { articleOf } from './library.ts';

/** A question of which a test says what matters to it. */
export function askedOf(parts: Partial<Wanted>): AskedWords {
  const weights = parts.weights ?? new Map();
  return askedWordsOf({
    ...{ kinds: new Set(), counted: undefined, aliases: aliasesOf(new Map()) },
    ...{ acronyms: new Map(), related: new Map(), rarity: 1, unknown: 0, rarest: '' },
    ...{ terms: [...weights.keys()], rareWeights: weights, surfaces: new Map(), years: [] },
    ...{ names: new Set(), plain: new Set(), numbers: new Set(), pairs: new Map() },
    phrases: new Map(),
    ...parts,
    weights,
  });
}

/** The first passage of a text, looked up for a question. */
export function lookedUp(text: string, asked: AskedWords): LookedUpPassage {
  const article = articleOf('a.md', text);
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('There is no passage.');
  const analysis = analysePassage(article, passage);
  return { analysis, roleOf: asked.rolesIn(analysis.lexicon) };
}

/** The same as the question sees it. */
export function seenIn(text: string, asked: AskedWords): SeenPassage {
  return seePassage(lookedUp(text, asked), asked, asked.aliases);
}

/** The first sentence of a text as a question sees it. */
export function sentenceIn(text: string, asked: AskedWords): SeenSentence {
  const [sentence] = seenIn(text, asked).sentences;
  if (!sentence) throw new Error('There is no sentence.');
  return sentence;
}
