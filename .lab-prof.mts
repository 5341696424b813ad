import { readFolder } from '/work/main/src/library/readFolder.ts';
import { indexArticles } from '/work/main/src/library/openLibrary.ts';
import { createMiniSearchEngine } from '/work/main/src/search/miniSearchEngine.ts';
import { readQuestion, searchTermsOf } from '/work/main/src/core/question.ts';
import { prepare } from '/work/main/src/core/features.ts';
import { rankSentences, } from '/work/main/src/core/ranking.ts';
import { excerptsOf } from '/work/main/src/core/excerpt.ts';
import { DEFAULT_LIMITS } from '/work/main/src/core/answer.ts';
import { readThesaurus } from '/work/main/src/core/thesaurus.ts';
import { readPassage } from '/work/main/src/core/reading.ts';
import { readQuestions, sample } from '/work/main/test/quality/questions.ts';
import MiniSearch from 'minisearch';
const { thesaurus } = readThesaurus();
const kept = new Map(); const rd=(a:any,p:any)=>{let r=kept.get(p); if(!r){r=readPassage(a,p);kept.set(p,r);} return r;};
const d = '/work/shared/eval/squad-tune';
const { articles } = await readFolder(d + '/articles', () => {});
const engine = createMiniSearchEngine(); const l = await indexArticles([...articles.values()].slice(0, 22), engine);
console.log('passages', l.proposals.length);
const qs = sample(readQuestions(d), 400);
const ms = new MiniSearch({ fields: ['title','text'] }); ms.addAll(l.proposals.map(({article, passage}:any, id:number) => ({ id, title: article.title, text: article.text.slice(passage.start, passage.end) })));
const K = +(process.argv[2] ?? 30);
const T: Record<string, number[]> = { mini: [], read: [], search: [], rank: [], excerpt: [], all: [] };
for (let round = 0; round < 2; round++) for (const q of qs) {
  let t = performance.now(); ms.search(q.question); const m = performance.now() - t;
  t = performance.now(); const question: any = readQuestion(q.question, { thesaurus, statistics: l.statistics }); const a = performance.now();
  const c = await engine.search(searchTermsOf(question), K); const b = performance.now();
  const r = rankSentences(question, c.map(x => l.proposals[x.key]!), l.statistics, rd); const e = performance.now();
  excerptsOf(question, r, DEFAULT_LIMITS); const f = performance.now();
  if (round) { T.mini!.push(m); T.read!.push(a-t); T.search!.push(b-a); T.rank!.push(e-b); T.excerpt!.push(f-e); T.all!.push(f-t); }
}
for (const [k, v] of Object.entries(T)) { v.sort((x,y)=>x-y); console.log(k.padEnd(8), 'p50', v[v.length>>1]!.toFixed(2), 'p99', v[Math.floor(v.length*.99)]!.toFixed(2)); }
