import type { Messages } from './en.ts';

/** Japanese, in the polite form. */
export const ja: Messages = {
  'verdict.answered': '記事からの引用：',
  'verdict.related': '記事には答えがないかもしれません。最も近い箇所：',
  'verdict.nearest': '記事には答えがないかもしれません。',
  'verdict.not-an-answer': '関連する箇所（答えではありません）：',
  'verdict.nothing-found': '記事には答えがありません。',
  'verdict.empty': '質問を言葉で入力してください。',
  'verdict.too-long': '質問は{limit}文字以内で入力してください。',

  'nearest.not-in-article':
    '最も近い箇所は{title}にありますが、この記事には{words}が出てきません。',
  'nearest.not-in-passage':
    '{count, plural, other {最も近い箇所は{title}にありますが、そこに{words}という語はありません。}}',
  'nearest.no-number': '最も近い箇所は{title}にありますが、数字は書かれていません。',
  'nearest.no-time': '最も近い箇所は{title}にありますが、いつのことかは書かれていません。',
  'nearest.no-name': '最も近い箇所は{title}にありますが、ほかの名前は書かれていません。',
  'nearest.not-known': '最も近い箇所は{title}にあります。',

  'note.missing-words': '{count, plural, other {{words}という語はどの記事にもありません。}}',
  'note.reading':
    '記事をまだ読み込んでいます（{all, number}件中{read, number}件）。すべての記事から探すには、しばらくしてからもう一度質問してください。',
  'note.searched': '検索した質問：{question}',
  'note.only': '対象：{period}',
  'note.quotes-between': '{from} から {to} までの記事より',
  'note.quotes-of': '{date} の記事より',
  'note.newest-source': '{count, plural, other {最も新しい出典は#年前のものです}}',
  'note.page': '{pages, number}ページ中{page, number}ページ目',

  'accounts.agree': '{count, plural, other {#件の出典が同じ答えです：{answer}}}',
  'accounts.differ': '出典によって異なります：{answers}',
  'accounts.later': '新しい出典：{later}。以前の出典：{earlier}',
  'accounts.answer': '{answer}（{count, plural, other {#件の出典}}）',
  'accounts.later-answer': '{answer}（{count, plural, other {#件の出典}}、より新しい）',
  'accounts.dated-answer': '{answer}（{date}）',

  'period.between': '日付が{from}から{to}まで',
  'period.since': '日付が{date}以降',
  'period.before': '日付が{date}より前',
  'period.on': '日付が{date}',
  'period.or-other-year': 'または別の年の同じ時期',
  'period.or-named': 'または「{phrase}」に触れるもの',

  'filter.collection': 'コレクション「{collection}」',
  'filter.source': '出典：{source}',
  'filter.author': '著者：{author}',
  'filter.phrase': '「{phrase}」を含む',
  'filter.without': '「{word}」を含まない',
  'filter.newest': '新しい順',
  'filter.oldest': '古い順',

  'filter-problem.not-a-date':
    '{operator}には2016、2016-09、2016-09-30のような日付を指定してください。',
  'filter-problem.no-words': '{operator}には名前を指定してください。',
  'filter-problem.not-a-sort':
    '{operator}にはrelevance、newest、oldestのいずれかを指定してください。',
  'filter-problem.no-days-between': 'after:{after}がbefore:{before}より前になっていません。',
  'filter-problem.not-excludable': '除外できるのは語だけで、{operator}は除外できません。',
  'filter-problem.no-such-collection': 'ここで質問できるコレクション「{collection}」はありません。',
  'filter-problem.no-such-phrase':
    '「{phrase}」をそのまま含む記事がないため、語ごとに検索しました。',
  'filter-problem.nothing-with': '「{phrase}」を含むものには答えがないため、語ごとに検索しました。',
  'filter-problem.nothing-then':
    '{period}のもの（「{phrase}」）には答えがないため、期間を限らずに検索しました。',

  'quote.cut-before': '［文はこれより前から始まっています］',
  'quote.cut-after': '［文はこの後に続きます］',
  'quote.cut-both': '［文はこれより前から始まり、この後に続きます］',
  'quote.related': '関連する箇所（答えではないかもしれません）：',
  'quote.undated': '日付なし',
  'quote.also-in': 'ほかの掲載：{titles}',
  'quote.and-more': '{count, plural, other {ほか # 件}}',
  'quote.also-in-origins':
    'ほかの掲載：{titles}（{articles, plural, other {記事#件}}、{origins, plural, other {配信元#件}}）',

  'place.entry': '{entry}番目の項目',
  'place.pages': '{count, plural, other {{pages}ページ}}',
  'place.headings': '「{headings}」の項',
  'place.lines': '{count, plural, other {テキストの{lines}行目}}',

  'count.article': '{count, plural, other {記事#件}}',
  'count.problem': '{count, plural, other {問題#件}}',
  'count.line': '{count, plural, other {#行}}',
  'count.more-excerpt': '{count, plural, other {ほかの抜粋#件}}',
  'count.related-excerpt': '{count, plural, other {関連する抜粋#件}}',

  'list.quoted': '「{word}」',
  'list.separator': '、',

  'notice.not-ready': '記事をまだ読み込んでいます。しばらくしてからもう一度質問してください。',
  'notice.failed': '問題が発生し、記録されました。もう一度質問してください。',
  'notice.too-much':
    'あなたの質問がまだいくつか回答を待っています。それらの回答が届いてから、続けて質問してください。',
  'notice.unknown-button':
    'このボタンは別のバージョンのボットのものです。もう一度質問してください。',
  'notice.changed':
    'この引用の後に記事が変更されました。現在の内容を見るには、もう一度質問してください。',
  'notice.gone': 'この記事はもうライブラリーにありません。',
  'notice.quote-too-long': '引用が長すぎてカードに表示できません。引用の場所：{places}',
  'notice.forgotten': 'これまでの質問を忘れました。次の質問は単独で扱われます。',
  'notice.not-remembered': 'この質問の記録はもうありません。もう一度質問してください。',
  'notice.may-not-share': 'ここでメッセージを送信する権限がないため、ここには共有できません。',
  'notice.may-not-share-this':
    'この質問には、ここにいる全員が質問できるわけではないものの名前が含まれているため、共有できません。',
  'notice.only-you':
    'このサーバーでは外部アプリの投稿が許可されていないため、これはあなただけに表示されています。',
  'notice.not-here': 'ここでは質問できません。{channels}で質問できます。',
  'notice.not-with-these-roles':
    'このサーバーで質問できるのは、次のいずれかのロールを持つメンバーだけです：{roles}',
  'notice.not-a-manager':
    'このサーバーの設定を見たり変更したりできるのは、サーバーを管理できる人だけです。',
  'notice.not-remembered-here':
    'ここでは何も保存されません。ボットの運営者がデータ用のフォルダーを設定していません。',
  'notice.records-down':
    '保存された内容は今は使えません。このことは記録されました。質問にはこれまでどおりお答えします。',

  'check.exact': '一語一句、記事にあります。',
  'check.exact-but-typography':
    '引用符、ダッシュ、空白、大文字と小文字の違いを除いて、一語一句、記事にあります。',
  'check.altered': '改変されています。記事での表記：',
  'check.stitched': '{count, plural, other {記事の#か所をつなぎ合わせたものです。}}',
  'check.similar': 'このとおりの言葉は記事にありません。最も近いもの：',
  'check.absent': '記事にはありません。',
  'check.too-short': '{count, plural, other {照合する引用は#語以上にしてください。}}',
  'check.too-long': '照合できるのは{limit}文字までです。',
  'check.nothing': 'ここには照合するものがありません。',
  'check.legend': '太字：記事だけにある部分。投稿された文の太字は、その文だけにある部分です。',
  'check.posted': '投稿された文：',

  'statement.said': '記事も同じことを述べています：',
  'statement.reported': '記事の中で、誰かが同じことを述べています：',
  'statement.divided': '同じことを述べる記事と、違うことを述べる記事があります：',
  'statement.differs': '記事は違うことを述べています：',
  'statement.differs-number': '記事では数が違います：',
  'statement.differs-day': '記事では日付が違います：',
  'statement.differs-name': '記事では名前が違います：',
  'statement.differs-denial': '記事とは否定の有無が違います：',
  'statement.differs-opposite': '記事では一語が反対の意味です：',
  'statement.untold': 'そうであるかどうか、記事は述べていません。',
  'statement.asks': 'これは質問です。質問として尋ねれば、記事が答えるかもしれません。',
  'statement.several': '記事と比べられるのは一度に一文だけです。',
  'statement.language': '記事と比べられるのは英語の主張だけです。',
  'statement.empty': '主張を言葉で書いてください。',
  'statement.too-long': '主張は{limit}文字までです。',
  'statement.place': '{stated} · 記事：{found}',
  'statement.stated': '主張：',
  'sources.found': '記事で述べられています。',
  'sources.related': '記事で述べられている可能性があります。',
  'sources.none': '記事では述べられていません。',

  'correction.reworded': '{title} に {words} という言葉はもうありません。今いちばん近いもの：',
  'correction.withdrawn': '{title} に {words} という言葉はもうありません。',
  'correction.article-gone': '{words} を引用した {title} は、もうライブラリーにありません。',
  'corrections.heading': '記事にもうない引用',
  'corrections.none': '最近ここで引用したものに変更はありません。',

  'timeline.heading': '年表：{topic}',
  'timeline.article-date': '記事の日付',
  'timeline.dated': '{count, plural, other {日付のある抜粋#件}}',
  'timeline.undated': '{count, plural, other {日付のない抜粋#件を除外}}',
  'timeline.none': 'これについて述べた、日付のある抜粋はありません。',

  // What can be asked by its name.
  'collections.heading': 'ここで質問できるコレクション',
  'collections.none': 'ここにはコレクションがありません。質問できるものすべてに一度に質問します。',
  'collections.newest': '最新 {date}',

  'problem.left-out': '除外しました。',
  'problem.serves': '記事は使われています。',
  'problem.rules-in-force': '規則は有効です。',
  'problem.rules-kept': 'それまでは以前の規則が有効です。',
  'problem.rules-closed': 'それまでは、端末以外では誰も質問できません。',

  'receipt.id': '回答の控え {id}',
  'share.asked': '{name}さんの質問：',
  'thread.answer': '回答：{question}',

  'setting.language': '言語',
  'setting.seenBy': '回答',
  'setting.roles': '質問できる人',
  'setting.channels': '質問できる場所',
  'setting.opensThreads': 'スレッド',
  'setting.hasFeedback': '評価',
  'setting.hasNotices': 'お知らせ',
  'setting.share': '待てる質問の数',
  'setting.retention': '保存する日数',
  'setting-does.language': 'ここでボットが使う言語です。',
  'setting-does.seenBy':
    '指定がないときにコマンドの回答を見られる人です。メンションには公開で回答します。',
  'setting-does.roles': 'いずれかのロールを持つメンバー。選ばなければ全員です。',
  'setting-does.channels':
    'これらのチャンネルとカテゴリー、そのスレッド。選ばなければどこでも質問できます。',
  'setting-does.opensThreads': 'メンションへの長い回答ではスレッドを開きます。',
  'setting-does.hasFeedback': 'それぞれの回答をボタンで評価できます。',
  'setting-does.hasNotices': '記事が変わったカードを訂正し、通知を希望した人に知らせます。',
  'setting-does.share': 'ひとつに回答している間、同じ人の質問がいくつまで待てるかです。',
  'setting-does.retention': 'この日数が過ぎると、ここでの質問と回答の記録は消去されます。',

  'settings.heading': 'このサーバーの設定',
  'settings.own-language': 'それぞれの人の言語',
  'settings.everybody': 'チャンネルの全員',
  'settings.asker': '質問した人だけ',
  'settings.anybody': '全員',
  'settings.anywhere': 'すべての場所',
  'settings.no-switch': 'すべてオフ',
  'settings.switches': 'オンとオフ',
  'settings.on': 'オン',
  'settings.off': 'オフ',
  'settings.changed': '{setting}：{name}が{when}に変更',
  'settings.changed-by-somebody': '{setting}：{when}に変更',
  'settings.wrong-number':
    '{setting}：{least}から{most}までの整数を入力してください（「{typed}」は使えません）。何も変更されていません。',

  'privacy.heading': 'あなたについて保存されている内容',
  'privacy.nothing': 'あなたについては何も保存されていません。',
  'privacy.how-kept':
    '名前やIDではなく、秘密の鍵で作った符号を保存します。非公開の質問は、通知を希望したものを除き、その文言を保存しません。',
  'privacy.here':
    'このサーバーでの質問の記録は{count, plural, other {#日}}で自動的に消去されます。ほかの場所では、そこで設定された日数で消去されます。',
  'privacy.direct':
    '直接の質問の記録は{count, plural, other {#日}}で自動的に消去されます。サーバーでは、そこで設定された日数で消去されます。',
  'privacy.sure':
    'すべてのサーバーで、これらをすべて完全に消去します。ボットが覚えている会話も忘れます。',
  'privacy.erased': '消去しました。あなたについては何も保存されていません。',
  'kept.receipts': '{count, plural, other {回答の控え#件}}',
  'kept.feedback': '{count, plural, other {回答の評価#件}}',
  'kept.questions': '{count, plural, other {回答されなかった質問#件}}',
  'kept.waits': '{count, plural, other {回答の通知を希望した質問#件}}',
  'kept.settings': '{count, plural, other {変更したサーバー設定#件（あなたの名前とともに）}}',
  'kept.turns': '{count, plural, other {次の質問が引き継げる質問#件（最長30分）}}',

  'command.ask': '記事に質問します。答えは一語一句そのままの引用で、出典が付きます。',
  'command.verify': '引用が一語一句そのまま記事にあるか照合します。',
  'command.claim': '記事も同じことを述べているか、どこが違うかを示します。',
  'command.timeline': 'ある話題について記事が述べていることを日付順に表示します。',
  'command.corrections': 'ここで引用され、今は記事にない言葉を示します。',
  'command.articles': 'ボットが引用する記事の一覧を表示します。',
  'command.collections': 'ここで質問できるコレクションを一覧表示します。',
  'command.help': 'ボットにできることと質問のしかたを説明します。',
  'command.new': 'これまでの質問を忘れ、次の質問を単独で扱います。',
  'command.settings': 'このサーバーの設定：言語、質問できる人と場所、保存する日数など。',
  'command.privacy': 'あなたについて何がどれだけ保存されているか、どう消去するか。',
  'option.question': '知りたいこと',
  'option.private': '答えを自分だけに表示する（しない場合はチャンネルに表示）',
  'option.after': 'この日付以降の記事のみ（2016、2016-09、2016-09-30など）',
  'option.before': 'この日付より前の記事のみ（2016、2016-09、2016-09-30など）',
  'option.source': 'この媒体または通信社の記事のみ',
  'option.author': 'この著者の記事のみ',
  'option.collection': 'このコレクションの記事だけ',
  'option.sort': '抜粋の並べ方',
  'option.text': '照合する引用',
  'option.statement': '英語の一文で書いた主張',
  'option.topic': '年表で扱う話題',
  'choice.relevance': '関連性の高い順',
  'choice.newest': '新しい順',
  'choice.oldest': '古い順',
  'menu.find-sources': '出典を探す',
  'menu.check-quote': 'この引用を照合する',

  'button.context': '前後を見る',
  'button.more': 'もっと見る（{count, number}）',
  'button.nearest': '最も近い箇所を見る',
  'button.edit-question': '質問を編集',
  'button.ask-more': '続けて質問',
  'button.any-time': '期間指定なし',
  'button.did-you-mean': 'もしかして：「{word}」',
  'button.cite': '出典を書く',
  'button.link': '記事を開く',
  'button.copy': 'コピー',
  'button.share': '共有',
  'button.next': '次へ',
  'button.previous': '前へ',
  'button.numbers': '数を変更',
  'button.correct': '入力を訂正',
  'button.erase': '消去',
  'button.erase-all': '完全に消去',

  'modal.ask': '質問する',
  'modal.edit-question': '質問を編集',
  'modal.question': '質問',
  'modal.numbers': 'このサーバーの設定',

  'help.about':
    'このボットは、手元の記事だけから答えます。引用はすべて一語一句記事のままで、出典が付きます。記事に答えがないときは、そのように伝えます。',
  'help.ask':
    '文でも、いくつかの単語でも質問できます。オプションで期間、出典、著者を絞り込み、並べ替えることもできます。ボットへのメンションやダイレクトメッセージでも質問できます。',
  'help.verify':
    '引用を記事と照合し、違いをすべて示します。調べるのは言葉づかいで、内容が正しいかどうかは判断しません。',
  'help.claim':
    '主張を記事の記述と照らし合わせます。記事も同じことを述べているか、数・日付・名前・否定のどれかが違うか、それとも述べていないか。どちらが正しいかは判断しません。',
  'help.timeline': 'ある話題についての日付のある抜粋を、古い順に表示します。',
  'help.corrections':
    'ここで引用され、今は記事にない言葉と、今いちばん近い文を示します。それを載せたカードにもその旨が表示されます。',
  'help.articles': 'ボットが引用する記事の一覧です。',
  'help.collections': 'ここで名前を指定して質問できるコレクション。',
  'help.new': 'これまでの質問を忘れます。',
  'help.privacy': 'あなたについて保存されている内容を表示し、希望すれば消去します。',
  'help.find-sources':
    'メッセージを右クリックまたは長押しして「アプリ」：各文について記事が述べていること。',
  'help.check-quote':
    'メッセージを右クリックまたは長押しして「アプリ」：記事に一字一句同じ文があるかどうか。',
};
