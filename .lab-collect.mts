import fs from 'node:fs';
import { readFolder } from '/work/main/src/library/readFolder.ts';
import { indexArticles } from '/work/main/src/library/openLibrary.ts';
import { createMiniSearchEngine } from '/work/main/src/search/miniSearchEngine.ts';
import { readQuestion, searchTermsOf } from '/work/main/src/core/question.ts';
import { FEATURES, prepare, knownShare } from '/work/main/src/core/features.ts';
import { readSentences } from '/work/main/src/core/ranking.ts';
import { readThesaurus } from '/work/main/src/core/thesaurus.ts';
import { readPassage } from '/work/main/src/core/reading.ts';
import { inverseDocumentFrequency as idf } from '/work/main/src/core/statistics.ts';
import { readQuestions, sample, holds } from '/work/main/test/quality/questions.ts';
const { thesaurus } = readThesaurus();
const kept = new Map(); const rd=(a:any,p:any)=>{let r=kept.get(p); if(!r){r=readPassage(a,p);kept.set(p,r);} return r;};
const OUT = '/tmp/lab/data';
fs.mkdirSync(OUT, { recursive: true });
const tuned = new Set(fs.readFileSync('/work/main/test/quality/tuned.txt','utf8').trim().split('\n'));
const K = 30;
async function lib(articles:any[]) { const engine = createMiniSearchEngine(); const r = await indexArticles(articles, engine); return { engine, ...r }; }
async function run(name:string, groups:{l:any, qs:any[]}[]) {
  const meta:any[] = []; const chunks:Float32Array[] = [];
  for (const { l, qs } of groups) for (const q of qs) {
    const question = readQuestion(q.question, { thesaurus, statistics: l.statistics }); if (typeof question === 'string') continue;
    const cands = await l.engine.search(searchTermsOf(question), K);
    const par = (q.paragraph??'').replace(/\s+/g,' ').trim();
    const wanted = prepare(question, l.statistics);
    const ss = readSentences(wanted, cands.map((c:any)=>l.proposals[c.key]), l.statistics, rd);
    const hit:number[] = [], gold:number[] = [];
    const flat = new Float32Array(ss.length * FEATURES.length);
    ss.forEach((s:any,i:number) => {
      FEATURES.forEach((n,j) => { flat[i*FEATURES.length+j] = s.features[n]; });
      const sp = s.passage.sentences[s.index]; const t = s.article.text.slice(sp.start, sp.end);
      const h = !q.impossible && holds(t, q.answers);
      const there = h && (q.article===undefined || s.article.id === q.article) && (par==='' || par.includes(t.replace(/\s+/g,' ').trim().slice(0,40)));
      hit.push(+h); gold.push(+there);
    });
    chunks.push(flat);
    meta.push({ id: q.id, q: q.question, article: q.article ?? '', type: q.type, impossible: q.impossible, kind: [...wanted.kinds].join("+"), known: knownShare(question, wanted), total: wanted.rarity, N: l.statistics.passages, nt: wanted.terms.length, w: [...wanted.weights].map(([t,x])=>[t,+x.toFixed(4)]), n: ss.length, hit: hit.join(''), gold: gold.join('') });
  }
  fs.writeFileSync(`${OUT}/${name}.json`, JSON.stringify({ features: FEATURES, meta }));
  fs.writeFileSync(`${OUT}/${name}.bin`, Buffer.concat(chunks.map(c => Buffer.from(c.buffer))));
  console.log(name, meta.length, 'oracle', (meta.filter(m=>m.hit.includes('1')).length/meta.filter(m=>!m.impossible).length).toFixed(3));
}
const which = new Set(process.argv.slice(2));
const want = (n:string) => which.size===0 || which.has(n);
const E = '/work/shared/eval';
if (want('A')||want('B')||want('D')||want('O')) {
  const { articles } = await readFolder(E+'/squad-tune/articles', () => {});
  const all = readQuestions(E+'/squad-tune');
  const off = sample(readQuestions(E+'/squad-unanswerable'), 1000).map(q => ({...q, impossible:true, answers:[], type:'off', article: 'x'+q.article}));
  const pool = await lib([...articles.values()]);
  const tq = all.filter(q => tuned.has(q.article!)), oq = all.filter(q => !tuned.has(q.article!));
  if (want('A')) await run('A', [{ l: pool, qs: [...sample(tq, 2000), ...off.filter((_,i)=>i%2===0)] }]);
  const single = async (qs:any[]) => Promise.all([...new Set(qs.map(q=>q.article))].map(async (a,i) => ({ l: await lib([articles.get(a)]), qs: [...qs.filter(q=>q.article===a), ...off.filter((_,j)=>j%22===i%22)] })));
  if (want('B')) await run('B', await single(sample(tq.filter((_,i)=>i%2===1), 1500)));
  if (want('D')) { await run('D', [{ l: pool, qs: [...sample(oq, 1000), ...off.filter((_,i)=>i%2===1)] }]); }
  if (want('E')) { await run('E', await single(sample(oq.filter((_,i)=>i%2===1), 800))); }
}
if (want('F')) { // squad v2 adversarial, its own articles
  const { articles } = await readFolder(E+'/squad-unanswerable/articles', () => {});
  const l = await lib([...articles.values()]);
  await run('F', [{ l, qs: sample(readQuestions(E+'/squad-unanswerable'), 1500) }]);
}
const offsets = sample(readQuestions(E+'/squad-unanswerable'), 200).map(q => ({...q, impossible:true, answers:[], type:'off', article:'x'+q.article}));
for (const [n, a, d] of [['tune','/work/main/test/quality/tune/articles','/work/main/test/quality/tune'],['held','/work/main/test/quality/held/articles','/work/main/test/quality/held'],['seed','/tmp/seedset/articles','/tmp/seedset'],['samp','/work/main/articles','/work/main/test/quality/samples']] as const) if (want(n)) {
  const { articles } = await readFolder(a, () => {});
  await run(n, [{ l: await lib([...articles.values()]), qs: [...readQuestions(d), ...(n==='tune'?offsets:[])] }]);
}
