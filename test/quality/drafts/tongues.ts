/** How sentences of a language are changed in known ways, by rules written by hand. */
export interface Tongue {
  readonly language: string;
  readonly marks: readonly [open: string, close: string];
  /** What leads to a quotation: of nobody in particular, and of a publisher. */
  readonly lead: string;
  readonly credit: (publisher: string) => string;
  readonly names: readonly (readonly [string, string])[];
  readonly days: readonly (readonly [string, string])[];
  /** What puts a denial in or leaves one out; each is a change of its own. */
  readonly denials: readonly Exchange[];
  readonly smalls: readonly Exchange[];
  readonly words: readonly Exchange[];
  /** Where what qualifies a sentence begins. */
  readonly turn: RegExp;
  /** What leads to what is denied: the words behind it are quoted. */
  readonly denying?: RegExp;
  /** Other ways to say the same. */
  readonly sames: readonly Exchange[];
  /** Sentences that no article has. */
  readonly absent: readonly string[];
}

/** What is replaced, once, and by what. */
export type Exchange = readonly [pattern: RegExp, instead: string];

const exchanges = (list: string): Exchange[] =>
  list
    .split(';')
    .map((pair) => pair.trimStart().split('>'))
    // What ends with a space takes it along.
    .map(([a = '', b = '']) => [
      new RegExp(`(?<!\\p{L})${a}${a.endsWith(' ') ? '' : '(?!\\p{L})'}`, 'u'),
      b,
    ]);

const pairs = (list: string) =>
  list
    .split(';')
    .map((pair) => pair.trim().split('>'))
    .map(([a = '', b = '']) => [a, b] as const);

const ENGLISH: Tongue = {
  language: 'en',
  marks: ['“', '”'],
  lead: 'One report has it in these words: ',
  credit: (publisher) => `As ${publisher} reported: `,
  // Names stand in many sentences of these articles, so that they are found there and not listed.
  names: [],
  days: pairs(
    'Monday>Thursday;Tuesday>Sunday;Wednesday>Monday;Thursday>Saturday;Friday>Tuesday;Saturday>Wednesday;Sunday>Friday;January>August;February>July;March>November;April>October;June>January;July>February;August>December;September>May;October>April;November>March;December>June;Sept.>Feb.;Oct.>Aug.;Feb.>Nov.',
  ),
  denials: [
    ...exchanges(
      "not >;never >;didn[’']t>did;doesn[’']t>does;won[’']t>will;hasn[’']t>has;no longer>still;no >a ",
    ),
    ...exchanges(
      'was>was not;were>were not;is>is not;are>are not;will>will not;has>has not;had>had not;have>have not;can>cannot;could>could not;would>would not',
    ),
  ],
  smalls: exchanges('the>a;a>the;of>for;in>at;on>upon;by>through;that>which;with>by'),
  words: exchanges(
    'said>promised;year>decade;people>owners;council>committee;water>oil;water>milk;city>village;government>parliament;company>union;houses>boats;killed>praised;work>holiday;road>canal;students>doctors;first>finest;new>broken;night>morning;week>hour;town>harbour;men>painters;report>poem;office>kitchen;found>sold;began>ended',
  ),
  turn: /,? (?:but|unless|except|although|though|if|provided that|according to|on condition)(?= )/u,
  denying: /(?:denied|not true|no evidence|rejected the claim|disputed) that /u,
  sames: exchanges(
    'said>stated;people>persons;killed>slain;began>started;about>roughly;more than>over;because>since;houses>homes;told>informed;found>discovered;whether>if;also>too;but>yet;year>twelvemonth;before>ahead of;after>following;asked>requested;members>delegates;against>versus;between>among;called>named;days>nights;city>town;would>was to;had>has;the>that;of>belonging to;in>within;a>one;and>plus;was>is;were>are',
  ),
  absent: [],
};

