/*
 * Words by what it means that a quotation changed them, by the languages that the program speaks and some more.
 * All are lower case; `*` stands for any ending. A word that is in none of the lists is one of the words that
 * say something. Only what is `small` is ever let pass as hardly a change, so these lists are short.
 */

/** What a language has of each. */
export interface AlterationWords {
  /** What makes of a statement its opposite. */
  readonly denials: string;
  /** Beginnings by which a word says that another one is not so. */
  readonly undoing: string;
  /** Days and months, and days that are counted from another. */
  readonly days: string;
  /** Numbers, and parts and multiples of them, from nought, in order as far as these have one. */
  readonly numbers: string;
  readonly moreNumbers: string;
  /** What, beside a number, is a part of it: units, and how exactly it is said. */
  readonly besideNumbers: string;
  /** Articles, prepositions and the like. */
  readonly small: string;
}

const UNITS = `% ‰ percent per cent pct km kilomet* m met* mile* mi cm mm kg kilo* g gram* t ton* tonne* lb lbs h min
  $ € £ ¥ usd eur gbp dollar* euro* pound* yen ruble* rouble* franc* degree* celsius fahrenheit °c °f`;

export const ALTERATION_WORDS: Readonly<Record<string, AlterationWords>> = {
  en: {
    denials: `no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely seldom rarely
      fail fails failed failing failure deny denies denied denying denials lack lacks lacked lacking refus* reject* unable unlikely false falsely
      untrue wrongly denial anti non except unless`,
    undoing: 'un in im il ir dis non mis de anti counter',
    days: `monday* tuesday* wednesday* thursday* friday* saturday* sunday* mon tue tues wed thu thur thurs fri sat sun
      january february march april may june july august september october november december jan feb mar apr jun jul
      aug sep sept oct nov dec yesterday today tomorrow tonight`,
    numbers: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty`,
    moreNumbers: `thirty forty fifty sixty seventy eighty ninety hundred* thousand* million* billion* trillion* dozen*
      first second* third* fourth* fifth* sixth* seventh* eighth* ninth* tenth* eleventh twelfth twentieth hundredth
      once twice thrice half halves quarter* double* triple* both single nil mn bn tn m k`,
    besideNumbers: `${UNITS} point* more less fewer than over under above below about around nearly almost least most
      up approximately roughly some exactly only just another`,
    small: `a an the this that these those of to in on at for by with as into onto upon and also then there here it
      its which who whom whose is are am be been being do does did so very quite just indeed well too even
      such toward towards within among amongst while whilst`,
  },
  de: {
    denials: `nicht nichts nie niemals niemand* kein* weder ohne nirgends nirgendwo kaum ausser außer leugn* bestreit*
      bestritt* dementier* verneint* unmöglich falsch fälschlich nein`,
    undoing: 'un nicht miss in ir il des dis anti',
    days: `montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* januar* jänner februar* märz
      april mai juni juli august september oktober november dezember gestern heute morgen vorgestern übermorgen`,
    numbers: `null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
      siebzehn achtzehn neunzehn zwanzig`,
    moreNumbers: `eins dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert* tausend* million*
      milliard* billion* dutzend* erste* zweite* dritte* vierte* fünfte* sechste* siebte* achte* neunte* zehnte*
      einmal zweimal dreimal halb* hälfte* viertel* drittel doppelt* dreifach* beide* mio mrd`,
    besideNumbers: `${UNITS} prozent* grad mehr weniger als über unter etwa rund fast knapp gut mindestens höchstens bis zu
      ungefähr circa ca nahezu genau nur weitere*`,
    small: `der die das des dem den eine einer eines einem einen dieser diese dieses diesem diesen im in ins am an auf bei
      beim von vom zu zum zur mit für und auch da dann dort hier es dass daß so sehr ganz ja doch denn welche welcher
      welches wie ist sind`,
  },
  fr: {
    denials: `ne n' non pas point jamais aucun* nul nulle personne rien ni sans guère hormis sauf nie nia nient nier
      niait dément* démenti* refus* faux fausse impossible`,
    undoing: 'in im il ir dé dés mé mal non anti',
    days: `lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche* janvier février mars avril mai juin juillet août
      aout septembre octobre novembre décembre hier demain aujourd'hui avant-hier`,
    numbers: `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept
      dix-huit dix-neuf vingt`,
    moreNumbers: `une trente quarante cinquante soixante cent* mille million* milliard* douzaine* premi* second* deuxième*
      troisième* quatrième* cinquième* sixième* septième* huitième* neuvième* dixième* demi* moitié* quart* tiers
      double* triple*`,
    besideNumbers: `${UNITS} pour degré* plus moins que de environ près presque quasi moins au jusqu' quelque* exactement
      seulement`,
    small: `le la les l' d' des du de à au aux en dans sur par avec pour et aussi que qu' qui dont où ce cet cette ces
      c' il y est sont s' se si très bien donc`,
  },
  es: {
    denials: `no nunca jamás nadie nada ningún ningun* ni sin tampoco apenas salvo excepto niega* negó negar negado desmint* desmient*
      falso falsa imposible rechaz*`,
    undoing: 'in im i des anti no',
    days: `lunes martes miércoles jueves viernes sábado* domingo* enero febrero marzo abril mayo junio julio agosto
      septiembre setiembre octubre noviembre diciembre ayer hoy mañana anteayer`,
    numbers: `cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
      diecisiete dieciocho diecinueve veinte`,
    moreNumbers: `uno una treinta cuarenta cincuenta sesenta setenta ochenta noventa cien* mil miles millón millones
      docena* primer* segund* tercer* cuart* quint* sext* séptim* octav* noven* décim* medi* mitad doble triple ambos
      ambas`,
    besideNumbers: `${UNITS} por ciento grado* más menos de que unos unas casi cerca alrededor hasta aproximadamente
      exactamente solo sólo`,
    small: `el la los las lo al del de a en por con para y e también que cual cuyo este esta esto estos estas ese esa
      eso es son se su sus muy tan así allí aquí`,
  },
  ru: {
    denials: `не ни нет никогда никто никого никому ничего ничто нигде без нельзя невозможно едва кроме отриц* опроверг*
      отказ* ложь ложно неправда`,
    undoing: 'не без бес анти',
    days: `понедельник* вторник* сред* четверг* пятниц* суббот* воскресень* январ* феврал* март* апрел* мая май маем мае
      июн* июл* август* сентябр* октябр* ноябр* декабр* вчера сегодня завтра позавчера послезавтра`,
    numbers: `ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
      четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать`,
    moreNumbers: `нул* одна одно одного одной одном двух двум две трёх трех четырёх четырех пяти шести семи восьми девяти
      десяти тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести триста четыреста пятьсот
      тысяч* миллион* миллиард* триллион* дюжин* перв* второ* втор* треть* четверт* пят* шест* седьм* восьм* девят*
      десят* половин* пол дважды трижды обе оба вдвое`,
    besideNumbers: `${UNITS} процент* градус* рубл* доллар* более менее больше меньше свыше около почти примерно минимум
      максимум до лишь только ещё еще`,
    small: `и а в во на к ко с со о об обо у от из по за для же бы это этот эта эти тот та те то что который которая
      которое которые как так там тут здесь также очень`,
  },
  ja: {
    denials: 'ない なかっ なく ません ぬ ず 不 無 非 未 否 禁',
    undoing: '不 無 非 未',
    days: '月曜 火曜 水曜 木曜 金曜 土曜 日曜 昨日 今日 明日 先週 来週 月 日 年',
    numbers: '〇 一 二 三 四 五 六 七 八 九 十',
    moreNumbers: '零 百 千 万 億 兆 半 倍 初 第 割 分',
    besideNumbers: '% 円 人 件 以上 以下 未満 約 超 度 回 個 歳 時 分 秒',
    small: 'は が を に で と も の へ や ね よ 、 。',
  },
  pt: {
    denials: 'não nunca jamais ninguém nada nenhum* nem sem tampouco exceto salvo neg* falso falsa',
    undoing: 'in im i des anti',
    days: `segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado* domingo* janeiro fevereiro março abril
      maio junho julho agosto setembro outubro novembro dezembro ontem hoje amanhã`,
    numbers: 'zero um dois três quatro cinco seis sete oito nove dez onze doze',
    moreNumbers:
      'uma duas vinte trinta cem cento* mil milhão milhões bilh* dúzia* primeir* segund* terceir* metade meia',
    besideNumbers: `${UNITS} por cento mais menos que de cerca quase até`,
    small:
      'o a os as ao aos do da dos das no na nos nas em de por com para e também que este esta isso é são se',
  },
  it: {
    denials:
      'non mai nessun* niente nulla né senza neanche nemmeno neppure eccetto tranne nega negò negare falso falsa',
    undoing: 'in im il ir s dis anti',
    days: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio
      agosto settembre ottobre novembre dicembre ieri oggi domani`,
    numbers: 'zero un due tre quattro cinque sei sette otto nove dieci undici dodici',
    moreNumbers:
      'uno una venti trenta cento mille mila milion* miliard* dozzin* prim* second* terz* metà mezz*',
    besideNumbers: `${UNITS} per cento più meno di che circa quasi fino`,
    small: `il lo la i gli le l' di a da in con su per e anche che del della dei al alla nel nella questo questa è sono si`,
  },
  nl: {
    denials: 'niet niets nooit niemand geen noch zonder nergens nauwelijks behalve onwaar ontken*',
    undoing: 'on in anti',
    days: `maandag* dinsdag* woensdag* donderdag* vrijdag* zaterdag* zondag* januari februari maart april mei juni juli
      augustus september oktober november december gisteren vandaag morgen`,
    numbers: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    moreNumbers:
      'één honderd* duizend* miljoen* miljard* dozijn eerste tweede derde half halve helft kwart dubbel*',
    besideNumbers: `${UNITS} procent meer minder dan over onder ongeveer bijna minstens hoogstens tot`,
    small: 'de het van in op aan bij met voor en ook dat die dit deze er te is zijn zo',
  },
};
