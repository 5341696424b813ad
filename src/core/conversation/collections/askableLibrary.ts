import type { Answer, Excerpt, Limited } from '../../answer/answer.ts';
import { readArticles } from '../../article/articles.ts';
import { nameOf } from '../../article/citation.ts';
import { namedIn } from '../../question/filter/filteredQuestion.ts';
import type { Library } from '../library.ts';
import type { Access, AskableCollection } from './access.ts';
import { collectionOf } from './collection.ts';
import { NOTHING } from './membership.ts';
import { plainName } from './rules.ts';

/** A library as somebody may ask it. */
export interface AskableLibrary extends Library {
  /** The excerpts with the collections that their articles are in, where there are several to be named. */
  named(excerpts: readonly Excerpt[]): Promise<Excerpt[]>;
}

/** As much of a library as somebody may ask: all of it, or a collection that a question names. */
export function askableLibrary(whole: Library, access: Access): AskableLibrary {
  const { articles: seen, askable } = access;
  const all = seen ? whole.within(seen) : whole;
  const parts = new Map<AskableCollection, Library>();
  const partOf = (collection: AskableCollection) => {
    const part = parts.get(collection) ?? whole.within(collection.articles);
    parts.set(collection, part);
    return part;
  };
  /** What a text asks; `missing` where it names a collection that there is not for whoever asks. */
  const askedBy = (text: string): { readonly library: Library; readonly missing?: string } => {
    const { collection: name } = namedIn(text);
    if (name === undefined) return { library: all };
    const collection = askableNamed(access, name);
    return collection
      ? { library: partOf(collection) }
      : { library: whole.within(NO_ARTICLE), missing: name };
  };
  const named = async (excerpts: readonly Excerpt[]) => {
    // One that is alone need not be told from others.
    if (askable.length < 2) return [...excerpts];
    const ids = excerpts.map(({ citation }) => citation.articleId);
    const articles = await readArticles(ids, all.articles);
    return excerpts.map((excerpt) => {
      const article = articles.get(excerpt.citation.articleId);
      const member = article && { ...article, ...nameOf(article) };
      const names = askable.filter(({ has }) => member && has(member)).map(({ name }) => name);
      if (names.length === 0) return excerpt;
      return { ...excerpt, citation: { ...excerpt.citation, collections: names } };
    });
  };
  const withNames = async <Q extends { readonly excerpt: Excerpt }>(quoting: readonly Q[]) => {
    const excerpts = await named(quoting.map(({ excerpt }) => excerpt));
    return quoting.map((it, at): Q => ({ ...it, excerpt: excerpts[at] ?? it.excerpt }));
  };
  const answered = async (answer: Answer, missing: string | undefined): Promise<Answer> => {
    if ('excerpts' in answer) return { ...answer, excerpts: await named(answer.excerpts) };
    if (missing === undefined || answer.kind === 'not-a-question') return answer;
    // What nothing at all has says nothing of the words of the question.
    const { suggestions, ...rest } = answer;
    return { ...lacking(rest, missing), notFound: [] };
  };
  return {
    async ask(question, limits) {
      const { library, missing } = askedBy(question);
      return answered(await library.ask(question, limits), missing);
    },
    async explain(question, limits) {
      const { library, missing } = askedBy(question);
      const explained = await library.explain(question, limits);
      return { ...explained, answer: await answered(explained.answer, missing) };
    },
    async timeline(topic) {
      const { library, missing } = askedBy(topic);
      const timeline = await library.timeline(topic);
      const entries = await withNames(timeline.entries);
      return { ...lacking(timeline, missing), entries };
    },
    async meetStatement(statement) {
      const { library, missing } = askedBy(statement);
      const met = await library.meetStatement(statement);
      const testimonies = await withNames(met.testimonies);
      return { ...lacking(met, missing), testimonies };
    },
    async checkQuote(claim) {
      const checked = await all.checkQuote(claim);
      return { ...checked, excerpts: await named(checked.excerpts) };
    },
    async proofread(draft, options) {
      const { quotations, figures, ...rest } = await all.proofread(draft, options);
      const found = await named([...quotations, ...figures].flatMap(({ excerpts }) => excerpts));
      let at = 0;
      const withNames = <F extends { readonly excerpts: readonly Excerpt[] }>(finding: F): F => {
        const from = at;
        at += finding.excerpts.length;
        return { ...finding, excerpts: found.slice(from, at) };
      };
      return { ...rest, quotations: quotations.map(withNames), figures: figures.map(withNames) };
    },
    named,
    headlines: (typed) => all.headlines(typed),
    // In what there is not, nothing is missing.
    sign: async (question) =>
      askedBy(question).missing === undefined ? all.sign(question) : undefined,
    get articles() {
      return all.articles;
    },
    within: (collection) => all.within(collection),
    inHaste: () => askableLibrary(whole.inHaste(), access),
    get problems() {
      return all.problems;
    },
    get progress() {
      return all.progress;
    },
  };
}

const NO_ARTICLE = collectionOf(NOTHING);

/** The collection with a name, as somebody may ask it. */
export function askableNamed({ askable }: Access, name: string): AskableCollection | undefined {
  const wanted = plainName(name);
  return askable.find((collection) => plainName(collection.name) === wanted);
}

function lacking<T extends Limited>(limited: T, missing: string | undefined): T {
  if (missing === undefined) return limited;
  const problem = { kind: 'no-such-collection', operator: 'collection', value: missing } as const;
  return { ...limited, filterProblems: [...(limited.filterProblems ?? []), problem] };
}
