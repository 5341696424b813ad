import type { Face } from '../core/conversation/asker.ts';
import type { AskableLibrary } from '../core/conversation/collections/askableLibrary.ts';
import type { DeskOf } from '../core/conversation/desk.ts';
import type { Library, View } from '../core/conversation/library.ts';

/** What can be asked of a library, each with the word by which it is counted. */
const WATCHED = {
  ask: 'ask',
  explain: 'explain',
  timeline: 'timeline',
  checkQuote: 'verify',
  meetStatement: 'claim',
  proofread: 'proofread',
  headlines: 'headlines',
} as const satisfies { readonly [Name in keyof View]?: string };

export type WatchedKind = (typeof WATCHED)[keyof typeof WATCHED];

/** Hears that somebody asks; what it gives hears what that has come to. Neither hears what was asked. */
export type Watch = (face: Face, kind: WatchedKind) => (outcome: string) => void;

/** The same desks, at which it is heard whenever something is asked. */
export function watchedDesks(deskOf: DeskOf, watch: Watch): DeskOf {
  // Who may ask the same has one library with others, and what is kept for it stays kept.
  const watched = new WeakMap<AskableLibrary, Map<Face, AskableLibrary>>();
  return (asker) => {
    const desk = deskOf(asker);
    const { face } = asker;
    const byFace = watched.get(desk.library) ?? new Map<Face, AskableLibrary>();
    watched.set(desk.library, byFace);
    const library = byFace.get(face) ?? watchedLibrary(desk.library, face, watch);
    byFace.set(face, library);
    return { ...desk, library };
  };
}

function watchedLibrary<L extends Library>(library: L, face: Face, watch: Watch): L {
  const heard =
    <Given extends unknown[], Answer>(
      kind: WatchedKind,
      ask: (...given: Given) => Promise<Answer>,
    ) =>
    async (...given: Given): Promise<Answer> => {
      const end = watch(face, kind);
      try {
        const answer = await ask(...given);
        end(outcomeOf(answer));
        return answer;
      } catch (error) {
        end('failed');
        throw error;
      }
    };
  const view: Omit<View, 'sign' | 'articles'> & Pick<Library, 'inHaste'> = {
    ask: heard(WATCHED.ask, library.ask),
    explain: heard(WATCHED.explain, library.explain),
    timeline: heard(WATCHED.timeline, library.timeline),
    checkQuote: heard(WATCHED.checkQuote, library.checkQuote),
    meetStatement: heard(WATCHED.meetStatement, library.meetStatement),
    proofread: heard(WATCHED.proofread, library.proofread),
    headlines: heard(WATCHED.headlines, library.headlines),
    inHaste: () => watchedLibrary(library.inHaste(), face, watch),
  };
  // What is not asked, the library tells itself, as it is at that moment.
  return Object.assign(Object.create(library), view);
}

/** Of an answer how it is sure, of anything else that it was given. */
function outcomeOf(answer: unknown): string {
  const isTold = typeof answer === 'object' && answer !== null && 'kind' in answer;
  return isTold && typeof answer.kind === 'string' ? answer.kind : 'given';
}
