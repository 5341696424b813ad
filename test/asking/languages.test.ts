import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { excerptsOf } from '../../src/core/answer/excerpt.ts';
import type { Article } from '../../src/core/article/article.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import { readThesaurus } from '../../src/core/question/thesaurus.ts';
import type { Proposal } from '../../src/core/ranking/order.ts';
import { THRESHOLDS } from '../../src/core/ranking/thresholds.ts';
import { languageCode } from '../../src/core/text/language.ts';
import { termsOf } from '../../src/core/text/words.ts';
import { withLanguage } from '../../src/library/packing/detectLanguage.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { packIndex } from '../../src/search/packedIndex.ts';
import { statisticsOf } from '../../src/search/packedSegment.ts';
import { articleOf, rankByWords } from '../support/library.ts';
import { searchIndexOf } from '../support/searchIndex.ts';

const { thesaurus } = readThesaurus();

const ENGLISH: Readonly<Record<string, string>> = {
  'en/bridge': `The council of Oldport closed the harbour bridge on Monday, because two of its pillars had moved. It will be closed for eleven weeks.

The ferry runs every twenty minutes until the work is done. Shopkeepers fear that they will lose customers, and the news from the engineers is not good.`,
  'en/truce': `A truce between the army and the rebels began in Aleppo on Friday. The new agreement was signed in Geneva by both sides.

“The fighting has stopped,” said Anna Kerr, who speaks for the observers. War had lasted in the city for four years.`,
  'en/orchard': `The orchards of the valley bore more apples than in any year since 1990. Farmers say that a mild spring and many bees were the reason.

They sell most of the harvest to a press in Oldport, where a gift of old presses came from a monastery.`,
};

const OTHERS: Readonly<Record<string, string>> = {
  'de/museum': `Das Museum für Glaskunst in Altstadt bleibt nach dem Wasserschaden bis zum Frühjahr geschlossen. Die Feuerwehr pumpte in der Nacht mehrere Keller leer.

Die Direktorin Anna Kerr dankte den Helfern. Der Schaden wird auf 275.000 Euro geschätzt, und ein Gift im Wasser wurde nicht gefunden.`,
  'de/waffenruhe': `Die Waffenruhe in Aleppo begann am 3. Oktober um Mitternacht. Beobachter zählten in den ersten Stunden keinen einzigen Schuss.

Die Bewohner warten darauf, dass Lastwagen mit Mehl und Medikamenten die Stadt erreichen.`,
  'ru/mine': `Шахтёры посёлка прекратили забастовку после того, как им выплатили зарплату за четыре месяца. Директор шахты подал в отставку.

Профсоюз сообщил, что забастовка продолжалась семнадцать дней.`,
  'ru/truce': `Перемирие в Алеппо вступило в силу в пятницу. Наблюдатели сообщили, что стрельба прекратилась во всех районах города.

Жители ждут грузовиков с мукой и лекарствами.`,
  'ja/whale': `漁師たちは金曜日の朝、浜辺に打ち上げられた鯨を海に帰した。救助には六時間かかった。

水族館の獣医は、鯨に大きな怪我はなかったと述べた。`,
  'ja/truce': `停戦は金曜日に発効した。監視団は市内のすべての地区で銃撃が止まったと発表した。

住民は小麦粉と薬を積んだトラックを待っている。`,
  'zh/panda': `动物园的大熊猫星期三生下一对双胞胎。饲养员说，两只幼崽都很健康。

动物园将在春天向游客开放新的展馆。`,
  'zh/tea': `山区的茶农今年的收成减少了一半，因为春天下了太多的雨。茶叶价格上涨了百分之三十。`,
};

interface MixedLibrary {
  /** Paths and words of the excerpts, best first. */
  ask(question: string): Promise<{ readonly path: string; readonly quote: string }[]>;
}

