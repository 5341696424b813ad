/** Articles in English, by names that begin with their languages. */
export const ENGLISH: Readonly<Record<string, string>> = {
  'en/bridge': `The council of Oldport closed the harbour bridge on Monday, because two of its pillars had moved. It will be closed for eleven weeks.

The ferry runs every twenty minutes until the work is done. Shopkeepers fear that they will lose customers, and the news from the engineers is not good.`,
  'en/truce': `A truce between the army and the rebels began in Aleppo on Friday. The new agreement was signed in Geneva by both sides.

“The fighting has stopped,” said Anna Kerr, who speaks for the observers. War had lasted in the city for four years.`,
  'en/orchard': `The orchards of the valley bore more apples than in any year since 1990. Farmers say that a mild spring and many bees were the reason.

They sell most of the harvest to a press in Oldport, where a gift of old presses came from a monastery.`,
};

/** The same in languages that share some of their words and names. */
export const OTHERS: Readonly<Record<string, string>> = {
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

/** Questions, the article that answers, and what it says. */
export const LANGUAGE_QUESTIONS = [
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
] as const;
