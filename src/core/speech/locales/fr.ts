import type { Messages } from './en.ts';

/** French; it says "tu", as Discord itself does. No line breaks before the signs that stand apart. */
export const fr: Messages = {
  'verdict.answered': 'D’après les articles\u00A0:',
  'verdict.related':
    'Les articles ne répondent peut-être pas à la question. Les passages les plus proches\u00A0:',
  'verdict.nearest': 'Les articles ne répondent peut-être pas à la question.',
  'verdict.not-an-answer': 'En rapport, mais ce n’est pas une réponse\u00A0:',
  'verdict.nothing-found': 'Les articles ne répondent pas à la question.',
  'verdict.empty': 'Pose une question avec des mots.',
  'verdict.too-long': 'Une question ne peut pas dépasser {limit} caractères.',

  'page.login-title': 'Se connecter',
  'page.login-token': 'Jeton',
  'page.login-hint': 'La personne qui gère cette page le donne à qui peut poser des questions.',
  'page.login-send': 'Se connecter',
  'page.login-out': 'Se déconnecter',
  'page.login-in': 'La session est ouverte.',
  'page.login-wrong': 'Ce jeton n’est pas le bon.',
  'page.login-barred': 'Trop de jetons étaient faux. Attends une minute.',
  'page.failure-unread': 'Cette demande est illisible.',
  'page.failure-unknown': 'Montre d’abord que tu peux poser des questions ici.',
  'page.failure-elsewhere': 'Cela ne peut pas être demandé de là.',
  'page.failure-nothing': 'Il n’y a rien à cette adresse.',
  'page.failure-method': 'Cette adresse ne s’utilise pas ainsi.',
  'page.failure-large': 'C’est trop volumineux.',
  'page.failure-name': 'Cette page porte un autre nom.',
  'page.failure-often': 'C’était trop en une minute. Attends un peu.',
  'page.failure-broken': 'Quelque chose s’est mal passé. C’est noté.',
  'page.failure-early': 'Les articles sont encore en cours de lecture. Réessaie dans un instant.',
  'page.failure-back': 'Retour à la première page',

  'nearest.not-in-article':
    'Le passage le plus proche se trouve dans {title}, qui ne mentionne pas {words}.',
  'nearest.not-in-passage':
    '{count, plural, one {Le passage le plus proche, dans {title}, ne contient pas le mot {words}.} other {Le passage le plus proche, dans {title}, ne contient pas les mots {words}.}}',
  'nearest.no-number': 'Le passage le plus proche, dans {title}, ne donne aucun nombre.',
  'nearest.no-time': 'Le passage le plus proche, dans {title}, ne dit pas quand.',
  'nearest.no-name': 'Le passage le plus proche, dans {title}, ne donne aucun autre nom.',
  'nearest.not-known': 'Le passage le plus proche se trouve dans {title}.',

  'note.missing-words':
    '{count, plural, one {Aucun article ne contient le mot {words}.} other {Aucun article ne contient les mots {words}.}}',
  'note.reading':
    'Les articles sont encore en cours de lecture ({read, number} sur {all, number}). Repose ta question dans un instant pour les avoir tous.',
  'note.searched': 'Recherche\u00A0: {question}',
  'note.only': 'Uniquement {period}',
  'note.quotes-between': 'D’articles datés du {from} au {to}',
  'note.quotes-of': 'D’articles datés du {date}',
  'note.newest-source':
    '{count, plural, one {La source la plus récente date d’il y a # an} other {La source la plus récente date d’il y a # ans}}',
  'note.page': 'Page {page, number} sur {pages, number}',

  'accounts.agree':
    '{count, plural, one {# source donne la même réponse\u00A0: {answer}} other {# sources donnent la même réponse\u00A0: {answer}}}',
  'accounts.differ': 'Les sources divergent\u00A0: {answers}',
  'accounts.later': 'Plus tard\u00A0: {later}. Auparavant\u00A0: {earlier}',
  'accounts.answer': '{answer} ({count, plural, one {# source} other {# sources}})',
  'accounts.later-answer':
    '{answer} ({count, plural, one {# source} other {# sources}}, plus tard)',
  'accounts.dated-answer': '{answer} ({date})',

  'period.between': 'entre {from} et {to}',
  'period.since': 'à partir de {date}',
  'period.before': 'avant {date}',
  'period.on': 'daté de {date}',
  'period.or-other-year': 'ou aux mêmes dates d’une autre année',
  'period.or-named': 'ou parlant de «\u00A0{phrase}\u00A0»',

  'filter.collection': 'collection {collection}',
  'filter.source': 'source\u00A0: {source}',
  'filter.author': 'auteur\u00A0: {author}',
  'filter.phrase': 'avec «\u00A0{phrase}\u00A0»',
  'filter.without': 'sans «\u00A0{word}\u00A0»',
  'filter.newest': 'du plus récent au plus ancien',
  'filter.oldest': 'du plus ancien au plus récent',

  'filter-problem.not-a-date': '{operator} attend une date comme 2016, 2016-09 ou 2016-09-30.',
  'filter-problem.no-words': '{operator} attend un nom.',
  'filter-problem.not-a-sort': '{operator} attend relevance, newest ou oldest.',
  'filter-problem.no-days-between': 'after:{after} n’est pas antérieur à before:{before}.',
  'filter-problem.not-excludable': 'On ne peut exclure que des mots, pas {operator}.',
  'filter-problem.no-such-collection':
    'Il n’y a pas de collection « {collection} » que l’on puisse interroger ici.',
  'filter-problem.no-such-phrase':
    'Aucun article ne contient «\u00A0{phrase}\u00A0» mot pour mot\u00A0; les mots ont donc été cherchés un à un.',
  'filter-problem.nothing-with':
    'Aucun passage avec «\u00A0{phrase}\u00A0» n’y répond\u00A0; les mots ont donc été cherchés un à un.',
  'filter-problem.nothing-then':
    'Aucun passage {period} («\u00A0{phrase}\u00A0») n’y répond\u00A0; la recherche a donc porté sur toutes les dates.',

  'quote.cut-before': '[la phrase commence plus haut]',
  'quote.cut-after': '[la phrase continue]',
  'quote.cut-both': '[la phrase commence plus haut et continue]',
  'quote.related': 'Passages apparentés, qui ne répondent peut-être pas\u00A0:',
  'quote.undated': 'sans date',
  'quote.also-in': 'aussi dans\u00A0: {titles}',
  'quote.and-more': '{count, plural, other {et # de plus}}',
  'quote.also-in-origins':
    'aussi dans\u00A0: {titles}\u00A0; {articles, plural, one {# article} other {# articles}}, {origins, plural, one {# origine} other {# origines}}',

  'place.entry': 'entrée {entry}',
  'place.pages': '{count, plural, other {p. {pages}}}',
  'place.headings': 'sous «\u00A0{headings}\u00A0»',
  'place.lines': '{count, plural, one {ligne {lines} du texte} other {lignes {lines} du texte}}',

  'count.article': '{count, plural, one {# article} other {# articles}}',
  'count.problem': '{count, plural, one {# problème} other {# problèmes}}',
  'count.line': '{count, plural, one {# ligne} other {# lignes}}',
  'count.more-excerpt': '{count, plural, one {# autre extrait} other {# autres extraits}}',
  'count.related-excerpt':
    '{count, plural, one {# extrait apparenté} other {# extraits apparentés}}',

  'list.quoted': '«\u00A0{word}\u00A0»',
  'list.separator': ', ',

  'notice.nothing-to-ask': 'Il n’y a rien ici qui puisse être interrogé en ce moment.',
  'notice.not-ready':
    'Les articles sont encore en cours de lecture. Repose ta question dans un instant.',
  'notice.articles-away':
    'Les articles sont inaccessibles pour le moment. Repose ta question dans une minute.',
  'notice.failed':
    'Quelque chose s’est mal passé ici, et c’est noté. Repose ta question, s’il te plaît.',
  'notice.too-much':
    'Plusieurs de tes questions attendent encore leur réponse. Pose les suivantes quand tu les auras.',
  'notice.unknown-button': 'Ce bouton vient d’une autre version du bot. Repose ta question.',
  'notice.changed':
    'L’article a changé depuis cette citation. Repose ta question pour voir ce qu’il dit maintenant.',
  'notice.gone': 'L’article n’est plus dans la bibliothèque.',
  'notice.quote-too-long':
    'La citation est trop longue pour une carte. Elle se trouve dans {places}.',
  'notice.forgotten': 'Oublié. La prochaine question sera indépendante.',
  'notice.not-remembered': 'Cette question n’est plus en mémoire. Pose-la de nouveau.',
  'notice.may-not-share':
    'Tu n’as pas le droit d’envoyer de messages ici, donc tu ne peux rien y partager.',
  'notice.may-not-share-this':
    'Tout le monde ici n’a pas le droit d’interroger tout ce sur quoi repose cette réponse\u00A0; elle ne peut donc pas être partagée.',
  'notice.only-you':
    'Ce serveur ne laisse pas parler les applications externes, donc ce message n’est visible que par toi.',
  'notice.managers-only': 'Seules les personnes qui gèrent le serveur peuvent voir cela.',
  'notice.voted-for': 'C’est noté : cela a été utile. Appuyez à nouveau pour l’annuler.',
  'notice.voted-against': 'C’est noté : cela n’a pas été utile. Appuyez à nouveau pour l’annuler.',
  'notice.vote-taken-back': 'Annulé : votre avis sur cette réponse ne compte plus.',
  'notice.reason-noted': 'Merci, c’est noté.',
  'notice.waiting-here':
    'Quand les articles y répondront, le bot le dira ici, une seule fois et sans notification. D’ici là, votre question est gardée pour cela. Appuyez à nouveau pour l’annuler.',
  'notice.waiting-alone':
    'Quand les articles y répondront, le bot vous le dira en message privé, une seule fois. D’ici là, votre question est gardée pour cela, et personne d’autre ne la voit. Appuyez à nouveau pour l’annuler.',
  'notice.waits-no-more': 'Annulé : votre question n’est plus gardée pour cela.',
  'notice.not-reachable':
    'Le bot ne peut vous joindre ni là ni en message privé ; rien n’est donc gardé.',
  'notice.waits-for-much':
    'Vous attendez déjà autant de réponses que possible. Annulez-en une d’abord.',
  'notice.switched-off': 'Les personnes qui gèrent le serveur ont désactivé cela.',
  'notice.not-here': 'Ici, tu ne peux pas me poser de questions. Tu peux le faire dans {channels}.',
  'notice.not-with-these-roles':
    'Sur ce serveur, seuls les membres ayant un de ces rôles peuvent me poser des questions\u00A0: {roles}.',
  'notice.not-a-manager':
    'Seules les personnes qui peuvent gérer ce serveur voient et changent ses réglages.',
  'notice.not-remembered-here':
    'Ici, rien n’est conservé\u00A0: la personne qui gère le bot n’a pas indiqué de dossier de données.',
  'notice.records-down':
    'Ce qui est conservé n’est pas utilisable pour le moment, et c’est noté. Les questions reçoivent quand même leur réponse.',

  'check.exact': 'Se trouve mot pour mot dans les articles.',
  'check.exact-but-typography':
    'Se trouve mot pour mot dans les articles, aux guillemets, tirets, espaces et majuscules près.',
  'check.altered': 'Modifié. On lit dans les articles\u00A0:',
  'check.changed': 'Modifié : {kinds}.',
  'check.change-number': 'un nombre',
  'check.change-name': 'un nom',
  'check.change-denial': 'une négation',
  'check.change-day': 'un jour',
  'check.change-words': 'des mots',
  'check.change-small': 'des mots-outils',
  'check.stitched':
    '{count, plural, one {Composé à partir de # endroit des articles\u00A0:} other {Composé à partir de # endroits des articles\u00A0:}}',
  'check.similar':
    'Ne se trouve pas en ces termes dans les articles. Ce qui s’en approche le plus\u00A0:',
  'check.absent': 'Ne se trouve pas dans les articles.',
  'check.too-short':
    '{count, plural, one {Une citation doit compter au moins # mot pour être vérifiée.} other {Une citation doit compter au moins # mots pour être vérifiée.}}',
  'check.too-long': 'On peut vérifier {limit} caractères au plus.',
  'check.nothing': 'Il n’y a rien à vérifier ici.',
  'check.legend':
    'En gras\u00A0: ce que seul l’article contient. Dans le texte du message, en gras\u00A0: ce que lui seul contient.',
  'check.posted': 'Tel que publié dans le message\u00A0:',

  'change.number': 'un nombre',
  'change.name': 'un nom',
  'change.denial': 'une négation',
  'change.day': 'un jour',
  'change.words': 'des mots',
  'change.small': 'de petits mots',
  'proof.exact': 'Exact.',
  'proof.exact-but-typography': 'Exact, à la typographie près.',
  'proof.altered': 'Modifié\u00A0: {changes}.',
  'proof.replaced': '{draft} au lieu de {source}',
  'proof.put-in': '{draft} est ajouté',
  'proof.left-out': '{source} est omis',
  'proof.stitched':
    '{count, plural, one {Assemblé à partir de # passage.} other {Assemblé à partir de # passages.}}',
  'proof.similar': 'Pas une citation\u00A0: les articles ont quelque chose de semblable.',
  'proof.absent': 'Ne se trouve pas dans les articles.',
  'proof.cannot-say-hyphen':
    'Impossible à dire\u00A0: le texte de la source a ici un trait d’union en fin de ligne.',
  'proof.cannot-say-lost-sign':
    'Impossible à dire\u00A0: un signe peut s’être perdu dans le texte de la source.',
  'proof.cannot-say-scan':
    'Impossible à dire\u00A0: le texte de la source peut avoir été mal lu dans une numérisation.',
  'proof.cannot-say-readings':
    'Impossible à dire\u00A0: la source a été lue de deux façons qui diffèrent.',
  'proof.too-short': 'Trop court pour être vérifié.',
  'proof.too-long': 'Trop long pour être vérifié.',
  'proof.cut-before': 'Tronqué\u00A0: avant ces mots, la phrase a ce qui les nuance.',
  'proof.cut-behind': 'Tronqué\u00A0: la phrase continue par ce qui nuance ces mots.',
  'proof.other-source': 'Attribué à {named}, mais se trouve ailleurs.',
  'proof.other-page': 'Page indiquée\u00A0: {named}\u00A0; la citation est à la page {stands}.',
  'proof.other-date': 'Date indiquée\u00A0: {named}\u00A0; la source est datée de {stands}.',
  'proof.several-places':
    '{count, plural, one {Se trouve à # endroit.} other {Se trouve à # endroits.}}',
  'proof.figure-stands': 'La source donne ce chiffre.',
  'proof.figure-differs': 'La source donne un autre chiffre.',
  'proof.figure-absent': 'La source ne donne pas de tel chiffre.',
  'proof.error': 'Erreur',
  'proof.warning': 'Avertissement',
  'proof.none': 'En ordre',
  'proof.all': 'Tout',
  'proof.errors': '{count, plural, one {# erreur} other {# erreurs}}',
  'proof.warnings': '{count, plural, one {# avertissement} other {# avertissements}}',
  'proof.quotations': '{count, plural, one {# citation} other {# citations}}',
  'proof.figures': '{count, plural, one {# chiffre} other {# chiffres}}',
  'proof.nothing': 'Il n’y a là aucune citation à vérifier.',
  'proof.stopped': 'Interrompu\u00A0: rien n’a été vérifié à partir de la ligne {line}.',
  'proof.stopped-text': 'Interrompu avant la fin\u00A0: le reste n’a pas été vérifié.',
  'proof.heading': 'Vérification de {name}',
  'proof.line': 'ligne {line}',
  'proof.in-draft': 'Dans le texte vérifié\u00A0:',
  'proof.in-source': 'Dans la source\u00A0:',
  'proof.whole-draft': 'Le texte vérifié et ses remarques',
  'proof.legend':
    'Dans le texte vérifié est marqué ce que la source n’a pas\u00A0; dans la source, ce que le texte n’a pas ou ce qui nuance ses mots.',
  'proof.more':
    '{count, plural, one {# autre n’est pas montré ici.} other {# autres ne sont pas montrés ici.}}',
  'proof.no-files': 'Seul le texte du message a été lu, aucune pièce jointe.',

  'statement.said': 'Les articles le disent :',
  'statement.reported': 'Dans les articles, quelqu’un le dit :',
  'statement.divided': 'Certains articles le disent, d’autres diffèrent :',
  'statement.differs': 'Les articles diffèrent :',
  'statement.differs-number': 'Les articles diffèrent par un nombre :',
  'statement.differs-day': 'Les articles diffèrent par une date :',
  'statement.differs-name': 'Les articles diffèrent par un nom :',
  'statement.differs-denial': 'Les articles diffèrent par une négation :',
  'statement.differs-opposite': 'Les articles disent le contraire en un mot :',
  'statement.untold': 'Les articles ne disent pas s’il en est ainsi.',
  'statement.asks': 'C’est une question. Posée comme telle, les articles y répondront peut-être.',
  'statement.several': 'Une seule phrase à la fois peut être comparée aux articles.',
  'statement.language': 'Seules les affirmations en anglais peuvent être comparées aux articles.',
  'statement.empty': 'Écrivez l’affirmation avec des mots.',
  'statement.too-long': 'Une affirmation peut avoir au plus {limit} caractères.',
  'statement.place': '{stated} · l’article : {found}',
  'statement.stated': 'L’affirmation :',
  'sources.found': 'Les articles en parlent.',
  'sources.related': 'Les articles en parlent peut-être.',
  'sources.none': 'Les articles n’en parlent pas.',

  'correction.reworded': 'Les mots {words} ne figurent plus dans {title}. Au plus près à présent :',
  'correction.withdrawn': 'Les mots {words} ne figurent plus dans {title}.',
  'correction.article-gone': '{title}, d’où {words} a été cité, n’est plus dans la bibliothèque.',
  'corrections.heading': 'Ne figurent plus dans leurs articles',
  'corrections.none': 'Rien de ce qui a été cité ici récemment n’a changé depuis.',

  'timeline.heading': 'Chronologie\u00A0: {topic}',
  'timeline.article-date': 'date de l’article',
  'timeline.dated': '{count, plural, one {# extrait daté} other {# extraits datés}}',
  'timeline.undated':
    '{count, plural, one {# extrait sans date a été écarté} other {# extraits sans date ont été écartés}}',
  'timeline.none': 'Aucun extrait daté n’en parle.',

  // What can be asked by its name.
  'collections.heading': 'Collections que l’on peut interroger ici',
  'collections.none':
    'Il n’y a pas de collections ici : tout ce qui peut être interrogé l’est à la fois.',
  'collections.newest': 'le plus récent du {date}',

  // What was not answered, for those who manage it, and what is told when it is.
  'gaps.heading':
    'Sans réponse : {open, number} · avec réponse depuis : {answered, number} · écartées : {dismissed, number}',
  'gaps.none': 'Il n’y en a aucune ici.',
  'gaps.times': '{count, plural, one {posée # fois} other {posée # fois}}',
  'gaps.people': '{count, plural, one {par # personne} other {par # personnes}}',
  'gaps.disliked':
    '{count, plural, one {# réponse n’a pas été utile} other {# réponses n’ont pas été utiles}}',
  'gaps.last': 'la dernière fois le {date}',
  'gaps.reason': '{reason} : « {text} »',
  'gaps.answered': 'La réponse, depuis :',
  'gaps.exported':
    '{count, plural, one {# question, un objet JSON par ligne.} other {# questions, un objet JSON par ligne.}}',
  'told.answered': 'Les articles y répondent désormais :',
  'told.opened': 'Quand les articles y répondront, vous le saurez ici : {question}',
  'reason.wrong-passage': 'Le mauvais passage',
  'reason.outdated': 'Dépassé',
  'reason.incomplete': 'Incomplet',
  'reason.other': 'Autre chose',

  'problem.left-out': 'Écarté.',
  'problem.serves': 'L’article est utilisé malgré tout.',
  'problem.rules-in-force': 'Les règles sont en vigueur.',
  'problem.rules-kept': 'D’ici là, les règles précédentes restent en vigueur.',
  'problem.rules-closed': 'D’ici là, personne ne peut rien demander, sauf dans le terminal.',

  'receipt.id': 'Reçu {id}',
  'receipt.answered': 'Réponse du {date}',
  'receipt.searched': '{count, plural, one {# article consulté} other {# articles consultés}}',
  'receipt.confidence': 'confiance {confidence}, réponse à partir de {threshold}',
  'receipt.version': 'version de l’article {version}',
  'receipt.private':
    'La question était privée. Ses mots ne sont pas conservés ; elle ne peut donc pas être posée de nouveau.',
  'receipt.quoted-nothing': 'Rien n’a été cité.',
  'receipt.around': 'Autre chose a changé depuis dans l’article ; ces mots y figurent toujours.',
  'receipt.changed': 'Citation {place} : {title} a changé depuis et ne contient plus ces mots.',
  'receipt.gone': 'Citation {place} : son article n’est pas ici.',
  'receipt.gone-named': 'Citation {place} : son article, {title}, n’est plus ici.',
  'receipt.same': 'Question posée de nouveau : la même réponse.',
  'receipt.differs': 'Question posée de nouveau : une autre réponse.',
  'receipt.answered-now': 'Il n’y avait pas de réponse alors ; il y en a une maintenant.',
  'receipt.unanswered-now': 'Il y avait une réponse alors ; il n’y en a pas maintenant.',
  'receipt.left':
    '{count, plural, one {N’est pas citée maintenant : citation {places}} other {Ne sont pas citées maintenant : citations {places}}}',
  'receipt.came': 'Cité maintenant, et pas alors :',
  'receipt.causes': 'Ce qui n’est plus comme alors :',
  'receipt.cause-unknown': 'On ne sait pas pourquoi la réponse est une autre.',
  'receipt.cause-article-changed': '{title} a changé.',
  'receipt.cause-article-gone': 'Un article qui était cité n’est pas ici.',
  'receipt.cause-file-newer': 'Le fichier de {title} est plus récent que la réponse.',
  'receipt.cause-program': 'Le programme : version {before} alors, {now} maintenant.',
  'receipt.cause-engine': 'Le moteur de recherche : {before} alors, {now} maintenant.',
  'receipt.cause-reader-came': 'Un lecteur l’a lue maintenant, et pas alors.',
  'receipt.cause-reader-left': 'Un lecteur l’avait lue alors, et pas maintenant.',
  'receipt.cause-reader-other': 'Un autre lecteur qu’alors l’a lue.',
  'receipt.cause-thresholds': 'Ce qui compte comme réponse est jugé autrement.',
  'receipt.cause-days':
    '« {phrase} » désigne d’autres jours maintenant. Alors : {before}. Maintenant : {now}.',
  'receipt.none': 'Il n’y a pas de tel reçu ici.',
  'share.asked': '{name} a demandé\u00A0:',
  'thread.answer': 'Réponse\u00A0: {question}',

  'setting.language': 'Langue',
  'setting.seenBy': 'Réponses',
  'setting.roles': 'Qui peut demander',
  'setting.channels': 'Où',
  'setting.opensThreads': 'Fils',
  'setting.hasFeedback': 'Évaluations',
  'setting.hasNotices': 'Avis',
  'setting.share': 'Questions qui peuvent attendre',
  'setting.retention': 'Jours de conservation',
  'setting-does.language': 'La langue dans laquelle le bot parle ici.',
  'setting-does.seenBy':
    'Qui voit la réponse à une commande, sauf demande contraire. Les mentions\u00A0: réponse publique.',
  'setting-does.roles': 'Les membres ayant un de ces rôles\u00A0; sans choix, tout le monde.',
  'setting-does.channels':
    'Dans ces salons et catégories, fils compris\u00A0; sans choix, partout.',
  'setting-does.opensThreads': 'Une longue réponse à une mention ouvre un fil.',
  'setting-does.hasFeedback': 'Chaque réponse peut être évaluée en appuyant sur un bouton.',
  'setting-does.hasNotices':
    'Les cartes dont l’article a changé sont corrigées, et qui veut être prévenu l’est.',
  'setting-does.share':
    'Combien de questions d’une personne peuvent attendre pendant qu’une autre est traitée.',
  'setting-does.retention':
    'Après ce nombre de jours, ce qui a été demandé et répondu ici est effacé.',

  'settings.heading': 'Réglages de ce serveur',
  'settings.own-language': 'Celle de chaque personne',
  'settings.everybody': 'Tout le salon',
  'settings.asker': 'Seulement la personne qui demande',
  'settings.anybody': 'Tout le monde',
  'settings.anywhere': 'Partout',
  'settings.nobody': 'Personne',
  'settings.nowhere': 'Nulle part',
  'settings.gone': '{count, plural, one {# choix n’existe plus.} other {# choix n’existent plus.}}',
  'settings.no-switch': 'Tout désactivé',
  'settings.switches': 'Activé ou non',
  'settings.on': 'activé',
  'settings.off': 'désactivé',
  'settings.changed': '{setting}\u00A0: changé par {name} {when}',
  'settings.changed-by-somebody': '{setting}\u00A0: changé {when}',
  'settings.wrong-number':
    '{setting}\u00A0: un nombre entier de {least} à {most} est attendu, pas «\u00A0{typed}\u00A0». Rien n’a été changé.',

  'privacy.heading': 'Ce qui est conservé sur toi',
  'privacy.nothing': 'Rien n’est conservé sur toi.',
  'privacy.how-kept':
    'À la place de ton nom ou de ton identifiant, un code fait avec une clé secrète est conservé. Les questions privées sont conservées sans leurs mots, sauf celles pour lesquelles tu as demandé à être prévenu.',
  'privacy.here':
    'Ce qui a été demandé sur ce serveur s’efface de soi-même après {count, plural, one {# jour} other {# jours}}\u00A0; ailleurs, après le nombre de jours réglé là-bas.',
  'privacy.direct':
    'Ce qui a été demandé directement s’efface de soi-même après {count, plural, one {# jour} other {# jours}}\u00A0; sur un serveur, après le nombre de jours réglé là-bas.',
  'privacy.sure':
    'Tout cela sera effacé définitivement, sur tous les serveurs. Ce que le bot sait de votre conversation est oublié aussi.',
  'privacy.erased': 'Effacé. Plus rien n’est conservé sur toi.',
  'kept.receipts': '{count, plural, one {# reçu d’une réponse} other {# reçus de réponses}}',
  'kept.feedback':
    '{count, plural, one {# évaluation d’une réponse} other {# évaluations de réponses}}',
  'kept.questions':
    '{count, plural, one {# question restée sans réponse} other {# questions restées sans réponse}}',
  'kept.waits':
    '{count, plural, one {# question dont tu veux apprendre la réponse} other {# questions dont tu veux apprendre les réponses}}',
  'kept.settings':
    '{count, plural, one {# réglage de serveur que tu as changé, avec ton nom} other {# réglages de serveurs que tu as changés, avec ton nom}}',
  'kept.turns':
    '{count, plural, one {# question que la suivante peut reprendre, une demi-heure au plus} other {# questions que la suivante peut reprendre, une demi-heure au plus}}',

  'command.ask':
    'Interroger les articles\u00A0: la réponse est citée mot pour mot, avec sa source.',
  'command.verify': 'Vérifier si une citation se trouve mot pour mot dans les articles.',
  'command.claim':
    'Si les articles le disent : ce qu’ils disent d’une affirmation, ou en quoi ils diffèrent.',
  'command.timeline': 'Ce que disent les articles sur un sujet, par ordre de date.',
  'command.corrections': 'Les citations montrées ici qui ne figurent plus dans leurs articles.',
  'command.articles': 'Lister les articles que cite le bot.',
  'command.collections': 'Lister les collections que l’on peut interroger ici.',
  'command.receipt': 'Ce qu’une réponse a été, et si elle serait la même maintenant.',
  'command.gaps': 'Pour qui gère le serveur : ce qui a été demandé sans réponse dans les articles.',
  'command.help': 'Ce que fait le bot et comment l’interroger.',
  'command.new':
    'Oublier les questions précédentes\u00A0: la prochaine question sera indépendante.',
  'command.settings':
    'Ce qui vaut sur ce serveur\u00A0: langue, qui peut demander, où, et durée de conservation.',
  'command.privacy': 'Ce qui est conservé sur toi, combien de temps, et comment l’effacer.',
  'option.question': 'Ce que tu veux savoir',
  'option.private': 'Ne montrer la réponse qu’à toi (sinon à tout le salon)',
  'option.after':
    'Seulement les articles de cette date ou après\u00A0: 2016, 2016-09 ou 2016-09-30',
  'option.before': 'Seulement les articles d’avant cette date\u00A0: 2016, 2016-09 ou 2016-09-30',
  'option.source': 'Seulement les articles de ce média ou de cette agence de presse',
  'option.author': 'Seulement les articles de cet auteur ou de cette autrice',
  'option.collection': 'Seulement les articles de cette collection',
  'option.sort': 'Quels extraits viennent en premier',
  'option.text': 'La citation à vérifier',
  'option.statement': 'L’affirmation, en une phrase en anglais',
  'option.id': 'Les huit caractères sous la réponse',
  'option.topic': 'Le sujet de la chronologie',
  'option.state': 'Lesquelles : sans réponse (par défaut), avec réponse depuis, ou écartées',
  'choice.relevance': 'Par pertinence',
  'choice.newest': 'Du plus récent au plus ancien',
  'choice.oldest': 'Du plus ancien au plus récent',
  'choice.open': 'Sans réponse',
  'choice.answered': 'Avec réponse depuis',
  'choice.dismissed': 'Écartées',
  'menu.find-sources': 'Trouver des sources',
  'menu.check-quote': 'Vérifier cette citation',
  'menu.proofread': 'Vérifier les citations',

  'button.context': 'Contexte',
  'button.more': 'Plus ({count, number})',
  'button.nearest': 'Voir le plus proche',
  'button.edit-question': 'Modifier la question',
  'button.ask-more': 'Poser une autre question',
  'button.any-time': 'Toutes les dates',
  'button.did-you-mean': 'Voulais-tu dire «\u00A0{word}\u00A0»\u00A0?',
  'button.cite': 'Citer',
  'button.link': 'Ouvrir l’article',
  'button.copy': 'Copier',
  'button.share': 'Partager',
  'button.next': 'Suivant',
  'button.previous': 'Précédent',
  'button.helpful': 'Utile',
  'button.unhelpful': 'Pas utile',
  'button.say-why': 'Dire pourquoi',
  'button.tell-me': 'Me prévenir',
  'button.dismiss': 'Écarter',
  'button.reopen': 'Annuler',
  'button.export': 'Exporter',
  'button.numbers': 'Changer les nombres',
  'button.correct': 'Corriger la saisie',
  'button.erase': 'Effacer',
  'button.erase-all': 'Effacer définitivement',

  'modal.ask': 'Poser une question',
  'modal.edit-question': 'Modifier la question',
  'modal.question': 'Question',
  'modal.reason': 'Qu’est-ce qui n’a pas été utile ?',
  'modal.reason-kind': 'La raison',
  'modal.reason-text': 'Avec vos mots, si vous voulez',
  'modal.numbers': 'Réglages de ce serveur',

  'page.skip': 'Aller au contenu',
  'page.menu': 'Ce que l’on peut faire ici',
  'page.timeline': 'Chronologie',
  'page.verify': 'Vérifier une citation',
  'page.claim': 'Vérifier une affirmation',
  'page.proofread': 'Vérifier un brouillon',
  'page.articles': 'Articles',
  'page.collections': 'Collections',
  'page.help': 'Aide',
  'page.gaps': 'Sans réponse',
  'page.problems': 'Problèmes',
  'page.legend':
    'Surligné\u00A0: ce que seul l’article contient. Dans le texte saisi, ce que lui seul contient.',
  'page.receipt': 'Reçu',
  'page.newest': 'Les articles les plus récents',
  'page.ask-about': 'Que dit-il\u00A0?',
  'page.limits': 'Restreindre la réponse',
  'page.after': 'À partir de',
  'page.before': 'Avant',
  'page.source': 'Source',
  'page.author': 'Auteur',
  'page.collection': 'Collection',
  'page.all': 'Tous les articles',
  'page.sort': 'Ordre',
  'page.without-limit': 'Demander sans cette restriction',
  'page.confidence-high': 'Très probablement la réponse',
  'page.confidence-fair': 'Probablement la réponse',
  'page.original': 'Là où il a paru',
  'page.in-article': 'Lire dans l’article',
  'page.copied': 'Copié',
  'page.permalink': 'Lien vers cette réponse',
  'page.quotation': 'Citation {place, number}',
  'page.earlier': 'Demandé auparavant',
  'page.search-titles': 'Chercher dans les titres',
  'page.search': 'Chercher',
  'page.no-title': 'Aucun titre ne contient cela.',
  'page.check': 'Vérifier',
  'page.show': 'Afficher',
  'page.some-text': 'Un texte, dont chaque phrase est cherchée',
  'page.draft': 'Le brouillon, en texte',
  'page.file': 'Ou un fichier',
  'page.report': 'En un seul fichier à conserver',
  'page.no-draft': 'Colle un texte ou choisis un fichier.',
  'page.unreadable': 'Ce fichier ne se lit pas comme un brouillon.',
  'page.suggested':
    '{count, plural, =0 {Aucun titre ne contient cela.} one {# titre. Les flèches permettent de le choisir.} many {# de titres. Les flèches permettent d’en choisir un.} other {# titres. Les flèches permettent d’en choisir un.}}',
  'page.headlines': 'Titres',
  'page.keys':
    'Touches\u00A0: / mène au champ, ↓ et ↑ passent d’une citation à l’autre, C copie celle qui est choisie.',
  'page.colophon':
    'Chaque citation est comparée lettre à lettre avec son article avant d’être montrée.',
  'page.language': 'Langue',
  'page.address-bar': 'Interroger {name}',

  'help.about':
    'Le bot ne répond qu’à partir de ses articles. Chaque citation vient mot pour mot de l’article et indique sa source. Quand les articles ne répondent pas, le bot le dit.',
  'help.ask':
    'Pose ta question en une phrase ou en quelques mots. Les options limitent la réponse à une période, une source ou un auteur, et la trient. Tu peux aussi mentionner le bot ou lui écrire directement.',
  'help.verify':
    'Compare une citation aux articles et montre chaque différence. Le bot juge les mots, pas s’ils disent vrai.',
  'help.claim':
    'Met une affirmation en face de ce que disent les articles : ils le disent, ils diffèrent par un nombre, une date, un nom ou une négation, ou ils n’en disent rien. Le bot ne juge jamais de ce qui est vrai.',
  'help.timeline': 'Des extraits datés sur un sujet, du plus ancien au plus récent.',
  'help.corrections':
    'Ce qui a été cité ici et ne figure plus dans son article, avec ce qui en est le plus proche à présent. Les cartes qui le montrent le disent.',
  'help.articles': 'Les articles que cite le bot.',
  'help.collections': 'Les collections que vous pouvez interroger ici, chacune par son nom.',
  'help.receipt':
    'Montre de nouveau une réponse d’après les caractères placés dessous, repose sa question et dit ce qui a changé depuis, et pourquoi.',
  'help.gaps':
    'Pour qui gère le serveur : les questions restées sans réponse, les plus posées d’abord.',
  'help.new': 'Le bot oublie les questions précédentes.',
  'help.privacy': 'Montre ce qui est conservé sur toi, et l’efface si tu le souhaites.',
  'help.find-sources':
    'Clic droit ou appui long sur un message, puis Applications\u00A0: ce que les articles disent de chacune de ses phrases.',
  'help.check-quote':
    'Clic droit ou appui long sur un message, puis Applications\u00A0: si les articles le contiennent mot pour mot.',
  'help.proofread':
    'Clic droit ou appui long sur un message, puis Applications\u00A0: si ce qu’il cite se trouve dans les articles, sans être modifié ni tronqué.',
  'read.contents': 'Sommaire',
  'read.about': 'À propos de cet article',
  'read.author': 'Auteur',
  'read.publisher': 'Publié par',
  'read.agency': 'Agence de presse',
  'read.date': 'Date',
  'read.address': 'Publié à l’adresse',
  'read.tags': 'Mots-clés',
  'read.based-on': 'Repose sur',
  'read.language': 'Langue',
  'read.collections': 'Collections',
  'read.file': 'Fichier',
  'read.entry': 'Entrée',
  'read.original': 'Télécharger le fichier',
  'read.marks': 'Mots cités',
  'read.mark': 'Mots cités {number}',
  'read.next': 'Mots cités suivants',
  'read.previous': 'Mots cités précédents',
  'read.reworded':
    'Les mots cités ne figurent pas dans cet article tels qu’ils ont été cités. Ce qui s’en rapproche le plus maintenant est marqué.',
  'read.withdrawn': 'Les mots cités ne figurent pas dans cet article, ni rien d’approchant.',
  'read.left-out':
    '{count, plural, one {# mot qui n’est pas cité} other {# mots qui ne sont pas cités}}',
  'read.part': 'Partie {part} sur {parts}',
  'read.next-part': 'Partie suivante',
  'read.previous-part': 'Partie précédente',
  'read.page': 'Page {page}',
  'read.no-article': 'Cet article n’existe pas.',
  'read.nearest': 'Les noms les plus proches',
  'read.changed': 'Le fichier de cet article a changé et il est relu. Revenez dans un instant.',
  'read.keys': 'Les touches n et p mènent aux mots cités suivants et précédents.',
};