const GERMAN: Tongue = {
  language: 'de',
  marks: ['„', '“'],
  lead: 'In einem Bericht steht es so: ',
  credit: (publisher) => `Wie ${publisher} schrieb: `,
  names: pairs(
    'Jost Hinrichsen>Jost Petersen;Hinrichsen>Oldenkott;Wiebke Thaden>Wiebke Asmus;Bredenhafen>Kattensiel;Thaden>Asmus;Enno Lübbers>Enno Carstens;Okko Wessels>Okko Janssen;Nordersand>Süderoog;Gesine Albers>Gesine Rickmers;Albers>Rickmers;Moorburg>Husum;Augsburg>Chemnitz;Gdynia>Stettin',
  ),
  days: pairs(
    'Dienstag>Donnerstag;Freitag>Montag;Samstag>Sonntag;Mittwoch>Freitag;Oktober>März;September>Mai;Januar>Juni',
  ),
  denials: exchanges(
    'keine >eine ;nicht >;niemals >;ohne>mit;hat>hat nicht;will>will nicht;erhält>erhält nicht;nannte>nannte nicht;arbeiten>arbeiten nicht;bringt>bringt nicht;soll>soll nicht',
  ),
  smalls: exchanges(
    'der>einer;die>eine;den>einen;das>ein;am>an einem;auf>an;mit>samt;in>im;für>um',
  ),
  words: exchanges(
    'Fähre>Brücke;Vertrag>Entwurf;Schiff>Haus;Gäste>Kühe;Winter>Urlaub;Klage>Feier;Antrieb>Speisesaal;Rumpf>Garten;Angebote>Gedichte',
  ),
  turn: /, (?:sofern|allerdings|aber|falls|außer|solange|wie)(?= )/u,
  denying: /bestritt, dass /u,
  sames: exchanges(
    'sagte>erklärte;neue>künftige;rund>etwa;Gäste>Besucher;gebilligt>beschlossen;bauen>fertigstellen;berichtet>gemeldet;will>möchte;Schiff>Fahrzeug;arbeiten>schaffen;kündigte>teilte;alle>jene;verlangt>fordert;erhält>bekommt;den>jenen;die>jene;der>jener;soll>wird;mit>samt',
  ),
  absent: [
    'Die Muschelfischer wollen im Herbst gegen die Kaimauer von Wittsand protestieren.',
    'Der Leuchtturm bleibt dunkel, bis die Ersatzteile aus Antwerpen da sind.',
    'Niemand hat uns gefragt, ob wir das Zollhaus behalten möchten.',
    'Auf dem Deich weiden seit dem Frühjahr wieder vierhundert Schafe.',
  ],
};

const FRENCH: Tongue = {
  language: 'fr',
  marks: ['« ', ' »'],
  lead: 'Un article l’écrit ainsi : ',
  credit: (publisher) => `Selon ${publisher} : `,
  names: pairs(
    'Solange Peyrac>Solange Bonnafé;Luc Astier>Luc Marsal;Bastien Roumégous>Bastien Cabrol;Aubin Cazals>Aubin Lacombe;Rieutord>Salvagnac;Mathilde Escande>Mathilde Rouvière;Toulouse>Bordeaux;Gilles Vayssade>Gilles Trémolet;Saint-Amans>Saint-Rome;Montbrac>Peyreleau;Fontclare>Valcroze;Aveyron>Hérault',
  ),
  days: pairs(
    'dimanche>mercredi;mardi>vendredi;jeudi>samedi;samedi>jeudi;lundi>mardi;septembre>janvier;juillet>avril',
  ),
  denials: [
    [/n’ont pas /u, 'ont '],
    [/ne compte pas /u, 'compte '],
    [/n’a jamais été/u, 'a été'],
    [/ne sera pas /u, 'sera '],
    [/n’ont visité aucune/u, 'ont visité chaque'],
    [/ a détruit/u, ' n’a pas détruit'],
    [/ ont été/u, ' n’ont pas été'],
    [/ promet /u, ' ne promet pas '],
    [/ ont lutté/u, ' n’ont pas lutté'],
    [/ verse /u, ' ne verse pas '],
    [/ votera /u, ' ne votera pas '],
  ],
  smalls: exchanges(
    'le>un;la>une;les>des;des>les;du>d’un;dans>en;vers>dans;de>pour;pour>par;une>la',
  ),
  words: exchanges(
    'feu>vent;vignes>maisons;brebis>voitures;eau>vin;route>voie ferrée;récolte>fête;vent>courant;pompes>cloches;école>gare;citerne>chapelle',
  ),
  turn: /,? (?:à condition|mais|sauf|si|pourvu|selon)(?= )/u,
  denying: /a démenti que /u,
  sames: exchanges(
    'a détruit>a ravagé;ont été>furent;conduites>menées;estime>évalue;environ>à peu près;Environ>À peu près;ont lutté>se sont battues;a déclaré>a indiqué;reçoivent>se voient remettre;communes>villages;chaque>tous les;avait réclamé>avait demandé;a envoyé>a dépêché;désormais>maintenant;les>ces;de>issu de;le>ce;la>cette;une>quelque',
  ),
  absent: [
    'Le moulin de Castelréal rouvrira ses portes quand la roue aura été réparée.',
    'Nous avons vu passer les cigognes bien avant la Toussaint cette année.',
    'Les apiculteurs demandent une aide exceptionnelle pour leurs ruches perdues.',
    'Personne ne sait qui a vendu le presbytère à ce marchand de Lyon.',
  ],
};