async function libraryOf(files: Readonly<Record<string, string>>): Promise<MixedLibrary> {
  const articles: Article[] = [];
  for (const [name, text] of Object.entries(files)) {
    articles.push(await withLanguage(articleOf(`${name}.txt`, text)));
  }
  const proposals: Proposal[] = articles.flatMap((article) =>
    passagesOf(article).map((passage) => ({ article, passage })),
  );
  const indexed = proposals.map(({ article, passage }, key) => {
    const language = languageCode(article.language);
    const titleTerms = termsOf(article.title, undefined, language);
    return { key, terms: termsOf(article.text, passage, language), titleTerms };
  });
  const engine = searchIndexOf(createMiniSearchEngine());
  await engine.add(indexed);
  const statistics = statisticsOf([{ firstKey: 0, index: packIndex(indexed) }]);
  const languages = [...new Set(articles.map(({ language }) => languageCode(language)))];
  return {
    async ask(input) {
      const question = readQuestion(input, { thesaurus, statistics, languages });
      if (typeof question === 'string') throw new Error(question);
      const candidates = await engine.search(searchTermsOf(question), THRESHOLDS.candidates);
      const found = candidates.flatMap(({ key }) => proposals[key] ?? []);
      const ranked = rankByWords(question, found, statistics);
      return excerptsOf(question, ranked, DEFAULT_LIMITS).map(({ excerpt }) => {
        const { citation, quote, highlights } = excerpt;
        for (const { start, end } of highlights) {
          expect(quote.slice(start, end)).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}.,'’]*$/u);
        }
        return { path: citation.path, quote };
      });
    },
  };
}

const mixed = await libraryOf({ ...ENGLISH, ...OTHERS });
const alone = await libraryOf(ENGLISH);

describe('a question finds the article of its own language first', () => {
  it.each([
    ['Warum ist das Museum geschlossen?', 'de/museum', 'bis zum Frühjahr geschlossen'],
    ['Wie hoch sind die Schäden?', 'de/museum', '275.000 Euro'],
    ['Wann begannen die Waffenruhen?', 'de/waffenruhe', 'am 3. Oktober um Mitternacht'],
    ['Сколько дней длилась забастовка?', 'ru/mine', 'семнадцать дней'],
    ['Когда началось перемирие в Алеппо?', 'ru/truce', 'в пятницу'],
    ['鯨の救助に何時間かかりましたか', 'ja/whale', '六時間'],
    ['停戦はいつ始まりましたか', 'ja/truce', '停戦は金曜日に発効した。'],
    ['大熊猫什么时候生了双胞胎？', 'zh/panda', '星期三'],
    ['茶叶价格上涨了多少？', 'zh/tea', '百分之三十'],
    ['Why was the bridge closed?', 'en/bridge', 'because two of its pillars had moved'],
    ['When did the truce begin?', 'en/truce', 'on Friday'],
  ])('%s', async (question, path, quote) => {
    const [first] = await mixed.ask(question);
    expect(first?.path).toBe(`${path}.txt`);
    expect(first?.quote).toContain(quote);
  });
});

describe('a question in English', () => {
  it.each([
    'Why was the bridge closed?',
    'How often does the ferry run?',
    'What is the news from the engineers?',
    'Which agreement is new?',
    'Who signed the agreement?',
    'How long had the war lasted?',
    'What was the gift of the monastery?',
    'Why were there so many apples?',
    'What did the army and the rebels do?',
  ])('has the same excerpts without the articles in other languages: %s', async (question) => {
    expect(await mixed.ask(question)).toEqual(await alone.ask(question));
  });

  it('is not led to a word of another language that is spelt alike', async () => {
    const paths = (await mixed.ask('What was the gift?')).map(({ path }) => path);
    expect(paths).toEqual(['en/orchard.txt']);
  });

  it('finds a name in articles of other languages as well', async () => {
    const paths = (await mixed.ask('Anna Kerr')).map(({ path }) => path);
    expect(new Set(paths)).toEqual(new Set(['en/truce.txt', 'de/museum.txt']));
  });
});

it.each([
  ['Wann begannen die Waffenruhen?', 'de'],
  ['Когда началось перемирие?', 'ru'],
  ['When did the truce begin?', 'en'],
])('a question is read in its own language, or else in that of the articles: %s', (text, code) => {
  const statistics = statisticsOf([]);
  const read = (languages?: readonly string[]) =>
    readQuestion(text, { thesaurus, statistics, languages });
  expect(read(['en', 'de-AT', 'ru'])).toMatchObject({ language: code });
  expect(read(['de-AT'])).toMatchObject({ language: 'de' });
  expect(read()).toMatchObject({ language: 'en' });
});

it('a name is found from a question in another language', async () => {
  const paths = (await mixed.ask('Wer ist Anna Kerr?')).map(({ path }) => path);
  expect(new Set(paths)).toEqual(new Set(['de/museum.txt', 'en/truce.txt']));
});
