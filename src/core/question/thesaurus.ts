import { EQUIVALENCES } from './equivalences.ts';
import { RELATED_WORDS } from './relatedWords.ts';
import { readSynonyms, readWordLists, type SynonymProblem, type Synonyms } from './synonyms.ts';

/** What words have to do with each other. */
export interface Thesaurus {
  /** Words that count as the same. */
  readonly synonyms: Synonyms;
  /** Words that only make a sentence a little likelier. */
  readonly related: Synonyms;
}

/** @param own lines of a library's own, in Solr's synonym format; the problems are theirs. */
export function readThesaurus(own = ''): {
  readonly thesaurus: Thesaurus;
  readonly problems: readonly SynonymProblem[];
} {
  const { synonyms, problems } = readSynonyms(EQUIVALENCES, own);
  return { thesaurus: { synonyms, related: readWordLists(RELATED_WORDS) }, problems };
}