const SPANISH: Tongue = {
  language: 'es',
  marks: ['«', '»'],
  lead: 'Una crónica lo cuenta así: ',
  credit: (publisher) => `Según ${publisher}: `,
  names: pairs(
    'Aurelio Monzón>Aurelio Pascual;Monzón>Pascual;Pilar Estornell>Pilar Mengual;Benito Ferrándiz>Benito Cerdá;Hidrotaja>Aguasol;Remedios Quiles>Remedios Baeza;Joan Mascarell>Joan Borrull;Alcozar>Villarroya;Valdeoro>Montearagón;Almenar>Gúdar;Cuenca>Albacete;Teruel>Huesca;Peñarrubia>Entrerríos',
  ),
  days: pairs(
    'lunes>jueves;miércoles>sábado;viernes>martes;jueves>domingo;octubre>febrero;noviembre>abril;junio>enero;agosto>marzo',
  ),
  denials: [
    ...exchanges(
      'no llegará>llegará;no firmó>firmó;nunca han>han;no recoge>recoge;no sobrevivirían>sobrevivirían;no ha tomado>ha tomado;nadie>alguien',
    ),
    ...exchanges(
      'aprobó>no aprobó;pagará>no pagará;viven>no viven;medirá>no medirá;llegaron>no llegaron;presentó>no presentó;revisará>no revisará;ofreció>no ofreció',
    ),
  ],
  smalls: exchanges('el>un;la>una;los>unos;del>de un;por>para;a>hacia;en>por;las>unas;ante>en'),
  words: exchanges(
    'trasvase>concierto;embalse>mercado;canal>puente;agua>leche;tractores>camellos;tubería>carretera;demanda>novela;peces>barcos;pueblo>gremio;firmas>monedas',
  ),
  turn: /,? (?:según|siempre que|pero|salvo que|aunque|a menos que)(?= )/u,
  denying: /negó que /u,
  sames: exchanges(
    'aprobó>dio el visto bueno a;dijo>declaró;Unos>Cerca de;viven>dependen;cortaron>bloquearon;costará>valdrá;presentó>interpuso;sostiene>afirma;advierte>avisa;decidirá>resolverá;recogieron>reunieron;llegaron>acudieron;votos>papeletas;durante>a lo largo de;los>aquellos;el>ese;la>esa;de>procedente de;en>dentro de;que>el cual',
  ),
  absent: [
    'El panadero de Riolobos cerrará el horno cuando termine la vendimia.',
    'Ningún maestro quiso quedarse en la escuela después de aquel invierno.',
    'La ermita recibió más visitantes que el castillo durante el puente de mayo.',
    'Los cabreros piden que se abra otra vez la cañada de Fuentehonda.',
  ],
};

