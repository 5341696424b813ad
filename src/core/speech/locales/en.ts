/**
 * What the bot says in its own words, as ICU messages: plurals by `{count, plural, …}`, numbers that
 * count something by `{count, number}`. The part of a key before the dot says where the text stands,
 * and so how long it may be. Dates are arguments in ISO 8601, which no language inflects. There is no
 * straight apostrophe in a text: ICU takes it for a quotation mark of its own.
 */
export const en = {
  // What an answer comes to.
  'verdict.answered': 'From the articles:',
  'verdict.related': 'The articles may not answer this. The nearest passages:',
  'verdict.nearest': 'The articles may not answer this.',
  'verdict.not-an-answer': 'Related, not an answer:',
  'verdict.nothing-found': 'The articles do not answer this.',
  'verdict.empty': 'Ask a question in words.',
  'verdict.too-long': 'A question may have at most {limit} characters.',

  // On the page, what is said to whoever may not, or asks for what there is not.
  'page.login-title': 'Log in',
  'page.login-token': 'Token',
  'page.login-hint': 'Whoever runs this page gives it to those who may ask.',
  'page.login-send': 'Log in',
  'page.login-out': 'Log out',
  'page.login-in': 'You are logged in.',
  'page.login-wrong': 'This token is not right.',
  'page.login-barred': 'Too many tokens were wrong. Wait a minute.',
  'page.failure-unread': 'This request cannot be read.',
  'page.failure-unknown': 'Show first that you may ask here.',
  'page.failure-elsewhere': 'This may not be asked from there.',
  'page.failure-nothing': 'There is nothing at this address.',
  'page.failure-method': 'This address cannot be used that way.',
  'page.failure-large': 'This is too large.',
  'page.failure-name': 'This page has another name.',
  'page.failure-often': 'This was too much in one minute. Wait a little.',
  'page.failure-broken': 'Something went wrong. It has been noted.',
  'page.failure-early': 'The articles are still being read. Try again in a moment.',
  'page.failure-back': 'Back to the first page',

  // Why the nearest passage does not answer; with its title, as `list.quoted` writes it.
  'nearest.not-in-article': 'The nearest passage is in {title}, which does not mention {words}.',
  'nearest.not-in-passage':
    '{count, plural, one {The nearest passage, in {title}, does not have the word {words}.} other {The nearest passage, in {title}, does not have the words {words}.}}',
  'nearest.no-number': 'The nearest passage, in {title}, gives no number.',
  'nearest.no-time': 'The nearest passage, in {title}, names no time.',
  'nearest.no-name': 'The nearest passage, in {title}, gives no other name.',
  'nearest.not-known': 'The nearest passage is in {title}.',

  // What is said beside an answer, in small print.
  'note.missing-words':
    '{count, plural, one {No article has the word {words}.} other {No article has the words {words}.}}',
  'note.reading':
    'The articles are still being read ({read, number} of {all, number}). Ask again in a moment for all of them.',
  'note.searched': 'Searched: {question}',
  'note.only': 'Only {period}',
  'note.quotes-between': 'From articles dated {from} to {to}',
  'note.quotes-of': 'From articles dated {date}',
  'note.newest-source':
    '{count, plural, one {The newest source is # year old} other {The newest source is # years old}}',
  'note.page': 'Page {page, number} of {pages, number}',

  // What sources give as the answer, beside each other; a date may stand in place of their number.
  'accounts.agree':
    '{count, plural, one {# source has the same answer: {answer}} other {# sources have the same answer: {answer}}}',
  'accounts.differ': 'Sources differ: {answers}',
  'accounts.later': 'Later: {later}. Before: {earlier}',
  'accounts.answer': '{answer} ({count, plural, one {# source} other {# sources}})',
  'accounts.later-answer': '{answer} ({count, plural, one {# source} other {# sources}}, later)',
  'accounts.dated-answer': '{answer} ({date})',

  // A period in time, after "Only" or alone among the filters: with the days between which it lies and
  // on which it begins, but without the one before which it ends.
  'period.between': 'dated between {from} and {to}',
  'period.since': 'dated {date} or later',
  'period.before': 'dated before {date}',
  'period.on': 'dated {date}',
  'period.or-other-year': 'or in these days of another year',
  'period.or-named': 'or speaking of “{phrase}”',

  // What a question is limited to, apart from the period.
  'filter.collection': 'collection {collection}',
  'filter.source': 'source {source}',
  'filter.author': 'author {author}',
  'filter.phrase': 'with “{phrase}”',
  'filter.without': 'without “{word}”',
  'filter.newest': 'sorted newest first',
  'filter.oldest': 'sorted oldest first',

  // Why an operator was left out.
  'filter-problem.not-a-date': '{operator} expects a date like 2016, 2016-09 or 2016-09-30.',
  'filter-problem.no-words': '{operator} expects a name.',
  'filter-problem.not-a-sort': '{operator} expects relevance, newest or oldest.',
  'filter-problem.no-days-between': 'after:{after} is not earlier than before:{before}.',
  'filter-problem.not-excludable': 'Only words can be left out, not {operator}.',
  'filter-problem.no-such-collection':
    'There is no collection “{collection}” that can be asked here.',
  'filter-problem.no-such-phrase':
    'No article has “{phrase}” in these words, so they were searched one by one.',
  'filter-problem.nothing-with':
    'Nothing with “{phrase}” answers this, so its words were searched one by one.',
  'filter-problem.nothing-then':
    'Nothing {period} (“{phrase}”) answers this, so all times were searched.',

  // Around a quotation.
  'quote.cut-before': '[the sentence begins earlier]',
  'quote.cut-after': '[the sentence goes on]',
  'quote.cut-both': '[the sentence begins earlier and goes on]',
  'quote.related': 'Related passages, which may not answer:',
  'quote.undated': 'no date',
  'quote.also-in': 'also in: {titles}',
  'quote.and-more': '{count, plural, other {and # more}}',
  'quote.also-in-origins':
    'also in: {titles}; {articles, plural, one {# article} other {# articles}}, {origins, plural, one {# origin} other {# origins}}',

  // Where a quotation stands.
  'place.entry': 'entry {entry}',
  'place.pages': '{count, plural, one {p. {pages}} other {pp. {pages}}}',
  'place.headings': 'under “{headings}”',
  'place.lines':
    '{count, plural, one {line {lines} of its text} other {lines {lines} of its text}}',

  // How many there are.
  'count.article': '{count, plural, one {# article} other {# articles}}',
  'count.problem': '{count, plural, one {# problem} other {# problems}}',
  'count.line': '{count, plural, one {# line} other {# lines}}',
  'count.more-excerpt': '{count, plural, one {# more excerpt} other {# more excerpts}}',
  'count.related-excerpt': '{count, plural, one {# related excerpt} other {# related excerpts}}',

  // How words and names are put beside each other.
  'list.quoted': '“{word}”',
  'list.separator': ', ',

  // One sentence in the place of an answer.
  'notice.nothing-to-ask': 'There is nothing here that can be asked now.',
  'notice.not-ready': 'The articles are still being read. Ask again in a moment.',
  'notice.articles-away':
    'The articles cannot be reached at the moment. Please ask again in a minute.',
  'notice.failed': 'That went wrong here, and it has been noted. Please ask again.',
  'notice.too-much':
    'Several of your questions are still waiting for their answers. Ask more once you have those.',
  'notice.unknown-button': 'This button is from another version of the bot. Ask again.',
  'notice.changed':
    'The article has changed since this was quoted. Ask again to see what it says now.',
  'notice.gone': 'The article is no longer in the library.',
  'notice.quote-too-long': 'The quotation is too long for a card. It stands in {places}.',
  'notice.forgotten': 'Forgotten. The next question stands alone.',
  'notice.not-remembered': 'This question is no longer remembered. Ask it again.',
  'notice.may-not-share': 'You may not send messages here, so you cannot share here.',
  'notice.may-not-share-this':
    'Not everybody here may ask all that this answer rests on, so it cannot be shared.',
  'notice.only-you': 'This server does not let apps from outside speak, so only you see this.',
  'notice.managers-only': 'Only those who manage the server can see this.',
  'notice.voted-for': 'Noted: this was helpful. Press again to take it back.',
  'notice.voted-against': 'Noted: this was not helpful. Press again to take it back.',
  'notice.vote-taken-back': 'Taken back: what you thought of this answer no longer counts.',
  'notice.reason-noted': 'Thank you, that has been noted.',
  'notice.waiting-here':
    'When the articles answer this, the bot says so here, once and without a ping. Until then your question is kept for that. Press again to take it back.',
  'notice.waiting-alone':
    'When the articles answer this, the bot tells you in a direct message, once. Until then your question is kept for that, and nobody else sees it. Press again to take it back.',
  'notice.waits-no-more': 'Taken back: your question is no longer kept for that.',
  'notice.not-reachable':
    'The bot cannot reach you there or in a direct message, so nothing is kept.',
  'notice.waits-for-much': 'You wait for as many answers as one may. Take one back first.',
  'notice.switched-off': 'Those who manage the server have switched this off.',
  'notice.not-here': 'Here you cannot ask me. You can in {channels}.',
  'notice.not-with-these-roles':
    'On this server only members with one of these roles can ask me: {roles}.',
  'notice.not-a-manager': 'Only those who may manage this server can see and change its settings.',
  'notice.not-remembered-here':
    'Nothing is remembered here: whoever runs the bot has set no data folder.',
  'notice.records-down':
    'What is remembered cannot be used just now, and that has been noted. Questions are answered all the same.',

  // Whether a quotation stands in the articles. It is never called true or false.
  'check.exact': 'In the articles, word for word.',
  'check.exact-but-typography':
    'In the articles, word for word but for quotation marks, dashes, spaces and capitals.',
  'check.altered': 'Altered. In the articles it reads:',
  'check.changed': 'Changed: {kinds}.',
  'check.change-number': 'a number',
  'check.change-name': 'a name',
  'check.change-denial': 'a denial',
  'check.change-day': 'a day',
  'check.change-words': 'words',
  'check.change-small': 'small words',
  'check.stitched':
    '{count, plural, one {Put together from # place in the articles:} other {Put together from # places in the articles:}}',
  'check.similar': 'Not in the articles in these words. What comes closest:',
  'check.absent': 'Not in the articles.',
  'check.too-short':
    '{count, plural, one {A quotation must have at least # word to be checked.} other {A quotation must have at least # words to be checked.}}',
  'check.too-long': 'At most {limit} characters can be checked.',
  'check.nothing': 'There is nothing here to be checked.',
  'check.legend':
    'Bold: what only the article has. In the posted text, bold is what only that has.',
  'check.posted': 'As it was posted:',

  // What kind of words a quotation has changed.
  'change.number': 'a number',
  'change.name': 'a name',
  'change.denial': 'a denial',
  'change.day': 'a day',
  'change.words': 'words',
  'change.small': 'small words',

  // How what a draft quotes stands to the articles.
  'proof.exact': 'Exact.',
  'proof.exact-but-typography': 'Exact but for typography.',
  'proof.altered': 'Altered: {changes}.',
  'proof.replaced': '{draft} instead of {source}',
  'proof.put-in': '{draft} is put in',
  'proof.left-out': '{source} is left out',
  'proof.stitched':
    '{count, plural, one {Put together from # place.} other {Put together from # places.}}',
  'proof.similar': 'No quotation: the articles have something similar.',
  'proof.absent': 'Not in the articles.',
  'proof.cannot-say-hyphen':
    'Cannot say: the text of the source has a hyphen at the end of a line here.',
  'proof.cannot-say-lost-sign': 'Cannot say: a sign may be lost in the text of the source.',
  'proof.cannot-say-scan': 'Cannot say: the text of the source may be misread from a scan.',
  'proof.cannot-say-readings': 'Cannot say: the source has been read in two ways that differ.',
  'proof.too-short': 'Too short to be checked.',
  'proof.too-long': 'Too long to be checked.',
  'proof.cut-before': 'Cut short: before these words the sentence has what qualifies them.',
  'proof.cut-behind': 'Cut short: the sentence goes on with what qualifies these words.',
  'proof.other-source': 'Credited to {named}, but it stands elsewhere.',
  'proof.other-page': 'Said to be on page {named}; it is on page {stands}.',
  'proof.other-date': 'Dated {named}; the source is dated {stands}.',
  'proof.several-places': '{count, plural, one {Stands in # place.} other {Stands in # places.}}',
  'proof.figure-stands': 'The source gives this figure.',
  'proof.figure-differs': 'The source gives another figure.',
  'proof.figure-absent': 'The source gives no such figure.',
  'proof.error': 'Error',
  'proof.warning': 'Warning',
  'proof.none': 'In order',
  'proof.all': 'All',
  'proof.errors': '{count, plural, one {# error} other {# errors}}',
  'proof.warnings': '{count, plural, one {# warning} other {# warnings}}',
  'proof.quotations': '{count, plural, one {# quotation} other {# quotations}}',
  'proof.figures': '{count, plural, one {# figure} other {# figures}}',
  'proof.nothing': 'There is no quotation in it that can be checked.',
  'proof.stopped': 'Stopped: from line {line} on nothing was checked.',
  'proof.stopped-text': 'Stopped before its end: the rest was not checked.',
  'proof.heading': 'Proofreading of {name}',
  'proof.line': 'line {line}',
  'proof.in-draft': 'In the draft:',
  'proof.in-source': 'In the source:',
  'proof.whole-draft': 'The draft with its findings',
  'proof.legend':
    'In the draft, what the source does not have is marked; in the source, what the draft does not have or what qualifies its words.',
  'proof.more':
    '{count, plural, one {# more is not shown here.} other {# more are not shown here.}}',
  'proof.no-files': 'Only the text of the message was read, no attachment.',

  // What the articles say to a statement. It is never called true or false.
  'statement.said': 'The articles say so:',
  'statement.reported': 'In the articles somebody says so:',
  'statement.divided': 'Some articles say so, and others differ:',
  'statement.differs': 'The articles differ:',
  'statement.differs-number': 'The articles differ in a number:',
  'statement.differs-day': 'The articles differ in a date:',
  'statement.differs-name': 'The articles differ in a name:',
  'statement.differs-denial': 'The articles differ in a denial:',
  'statement.differs-opposite': 'The articles say the opposite in one word:',
  'statement.untold': 'The articles do not tell whether this is so.',
  'statement.asks': 'This asks something. Ask it as a question, and the articles may answer.',
  'statement.several': 'Only one sentence at a time can be compared with the articles.',
  'statement.language': 'Only statements in English can be compared with the articles.',
  'statement.empty': 'Write the statement in words.',
  'statement.too-long': 'A statement may have at most {limit} characters.',
  'statement.place': '{stated} · the article: {found}',
  'statement.stated': 'The statement:',

  // Whether the articles speak of what a sentence says.
  'sources.found': 'The articles speak of it.',
  'sources.related': 'The articles may speak of it.',
  'sources.none': 'The articles do not speak of it.',

  // What was shown and does not stand in its article any more.
  'correction.reworded': 'The words {words} no longer stand in {title}. Closest to them now:',
  'correction.withdrawn': 'The words {words} no longer stand in {title}.',
  'correction.article-gone': '{title}, which was quoted with {words}, is no longer in the library.',
  'corrections.heading': 'No longer in their articles',
  'corrections.none': 'Nothing that was quoted here lately has changed since.',

  // What was written on a topic, in order of time.
  'timeline.heading': 'Timeline: {topic}',
  'timeline.article-date': 'date of the article',
  'timeline.dated': '{count, plural, one {# dated excerpt} other {# dated excerpts}}',
  'timeline.undated':
    '{count, plural, one {# undated excerpt is left out} other {# undated excerpts are left out}}',
  'timeline.none': 'No dated excerpt speaks of this.',

  // What can be asked by its name.
  'collections.heading': 'Collections that can be asked here',
  'collections.none':
    'There are no collections here: everything that can be asked is asked at once.',
  'collections.newest': 'the newest of {date}',

  // What was not answered, for those who manage it, and what is told when it is.
  'gaps.heading':
    'Not answered: {open, number} · answered by now: {answered, number} · dismissed: {dismissed, number}',
  'gaps.none': 'There is none here.',
  'gaps.times': '{count, plural, one {asked # time} other {asked # times}}',
  'gaps.people': '{count, plural, one {by # person} other {by # people}}',
  'gaps.disliked':
    '{count, plural, one {# answer was not helpful} other {# answers were not helpful}}',
  'gaps.last': 'last on {date}',
  'gaps.reason': '{reason}: “{text}”',
  'gaps.answered': 'Answered by now:',
  'gaps.exported':
    '{count, plural, one {# question, one JSON object a line.} other {# questions, one JSON object a line each.}}',
  'told.answered': 'The articles answer this by now:',
  'told.opened': 'When the articles answer this, you are told here: {question}',
  'reason.wrong-passage': 'The wrong passage',
  'reason.outdated': 'Outdated',
  'reason.incomplete': 'Incomplete',
  'reason.other': 'Something else',

  // What became of an article with a problem.
  'problem.left-out': 'Left out.',
  'problem.serves': 'The article serves.',
  'problem.rules-in-force': 'The rules hold.',
  'problem.rules-kept': 'What was ruled before holds until then.',
  'problem.rules-closed': 'Until then nobody can ask anything but at the terminal.',

  // Of an answer, to look it up.
  'receipt.id': 'Receipt {id}',
  'receipt.answered': 'Answered on {date}',
  'receipt.searched': '{count, plural, one {# article} other {# articles}} searched',
  'receipt.confidence': 'confidence {confidence}, answered from {threshold} on',
  'receipt.version': 'article version {version}',
  'receipt.private':
    'The question was private. Its words are not kept, so it cannot be asked again.',
  'receipt.quoted-nothing': 'Nothing was quoted.',
  'receipt.around':
    'Something else in the article has changed since; these words still stand there.',
  'receipt.changed':
    'Quotation {place}: {title} has changed since, and does not have these words any more.',
  'receipt.gone': 'Quotation {place}: its article is not here.',
  'receipt.gone-named': 'Quotation {place}: its article, {title}, is not here any more.',
  'receipt.same': 'Asked again: the same answer.',
  'receipt.differs': 'Asked again: another answer.',
  'receipt.answered-now': 'Then it was not answered; now it is.',
  'receipt.unanswered-now': 'Then it was answered; now it is not.',
  'receipt.left':
    '{count, plural, one {Not quoted now: quotation {places}} other {Not quoted now: quotations {places}}}',
  'receipt.came': 'Quoted now, and not then:',
  'receipt.causes': 'What is otherwise than then:',
  'receipt.cause-unknown': 'Why it is another answer is not known.',
  'receipt.cause-article-changed': '{title} has changed.',
  'receipt.cause-article-gone': 'An article that was quoted is not here.',
  'receipt.cause-file-newer': 'The file of {title} is newer than the answer.',
  'receipt.cause-program': 'The program: version {before} then, {now} now.',
  'receipt.cause-engine': 'The search engine: {before} then, {now} now.',
  'receipt.cause-reader-came': 'A reader has read it now, and had not then.',
  'receipt.cause-reader-left': 'A reader had read it then, and has not now.',
  'receipt.cause-reader-other': 'Another reader has read it than then.',
  'receipt.cause-thresholds': 'What counts as an answer is judged otherwise.',
  'receipt.cause-days': '“{phrase}” are other days now. Then: {before}. Now: {now}.',
  'receipt.none': 'There is no such receipt here.',

  // Shared with a channel.
  'share.asked': '{name} asked:',
  'thread.answer': 'Answer: {question}',

  // Names of the settings of a server, and what each does.
  'setting.language': 'Language',
  'setting.seenBy': 'Answers',
  'setting.roles': 'Who may ask',
  'setting.channels': 'Where',
  'setting.opensThreads': 'Threads',
  'setting.hasFeedback': 'Feedback',
  'setting.hasNotices': 'Notices',
  'setting.share': 'Questions that may wait',
  'setting.retention': 'Days remembered',
  'setting-does.language': 'In which language the bot speaks here.',
  'setting-does.seenBy':
    'Who sees the answer to a command, unless the asker says. Mentions are answered in public.',
  'setting-does.roles': 'Members with one of these roles; if none is chosen, everybody.',
  'setting-does.channels':
    'In these channels and categories, with their threads; if none is chosen, everywhere.',
  'setting-does.opensThreads': 'A long answer to a mention opens a thread.',
  'setting-does.hasFeedback': 'Each answer can be rated by a press of a button.',
  'setting-does.hasNotices':
    'Cards whose article has changed are corrected, and whoever pressed Tell me is told.',
  'setting-does.share': 'How many questions of one person may wait while another one is answered.',
  'setting-does.retention': 'After so many days what was asked and answered here is erased.',

  // On the card of a server’s settings.
  'settings.heading': 'Settings of this server',
  'settings.own-language': 'Each person’s own',
  'settings.everybody': 'Everybody in the channel',
  'settings.asker': 'The asker alone',
  'settings.anybody': 'Everybody',
  'settings.anywhere': 'Everywhere',
  'settings.nobody': 'Nobody',
  'settings.nowhere': 'Nowhere',
  'settings.gone':
    '{count, plural, one {# that was chosen no longer exists.} other {# that were chosen no longer exist.}}',
  'settings.no-switch': 'All off',
  'settings.switches': 'On and off',
  'settings.on': 'on',
  'settings.off': 'off',
  'settings.changed': '{setting}: changed by {name} {when}',
  'settings.changed-by-somebody': '{setting}: changed {when}',
  'settings.wrong-number':
    '{setting}: a whole number from {least} to {most} is expected, not “{typed}”. Nothing has been changed.',

  // What is kept of somebody, and that it is erased.
  'privacy.heading': 'What is remembered of you',
  'privacy.nothing': 'Nothing is remembered of you.',
  'privacy.how-kept':
    'You are kept as a code made with a secret key, not by name or id. Private questions are kept without their words, except one for which you pressed Tell me.',
  'privacy.here':
    'What was asked on this server is erased by itself after {count, plural, one {# day} other {# days}}; elsewhere, after as many days as are set there.',
  'privacy.direct':
    'What was asked directly is erased by itself after {count, plural, one {# day} other {# days}}; on a server, after as many days as are set there.',
  'privacy.sure':
    'All of this will be erased for good, on every server. What the bot knows of your conversation is forgotten too.',
  'privacy.erased': 'Erased. Nothing is remembered of you any more.',
  'kept.receipts': '{count, plural, one {# receipt of an answer} other {# receipts of answers}}',
  'kept.feedback': '{count, plural, one {# rating of an answer} other {# ratings of answers}}',
  'kept.questions':
    '{count, plural, one {# question that was not answered} other {# questions that were not answered}}',
  'kept.waits':
    '{count, plural, one {# question whose answer you want to be told} other {# questions whose answers you want to be told}}',
  'kept.settings':
    '{count, plural, one {# setting of a server that you changed, with your name} other {# settings of servers that you changed, with your name}}',
  'kept.turns':
    '{count, plural, one {# question that the next one can take up, for half an hour at most} other {# questions that the next one can take up, for half an hour at most}}',

  // The commands' descriptions, and those of their options and choices.
  'command.ask': 'Ask the articles: the answer is quoted word for word, with its source.',
  'command.verify': 'Check whether a quotation stands in the articles, word for word.',
  'command.claim':
    'Whether the articles say so: see what they say to a statement, or where they differ.',
  'command.timeline': 'What the articles say about a topic, in order of their dates.',
  'command.corrections': 'Quotations that were shown here and no longer stand in their articles.',
  'command.articles': 'List the articles that the bot quotes from.',
  'command.collections': 'List the collections that can be asked here.',
  'command.receipt': 'What an answer was, and whether it would be the same now.',
  'command.gaps':
    'For those who manage the server: what people asked and the articles did not answer.',
  'command.help': 'What the bot does, and how to ask it.',
  'command.new': 'Forget what was asked before: the next question stands alone.',
  'command.settings':
    'What holds on this server: language, who may ask, where, and how long it is remembered.',
  'command.privacy': 'What is remembered of you and for how long, and how to erase it.',
  'option.question': 'What you want to know',
  'option.private': 'Show the answer to you alone (otherwise to the channel)',
  'option.after': 'Only articles of this date or later: 2016, 2016-09 or 2016-09-30',
  'option.before': 'Only articles before this date: 2016, 2016-09 or 2016-09-30',
  'option.source': 'Only articles of this publisher or news agency',
  'option.author': 'Only articles by this author',
  'option.collection': 'Only articles of this collection',
  'option.sort': 'Which excerpts come first',
  'option.text': 'The quotation to check',
  'option.statement': 'The statement, in one English sentence',
  'option.id': 'The eight letters below the answer',
  'option.topic': 'What the timeline is to be about',
  'option.state': 'Which of them: not answered (as usual), answered by now, or dismissed',
  'choice.relevance': 'Best first',
  'choice.newest': 'Newest first',
  'choice.oldest': 'Oldest first',
  'choice.open': 'Not answered',
  'choice.answered': 'Answered by now',
  'choice.dismissed': 'Dismissed',
  'menu.find-sources': 'Find sources',
  'menu.check-quote': 'Check this quote',
  'menu.proofread': 'Proofread this',

  // On buttons.
  'button.context': 'Context',
  'button.more': 'More ({count, number})',
  'button.nearest': 'Show the nearest',
  'button.edit-question': 'Edit question',
  'button.ask-more': 'Ask more',
  'button.any-time': 'Any time',
  'button.did-you-mean': 'Did you mean “{word}”?',
  'button.cite': 'Cite',
  'button.link': 'Open article',
  'button.copy': 'Copy',
  'button.share': 'Share',
  'button.next': 'Next',
  'button.previous': 'Previous',
  'button.helpful': 'Helpful',
  'button.unhelpful': 'Not helpful',
  'button.say-why': 'Say why',
  'button.tell-me': 'Tell me',
  'button.dismiss': 'Dismiss',
  'button.reopen': 'Undo',
  'button.export': 'Export',
  'button.numbers': 'Change the numbers',
  'button.correct': 'Correct what was typed',
  'button.erase': 'Erase',
  'button.erase-all': 'Erase for good',

  // The window in which a question is typed.
  'modal.ask': 'Ask',
  'modal.edit-question': 'Edit question',
  'modal.question': 'Question',
  'modal.reason': 'What was not helpful?',
  'modal.reason-kind': 'The reason',
  'modal.reason-text': 'In your own words, if you like',
  'modal.numbers': 'Settings of this server',

  // On the page to ask on: its parts, fields and links.
  'page.skip': 'Skip to the content',
  'page.menu': 'What can be done here',
  'page.timeline': 'Timeline',
  'page.verify': 'Check a quotation',
  'page.claim': 'Check a statement',
  'page.proofread': 'Check a draft',
  'page.articles': 'Articles',
  'page.collections': 'Collections',
  'page.help': 'Help',
  'page.gaps': 'Not answered',
  'page.problems': 'Problems',
  'page.legend':
    'Marked: what only the article has. In the text that was given, marked is what only that has.',
  'page.receipt': 'Receipt',
  'page.newest': 'The newest articles',
  'page.ask-about': 'What does it say?',
  'page.limits': 'Limit the answer',
  'page.after': 'From',
  'page.before': 'Before',
  'page.source': 'Source',
  'page.author': 'Author',
  'page.collection': 'Collection',
  'page.all': 'All articles',
  'page.sort': 'Order',
  'page.without-limit': 'Ask without this limit',
  'page.confidence-high': 'Very likely the answer',
  'page.confidence-fair': 'Likely the answer',
  'page.original': 'Where it was published',
  'page.in-article': 'Read in the article',
  'page.copied': 'Copied',
  'page.permalink': 'Link to this answer',
  'page.quotation': 'Quotation {place, number}',
  'page.earlier': 'Asked before',
  'page.search-titles': 'Search the titles',
  'page.search': 'Search',
  'page.no-title': 'No title has this.',
  'page.check': 'Check',
  'page.show': 'Show',
  'page.some-text': 'A text, of which each sentence is looked for',
  'page.draft': 'The draft, as text',
  'page.file': 'Or a file',
  'page.report': 'As one file to be kept',
  'page.no-draft': 'Paste a text, or choose a file.',
  'page.unreadable': 'This file cannot be read as a draft.',
  'page.suggested':
    '{count, plural, =0 {No headline has this.} one {# headline. Choose it with the arrow keys.} other {# headlines. Choose one with the arrow keys.}}',
  'page.headlines': 'Headlines',
  'page.keys':
    'Keys: / goes to the field, ↓ and ↑ go from quotation to quotation, C copies the one that is chosen.',
  'page.colophon':
    'Every quotation is compared with its article, letter for letter, before it is shown.',
  'page.language': 'Language',
  'page.address-bar': 'Ask {name}',

  // What the bot tells about itself; the name of each command stands before its text.
  'help.about':
    'The bot answers from its articles alone. Every quotation is word for word from the article and comes with its source. Where the articles do not answer, the bot says so.',
  'help.ask':
    'Ask in a sentence or a few words. Options limit the answer to a period, a source or an author, and sort it. Mentioning the bot or writing to it directly asks as well.',
  'help.verify':
    'Compares a quotation with the articles and shows each difference. It judges the wording, not whether it is true.',
  'help.claim':
    'Meets a statement with what the articles say: they say so, they differ in a number, a date, a name or a denial, or they do not tell. It never judges which is true.',
  'help.timeline': 'Dated excerpts about a topic, oldest first.',
  'help.corrections':
    'What was quoted here and no longer stands in its article, with what is closest to it now. Cards that show it say so.',
  'help.articles': 'The articles that the bot quotes from.',
  'help.collections': 'The collections that you can ask here, each by its name.',
  'help.receipt':
    'Shows an answer again by the letters below it, asks its question anew, and says what has changed since and why.',
  'help.gaps':
    'For those who manage the server: questions that were not answered, the most asked first.',
  'help.new': 'The bot forgets what was asked before.',
  'help.privacy': 'Shows what is remembered of you, and erases it if you wish.',
  'help.find-sources':
    'Right-click or long-press a message, then Apps: what the articles say to each of its sentences.',
  'help.check-quote':
    'Right-click or long-press a message, then Apps: whether the articles have it word for word.',
  'help.proofread':
    'Right-click or long-press a message, then Apps: whether what it quotes stands in the articles, and is neither altered nor cut short.',
  'read.contents': 'Contents',
  'read.about': 'About this article',
  'read.author': 'Author',
  'read.publisher': 'Published by',
  'read.agency': 'News agency',
  'read.date': 'Date',
  'read.address': 'Published at',
  'read.tags': 'Tags',
  'read.based-on': 'Based on',
  'read.language': 'Language',
  'read.collections': 'Collections',
  'read.file': 'File',
  'read.entry': 'Entry',
  'read.original': 'Download the file',
  'read.marks': 'Quoted words',
  'read.mark': 'Quoted words {number}',
  'read.next': 'Next quoted words',
  'read.previous': 'Previous quoted words',
  'read.reworded':
    'The quoted words do not stand in this article as they were quoted. What is closest to them now is marked.',
  'read.withdrawn': 'The quoted words do not stand in this article, nor does anything like them.',
  'read.left-out':
    '{count, plural, one {# word that is not quoted} other {# words that are not quoted}}',
  'read.part': 'Part {part} of {parts}',
  'read.next-part': 'Next part',
  'read.previous-part': 'Previous part',
  'read.page': 'Page {page}',
  'read.no-article': 'There is no such article.',
  'read.nearest': 'Nearest by name',
  'read.changed': 'The file of this article has changed and is read again. Look again in a moment.',
  'read.keys': 'The keys n and p lead to the next and the previous quoted words.',
} as const;

/** The texts of one language: all that English has. */
export type Messages = { readonly [Key in keyof typeof en]: string };
