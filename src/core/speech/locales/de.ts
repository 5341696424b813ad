import type { Messages } from './en.ts';

/** German; it says "du", as Discord itself does. */
export const de: Messages = {
  'verdict.answered': 'Aus den Artikeln:',
  'verdict.related':
    'Die Artikel beantworten das möglicherweise nicht. Die Stellen, die dem am nächsten kommen:',
  'verdict.nearest': 'Die Artikel beantworten das möglicherweise nicht.',
  'verdict.not-an-answer': 'Zum Thema, aber keine Antwort:',
  'verdict.nothing-found': 'Die Artikel beantworten das nicht.',
  'verdict.empty': 'Stell eine Frage in Worten.',
  'verdict.too-long': 'Eine Frage darf höchstens {limit} Zeichen haben.',

  'page.login-title': 'Anmelden',
  'page.login-token': 'Token',
  'page.login-hint': 'Wer diese Seite betreibt, gibt ihn denen, die fragen dürfen.',
  'page.login-send': 'Anmelden',
  'page.login-out': 'Abmelden',
  'page.login-in': 'Du bist angemeldet.',
  'page.login-wrong': 'Dieser Token stimmt nicht.',
  'page.login-barred': 'Zu viele Token waren falsch. Warte eine Minute.',
  'page.failure-unread': 'Diese Anfrage ist nicht lesbar.',
  'page.failure-unknown': 'Zeig zuerst, dass du hier fragen darfst.',
  'page.failure-elsewhere': 'Von dort darf das nicht gefragt werden.',
  'page.failure-nothing': 'Unter dieser Adresse gibt es nichts.',
  'page.failure-method': 'So lässt sich diese Adresse nicht verwenden.',
  'page.failure-large': 'Das ist zu groß.',
  'page.failure-name': 'Diese Seite heißt anders.',
  'page.failure-often': 'Das war zu viel in einer Minute. Warte ein wenig.',
  'page.failure-broken': 'Etwas ist schiefgegangen. Es ist vermerkt.',
  'page.failure-early': 'Die Artikel werden noch gelesen. Versuch es gleich noch einmal.',
  'page.failure-back': 'Zur ersten Seite',

  'nearest.not-in-article':
    'Am nächsten kommt eine Stelle in {title}; der Artikel erwähnt {words} nicht.',
  'nearest.not-in-passage':
    '{count, plural, one {Am nächsten kommt eine Stelle in {title}; das Wort {words} steht nicht darin.} other {Am nächsten kommt eine Stelle in {title}; die Wörter {words} stehen nicht darin.}}',
  'nearest.no-number': 'Am nächsten kommt eine Stelle in {title}; sie nennt keine Zahl.',
  'nearest.no-time': 'Am nächsten kommt eine Stelle in {title}; sie nennt keinen Zeitpunkt.',
  'nearest.no-name': 'Am nächsten kommt eine Stelle in {title}; sie nennt keinen anderen Namen.',
  'nearest.not-known': 'Am nächsten kommt eine Stelle in {title}.',

  'note.missing-words':
    '{count, plural, one {Kein Artikel enthält das Wort {words}.} other {Kein Artikel enthält die Wörter {words}.}}',
  'note.reading':
    'Die Artikel werden noch eingelesen ({read, number} von {all, number}). Frag gleich noch einmal, um Antworten aus allen zu bekommen.',
  'note.searched': 'Gesucht: {question}',
  'note.only': 'Nur {period}',
  'note.quotes-between': 'Aus Artikeln vom {from} bis {to}',
  'note.quotes-of': 'Aus Artikeln vom {date}',
  'note.newest-source':
    '{count, plural, one {Die neueste Quelle ist # Jahr alt} other {Die neueste Quelle ist # Jahre alt}}',
  'note.page': 'Seite {page, number} von {pages, number}',

  'accounts.agree':
    '{count, plural, one {# Quelle nennt dieselbe Antwort: {answer}} other {# Quellen nennen dieselbe Antwort: {answer}}}',
  'accounts.differ': 'Die Quellen weichen voneinander ab: {answers}',
  'accounts.later': 'Später: {later}. Zuvor: {earlier}',
  'accounts.answer': '{answer} ({count, plural, one {# Quelle} other {# Quellen}})',
  'accounts.later-answer': '{answer} ({count, plural, one {# Quelle} other {# Quellen}}, später)',
  'accounts.dated-answer': '{answer} ({date})',

  'period.between': 'mit Datum zwischen {from} und {to}',
  'period.since': 'mit Datum ab {date}',
  'period.before': 'mit Datum vor {date}',
  'period.on': 'mit Datum {date}',
  'period.or-other-year': 'oder an diesen Tagen eines anderen Jahres',
  'period.or-named': 'oder mit einer Angabe zu „{phrase}“',

  'filter.collection': 'Sammlung {collection}',
  'filter.source': 'Quelle {source}',
  'filter.author': 'Autor {author}',
  'filter.phrase': 'mit „{phrase}“',
  'filter.without': 'ohne „{word}“',
  'filter.newest': 'Neueste zuerst',
  'filter.oldest': 'Älteste zuerst',

  'filter-problem.not-a-date': '{operator} erwartet ein Datum wie 2016, 2016-09 oder 2016-09-30.',
  'filter-problem.no-words': '{operator} erwartet einen Namen.',
  'filter-problem.not-a-sort': '{operator} erwartet relevance, newest oder oldest.',
  'filter-problem.no-days-between': 'after:{after} liegt nicht vor before:{before}.',
  'filter-problem.not-excludable': 'Ausschließen lassen sich nur Wörter, nicht {operator}.',
  'filter-problem.no-such-collection':
    'Eine Sammlung „{collection}“, die hier gefragt werden kann, gibt es nicht.',
  'filter-problem.no-such-phrase':
    'Kein Artikel enthält „{phrase}“ im Wortlaut; darum wurde nach den einzelnen Wörtern gesucht.',
  'filter-problem.nothing-with':
    'Nichts mit „{phrase}“ beantwortet das; darum wurde nach den einzelnen Wörtern gesucht.',
  'filter-problem.nothing-then':
    'Nichts {period} („{phrase}“) beantwortet das; darum wurde ohne Rücksicht auf die Zeit gesucht.',

  'quote.cut-before': '[der Satz beginnt früher]',
  'quote.cut-after': '[der Satz geht weiter]',
  'quote.cut-both': '[der Satz beginnt früher und geht weiter]',
  'quote.related': 'Verwandte Stellen, die vielleicht nicht antworten:',
  'quote.undated': 'ohne Datum',
  'quote.also-in': 'auch in: {titles}',
  'quote.and-more': '{count, plural, other {und # weitere}}',
  'quote.also-in-origins':
    'auch in: {titles}; {articles, plural, other {# Artikel}} aus {origins, plural, one {# Ursprungsquelle} other {# Ursprungsquellen}}',

  'place.entry': 'Eintrag {entry}',
  'place.pages': '{count, plural, other {S. {pages}}}',
  'place.headings': 'unter „{headings}“',
  'place.lines':
    '{count, plural, one {Zeile {lines} des Textes} other {Zeilen {lines} des Textes}}',

  'count.article': '{count, plural, other {# Artikel}}',
  'count.problem': '{count, plural, one {# Problem} other {# Probleme}}',
  'count.line': '{count, plural, one {# Zeile} other {# Zeilen}}',
  'count.more-excerpt': '{count, plural, one {# weiterer Auszug} other {# weitere Auszüge}}',
  'count.related-excerpt': '{count, plural, one {# verwandter Auszug} other {# verwandte Auszüge}}',

  'list.quoted': '„{word}“',
  'list.separator': ', ',

  'notice.nothing-to-ask': 'Hier gibt es gerade nichts, was gefragt werden kann.',
  'notice.not-ready': 'Die Artikel werden noch eingelesen. Frag gleich noch einmal.',
  'notice.articles-away':
    'Die Artikel sind im Moment nicht zu erreichen. Frag bitte in einer Minute noch einmal.',
  'notice.failed':
    'Hier ist etwas schiefgegangen, und es wurde festgehalten. Bitte frag noch einmal.',
  'notice.too-much':
    'Mehrere deiner Fragen warten noch auf ihre Antwort. Frag weiter, sobald du sie hast.',
  'notice.unknown-button':
    'Diese Schaltfläche stammt von einer anderen Version des Bots. Frag noch einmal.',
  'notice.changed':
    'Der Artikel hat sich geändert, seit daraus zitiert wurde. Frag noch einmal, um zu sehen, was jetzt darin steht.',
  'notice.gone': 'Der Artikel ist nicht mehr in der Bibliothek.',
  'notice.quote-too-long': 'Das Zitat ist zu lang für eine Karte. Es steht in {places}.',
  'notice.forgotten': 'Vergessen. Die nächste Frage steht für sich.',
  'notice.not-remembered': 'Diese Frage ist nicht mehr im Gedächtnis. Stell sie noch einmal.',
  'notice.may-not-share':
    'Du darfst hier keine Nachrichten senden und deshalb hier auch nichts teilen.',
  'notice.may-not-share-this':
    'Nicht alle hier dürfen alles fragen, worauf diese Antwort beruht; sie lässt sich deshalb nicht teilen.',
  'notice.only-you':
    'Auf diesem Server dürfen Apps von außerhalb nicht öffentlich antworten, deshalb siehst nur du das hier.',
  'notice.managers-only': 'Das können nur diejenigen sehen, die den Server verwalten.',
  'notice.voted-for': 'Vermerkt: Das war hilfreich. Noch einmal drücken nimmt es zurück.',
  'notice.voted-against': 'Vermerkt: Das war nicht hilfreich. Noch einmal drücken nimmt es zurück.',
  'notice.vote-taken-back': 'Zurückgenommen: Ihre Meinung zu dieser Antwort zählt nicht mehr.',
  'notice.reason-noted': 'Danke, das ist vermerkt.',
  'notice.waiting-here':
    'Wenn die Artikel das beantworten, sagt der Bot es hier, einmal und ohne Ping. Bis dahin bleibt Ihre Frage dafür gespeichert. Noch einmal drücken nimmt es zurück.',
  'notice.waiting-alone':
    'Wenn die Artikel das beantworten, sagt der Bot es Ihnen in einer Direktnachricht, einmal. Bis dahin bleibt Ihre Frage dafür gespeichert, und niemand sonst sieht sie. Noch einmal drücken nimmt es zurück.',
  'notice.waits-no-more': 'Zurückgenommen: Ihre Frage ist dafür nicht mehr gespeichert.',
  'notice.not-reachable':
    'Der Bot kann Sie weder dort noch in einer Direktnachricht erreichen, darum ist nichts gespeichert.',
  'notice.waits-for-much':
    'Sie warten schon auf so viele Antworten, wie möglich ist. Nehmen Sie erst eine zurück.',
  'notice.switched-off': 'Wer den Server verwaltet, hat das ausgeschaltet.',
  'notice.not-here': 'Hier kannst du mich nicht fragen, wohl aber in {channels}.',
  'notice.not-with-these-roles':
    'Auf diesem Server können mich nur Mitglieder mit einer dieser Rollen fragen: {roles}.',
  'notice.not-a-manager':
    'Nur wer diesen Server verwalten darf, kann seine Einstellungen sehen und ändern.',
  'notice.not-remembered-here':
    'Hier wird nichts gespeichert: Wer den Bot betreibt, hat keinen Datenordner eingestellt.',
  'notice.records-down':
    'Was gespeichert ist, lässt sich gerade nicht verwenden; das wurde festgehalten. Fragen werden trotzdem beantwortet.',

  'check.exact': 'Steht Wort für Wort in den Artikeln.',
  'check.exact-but-typography':
    'Steht Wort für Wort in den Artikeln, bis auf Anführungszeichen, Striche, Leerzeichen und Groß- und Kleinschreibung.',
  'check.altered': 'Verändert. In den Artikeln heißt es:',
  'check.changed': 'Verändert: {kinds}.',
  'check.change-number': 'eine Zahl',
  'check.change-name': 'ein Name',
  'check.change-denial': 'eine Verneinung',
  'check.change-day': 'ein Tag',
  'check.change-words': 'Wörter',
  'check.change-small': 'kleine Wörter',
  'check.stitched':
    '{count, plural, one {Zusammengesetzt aus # Stelle der Artikel:} other {Zusammengesetzt aus # Stellen der Artikel:}}',
  'check.similar': 'Steht so nicht in den Artikeln. Am nächsten kommt:',
  'check.absent': 'Steht nicht in den Artikeln.',
  'check.too-short':
    '{count, plural, one {Ein Zitat muss mindestens # Wort haben, um geprüft zu werden.} other {Ein Zitat muss mindestens # Wörter haben, um geprüft zu werden.}}',
  'check.too-long': 'Es lassen sich höchstens {limit} Zeichen prüfen.',
  'check.nothing': 'Hier gibt es nichts zu prüfen.',
  'check.legend': 'Fett: was nur der Artikel hat. Im geposteten Text ist fett, was nur dort steht.',
  'check.posted': 'So wurde es gepostet:',

  'change.number': 'eine Zahl',
  'change.name': 'ein Name',
  'change.denial': 'eine Verneinung',
  'change.day': 'ein Tag',
  'change.words': 'Wörter',
  'change.small': 'kleine Wörter',
  'proof.exact': 'Wörtlich.',
  'proof.exact-but-typography': 'Wörtlich bis auf die Typografie.',
  'proof.altered': 'Verändert: {changes}.',
  'proof.replaced': '{draft} statt {source}',
  'proof.put-in': '{draft} ist eingefügt',
  'proof.left-out': '{source} ist ausgelassen',
  'proof.stitched':
    '{count, plural, one {Aus # Stelle zusammengesetzt.} other {Aus # Stellen zusammengesetzt.}}',
  'proof.similar': 'Kein Zitat: In den Artikeln steht nur Ähnliches.',
  'proof.absent': 'Steht nicht in den Artikeln.',
  'proof.cannot-say-hyphen':
    'Nicht zu entscheiden: Der Text der Quelle hat hier einen Trennstrich am Zeilenende.',
  'proof.cannot-say-lost-sign':
    'Nicht zu entscheiden: Im Text der Quelle kann ein Zeichen verloren sein.',
  'proof.cannot-say-scan':
    'Nicht zu entscheiden: Der Text der Quelle kann aus einem Scan falsch gelesen sein.',
  'proof.cannot-say-readings':
    'Nicht zu entscheiden: Die Quelle ist auf zwei Arten gelesen worden, die sich unterscheiden.',
  'proof.too-short': 'Zu kurz, um geprüft zu werden.',
  'proof.too-long': 'Zu lang, um geprüft zu werden.',
  'proof.cut-before': 'Verkürzt: Vor diesen Worten steht im Satz, was sie einschränkt.',
  'proof.cut-behind': 'Verkürzt: Der Satz geht mit dem weiter, was diese Worte einschränkt.',
  'proof.other-source': '{named} zugeschrieben, steht aber anderswo.',
  'proof.other-page': 'Als Seite ist {named} angegeben, es steht auf Seite {stands}.',
  'proof.other-date': 'Als Datum ist {named} angegeben, die Quelle ist von {stands}.',
  'proof.several-places': '{count, plural, one {Steht an # Stelle.} other {Steht an # Stellen.}}',
  'proof.figure-stands': 'Die Quelle nennt diese Zahl.',
  'proof.figure-differs': 'Die Quelle nennt eine andere Zahl.',
  'proof.figure-absent': 'Die Quelle nennt keine solche Zahl.',
  'proof.error': 'Fehler',
  'proof.warning': 'Warnung',
  'proof.none': 'In Ordnung',
  'proof.all': 'Alle',
  'proof.errors': '{count, plural, one {# Fehler} other {# Fehler}}',
  'proof.warnings': '{count, plural, one {# Warnung} other {# Warnungen}}',
  'proof.quotations': '{count, plural, one {# Zitat} other {# Zitate}}',
  'proof.figures': '{count, plural, one {# Zahl} other {# Zahlen}}',
  'proof.nothing': 'Darin ist kein Zitat, das sich prüfen lässt.',
  'proof.stopped': 'Abgebrochen: Ab Zeile {line} wurde nichts geprüft.',
  'proof.stopped-text': 'Vor dem Ende abgebrochen: Der Rest wurde nicht geprüft.',
  'proof.heading': 'Prüfung von {name}',
  'proof.line': 'Zeile {line}',
  'proof.in-draft': 'Im Entwurf:',
  'proof.in-source': 'In der Quelle:',
  'proof.whole-draft': 'Der Entwurf mit den Befunden',
  'proof.legend':
    'Im Entwurf ist markiert, was die Quelle nicht hat; in der Quelle, was der Entwurf nicht hat oder was seine Worte einschränkt.',
  'proof.more':
    '{count, plural, one {# weiterer Befund ist hier nicht gezeigt.} other {# weitere Befunde sind hier nicht gezeigt.}}',
  'proof.no-files': 'Gelesen wurde nur der Text der Nachricht, kein Anhang.',

  'statement.said': 'Die Artikel sagen es auch:',
  'statement.reported': 'In den Artikeln sagt es jemand:',
  'statement.divided': 'Manche Artikel sagen es auch, andere weichen ab:',
  'statement.differs': 'Die Artikel weichen ab:',
  'statement.differs-number': 'Die Artikel weichen in einer Zahl ab:',
  'statement.differs-day': 'Die Artikel weichen in einem Datum ab:',
  'statement.differs-name': 'Die Artikel weichen in einem Namen ab:',
  'statement.differs-denial': 'Die Artikel weichen in einer Verneinung ab:',
  'statement.differs-opposite': 'Die Artikel sagen in einem Wort das Gegenteil:',
  'statement.untold': 'Die Artikel sagen nicht, ob das so ist.',
  'statement.asks':
    'Das ist eine Frage. Als Frage gestellt können die Artikel sie vielleicht beantworten.',
  'statement.several': 'Nur ein Satz auf einmal kann mit den Artikeln verglichen werden.',
  'statement.language': 'Nur Aussagen auf Englisch können mit den Artikeln verglichen werden.',
  'statement.empty': 'Schreib die Aussage in Worten.',
  'statement.too-long': 'Eine Aussage darf höchstens {limit} Zeichen haben.',
  'statement.place': '{stated} · der Artikel: {found}',
  'statement.stated': 'Die Aussage:',
  'sources.found': 'Die Artikel berichten davon.',
  'sources.related': 'Die Artikel berichten möglicherweise davon.',
  'sources.none': 'Die Artikel berichten nicht davon.',

  'correction.reworded':
    'Die Worte {words} stehen nicht mehr in {title}. Am nächsten kommt ihnen jetzt:',
  'correction.withdrawn': 'Die Worte {words} stehen nicht mehr in {title}.',
  'correction.article-gone':
    '{title}, woraus {words} zitiert wurde, ist nicht mehr in der Bibliothek.',
  'corrections.heading': 'Nicht mehr in ihren Artikeln',
  'corrections.none': 'Nichts, was hier zuletzt zitiert wurde, hat sich seither geändert.',

  'timeline.heading': 'Chronik: {topic}',
  'timeline.article-date': 'Datum des Artikels',
  'timeline.dated': '{count, plural, one {# datierter Auszug} other {# datierte Auszüge}}',
  'timeline.undated':
    '{count, plural, one {# undatierter Auszug ist weggelassen} other {# undatierte Auszüge sind weggelassen}}',
  'timeline.none': 'Kein datierter Auszug handelt davon.',

  // What can be asked by its name.
  'collections.heading': 'Sammlungen, die hier gefragt werden können',
  'collections.none':
    'Hier gibt es keine Sammlungen: Alles, was gefragt werden kann, wird auf einmal gefragt.',
  'collections.newest': 'der neueste vom {date}',

  // What was not answered, for those who manage it, and what is told when it is.
  'gaps.heading':
    'Nicht beantwortet: {open, number} · inzwischen beantwortet: {answered, number} · verworfen: {dismissed, number}',
  'gaps.none': 'Hier ist keine.',
  'gaps.times': '{count, plural, one {#-mal gefragt} other {#-mal gefragt}}',
  'gaps.people': '{count, plural, one {von # Person} other {von # Personen}}',
  'gaps.disliked':
    '{count, plural, one {# Antwort war nicht hilfreich} other {# Antworten waren nicht hilfreich}}',
  'gaps.last': 'zuletzt am {date}',
  'gaps.reason': '{reason}: „{text}“',
  'gaps.answered': 'Inzwischen beantwortet:',
  'gaps.exported':
    '{count, plural, one {# Frage, ein JSON-Objekt je Zeile.} other {# Fragen, ein JSON-Objekt je Zeile.}}',
  'told.answered': 'Die Artikel beantworten das inzwischen:',
  'told.opened': 'Wenn die Artikel das beantworten, erfahren Sie es hier: {question}',
  'reason.wrong-passage': 'Die falsche Stelle',
  'reason.outdated': 'Veraltet',
  'reason.incomplete': 'Unvollständig',
  'reason.other': 'Etwas anderes',

  'problem.left-out': 'Weggelassen.',
  'problem.serves': 'Der Artikel wird trotzdem verwendet.',
  'problem.rules-in-force': 'Die Regeln gelten.',
  'problem.rules-kept': 'Bis dahin gilt, was vorher geregelt war.',
  'problem.rules-closed': 'Bis dahin kann niemand etwas fragen, außer im Terminal.',

  'receipt.id': 'Beleg {id}',
  'receipt.answered': 'Beantwortet am {date}',
  'receipt.searched': '{count, plural, one {# Artikel} other {# Artikel}} durchsucht',
  'receipt.confidence': 'Zuversicht {confidence}, beantwortet ab {threshold}',
  'receipt.version': 'Artikelfassung {version}',
  'receipt.private':
    'Die Frage war privat. Ihr Wortlaut wird nicht aufbewahrt, darum kann sie nicht noch einmal gestellt werden.',
  'receipt.quoted-nothing': 'Es wurde nichts zitiert.',
  'receipt.around':
    'Anderes im Artikel hat sich seither geändert; dieser Wortlaut steht noch darin.',
  'receipt.changed':
    'Zitat {place}: {title} hat sich seither geändert und enthält diesen Wortlaut nicht mehr.',
  'receipt.gone': 'Zitat {place}: Der Artikel ist hier nicht vorhanden.',
  'receipt.gone-named': 'Zitat {place}: Der Artikel {title} ist hier nicht mehr vorhanden.',
  'receipt.same': 'Noch einmal gefragt: dieselbe Antwort.',
  'receipt.differs': 'Noch einmal gefragt: eine andere Antwort.',
  'receipt.answered-now': 'Damals war es nicht beantwortet, jetzt ist es das.',
  'receipt.unanswered-now': 'Damals war es beantwortet, jetzt ist es das nicht.',
  'receipt.left':
    '{count, plural, one {Jetzt nicht zitiert: Zitat {places}} other {Jetzt nicht zitiert: Zitate {places}}}',
  'receipt.came': 'Jetzt zitiert, damals nicht:',
  'receipt.causes': 'Was anders ist als damals:',
  'receipt.cause-unknown': 'Warum es eine andere Antwort ist, ist nicht bekannt.',
  'receipt.cause-article-changed': '{title} hat sich geändert.',
  'receipt.cause-article-gone': 'Ein Artikel, der zitiert wurde, ist hier nicht vorhanden.',
  'receipt.cause-file-newer': 'Die Datei von {title} ist neuer als die Antwort.',
  'receipt.cause-program': 'Das Programm: damals Version {before}, jetzt {now}.',
  'receipt.cause-engine': 'Die Suchmaschine: damals {before}, jetzt {now}.',
  'receipt.cause-reader-came': 'Ein Leser hat es jetzt gelesen, damals nicht.',
  'receipt.cause-reader-left': 'Ein Leser hatte es damals gelesen, jetzt nicht.',
  'receipt.cause-reader-other': 'Ein anderer Leser als damals hat es gelesen.',
  'receipt.cause-thresholds': 'Was als Antwort zählt, wird anders beurteilt.',
  'receipt.cause-days': '„{phrase}“ sind jetzt andere Tage. Damals: {before}. Jetzt: {now}.',
  'receipt.none': 'Einen solchen Beleg gibt es hier nicht.',
  'share.asked': '{name} hat gefragt:',
  'thread.answer': 'Antwort: {question}',

  'setting.language': 'Sprache',
  'setting.seenBy': 'Antworten',
  'setting.roles': 'Wer fragen darf',
  'setting.channels': 'Wo',
  'setting.opensThreads': 'Threads',
  'setting.hasFeedback': 'Bewertungen',
  'setting.hasNotices': 'Mitteilungen',
  'setting.share': 'Fragen, die warten dürfen',
  'setting.retention': 'Tage bis zum Löschen',
  'setting-does.language': 'In welcher Sprache der Bot hier spricht.',
  'setting-does.seenBy':
    'Wer die Antwort auf einen Befehl sieht, wenn nichts gesagt ist. Erwähnungen: immer öffentlich.',
  'setting-does.roles': 'Mitglieder mit einer dieser Rollen; ist keine gewählt, alle.',
  'setting-does.channels':
    'In diesen Kanälen und Kategorien samt Threads; ist nichts gewählt, überall.',
  'setting-does.opensThreads': 'Eine lange Antwort auf eine Erwähnung eröffnet einen Thread.',
  'setting-does.hasFeedback': 'Jede Antwort lässt sich mit einem Knopfdruck bewerten.',
  'setting-does.hasNotices':
    'Karten zu geänderten Artikeln werden berichtigt, und wer Bescheid wünscht, bekommt ihn.',
  'setting-does.share':
    'Wie viele Fragen einer Person warten dürfen, während eine andere beantwortet wird.',
  'setting-does.retention':
    'Nach so vielen Tagen wird gelöscht, was hier gefragt und geantwortet wurde.',

  'settings.heading': 'Einstellungen dieses Servers',
  'settings.own-language': 'Für alle die eigene',
  'settings.everybody': 'Alle im Kanal',
  'settings.asker': 'Nur wer fragt',
  'settings.anybody': 'Alle',
  'settings.anywhere': 'Überall',
  'settings.nobody': 'Niemand',
  'settings.nowhere': 'Nirgends',
  'settings.gone':
    '{count, plural, one {# gewählte gibt es nicht mehr.} other {# gewählte gibt es nicht mehr.}}',
  'settings.no-switch': 'Alles aus',
  'settings.switches': 'An und aus',
  'settings.on': 'an',
  'settings.off': 'aus',
  'settings.changed': '{setting}: geändert von {name} {when}',
  'settings.changed-by-somebody': '{setting}: geändert {when}',
  'settings.wrong-number':
    '{setting}: Erwartet wird eine ganze Zahl von {least} bis {most}, nicht „{typed}“. Geändert wurde nichts.',

  'privacy.heading': 'Was über dich gespeichert ist',
  'privacy.nothing': 'Über dich ist nichts gespeichert.',
  'privacy.how-kept':
    'Statt Name oder Id wird ein Code gespeichert, der mit einem geheimen Schlüssel gemacht ist. Private Fragen werden ohne ihre Worte gespeichert, außer du wolltest zu einer Bescheid.',
  'privacy.here':
    'Was auf diesem Server gefragt wurde, wird nach {count, plural, one {# Tag} other {# Tagen}} von selbst gelöscht; anderswo nach so vielen Tagen, wie dort eingestellt sind.',
  'privacy.direct':
    'Was direkt gefragt wurde, wird nach {count, plural, one {# Tag} other {# Tagen}} von selbst gelöscht; auf einem Server nach so vielen Tagen, wie dort eingestellt sind.',
  'privacy.sure':
    'All das wird endgültig gelöscht, auf allen Servern. Auch was der Bot von eurem Gespräch weiß, wird vergessen.',
  'privacy.erased': 'Gelöscht. Über dich ist nichts mehr gespeichert.',
  'kept.receipts': '{count, plural, one {# Beleg für eine Antwort} other {# Belege für Antworten}}',
  'kept.feedback':
    '{count, plural, one {# Bewertung einer Antwort} other {# Bewertungen von Antworten}}',
  'kept.questions':
    '{count, plural, one {# Frage, die nicht beantwortet wurde} other {# Fragen, die nicht beantwortet wurden}}',
  'kept.waits':
    '{count, plural, one {# Frage, zu deren Antwort du Bescheid willst} other {# Fragen, zu deren Antworten du Bescheid willst}}',
  'kept.settings':
    '{count, plural, one {# Servereinstellung, die du geändert hast, mit deinem Namen} other {# Servereinstellungen, die du geändert hast, mit deinem Namen}}',
  'kept.turns':
    '{count, plural, one {# Frage, an die die nächste anknüpfen kann, höchstens eine halbe Stunde lang} other {# Fragen, an die die nächste anknüpfen kann, höchstens eine halbe Stunde lang}}',

  'command.ask': 'Die Artikel befragen: Die Antwort ist wörtlich zitiert, mit Quelle.',
  'command.verify': 'Prüfen, ob ein Zitat Wort für Wort in den Artikeln steht.',
  'command.claim':
    'Ob die Artikel es auch sagen: was sie zu einer Aussage sagen oder worin sie abweichen.',
  'command.timeline': 'Was die Artikel zu einem Thema sagen, nach Datum geordnet.',
  'command.corrections': 'Zitate, die hier gezeigt wurden und nicht mehr in ihren Artikeln stehen.',
  'command.articles': 'Die Artikel auflisten, aus denen der Bot zitiert.',
  'command.collections': 'Die Sammlungen auflisten, die hier gefragt werden können.',
  'command.receipt': 'Was eine Antwort war, und ob sie jetzt dieselbe wäre.',
  'command.gaps':
    'Für alle, die den Server verwalten: was gefragt wurde und die Artikel nicht beantworten.',
  'command.help': 'Was der Bot tut und wie man ihn fragt.',
  'command.new': 'Vergessen, was bisher gefragt wurde: Die nächste Frage steht für sich.',
  'command.settings':
    'Was auf diesem Server gilt: Sprache, wer wo fragen darf und wie lange gespeichert wird.',
  'command.privacy': 'Was über dich gespeichert ist, wie lange, und wie du es löschst.',
  'option.question': 'Was du wissen möchtest',
  'option.private': 'Die Antwort nur dir zeigen (sonst dem ganzen Kanal)',
  'option.after': 'Nur Artikel von diesem Datum oder später: 2016, 2016-09 oder 2016-09-30',
  'option.before': 'Nur Artikel vor diesem Datum: 2016, 2016-09 oder 2016-09-30',
  'option.source': 'Nur Artikel dieses Mediums oder dieser Nachrichtenagentur',
  'option.author': 'Nur Artikel dieses Autors oder dieser Autorin',
  'option.collection': 'Nur Artikel dieser Sammlung',
  'option.sort': 'Welche Auszüge zuerst kommen',
  'option.text': 'Das Zitat, das geprüft werden soll',
  'option.statement': 'Die Aussage, in einem englischen Satz',
  'option.id': 'Die acht Zeichen unter der Antwort',
  'option.topic': 'Wovon die Chronik handeln soll',
  'option.state': 'Welche: nicht beantwortet (wie üblich), inzwischen beantwortet oder verworfen',
  'choice.relevance': 'Beste zuerst',
  'choice.newest': 'Neueste zuerst',
  'choice.oldest': 'Älteste zuerst',
  'choice.open': 'Nicht beantwortet',
  'choice.answered': 'Inzwischen beantwortet',
  'choice.dismissed': 'Verworfen',
  'menu.find-sources': 'Quellen finden',
  'menu.check-quote': 'Dieses Zitat prüfen',
  'menu.proofread': 'Zitate darin prüfen',

  'button.context': 'Kontext',
  'button.more': 'Mehr ({count, number})',
  'button.nearest': 'Nächstliegende Stelle zeigen',
  'button.edit-question': 'Frage bearbeiten',
  'button.ask-more': 'Weiterfragen',
  'button.any-time': 'Beliebige Zeit',
  'button.did-you-mean': 'Meintest du „{word}“?',
  'button.cite': 'Zitieren',
  'button.link': 'Artikel öffnen',
  'button.copy': 'Kopieren',
  'button.share': 'Teilen',
  'button.next': 'Weiter',
  'button.previous': 'Zurück',
  'button.helpful': 'Hilfreich',
  'button.unhelpful': 'Nicht hilfreich',
  'button.say-why': 'Sagen, warum',
  'button.tell-me': 'Bescheid geben',
  'button.dismiss': 'Verwerfen',
  'button.reopen': 'Rückgängig',
  'button.export': 'Exportieren',
  'button.numbers': 'Zahlen ändern',
  'button.correct': 'Eingabe berichtigen',
  'button.erase': 'Löschen',
  'button.erase-all': 'Endgültig löschen',

  'modal.ask': 'Fragen',
  'modal.edit-question': 'Frage bearbeiten',
  'modal.question': 'Frage',
  'modal.reason': 'Was war nicht hilfreich?',
  'modal.reason-kind': 'Der Grund',
  'modal.reason-text': 'In eigenen Worten, wenn Sie möchten',
  'modal.numbers': 'Einstellungen dieses Servers',

  'page.skip': 'Zum Inhalt springen',
  'page.menu': 'Was hier möglich ist',
  'page.timeline': 'Zeitleiste',
  'page.verify': 'Zitat prüfen',
  'page.claim': 'Aussage prüfen',
  'page.proofread': 'Entwurf prüfen',
  'page.articles': 'Artikel',
  'page.collections': 'Sammlungen',
  'page.help': 'Hilfe',
  'page.gaps': 'Nicht beantwortet',
  'page.problems': 'Probleme',
  'page.legend':
    'Markiert: was nur der Artikel hat. Im eingegebenen Text ist markiert, was nur er hat.',
  'page.receipt': 'Beleg',
  'page.newest': 'Die neuesten Artikel',
  'page.ask-about': 'Was steht darin?',
  'page.limits': 'Antwort eingrenzen',
  'page.after': 'Ab',
  'page.before': 'Vor',
  'page.source': 'Quelle',
  'page.author': 'Verfasser',
  'page.collection': 'Sammlung',
  'page.all': 'Alle Artikel',
  'page.sort': 'Reihenfolge',
  'page.without-limit': 'Ohne diese Eingrenzung fragen',
  'page.confidence-high': 'Sehr wahrscheinlich die Antwort',
  'page.confidence-fair': 'Wahrscheinlich die Antwort',
  'page.original': 'Wo er erschienen ist',
  'page.in-article': 'Im Artikel lesen',
  'page.copied': 'Kopiert',
  'page.permalink': 'Link zu dieser Antwort',
  'page.quotation': 'Zitat {place, number}',
  'page.earlier': 'Zuvor gefragt',
  'page.search-titles': 'Titel durchsuchen',
  'page.search': 'Suchen',
  'page.no-title': 'Kein Titel enthält das.',
  'page.check': 'Prüfen',
  'page.show': 'Anzeigen',
  'page.some-text': 'Ein Text, von dem jeder Satz gesucht wird',
  'page.draft': 'Der Entwurf, als Text',
  'page.file': 'Oder eine Datei',
  'page.report': 'Als eine Datei zum Aufbewahren',
  'page.no-draft': 'Füge einen Text ein oder wähle eine Datei.',
  'page.unreadable': 'Diese Datei lässt sich nicht als Entwurf lesen.',
  'page.suggested':
    '{count, plural, =0 {Keine Überschrift enthält das.} one {# Überschrift. Mit den Pfeiltasten wählbar.} other {# Überschriften. Mit den Pfeiltasten wählbar.}}',
  'page.headlines': 'Überschriften',
  'page.keys':
    'Tasten: / führt ins Eingabefeld, ↓ und ↑ führen von Zitat zu Zitat, C kopiert das gewählte.',
  'page.colophon':
    'Jedes Zitat wird Buchstabe für Buchstabe mit seinem Artikel verglichen, bevor es gezeigt wird.',
  'page.language': 'Sprache',
  'page.address-bar': '{name} fragen',

  'help.about':
    'Der Bot antwortet allein aus seinen Artikeln. Jedes Zitat stammt Wort für Wort aus dem Artikel und nennt seine Quelle. Wo die Artikel keine Antwort geben, sagt der Bot das.',
  'help.ask':
    'Frag mit einem Satz oder ein paar Wörtern. Optionen beschränken die Antwort auf einen Zeitraum, eine Quelle oder einen Autor und sortieren sie. Du kannst den Bot auch erwähnen oder ihm direkt schreiben.',
  'help.verify':
    'Vergleicht ein Zitat mit den Artikeln und zeigt jeden Unterschied. Beurteilt wird der Wortlaut, nicht, ob er stimmt.',
  'help.claim':
    'Stellt eine Aussage dem gegenüber, was die Artikel sagen: Sie sagen es auch, sie weichen in einer Zahl, einem Datum, einem Namen oder einer Verneinung ab, oder sie sagen nichts dazu. Der Bot urteilt nie, was wahr ist.',
  'help.timeline': 'Datierte Auszüge zu einem Thema, die ältesten zuerst.',
  'help.corrections':
    'Was hier zitiert wurde und nicht mehr in seinem Artikel steht, mit dem, was ihm jetzt am nächsten kommt. Karten, die es zeigen, sagen das.',
  'help.articles': 'Die Artikel, aus denen der Bot zitiert.',
  'help.collections': 'Die Sammlungen, die du hier fragen kannst, jede bei ihrem Namen.',
  'help.receipt':
    'Zeigt eine Antwort anhand der Zeichen darunter noch einmal, stellt ihre Frage neu und sagt, was sich seither geändert hat und warum.',
  'help.gaps':
    'Für alle, die den Server verwalten: nicht beantwortete Fragen, die häufigsten zuerst.',
  'help.new': 'Der Bot vergisst, was bisher gefragt wurde.',
  'help.privacy': 'Zeigt, was über dich gespeichert ist, und löscht es auf Wunsch.',
  'help.find-sources':
    'Rechtsklick oder langer Druck auf eine Nachricht, dann Apps: was die Artikel zu jedem ihrer Sätze sagen.',
  'help.check-quote':
    'Rechtsklick oder langer Druck auf eine Nachricht, dann Apps: ob die Artikel sie Wort für Wort enthalten.',
  'help.proofread':
    'Rechtsklick oder langer Druck auf eine Nachricht, dann Apps: ob das, was sie zitiert, in den Artikeln steht und weder verändert noch verkürzt ist.',
  'read.contents': 'Inhalt',
  'read.about': 'Über diesen Artikel',
  'read.author': 'Verfasser',
  'read.publisher': 'Veröffentlicht von',
  'read.agency': 'Nachrichtenagentur',
  'read.date': 'Datum',
  'read.address': 'Veröffentlicht unter',
  'read.tags': 'Schlagwörter',
  'read.based-on': 'Beruht auf',
  'read.language': 'Sprache',
  'read.collections': 'Sammlungen',
  'read.file': 'Datei',
  'read.entry': 'Eintrag',
  'read.original': 'Datei herunterladen',
  'read.marks': 'Zitierte Wörter',
  'read.mark': 'Zitierte Wörter {number}',
  'read.next': 'Nächste zitierte Wörter',
  'read.previous': 'Vorige zitierte Wörter',
  'read.reworded':
    'Die zitierten Wörter stehen nicht so in diesem Artikel, wie sie zitiert wurden. Markiert ist, was ihnen jetzt am nächsten kommt.',
  'read.withdrawn':
    'Die zitierten Wörter stehen nicht in diesem Artikel, und auch nichts Ähnliches.',
  'read.left-out':
    '{count, plural, one {# Wort, das nicht zitiert wird} other {# Wörter, die nicht zitiert werden}}',
  'read.part': 'Teil {part} von {parts}',
  'read.next-part': 'Nächster Teil',
  'read.previous-part': 'Voriger Teil',
  'read.page': 'Seite {page}',
  'read.no-article': 'Diesen Artikel gibt es nicht.',
  'read.nearest': 'Dem Namen nach am nächsten',
  'read.changed':
    'Die Datei dieses Artikels hat sich geändert und wird neu gelesen. Sieh gleich noch einmal nach.',
  'read.keys': 'Die Tasten n und p führen zu den nächsten und den vorigen zitierten Wörtern.',
};