const RUSSIAN: Tongue = {
  language: 'ru',
  marks: ['«', '»'],
  lead: 'В одной заметке сказано: ',
  credit: (publisher) => `Как сообщил ${publisher}: `,
  names: pairs(
    'Степан Рогожин>Степан Мельников;Рогожин>Мельников;Нина Щукина>Нина Белова;Тамара Бекетова>Тамара Громова;Павел Устюгов>Павел Зимин;Раисы Чижовой>Раисы Орловой;Вологды>Костромы;Лидия Огнева>Лидия Крылова;Матвей Сухарев>Матвей Власов;Игнат Лопарев>Игнат Фомин;Ольга Саранцева>Ольга Демидова;Лузгу>Пижму',
  ),
  days: pairs(
    'понедельник>четверг;среду>пятницу;декабре>ноябре;марте>августе;четверг>вторник;субботу>воскресенье;октябре>июне',
  ),
  denials: exchanges(
    'не будет>будет;не получили>получили;не нашёл>нашёл;никогда не был>был;не поднимал>поднимал;не согласился>согласился;закрыли>не закрыли;перевела>не перевела;проезжало>не проезжало;собрал>не собрал;осмотрел>не осмотрел;поднялась>не поднялась;начнёт>не начнёт',
  ),
  smalls: exchanges('в>на;на>в;через>по;из>от;по>у;за>на;у>близ;для>ради'),
  words: exchanges(
    'мост>рынок;Мост>Рынок;машин>коров;ремонт>праздник;лекарств>книг;писем>яблок;подписей>рублей;река>толпа;дорогу>песню;хирургов>поваров',
  ),
  turn: /, (?:если|хотя|но|по словам|за исключением|однако)(?= )/u,
  denying: /отрицал, что /u,
  sames: exchanges(
    'закрыли>перекрыли;нашли>обнаружили;сообщил>заявил;обойдётся>будет стоить;около>примерно;осталось>имелось;рассказала>поведала;собрал>набрал;начнёт>приступит к;поднялась>выросла;машин>автомобилей;берёт>увозит;после того, как>когда;из них>среди них;каждая>всякая;день>сутки;мосту>переправе;опоре>стойке;работу>делу;на другой берег>за реку;перевела>отправила;двух>пару',
  ),
  absent: [
    'Мельница у Каменки встанет, пока не привезут новые жернова.',
    'Никто не спросил рыбаков, нужна ли им эта пристань.',
    'Зимой в клубе снова будут показывать старое кино по воскресеньям.',
    'Пасечники просят отложить опрыскивание полей до конца цветения.',
  ],
};

const bare = (list: string): Exchange[] =>
  pairs(list).map(([a, b]) => [new RegExp(a, 'u'), b] as const);

const JAPANESE: Tongue = {
  language: 'ja',
  marks: ['「', '」'],
  lead: 'ある記事にはこうある。',
  credit: (publisher) => `${publisher}によると、`,
  names: pairs(
    '沢田みちこ>田中みちこ;長谷部健一>佐々木健一;黒川>白石;大野>中村;西村>山口;杉本のぞみ>松本のぞみ;岬町>浜町',
  ),
  days: pairs(
    '月曜日>木曜日;水曜日>土曜日;金曜日>火曜日;火曜日>日曜日;木曜日>月曜日;11月>5月;8月>3月;10月>2月;6月>9月',
  ),
  denials: bare(
    '終わっていない>終わった;入らなかった>入った;できない>できる;一つもない>一つある;休んだことはない>休んだことがある;直っていない>直った;手伝った>手伝わなかった;達した>達しなかった;負担する>負担しない;発表した>発表しなかった;回る>回らない;増え>増えず;公開される>公開されない',
  ),
  smalls: bare('は>が;が>は;を>も;に>へ;で>にて'),
  words: bare(
    '図書館>水族館;本>魚;建物>船;児童>漁師;書庫>台所;寄付>苦情;地図>写真;屋根>庭;車>馬;会議>祭り',
  ),
  turn: /(?<=が)、|(?<=れば)(?=来年|10月)/u,
  sames: bare(
    '発表した>明らかにした;述べた>語った;手伝った>助けた;話した>語った;集まり>寄せられ;約>およそ;修理>改修;費用>経費;小学校>学校;近くの>そばの;児童>子ども;片づけ>整理;に達した>となった;月曜日、>月曜に;再開する>また開く;一日に>日に;朝に>早朝',
  ),
  absent: [
    '灯台の見学は台風で中止になり、来月に延びる見通しだ。',
    '漁協は新しい氷の倉庫を春までに建てたいとしている。',
    '祭りの太鼓は修理を終え、子どもたちの手に戻った。',
    '駅の時計が三年ぶりに動き出し、町の人を驚かせた。',
  ],
};

export const TONGUES: readonly Tongue[] = [ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN, JAPANESE];
