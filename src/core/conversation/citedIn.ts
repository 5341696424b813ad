import type { Citation } from '../article/citation.ts';
import type { ShownReply } from './shownReply.ts';

/** Where all that a reply quotes or refers to stands, as it is drawn with what its articles say besides. */
export function citedIn(reply: ShownReply): readonly Citation[] {
  switch (reply.kind) {
    case 'answer':
      return 'excerpts' in reply.answer ? citationsOf(reply.answer.excerpts) : [];
    case 'quote-check':
    case 'sources':
    case 'more':
    case 'nearest':
    case 'copy':
      return citationsOf(reply.excerpts);
    case 'proofreading': {
      const { quotations, figures } = reply.proofreading;
      return [...quotations, ...figures].flatMap(({ excerpts }) => citationsOf(excerpts));
    }
    case 'statement':
      return citationsOf(reply.met.testimonies.map(({ excerpt }) => excerpt));
    case 'timeline':
      return citationsOf(reply.timeline.entries.map(({ excerpt }) => excerpt));
    case 'receipt': {
      const fates = reply.quotations.map(({ fate }) => fate);
      const standing = fates.flatMap((fate) => (fate.kind === 'stands' ? fate.excerpt : []));
      return citationsOf([...standing, ...(reply.now?.came ?? [])]);
    }
    case 'corrections':
      return citationsOf(reply.entries.flatMap(({ now }) => now ?? []));
    case 'gaps':
      return reply.entries.flatMap(({ excerpts }) => citationsOf(excerpts));
    case 'context':
      return [reply.citation];
    case 'references':
      return reply.citations;
    case 'articles':
    case 'collections':
    case 'no-receipt':
    case 'help':
    case 'forgotten':
    case 'no-records':
    case 'managers-only':
    case 'lost':
      return [];
  }
}

function citationsOf(cited: readonly { readonly citation: Citation }[]): Citation[] {
  return cited.map(({ citation }) => citation);
}
