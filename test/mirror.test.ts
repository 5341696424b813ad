import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Files without a test of their own name: those that decide nothing, and those that are parts of another. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'types and constants alone': [
    ...[
      'core/answer/answer',
      'core/answer/proofread/draft',
      'core/answer/proofread/draftFile',
      'core/answer/statement/difference',
      'core/article/problem',
    ],
    ...[
      'core/conversation/receipt/bookkeeping',
      'core/conversation/asker',
      'core/conversation/command',
      'core/conversation/library',
    ],
    ...[
      ...['claims', 'corrections', 'erasing', 'feedback', 'gaps', 'receipts', 'records'],
      ...['recordsFile', 'servers', 'waits'],
    ].map((name) => `core/conversation/records/${name}`),
    'core/conversation/articlesAway',
    'records/database',
    'records/migrations',
    'core/conversation/notices',
    'core/answer/proofread/draft',
    'web/webOptions',
    'web/pages/pageTools',
    ...['core/conversation/reply', 'core/ranking/thresholds', 'discord/equipment'],
    ...[
      'discord/limits',
      'discord/ours',
      'report/reportStyle',
      'library/folder/fileOptions',
      'library/folder/fileRead',
      'library/formats/extraction/extraction',
    ],
    'openSearch/indexLayout',
    ...['search/libraryState', 'search/searchEngine', 'terminal/owner'],
    ...['discord/client/payload', 'terminal/wording', 'library/packing/notRead'],
  ],
  'words and weights': [
    ...[
      'core/answer/proofread/judging/qualifiers',
      'core/answer/quoteCheck/alterationWords',
      'core/question/equivalences',
      'core/question/relatedWords',
      'core/ranking/fittedWeights',
    ],
    ...['askingWords', 'sameWords', 'sayingLittle'].map((it) => `core/question/alike/${it}`),
    ...['core/text/irregularForms', 'core/text/otherStopWords', 'core/text/stopWords'],
    ...['de', 'en', 'es', 'fr', 'ja', 'ru'].map((language) => `core/speech/locales/${language}`),
  ],
  'wiring, run as a whole by test/terminal/cli.test.ts': [
    ...[
      'articleSource',
      'asking/asking',
      'house',
      'main',
      'terminal/run',
      'watchedHouse',
      'wiring',
    ],
    ...['help', 'checkThisQuote', 'proofreadThis'].map((it) => `core/conversation/commands/${it}`),
  ],
  'asked by test/openSearch/clusterLibrary.test.ts': [
    ...['clusterState', 'pointInTime', 'scope', 'searches', 'sentArticles', 'walks'].map(
      (it) => `openSearch/${it}`,
    ),
  ],
  'tested by test/web/access/guard.test.ts': [
    ...['access/gatehouse', 'access/checks/checkAddress', 'access/checks/checkLimits'],
    ...['access/checks/checkBadge', 'access/checks/checkForm'],
  ].map((name) => `web/${name}`),
  'drawn for test/web/failure.test.ts and login.test.ts': [
    ...['failurePage', 'loginPage', 'plainPage'].map((name) => `web/pages/${name}`),
  ],
  'held to test/records/recordsContract.ts': [
    ...['claims', 'corrections'].map((name) => `records/${name}`),
    'records/receipts',
    'records/servers',
  ],
  'what programs ask, tested by test/operations/operations.test.ts': [
    ...['ask', 'checkClaim', 'definitions', 'findSources', 'operation', 'quoted', 'timeline'].map(
      (it) => `operations/${it}`,
    ),
  ],
  'tested with the built program by test/mcp/mcpServer.test.ts': [
    ...['instructions', 'mcpOptions', 'mcpOverHttp', 'mcpOverStdio', 'resources', 'tools'].map(
      (it) => `mcp/${it}`,
    ),
    ...['mcp/countingTransport', 'web/mcpRoute'],
  ],
  'tested by test/web/api/apiRoutes.test.ts': [
    ...['apiRoute', 'askLines', 'callOperation', 'draftInput'].map((it) => `web/api/${it}`),
    'web/problem',
  ],
  'tested by test/operations/proofread/proofread.test.ts': [
    ...['proofreadJson', 'proofreadSchema'].map((it) => `operations/proofread/${it}`),
  ],
  'tested by test/upkeep/corrections.test.ts': [
    ...['choreOptions', 'chores', 'findCorrections', 'tellCorrections'].map((it) => `upkeep/${it}`),
  ],
  'tested by test/discord/notices/correctedCard.test.ts': [
    ...['correctionLines', 'correctionsCard'].map((it) => `discord/cards/remembered/${it}`),
  ],
  'asked by test/openSearch/membershipQuery.test.ts and filterQuery.test.ts': [
    'openSearch/namedIn',
  ],
  'tested by test/core/conversation/shownReply.test.ts': ['core/conversation/citedIn'],
  'tested by test/core/conversation/commands/receipt.test.ts and receiptOf.test.ts': [
    ...['askAgain', 'fate', 'told'].map((it) => `core/conversation/receipt/${it}`),
  ],
  'told by test/terminal/remembered/receipt.test.ts and test/discord/cards/remembered/receiptCard.test.ts':
    [...['core/speech/receiptWords', 'terminal/views/receiptView']],
  'drawn by test/web/pages/askRoutes.test.ts, checkRoutes.test.ts, listRoutes.test.ts and managerRoutes.test.ts':
    [
      ...['answerPart', 'gapsPart', 'helpPart', 'listParts', 'pagesPart', 'quotationPart'],
      ...['quoteCheckPart', 'receiptPart', 'sourcesPart', 'statementPart', 'timelinePart'],
    ].map((it) => `web/pages/drawing/${it}`),
  'drawn by test/web/reading/readingRoutes.test.ts': ['web/reading/articlePage'],
  'asked by test/web/pages': ['forms', 'lookFor', 'pageRoutes'].map((it) => `web/pages/${it}`),
  'done as a whole by test/openSearch/ingest/ingestFolder.test.ts and the built program in ingest.test.ts':
    [
      ...['claims', 'commits', 'knownFiles', 'libraryEntry', 'readChunk', 'sendPacked'],
      'target',
    ].map((name) => `openSearch/ingest/${name}`),
  'run by test/openSearch/ingest/ingest.test.ts': ['ingesting'],
  'asked by test/asking/answerQuestion.test.ts': ['asking/suggestions'],
  'told by the tests of the two responders': ['discord/client/cardPlace'],
  'read by test/discord/client/readInteraction.test.ts': [
    ...['discord/client/readAsker', 'discord/client/readCard'],
  ],
  'parts of a reader, tested with files by the test of that reader': [
    ...['document/epubPackage', 'document/wordStyles', 'document/wordXml', 'document/zip'],
    ...['export/feedField', 'export/feedItems'],
    ...['export/feedValues', 'export/jsonEntries', 'export/jsonValue', 'page/htmlBlocks'],
    ...['page/mainPart', 'page/markup', 'text/readArticle'],
    ...['text/textHead', 'text/textParagraphs'],
  ].map((name) => `library/formats/${name}`),
  'tested by what a folder comes to, in test/library/folder': [
    ...['library/folder/readFile', 'library/folder/regularFile'],
  ],
  'kept to the contract by test/records/openRecords.test.ts': [
    ...['records/feedback', 'records/gaps', 'records/waits'],
  ],
  'tested with the built program by test/discord/gaps.test.ts': [
    ...['gapsFile', 'onAnswerPress', 'reach', 'reasonForm'].map((it) => `discord/remembered/${it}`),
    ...['gapsCard', 'rememberedButtons', 'votedCard'].map((it) => `discord/cards/remembered/${it}`),
    ...['discord/client/sendFile', 'discord/notices/telling', 'core/speech/gapWords'],
    ...['asking/signQuestion', 'core/conversation/gaps/tellMe'],
  ],
  'tested with the built program by test/terminal/remembered/gaps.test.ts': [
    ...['core/conversation/commands/gaps', 'terminal/views/gapsView'],
    ...['exportGaps', 'gapsJson'].map((it) => `core/conversation/gaps/${it}`),
  ],
  'tested by test/core/conversation/gaps/feedback.test.ts': ['core/conversation/gaps/countAsGap'],
  'parts of finding quotations, tested by test/core/answer/proofread/quotationsIn.test.ts': [
    ...[
      'attribution',
      'draftBlock',
      'draftLine',
      'markedWords',
      'quotationMark',
      'quotedParts',
    ].map((name) => `core/answer/proofread/quoting/${name}`),
  ],
  'parts of finding credits, tested by test/core/answer/proofread/creditedIn.test.ts': [
    ...['blockCredit', 'citedCredit', 'draftNotes', 'draftSentences', 'mergedCredit'],
    ...['draftPlace', 'spokenCredit', 'statedCredit'],
  ].map((name) => `core/answer/proofread/crediting/${name}`),
  'run by what is tested with it, in test/upkeep': ['upkeep/idling'],
  'tested by test/library/draft/readDraftApart.test.ts': ['library/draft/draftWorker'],
  'tested by test/library/formats/document/docx.test.ts': ['library/formats/document/wordHtml'],
  'tested by test/report/draftReport.test.ts': ['report/findingsHtml'],
  'run by test/terminal/drafts/proofreadFile.test.ts': ['terminal/drafts/proofread'],
  'run by test/asking/proofreading/itemsApart.test.ts': ['asking/proofreading/itemsWorker'],
  'tested by test/reader/reader.test.ts': ['reader/model', 'reader/readerWorker'],
  'tested by test/reader/readerLine.test.ts': ['reader/readerProcess'],
  'tested by test/library/packing/packInProcesses.test.ts': [
    ...['library/packing/packBatch', 'library/packing/packFiles', 'library/packing/packWorker'],
  ],
  'tested by test/library/shelves/holdings.test.ts and liveLibrary.test.ts': [
    ...['heldState', 'shelf', 'unpackedArticles'].map((it) => `library/shelves/${it}`),
  ],
};

const files = readdirSync(at('src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));
const listed = Object.values(WITHOUT).flat();

it('what decides something has a test of its own name', () => {
  const bare = files.filter((file) => !existsSync(at(`test/${file}.test.ts`)));
  expect(bare.filter((file) => !listed.includes(file))).toEqual([]);
});

it('what is listed as without one is there, and has none', () => {
  expect(listed.filter((file) => !files.includes(file))).toEqual([]);
  expect(listed.filter((file) => existsSync(at(`test/${file}.test.ts`)))).toEqual([]);
});
