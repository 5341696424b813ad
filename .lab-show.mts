import fs from 'node:fs';
import { readFolder } from '/work/main/src/library/readFolder.ts';
import { indexArticles } from '/work/main/src/library/openLibrary.ts';
import { createMiniSearchEngine } from '/work/main/src/search/miniSearchEngine.ts';
import { readQuestion, searchTermsOf } from '/work/main/src/core/question.ts';
import { FEATURES, prepare } from '/work/main/src/core/features.ts';
import { readSentences } from '/work/main/src/core/ranking.ts';
import { readSynonyms } from '/work/main/src/core/synonyms.ts';
import { EQUIVALENCES } from '/work/main/src/core/equivalences.ts';
import { readQuestions, holds } from '/work/main/test/quality/questions.ts';
const v = JSON.parse(fs.readFileSync('/tmp/lab/v.json','utf8'));
const { synonyms } = readSynonyms(EQUIVALENCES);
const d = process.argv[2]!;
const { articles } = await readFolder(d + '/articles', () => {});
const engine = createMiniSearchEngine(); const l = await indexArticles(articles.values(), engine);
for (const q of readQuestions(d)) {
  if (q.impossible || q.type==='paraphrase') continue;
  const question = readQuestion(q.question, { synonyms, statistics: l.statistics }); if (typeof question === 'string') continue;
  const c = await engine.search(searchTermsOf(question), 30);
  const ss:any[] = readSentences(prepare(question, l.statistics), c.map(x=>l.proposals[x.key]!), l.statistics).map((s:any)=>{ const sp=s.passage.sentences[s.index]; const t=s.article.text.slice(sp.start,sp.end); return { t, a:s.article.id, f:s.features, sc: FEATURES.reduce((x,n,i)=>x+v[i]*s.features[n],0), h: holds(t,q.answers) }; }).sort((a:any,b:any)=>b.sc-a.sc);
  if (ss[0]?.h) continue;
  const g = ss.find(s=>s.h);
  console.log(`\nQ [${q.type}] ${q.question} | ${q.answers.slice(0,2)} (${q.article})`);
  console.log(`  1 (${ss[0]?.a}) ${ss[0]?.t}`);
  if (g) console.log(`  ${ss.indexOf(g)+1} (${g.a}) ${g.t}`);
  if (g) console.log('   ', FEATURES.map((n,i)=>[n,v[i]*(ss[0].f[n]-g.f[n])] as const).filter(x=>Math.abs(x[1])>.25).map(x=>`${x[0]} ${x[1].toFixed(2)}`).join('  '));
}
