import type { Messages } from './en.ts';

/** Russian; it says "вы", as Discord itself does. */
export const ru: Messages = {
  'verdict.answered': 'Из статей:',
  'verdict.related': 'Возможно, в статьях нет ответа на это. Самые близкие места:',
  'verdict.nearest': 'Возможно, в статьях нет ответа на это.',
  'verdict.not-an-answer': 'По теме, но это не ответ:',
  'verdict.nothing-found': 'В статьях нет ответа на это.',
  'verdict.empty': 'Задайте вопрос словами.',
  'verdict.too-long': 'В вопросе может быть не больше {limit} знаков.',

  'page.login-title': 'Вход',
  'page.login-token': 'Токен',
  'page.login-hint': 'Его даёт тем, кому можно спрашивать, тот, кто ведёт эту страницу.',
  'page.login-send': 'Войти',
  'page.login-out': 'Выйти',
  'page.login-in': 'Вы вошли.',
  'page.login-wrong': 'Этот токен неверен.',
  'page.login-barred': 'Слишком много неверных токенов. Подождите минуту.',
  'page.failure-unread': 'Этот запрос нельзя прочесть.',
  'page.failure-unknown': 'Сначала покажите, что вам можно здесь спрашивать.',
  'page.failure-elsewhere': 'Оттуда об этом спрашивать нельзя.',
  'page.failure-nothing': 'По этому адресу ничего нет.',
  'page.failure-method': 'Этот адрес так не используется.',
  'page.failure-large': 'Это слишком много.',
  'page.failure-name': 'Эта страница называется иначе.',
  'page.failure-often': 'Слишком много за одну минуту. Подождите немного.',
  'page.failure-broken': 'Что-то пошло не так. Это отмечено.',
  'page.failure-early': 'Статьи ещё читаются. Попробуйте чуть позже.',
  'page.failure-back': 'На первую страницу',

  'nearest.not-in-article':
    'Самое близкое место — в статье {title}; в ней не упоминается: {words}.',
  'nearest.not-in-passage':
    '{count, plural, =1 {Самое близкое место — в статье {title}; в нём нет слова {words}.} other {Самое близкое место — в статье {title}; в нём нет слов {words}.}}',
  'nearest.no-number': 'Самое близкое место — в статье {title}; в нём нет чисел.',
  'nearest.no-time': 'Самое близкое место — в статье {title}; в нём не сказано, когда.',
  'nearest.no-name': 'Самое близкое место — в статье {title}; других имён в нём нет.',
  'nearest.not-known': 'Самое близкое место — в статье {title}.',

  'note.missing-words':
    '{count, plural, =1 {Ни в одной статье нет слова {words}.} other {Ни в одной статье нет слов {words}.}}',
  'note.reading':
    'Статьи ещё читаются ({read, number} из {all, number}). Повторите вопрос чуть позже, чтобы получить ответ по всем.',
  'note.searched': 'Запрос: {question}',
  'note.only': 'Только {period}',
  'note.quotes-between': 'Из статей с датами от {from} до {to}',
  'note.quotes-of': 'Из статей с датой {date}',
  'note.newest-source':
    '{count, plural, one {Самому новому источнику # год} few {Самому новому источнику # года} other {Самому новому источнику # лет}}',
  'note.page': 'Страница {page, number} из {pages, number}',

  'accounts.agree':
    '{count, plural, one {# источник даёт один и тот же ответ: {answer}} few {# источника дают один и тот же ответ: {answer}} other {# источников дают один и тот же ответ: {answer}}}',
  'accounts.differ': 'Источники расходятся: {answers}',
  'accounts.later': 'Позже: {later}. Ранее: {earlier}',
  'accounts.answer':
    '{answer} ({count, plural, one {# источник} few {# источника} other {# источников}})',
  'accounts.later-answer':
    '{answer} ({count, plural, one {# источник} few {# источника} other {# источников}}, позже)',
  'accounts.dated-answer': '{answer} ({date})',

  'period.between': 'с датой от {from} до {to}',
  'period.since': 'с датой {date} или позже',
  'period.before': 'с датой раньше {date}',
  'period.on': 'с датой {date}',
  'period.or-other-year': 'или за те же дни другого года',
  'period.or-named': 'или с упоминанием «{phrase}»',

  'filter.collection': 'коллекция {collection}',
  'filter.source': 'источник: {source}',
  'filter.author': 'автор: {author}',
  'filter.phrase': 'со словами «{phrase}»',
  'filter.without': 'без слова «{word}»',
  'filter.newest': 'сначала новые',
  'filter.oldest': 'сначала старые',

  'filter-problem.not-a-date': 'Для {operator} нужна дата вида 2016, 2016-09 или 2016-09-30.',
  'filter-problem.no-words': 'Для {operator} нужно имя или название.',
  'filter-problem.not-a-sort': 'Для {operator} нужно relevance, newest или oldest.',
  'filter-problem.no-days-between': 'after:{after} — не раньше, чем before:{before}.',
  'filter-problem.not-excludable': 'Исключать можно только слова, но не {operator}.',
  'filter-problem.no-such-collection':
    'Коллекции «{collection}», которую можно спросить здесь, нет.',
  'filter-problem.no-such-phrase':
    'Ни в одной статье нет точных слов «{phrase}», поэтому искали каждое слово отдельно.',
  'filter-problem.nothing-with':
    'Ничто со словами «{phrase}» на это не отвечает, поэтому искали каждое слово отдельно.',
  'filter-problem.nothing-then':
    'Ничто {period} («{phrase}») на это не отвечает, поэтому поиск шёл без ограничения по времени.',

  'quote.cut-before': '[предложение начинается раньше]',
  'quote.cut-after': '[предложение продолжается]',
  'quote.cut-both': '[предложение начинается раньше и продолжается]',
  'quote.related': 'Места по теме, в которых ответа может и не быть:',
  'quote.undated': 'без даты',
  'quote.also-in': 'также в: {titles}',
  'quote.and-more': '{count, plural, other {и ещё #}}',
  'quote.also-in-origins':
    'также в: {titles}; {articles, plural, one {# статья} few {# статьи} other {# статей}} из {origins, plural, one {# источника} other {# источников}}',

  'place.entry': 'запись {entry}',
  'place.pages': '{count, plural, other {с. {pages}}}',
  'place.headings': 'в разделе «{headings}»',
  'place.lines': '{count, plural, =1 {строка {lines} текста} other {строки {lines} текста}}',

  'count.article': '{count, plural, one {# статья} few {# статьи} other {# статей}}',
  'count.problem': '{count, plural, one {# проблема} few {# проблемы} other {# проблем}}',
  'count.line': '{count, plural, one {# строка} few {# строки} other {# строк}}',
  'count.more-excerpt':
    '{count, plural, one {ещё # фрагмент} few {ещё # фрагмента} other {ещё # фрагментов}}',
  'count.related-excerpt':
    '{count, plural, one {# фрагмент по теме} few {# фрагмента по теме} other {# фрагментов по теме}}',

  'list.quoted': '«{word}»',
  'list.separator': ', ',

  'notice.nothing-to-ask': 'Сейчас здесь не о чем спрашивать.',
  'notice.not-ready': 'Статьи ещё читаются. Повторите вопрос чуть позже.',
  'notice.articles-away':
    'Статьи сейчас недоступны. Пожалуйста, задайте вопрос ещё раз через минуту.',
  'notice.failed': 'Здесь что-то пошло не так, и это записано. Пожалуйста, задайте вопрос ещё раз.',
  'notice.too-much':
    'Несколько ваших вопросов ещё ждут ответа. Задавайте следующие, когда получите эти ответы.',
  'notice.unknown-button': 'Эта кнопка от другой версии бота. Задайте вопрос ещё раз.',
  'notice.changed':
    'Статья изменилась с тех пор, как её процитировали. Задайте вопрос ещё раз, чтобы увидеть, что в ней теперь.',
  'notice.gone': 'Этой статьи больше нет в библиотеке.',
  'notice.quote-too-long': 'Цитата слишком длинная для карточки. Она находится здесь: {places}.',
  'notice.forgotten': 'Забыто. Следующий вопрос будет сам по себе.',
  'notice.not-remembered': 'Этот вопрос уже забыт. Задайте его ещё раз.',
  'notice.may-not-share':
    'У вас нет права отправлять сообщения здесь, поэтому поделиться здесь нельзя.',
  'notice.may-not-share-this':
    'Не все здесь могут спрашивать всё, на чём основан этот ответ, поэтому им нельзя поделиться.',
  'notice.only-you':
    'На этом сервере сторонним приложениям нельзя отвечать при всех, поэтому это видите только вы.',
  'notice.managers-only': 'Это видят только те, кто управляет сервером.',
  'notice.voted-for': 'Отмечено: ответ помог. Нажмите ещё раз, чтобы отменить.',
  'notice.voted-against': 'Отмечено: ответ не помог. Нажмите ещё раз, чтобы отменить.',
  'notice.vote-taken-back': 'Отменено: ваше мнение об этом ответе больше не учитывается.',
  'notice.reason-noted': 'Спасибо, это записано.',
  'notice.waiting-here':
    'Когда статьи ответят на это, бот скажет здесь, один раз и без упоминания. До тех пор ваш вопрос хранится для этого. Нажмите ещё раз, чтобы отменить.',
  'notice.waiting-alone':
    'Когда статьи ответят на это, бот один раз напишет вам личное сообщение. До тех пор ваш вопрос хранится для этого, и никто другой его не видит. Нажмите ещё раз, чтобы отменить.',
  'notice.waits-no-more': 'Отменено: ваш вопрос для этого больше не хранится.',
  'notice.not-reachable':
    'Бот не может написать вам ни там, ни в личных сообщениях, поэтому ничего не сохранено.',
  'notice.waits-for-much': 'Вы уже ждёте столько ответов, сколько можно. Сначала отмените один.',
  'notice.switched-off': 'Те, кто управляет сервером, это отключили.',
  'notice.not-here': 'Здесь мне нельзя задавать вопросы. Их можно задать в {channels}.',
  'notice.not-with-these-roles':
    'На этом сервере мне могут задавать вопросы только участники с одной из этих ролей: {roles}.',
  'notice.not-a-manager':
    'Настройки этого сервера видят и меняют только те, кто может им управлять.',
  'notice.not-remembered-here':
    'Здесь ничего не хранится: владелец бота не указал папку для данных.',
  'notice.records-down':
    'Сохранённое сейчас недоступно, и это записано. На вопросы бот всё равно отвечает.',

  'check.exact': 'Есть в статьях слово в слово.',
  'check.exact-but-typography':
    'Есть в статьях слово в слово, с точностью до кавычек, тире, пробелов и заглавных букв.',
  'check.altered': 'Изменено. В статьях сказано так:',
  'check.changed': 'Изменено: {kinds}.',
  'check.change-number': 'число',
  'check.change-name': 'имя',
  'check.change-denial': 'отрицание',
  'check.change-day': 'день',
  'check.change-words': 'слова',
  'check.change-small': 'служебные слова',
  'check.stitched':
    '{count, plural, one {Составлено из # места в статьях:} other {Составлено из # мест в статьях:}}',
  'check.similar': 'Такими словами в статьях этого нет. Ближе всего:',
  'check.absent': 'В статьях этого нет.',
  'check.too-short':
    '{count, plural, one {Для проверки в цитате должно быть хотя бы # слово.} few {Для проверки в цитате должно быть хотя бы # слова.} other {Для проверки в цитате должно быть хотя бы # слов.}}',
  'check.too-long': 'Проверить можно не больше {limit} знаков.',
  'check.nothing': 'Здесь нечего проверять.',
  'check.legend':
    'Жирным выделено то, что есть только в статье; в опубликованном тексте — то, что есть только в нём.',
  'check.posted': 'Так было опубликовано:',

  'change.number': 'число',
  'change.name': 'имя',
  'change.denial': 'отрицание',
  'change.day': 'день',
  'change.words': 'слова',
  'change.small': 'служебные слова',
  'proof.exact': 'Дословно.',
  'proof.exact-but-typography': 'Дословно, кроме типографики.',
  'proof.altered': 'Изменено: {changes}.',
  'proof.replaced': '{draft} вместо {source}',
  'proof.put-in': 'добавлено {draft}',
  'proof.left-out': 'пропущено {source}',
  'proof.stitched':
    '{count, plural, one {Составлено из # места.} few {Составлено из # мест.} many {Составлено из # мест.} other {Составлено из # места.}}',
  'proof.similar': 'Не цитата: в статьях есть лишь похожее.',
  'proof.absent': 'В статьях этого нет.',
  'proof.cannot-say-hyphen': 'Сказать нельзя: в тексте источника здесь перенос в конце строки.',
  'proof.cannot-say-lost-sign': 'Сказать нельзя: в тексте источника мог потеряться знак.',
  'proof.cannot-say-scan': 'Сказать нельзя: текст источника мог быть неверно распознан.',
  'proof.cannot-say-readings':
    'Сказать нельзя: источник прочитан двумя способами, и они расходятся.',
  'proof.too-short': 'Слишком коротко для проверки.',
  'proof.too-long': 'Слишком длинно для проверки.',
  'proof.cut-before': 'Обрезано: перед этими словами в предложении стоит то, что их ограничивает.',
  'proof.cut-behind': 'Обрезано: предложение продолжается тем, что ограничивает эти слова.',
  'proof.other-source': 'Источником назван {named}, но это стоит в другом месте.',
  'proof.other-page': 'Указана страница {named}, а стоит это на странице {stands}.',
  'proof.other-date': 'Указана дата {named}, а дата источника {stands}.',
  'proof.several-places':
    '{count, plural, one {Стоит в # месте.} few {Стоит в # местах.} many {Стоит в # местах.} other {Стоит в # места.}}',
  'proof.figure-stands': 'Источник приводит это число.',
  'proof.figure-differs': 'Источник приводит другое число.',
  'proof.figure-absent': 'Источник не приводит такого числа.',
  'proof.error': 'Ошибка',
  'proof.warning': 'Предупреждение',
  'proof.none': 'В порядке',
  'proof.all': 'Все',
  'proof.errors': '{count, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}',
  'proof.warnings':
    '{count, plural, one {# предупреждение} few {# предупреждения} many {# предупреждений} other {# предупреждения}}',
  'proof.quotations':
    '{count, plural, one {# цитата} few {# цитаты} many {# цитат} other {# цитаты}}',
  'proof.figures': '{count, plural, one {# число} few {# числа} many {# чисел} other {# числа}}',
  'proof.nothing': 'В нём нет цитат, которые можно проверить.',
  'proof.stopped': 'Прервано: начиная со строки {line} ничего не проверено.',
  'proof.stopped-text': 'Прервано до конца: остальное не проверено.',
  'proof.heading': 'Проверка: {name}',
  'proof.line': 'строка {line}',
  'proof.in-draft': 'В черновике:',
  'proof.in-source': 'В источнике:',
  'proof.whole-draft': 'Черновик с замечаниями',
  'proof.legend':
    'В черновике отмечено то, чего нет в источнике; в источнике — то, чего нет в черновике или что ограничивает его слова.',
  'proof.more':
    '{count, plural, one {Ещё # здесь не показано.} few {Ещё # здесь не показаны.} many {Ещё # здесь не показано.} other {Ещё # здесь не показано.}}',
  'proof.no-files': 'Прочитан только текст сообщения, без вложений.',

  'statement.said': 'В статьях сказано то же:',
  'statement.reported': 'В статьях кто-то говорит то же:',
  'statement.divided': 'В одних статьях сказано то же, другие расходятся:',
  'statement.differs': 'Статьи расходятся с этим:',
  'statement.differs-number': 'Статьи расходятся с этим в числе:',
  'statement.differs-day': 'Статьи расходятся с этим в дате:',
  'statement.differs-name': 'Статьи расходятся с этим в имени:',
  'statement.differs-denial': 'Статьи расходятся с этим в отрицании:',
  'statement.differs-opposite': 'В статьях одним словом сказано обратное:',
  'statement.untold': 'В статьях не сказано, так ли это.',
  'statement.asks': 'Это вопрос. Если задать его как вопрос, статьи, возможно, ответят.',
  'statement.several': 'Со статьями можно сравнить только одно предложение за раз.',
  'statement.language': 'Со статьями можно сравнить только утверждения на английском языке.',
  'statement.empty': 'Напишите утверждение словами.',
  'statement.too-long': 'В утверждении может быть не больше {limit} знаков.',
  'statement.place': '{stated} · в статье: {found}',
  'statement.stated': 'Утверждение:',
  'sources.found': 'В статьях об этом говорится.',
  'sources.related': 'Возможно, в статьях об этом говорится.',
  'sources.none': 'В статьях об этом не говорится.',

  'correction.reworded': 'Слов {words} больше нет в статье {title}. Ближе всего к ним теперь:',
  'correction.withdrawn': 'Слов {words} больше нет в статье {title}.',
  'correction.article-gone':
    'Статьи {title}, из которой цитировалось {words}, больше нет в библиотеке.',
  'corrections.heading': 'Больше нет в статьях',
  'corrections.none': 'Ничто из процитированного здесь в последнее время не изменилось.',

  'timeline.heading': 'Хронология: {topic}',
  'timeline.article-date': 'дата статьи',
  'timeline.dated':
    '{count, plural, one {# фрагмент с датой} few {# фрагмента с датой} other {# фрагментов с датой}}',
  'timeline.undated':
    '{count, plural, one {пропущен # фрагмент без даты} few {пропущено # фрагмента без даты} other {пропущено # фрагментов без даты}}',
  'timeline.none': 'Ни в одном фрагменте с датой об этом не говорится.',

  // What can be asked by its name.
  'collections.heading': 'Коллекции, которые можно спросить здесь',
  'collections.none': 'Здесь нет коллекций: спрашивается сразу всё, что можно спросить.',
  'collections.newest': 'самая новая от {date}',

  // What was not answered, for those who manage it, and what is told when it is.
  'gaps.heading':
    'Без ответа: {open, number} · теперь с ответом: {answered, number} · отклонено: {dismissed, number}',
  'gaps.none': 'Здесь ничего нет.',
  'gaps.times':
    '{count, plural, one {спрошено # раз} few {спрошено # раза} many {спрошено # раз} other {спрошено # раза}}',
  'gaps.people':
    '{count, plural, one {от # человека} few {от # человек} many {от # человек} other {от # человека}}',
  'gaps.disliked':
    '{count, plural, one {# ответ не помог} few {# ответа не помогли} many {# ответов не помогли} other {# ответа не помогли}}',
  'gaps.last': 'последний раз {date}',
  'gaps.reason': '{reason}: «{text}»',
  'gaps.answered': 'Теперь ответ есть:',
  'gaps.exported':
    '{count, plural, one {# вопрос, по объекту JSON в строке.} few {# вопроса, по объекту JSON в строке.} many {# вопросов, по объекту JSON в строке.} other {# вопроса, по объекту JSON в строке.}}',
  'told.answered': 'Теперь статьи отвечают на это:',
  'told.opened': 'Когда статьи ответят на это, вы узнаете об этом здесь: {question}',
  'reason.wrong-passage': 'Не тот отрывок',
  'reason.outdated': 'Устарело',
  'reason.incomplete': 'Неполно',
  'reason.other': 'Другое',

  'problem.left-out': 'Пропущено.',
  'problem.serves': 'Статья всё равно используется.',
  'problem.rules-in-force': 'Правила действуют.',
  'problem.rules-kept': 'До тех пор действуют прежние правила.',
  'problem.rules-closed': 'До тех пор никто не может ничего спросить, кроме как в терминале.',

  'receipt.id': 'Квитанция {id}',
  'receipt.answered': 'Отвечено {date}',
  'receipt.searched':
    '{count, plural, one {просмотрена # статья} few {просмотрены # статьи} other {просмотрено # статей}}',
  'receipt.confidence': 'уверенность {confidence}, ответ начиная с {threshold}',
  'receipt.version': 'версия статьи {version}',
  'receipt.private': 'Вопрос был личным. Его слова не хранятся, поэтому задать его снова нельзя.',
  'receipt.quoted-nothing': 'Ничего не было процитировано.',
  'receipt.around': 'С тех пор в статье изменилось другое; эти слова в ней по-прежнему есть.',
  'receipt.changed':
    'Цитата {place}: статья {title} с тех пор изменилась, и этих слов в ней больше нет.',
  'receipt.gone': 'Цитата {place}: её статьи здесь нет.',
  'receipt.gone-named': 'Цитата {place}: её статьи {title} здесь больше нет.',
  'receipt.same': 'Вопрос задан снова: тот же ответ.',
  'receipt.differs': 'Вопрос задан снова: другой ответ.',
  'receipt.answered-now': 'Тогда ответа не было, теперь он есть.',
  'receipt.unanswered-now': 'Тогда ответ был, теперь его нет.',
  'receipt.left':
    '{count, plural, one {Теперь не цитируется: цитата {places}} few {Теперь не цитируются: цитаты {places}} many {Теперь не цитируются: цитаты {places}} other {Теперь не цитируются: цитаты {places}}}',
  'receipt.came': 'Цитируется теперь и не цитировалось тогда:',
  'receipt.causes': 'Что теперь иначе, чем тогда:',
  'receipt.cause-unknown': 'Почему ответ другой, неизвестно.',
  'receipt.cause-article-changed': 'Статья {title} изменилась.',
  'receipt.cause-article-gone': 'Статьи, которая была процитирована, здесь нет.',
  'receipt.cause-file-newer': 'Файл статьи {title} новее ответа.',
  'receipt.cause-program': 'Программа: тогда версия {before}, теперь {now}.',
  'receipt.cause-engine': 'Поисковая система: тогда {before}, теперь {now}.',
  'receipt.cause-reader-came': 'Теперь это прочёл читатель, а тогда нет.',
  'receipt.cause-reader-left': 'Тогда это прочёл читатель, а теперь нет.',
  'receipt.cause-reader-other': 'Теперь это прочёл другой читатель.',
  'receipt.cause-thresholds': 'То, что считается ответом, оценивается иначе.',
  'receipt.cause-days': '«{phrase}» — теперь другие дни. Тогда: {before}. Теперь: {now}.',
  'receipt.none': 'Такой квитанции здесь нет.',
  'share.asked': '{name} спрашивает:',
  'thread.answer': 'Ответ: {question}',

  'setting.language': 'Язык',
  'setting.seenBy': 'Ответы',
  'setting.roles': 'Кто может спрашивать',
  'setting.channels': 'Где',
  'setting.opensThreads': 'Ветки',
  'setting.hasFeedback': 'Оценки',
  'setting.hasNotices': 'Уведомления',
  'setting.share': 'Сколько вопросов могут ждать',
  'setting.retention': 'Сколько дней хранится',
  'setting-does.language': 'На каком языке бот говорит здесь.',
  'setting-does.seenBy':
    'Кто видит ответ на команду, если не указано иное. На упоминания бот отвечает при всех.',
  'setting-does.roles': 'Участники с одной из этих ролей; если ничего не выбрано, все.',
  'setting-does.channels':
    'В этих каналах и категориях с их ветками; если ничего не выбрано, везде.',
  'setting-does.opensThreads': 'Длинный ответ на упоминание открывает ветку.',
  'setting-does.hasFeedback': 'Каждый ответ можно оценить нажатием кнопки.',
  'setting-does.hasNotices':
    'Карточки с изменившейся статьёй исправляются, а кто просил сообщить, тому сообщают.',
  'setting-does.share':
    'Сколько вопросов одного человека могут ждать, пока бот отвечает на другой.',
  'setting-does.retention': 'Через столько дней то, что здесь спросили и ответили, стирается.',

  'settings.heading': 'Настройки этого сервера',
  'settings.own-language': 'Свой у каждого',
  'settings.everybody': 'Весь канал',
  'settings.asker': 'Только тот, кто спросил',
  'settings.anybody': 'Все',
  'settings.anywhere': 'Везде',
  'settings.nobody': 'Никто',
  'settings.nowhere': 'Нигде',
  'settings.gone':
    '{count, plural, one {# из выбранного больше не существует.} few {# из выбранного больше не существуют.} many {# из выбранного больше не существуют.} other {# из выбранного больше не существуют.}}',
  'settings.no-switch': 'Всё выключено',
  'settings.switches': 'Включено или нет',
  'settings.on': 'включено',
  'settings.off': 'выключено',
  'settings.changed': '{setting}: изменено, {name}, {when}',
  'settings.changed-by-somebody': '{setting}: изменено {when}',
  'settings.wrong-number':
    '{setting}: нужно целое число от {least} до {most}, а не «{typed}». Ничего не изменено.',

  'privacy.heading': 'Что о вас хранится',
  'privacy.nothing': 'О вас ничего не хранится.',
  'privacy.how-kept':
    'Вместо имени и id хранится код, сделанный с секретным ключом. Личные вопросы хранятся без их слов, кроме тех, об ответе на которые вы просили сообщить.',
  'privacy.here':
    'Спрошенное на этом сервере стирается само через {count, plural, one {# день} few {# дня} many {# дней} other {# дня}}; в других местах через столько дней, сколько задано там.',
  'privacy.direct':
    'Спрошенное лично стирается само через {count, plural, one {# день} few {# дня} many {# дней} other {# дня}}; на сервере через столько дней, сколько задано там.',
  'privacy.sure':
    'Всё это будет стёрто навсегда, на всех серверах. Забудется и то, что бот знает о вашем разговоре.',
  'privacy.erased': 'Стёрто. О вас больше ничего не хранится.',
  'kept.receipts':
    '{count, plural, one {# квитанция ответа} few {# квитанции ответов} many {# квитанций ответов} other {# квитанции ответов}}',
  'kept.feedback':
    '{count, plural, one {# оценка ответа} few {# оценки ответов} many {# оценок ответов} other {# оценки ответов}}',
  'kept.questions':
    '{count, plural, one {# вопрос без ответа} few {# вопроса без ответа} many {# вопросов без ответа} other {# вопроса без ответа}}',
  'kept.waits':
    '{count, plural, one {# вопрос, об ответе на который вы просили сообщить} few {# вопроса, об ответах на которые вы просили сообщить} many {# вопросов, об ответах на которые вы просили сообщить} other {# вопроса, об ответах на которые вы просили сообщить}}',
  'kept.settings':
    '{count, plural, one {# настройка сервера, которую вы изменили, с вашим именем} few {# настройки серверов, которые вы изменили, с вашим именем} many {# настроек серверов, которые вы изменили, с вашим именем} other {# настройки серверов, которые вы изменили, с вашим именем}}',
  'kept.turns':
    '{count, plural, one {# вопрос, который может продолжить следующий, не дольше получаса} few {# вопроса, которые может продолжить следующий, не дольше получаса} many {# вопросов, которые может продолжить следующий, не дольше получаса} other {# вопроса, которые может продолжить следующий, не дольше получаса}}',

  'command.ask': 'Задать вопрос статьям: ответ приводится слово в слово, с указанием источника.',
  'command.verify': 'Проверить, есть ли цитата в статьях слово в слово.',
  'command.claim':
    'Говорят ли так статьи: что в них сказано об утверждении или в чём они расходятся.',
  'command.timeline': 'Что говорится в статьях на эту тему, по порядку дат.',
  'command.corrections': 'Цитаты, которые здесь показывались и которых больше нет в их статьях.',
  'command.articles': 'Список статей, которые цитирует бот.',
  'command.collections': 'Показать коллекции, которые можно спросить здесь.',
  'command.receipt': 'Каким был ответ и был бы он таким же теперь.',
  'command.gaps': 'Для тех, кто управляет сервером: на что статьи не ответили.',
  'command.help': 'Что умеет бот и как его спрашивать.',
  'command.new': 'Забыть прежние вопросы: следующий вопрос будет сам по себе.',
  'command.settings':
    'Что действует на этом сервере: язык, кто и где может спрашивать и сколько это хранится.',
  'command.privacy': 'Что о вас хранится, как долго и как это стереть.',
  'option.question': 'Что вы хотите узнать',
  'option.private': 'Показать ответ только вам (иначе всему каналу)',
  'option.after': 'Только статьи с этой датой или позже: 2016, 2016-09 или 2016-09-30',
  'option.before': 'Только статьи раньше этой даты: 2016, 2016-09 или 2016-09-30',
  'option.source': 'Только статьи этого издания или информагентства',
  'option.author': 'Только статьи этого автора',
  'option.collection': 'Только статьи этой коллекции',
  'option.sort': 'Какие фрагменты идут первыми',
  'option.text': 'Цитата, которую нужно проверить',
  'option.statement': 'Утверждение, одно предложение на английском',
  'option.id': 'Восемь знаков под ответом',
  'option.topic': 'О чём должна быть хронология',
  'option.state': 'Какие: без ответа (обычно), теперь с ответом или отклонённые',
  'choice.relevance': 'Сначала самые подходящие',
  'choice.newest': 'Сначала новые',
  'choice.oldest': 'Сначала старые',
  'choice.open': 'Без ответа',
  'choice.answered': 'Теперь с ответом',
  'choice.dismissed': 'Отклонённые',
  'menu.find-sources': 'Найти источники',
  'menu.check-quote': 'Проверить эту цитату',
  'menu.proofread': 'Проверить цитаты',

  'button.context': 'Контекст',
  'button.more': 'Ещё ({count, number})',
  'button.nearest': 'Показать самое близкое',
  'button.edit-question': 'Изменить вопрос',
  'button.ask-more': 'Спросить ещё',
  'button.any-time': 'За всё время',
  'button.did-you-mean': 'Возможно, «{word}»?',
  'button.cite': 'Цитировать',
  'button.link': 'Открыть статью',
  'button.copy': 'Копировать',
  'button.share': 'Поделиться',
  'button.next': 'Вперёд',
  'button.previous': 'Назад',
  'button.helpful': 'Помогло',
  'button.unhelpful': 'Не помогло',
  'button.say-why': 'Сказать почему',
  'button.tell-me': 'Сообщить мне',
  'button.dismiss': 'Отклонить',
  'button.reopen': 'Вернуть',
  'button.export': 'Выгрузить',
  'button.numbers': 'Изменить числа',
  'button.correct': 'Исправить введённое',
  'button.erase': 'Стереть',
  'button.erase-all': 'Стереть навсегда',

  'modal.ask': 'Задать вопрос',
  'modal.edit-question': 'Изменить вопрос',
  'modal.question': 'Вопрос',
  'modal.reason': 'Что не помогло?',
  'modal.reason-kind': 'Причина',
  'modal.reason-text': 'Своими словами, если хотите',
  'modal.numbers': 'Настройки этого сервера',

  'page.skip': 'Перейти к содержанию',
  'page.menu': 'Что здесь можно сделать',
  'page.timeline': 'Хроника',
  'page.verify': 'Проверить цитату',
  'page.claim': 'Проверить утверждение',
  'page.proofread': 'Проверить черновик',
  'page.articles': 'Статьи',
  'page.collections': 'Подборки',
  'page.help': 'Справка',
  'page.gaps': 'Без ответа',
  'page.problems': 'Проблемы',
  'page.legend':
    'Выделено то, что есть только в статье, а во введённом тексте — то, что есть только в нём.',
  'page.receipt': 'Квитанция',
  'page.newest': 'Самые новые статьи',
  'page.ask-about': 'Что в ней сказано?',
  'page.limits': 'Ограничить ответ',
  'page.after': 'Начиная с',
  'page.before': 'До',
  'page.source': 'Источник',
  'page.author': 'Автор',
  'page.collection': 'Подборка',
  'page.all': 'Все статьи',
  'page.sort': 'Порядок',
  'page.without-limit': 'Спросить без этого ограничения',
  'page.confidence-high': 'Очень вероятно, что это ответ',
  'page.confidence-fair': 'Вероятно, это ответ',
  'page.original': 'Где опубликовано',
  'page.in-article': 'Читать в статье',
  'page.copied': 'Скопировано',
  'page.permalink': 'Ссылка на этот ответ',
  'page.quotation': 'Цитата {place, number}',
  'page.earlier': 'Спрошено раньше',
  'page.search-titles': 'Искать в заголовках',
  'page.search': 'Искать',
  'page.no-title': 'Такого нет ни в одном заголовке.',
  'page.check': 'Проверить',
  'page.show': 'Показать',
  'page.some-text': 'Текст, каждое предложение которого ищут',
  'page.draft': 'Черновик в виде текста',
  'page.file': 'Или файл',
  'page.report': 'Одним файлом для хранения',
  'page.no-draft': 'Вставьте текст или выберите файл.',
  'page.unreadable': 'Этот файл не читается как черновик.',
  'page.suggested':
    '{count, plural, =0 {Таких заголовков нет.} one {# заголовок. Выбирайте стрелками.} few {# заголовка. Выбирайте стрелками.} many {# заголовков. Выбирайте стрелками.} other {# заголовка. Выбирайте стрелками.}}',
  'page.headlines': 'Заголовки',
  'page.keys':
    'Клавиши: / переходит в поле, ↓ и ↑ переходят от цитаты к цитате, C копирует выбранную.',
  'page.colophon': 'Каждая цитата сверяется со статьёй буква в букву, прежде чем её показать.',
  'page.language': 'Язык',
  'page.address-bar': 'Спросить {name}',

  'help.about':
    'Бот отвечает только по своим статьям. Каждая цитата взята из статьи слово в слово, и при ней указан источник. Если в статьях нет ответа, бот так и скажет.',
  'help.ask':
    'Спросите предложением или несколькими словами. Параметры ограничивают ответ периодом, источником или автором и задают порядок. Можно также упомянуть бота или написать ему лично.',
  'help.verify':
    'Сравнивает цитату со статьями и показывает каждое отличие. Оцениваются слова, а не то, правда ли это.',
  'help.claim':
    'Сопоставляет утверждение с тем, что сказано в статьях: в них сказано то же, они расходятся в числе, дате, имени или отрицании, или в них об этом не сказано. Бот никогда не судит, что правда.',
  'help.timeline': 'Фрагменты с датами на одну тему, сначала самые старые.',
  'help.corrections':
    'Что здесь цитировалось и чего больше нет в статье, вместе с тем, что теперь ближе всего. Карточки, где это показано, так и говорят.',
  'help.articles': 'Статьи, которые цитирует бот.',
  'help.collections': 'Коллекции, которые вы можете спросить здесь, каждая по имени.',
  'help.receipt':
    'Снова показывает ответ по знакам под ним, задаёт его вопрос заново и говорит, что с тех пор изменилось и почему.',
  'help.gaps': 'Для тех, кто управляет сервером: вопросы без ответа, самые частые первыми.',
  'help.new': 'Бот забывает прежние вопросы.',
  'help.privacy': 'Показывает, что о вас хранится, и по желанию стирает это.',
  'help.find-sources':
    'Щёлкните правой кнопкой или удерживайте сообщение, затем «Приложения»: что статьи говорят о каждом его предложении.',
  'help.check-quote':
    'Щёлкните правой кнопкой или удерживайте сообщение, затем «Приложения»: есть ли оно в статьях слово в слово.',
  'help.proofread':
    'Правый щелчок или долгое нажатие на сообщение, затем «Приложения»: есть ли процитированное в статьях, не изменено ли оно и не обрезано ли.',
  'read.contents': 'Содержание',
  'read.about': 'Об этой статье',
  'read.author': 'Автор',
  'read.publisher': 'Издатель',
  'read.agency': 'Информационное агентство',
  'read.date': 'Дата',
  'read.address': 'Опубликовано по адресу',
  'read.tags': 'Метки',
  'read.based-on': 'Основано на',
  'read.language': 'Язык',
  'read.collections': 'Коллекции',
  'read.file': 'Файл',
  'read.entry': 'Запись',
  'read.original': 'Скачать файл',
  'read.marks': 'Процитированные слова',
  'read.mark': 'Процитированные слова {number}',
  'read.next': 'Следующие процитированные слова',
  'read.previous': 'Предыдущие процитированные слова',
  'read.reworded':
    'Процитированных слов в этой статье в таком виде нет. Отмечено то, что теперь к ним ближе всего.',
  'read.withdrawn': 'Процитированных слов в этой статье нет, как и ничего похожего.',
  'read.left-out':
    '{count, plural, one {# слово, которое не цитируется} few {# слова, которые не цитируются} other {# слов, которые не цитируются}}',
  'read.part': 'Часть {part} из {parts}',
  'read.next-part': 'Следующая часть',
  'read.previous-part': 'Предыдущая часть',
  'read.page': 'Страница {page}',
  'read.no-article': 'Такой статьи нет.',
  'read.nearest': 'Ближайшие по названию',
  'read.changed':
    'Файл этой статьи изменился и читается заново. Загляните ещё раз через мгновение.',
  'read.keys': 'Клавиши n и p ведут к следующим и предыдущим процитированным словам.',
};
