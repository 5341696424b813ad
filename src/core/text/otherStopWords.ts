import { simplified } from './hanForms.ts';

/**
 * What `STOP_WORDS` is for English, for other languages, by their BCP 47 codes: articles, pronouns,
 * prepositions, conjunctions, auxiliary verbs and what asks. Negations are missing on purpose here too.
 * The published lists hold words that are asked for ("Tage", "Ende") and lack those that ask.
 */
export const OTHER_STOP_WORDS: Readonly<Record<string, string>> = {
  ar: `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ما ماذا متى أين اين كيف كم لماذا هل أن إن
    ان انه أنه إنه أنها إنها كان كانت كانوا يكون تكون قد لقد كل بعد قبل بين حتى أو او ثم أي اي هو هي هم هن
    نحن أنا انا أنت كما لكن و بل عند عندما حين منذ خلال حول أيضا ايضا منها منه فيها فيه عليه عليها إليه
    إليها له لها لهم به بها بهم وقد ومن وفي وهو وهي وكان وكانت ولكن مما الى اذا إذا لأن`,
  cs: `a aby aj ale ani až bude budou by byl byla byli bylo být co což či do ho i jak jako je jeho jej její
    jejich jen ještě ji jí jich jsem jsi jsme jsou již k kam kde kdo kdy když ke která které který kolik ku
    má mají mezi mi mít mne mu na nad nebo nich ním o od on ona oni ono pak po pod podle pro proč protože
    proto před přes při s se si sice sobě své svůj ta tak také takže tam ten tedy to toho tohoto tom tomu
    tu ty tyto u už v ve však z za ze že`,
  da: `ad af alle alt at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter
    eller en end er et for fordi fra før ham han hans har havde have hende hendes her hos hun hvad hvem
    hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i ind jeg jer jo kan kom kunne man med
    meget men mens mere mig min mod må ned noget nogle nu når og også om op os over på selv sig sin sine
    skal skulle som så til under ud var ved vi vil ville vor være været`,
  de: `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf
    aus bei beim bin bis bist da dabei dadurch dafür damit dann daran darauf daraus darin darüber das dass
    daß davon dazu dein deine dem den denen denn der deren des dessen die dies diese diesem diesen dieser
    dieses doch dort du durch ein eine einem einen einer eines einige er es etwa etwas euch euer für gab
    gegen gibt habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    ihres im in indem ins ist ja jede jedem jeden jeder jedes jene jener jetzt kann können könnte man
    mehr mein meine mich mir mit muss müssen nach noch nun nur ob oder sehr sei seien sein seine seinem
    seinen seiner seines seit sich sie sind so sobald soll sollen sollte sondern sowie über um und uns
    unser unsere unter viel viele vom von vor war waren warum was weil welche welchem welchen welcher
    welches wenn wer wem wen werde werden wessen weshalb wie wieder wieso wieviel wieviele will wir wird
    wo woher wohin womit worden worüber wurde wurden während würde würden wann zu zum zur zwischen`,
  el: `αλλά αν από αυτά αυτές αυτή αυτό αυτοί αυτός αυτού αυτών για γιατί δε είμαι είναι είχε είχαν έχει έχουν
    εκεί εκείνος ενώ ένα ένας έναν επί επίσης η ή ήταν θα και κατά κάθε κι μα με μετά μεταξύ μέχρι μια μία
    να ο οι όμως όπως όσο ότι όταν παρά πια πιο πόσα πόσο πόσοι πότε που πού προς πριν πως πώς σαν σε στη
    στην στις στο στον στους στα τα τη την της τι τις το τον του τους των τότε ποια ποιο ποιος ποιον ποιοι
    ως ώστε`,
  es: `a acá ahora al algo algunas algunos allí ante antes aquel aquella aquello aquí así aun aunque bajo
    cada como cómo con contra cual cuál cuales cuáles cualquier cuando cuándo cuanta cuánta cuantas cuántas
    cuanto cuánto cuantos cuántos de del desde después donde dónde durante e el él ella ellas ellos en
    entre era eran eres es esa esas ese eso esos esta está están estaba estaban estas este esto estos estar
    fue fueron ha había habían haber han hasta hay la las le les lo los más me mi mientras mis mucho muy
    nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues puede pueden que
    qué quien quién quienes quiénes se sea según ser será serán si sí sido sobre son su sus también tan
    tanto te tiene tienen todo todos tras tu tú tus u un una unas uno unos y ya yo`,
  fi: `että he heidän heitä hän häneen hänelle hänen hänet häntä ja jo jonka jos jossa joka jotka
    jotta joten juuri kanssa kautta keiden kenen ketkä koska kuin kuinka kuka kun kuten me mihin
    mikä mikäli miksi millainen milloin minkä minne minun minä missä mistä mitä mitkä moni monta mukaan
    mutta myös ne niiden niin niitä nyt nämä näiden näitä ole oli olisi olivat olla ollut on ovat paitsi
    se sekä sen siellä siihen siinä sillä sinun sinä sitä tai te tuo tuon tämä tämän tässä tätä voi vaan
    vai vain vaikka`,
  fr: `a à ai ainsi alors au aucuns aussi autre autres aux avaient avait avant avec avoir ayant c ça car ce
    ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment combien contre d dans de
    depuis des dès donc dont du durant elle elles en encore entre es est et était étaient étant été être eu
    eux eut fait faire fut furent il ils j je l la là laquelle le lequel les lesquels leur leurs lors
    lorsque lui m ma mais me même mêmes mes moi mon n ne nos notre nous on ont ou où par parce pendant peu
    peut plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa se selon sera seront
    ses si soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une vers vos votre
    vous y`,
  hi: `अपना अपनी अपने अब आदि आप इन इनका इस इसका इसकी इसके इसमें इसे उन उनका उनकी उनके उनको उन्हें उन्होंने उस
    उसका उसकी उसके उसने उसे एक एवं और कई कब कभी कर करता करती करते करना करने कहाँ कहां का कि कितना कितनी कितने
    किया किस किसने किसे किसी की कुछ के को कोई कौन कौनसा क्या क्यों गई गए गया चाहिए जब जहाँ जहां जा जाता जाती
    जाते जाने जिन जिस जिसे जैसा जैसे जो तक तब तो था थी थे दिया द्वारा ने पर पहले फिर बाद बारे भी मगर में मैं यदि
    यह यहाँ यहां या ये रहा रही रहे लिए लेकिन व वह वहाँ वहां वाला वाली वाले वे से हम हमारे ही हुआ हुई हुए है हैं हो
    होगा होता होती होते होना होने`,
  hu: `a abban ahhoz ahogy ahol aki akik akkor amely amelyek ami amikor annak arra az azért azok azon azonban
    azt aztán azzal be bele csak de e ebben egy egyes egyik el ennek én és ez ezek ezen ezért ezt ezzel
    fel hány ha hanem hogy hogyan hol honnan hova hová ide igen így is itt ki kik kinek kit közben között
    le lehet lesz lett ma majd már még meg mely melyik mennyi mert mi mit mint miért mikor milyen minden
    mivel most néhány ő ők olyan ott pedig s saját sok szerint számára tehát és után úgy vagy vajon való
    valami van vannak volt voltak volna`,
  id: `ada adalah akan aku anda antara apa apakah atas atau bagaimana bagi bahwa banyak beberapa berapa bila
    bisa dalam dan dapat dari daripada dengan di dia ia ini itu jika juga kalau kami kamu kapan karena ke
    kepada ketika kita lagi lain lebih maka mana masih melalui mengapa menjadi mereka namun oleh pada para
    pun saat saja sambil sampai sangat saya sebagai sebelum sebuah secara sedang sejak sekitar selama
    semua seorang seperti serta sesudah setelah setiap siapa suatu sudah supaya tentang tersebut tetapi
    tapi telah untuk yaitu yang`,
  it: `a abbia ad agli ai al all alla alle allo anche ancora aveva avevano avere c che chi ci cioè coi col come
    con cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello dentro
    di dopo dove dov due durante e è ed egli era erano essere essi fa fino fra fu furono gli ha hai hanno ho
    i il in io l la le lei li lo loro lui ma me mentre mi mia mie mio molti molto ne negli nei nel nell
    nella nelle nello noi nostra nostro o ogni per perché però più poi presso prima può qual quale quali
    quando quanta quante quanti quanto quella quelle quelli quello questa queste questi questo qui quindi
    sarà saranno se secondo sei si sia siamo siano sono sopra sotto stata state stati stato su sua sugli
    sui sul sull sulla sulle sullo suo suoi sue tra tu tua tuo tutti tutto un una uno v vi voi`,
  ko: `그 그것 그녀 그들 그리고 그러나 그런데 그래서 나 너 누가 누구 누구를 때 또 또는 및 무엇 무엇을 무엇이 몇
    수 어느 어디 어디서 어디에서 어떤 어떻게 언제 왜 우리 이 이것 있는 있다 있었다 저 하는 하다 했다 한 할 것 것은
    것을 것이 등 더 대한 대해 위해 통해 의해 따라 얼마나`,
  nl: `aan af al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een
    eens en er had hadden heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is ja je kan
    kon konden kunnen maar me meer men met mij mijn moet moeten na naar nog nu of om omdat ons onze ook op
    over reeds sinds te tegen toch toen tot tussen u uit uw van veel voor waar waarom wanneer want waren
    was wat we wel welk welke werd werden wie wiens wij wil worden wordt zal ze zei zelf zich zij zijn
    zo zou zouden`,
  no: `alle at av bare begge ble bli blir blitt da de deg dem den denne der deres det dette di din disse du
    eg ein eit ei eller en enn er et etter for fordi fra før ha hadde ham han hans har henne hennes her
    hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor i inn ja jeg kan kom kunne man med
    meg mellom men mens mer mer min mot mye må ned noe noen nå når og også om opp oss over på samme seg
    selv si sin sine sitt skal skulle slik som så til under ut var ved vi vil ville vår være vært`,
  pl: `a aby ale albo ani aż bo by być był była było były będą będzie ci co czy czyli dla dlaczego do gdy
    gdyż gdzie go i ich ile ilu im iż ja ją jak jaka jaki jakie jako je jego jej jemu jest jestem jeszcze
    jeśli już każdy kiedy kim kogo komu kto która które którego której który których którym którzy lub ma
    mają mi między mnie może można mu my na nad nam nas nich nim niż o od on ona one oni oraz po pod
    podczas ponieważ przed przez przy są się skąd so swoje ta tak także tam te tego tej ten teraz też to
    tu ty tych tylko tym u w we więc wszystko z za ze że żeby`,
  pt: `a à ainda ao aos após aquela aquele aquilo as às até cada com como contra da das de dela delas dele
    deles depois desde desta deste disso do dois dos durante e é ela elas ele eles em entre era eram essa
    esse esses esta está estão estava estavam estas este estes eu foi foram há havia isso isto já lá lhe
    lhes lo mais mas me mesmo meu minha muito na nas no nos nós nossa nosso num numa o onde os ou para pela
    pelas pelo pelos pode podem por porque porquê pois qual quais qualquer quando quanta quantas quanto
    quantos que quê quem se seja ser será serão seu seus sido só são sob sobre sua suas também tem têm
    tinha tinham ter teu todo todos tu tua um uma umas uns você vos`,
  ro: `a abia acea aceasta această acel acela acest acesta aceste acești acolo acum ai aici al ale am ar are
    as asemenea astfel asta atunci au avea avut că cât câte câți când care cărei căror cărui ce cea cei
    cel cele cine cu cui cum da dacă dar de deci decât despre deși din dintre după e ea ei el ele erau era
    este eu fi fie fiecare fost i iar îi îl îmi în încă înainte între își l la le li lor lui mai mult ne
    noastră nostru nouă noi o ori orice pe pentru peste poate până prin s sa să sale sau se si și spre sub
    sunt său săi te toate tot toți tu un una unde unei unor unu unui va vă voi vor`,
  ru: `а бы был была были было быть в вам вас весь во вот все всего всех вы где да даже для до его ее её
    ей ему если есть еще ещё же за здесь и из из-за изо или им ими их к как какая какие каким какой какого
    когда кого кому кто куда ли лишь между меня мне много может мой мы на над нам нас наш него нее ней
    нём ним них но ну о об однако он она они оно от откуда перед по под после потом потому почему при про
    раз с сам свой своего своей свои сейчас сколько со так также там те тем теперь то тоже того той только
    том тот тут ты у уж уже хотя чего чей чем через что чтобы чья эта эти этим этих это этого этой этом
    этот эту я`,
  sv: `alla allt än är att av bara bli blir blev de dem den denna deras dess dessa det detta dig din dit där
    då efter eftersom eller en er ett från för före ha hade han hans har henne hennes hon honom hur här i
    in ja jag ju kan kom kunde man med medan mellan men mer mig min mot mycket måste ned ni nu när någon
    något några och också om oss på redan samma sedan sig sin sina sitt själv ska skall skulle som så
    sådan till under upp ut var vad varför varit varje vars vart vem vems vi vid vilka vilken vilket vill
    åt över vara`,
  tr: `acaba ama ancak arasında artık aslında bazı belki ben beni benim bile bir biraz biri birkaç birçok
    biz bize bizi bizim böyle bu buna bunda bundan bunlar bunları bunların bunu bunun burada bütün çok
    çünkü da daha de diye eğer en gibi göre hangi hani hatta hem hep hepsi her hangisi için içinde ile
    ilgili ise kaç kadar karşı kendi kendine kez ki kim kime kimi kimin madem mi mı mu mü nasıl ne neden
    nedir nerede nereden nereye niçin niye o olan olarak oldu olduğu olduğunu olması olup olur on ona
    ondan onlar onları onların onu onun oysa pek rağmen sadece sanki sen seni senin siz sizin son sonra
    şey şu şöyle tarafından tüm üzere var vardı ve veya ya yani zaten`,
  uk: `а або адже але б би був була були було бути в вам вас весь вже ви від вона вони воно все всіх де для до
    є ж же з за зі і із її їй їм їх й його йому коли кого ким кому куди кілька лише між мене мені ми мій на
    над нам нас наш нею них о об однак ось от перед під по після при про та так також там те тим ти тільки
    то того тоді той том тому тут у хоча хто це цей цього цьому ця ці цю чи чий чого чому через що щоб як
    яка який яким якого якої які скільки я`,
};

/**
 * The same for the scripts that set no space between words, whatever the language is declared to be;
 * one or two hiragana are endings and particles and need no list.
 */
export const UNSPACED_STOP_WORDS: ReadonlySet<string> = new Set(
  `的 地 得 和 跟 与 與 及 向 并 並 等 更 已 已经 已經 我 你 您 他 她 它 们 們 我们 你们 他们 她们 它们 我們 他們 该 每 这 這 那 哪
  哪里 哪裡 哪儿 哪个 哪些 什么 什麼 谁 誰 几 幾 多少 在 就 又 很 呢 吧 吗 嗎 了 是 着 著 都 也 还 還 个 個 有 到 为 為 为什么 為什麼
  怎么 怎麼 怎样 怎樣 何时 何時 于 於 对 對 会 會 之 其 或 而 以 从 從 被 把 将 將 让 但 但是 因为 因為 所以 如果 时候 時候 什么时候
  什麼時候 这个 那个 这些 那些 可以 一个 一個 自己 所 由 中 上 下 里 裡 后 後
  から まで より ため ある いる する した して しま され さ れる られ られる れた こと もの とき よう それ これ あれ その この あの そして しかし
  また など です ます でし まし でした ました だっ だった たち について により による として における に対して どこ いつ だれ 誰 何 なに なぜ
  どう どの どれ どんな いくつ いくら という といった という など ので のに なら なる なり なっ なった おり いう いつから いつまで
  ที่ ซึ่ง ของ และ หรือ ใน จาก เป็น คือ ได้ ให้ ว่า จะ ก็ กับ แก่ ต่อ โดย เพื่อ เพราะ แต่ นี้ นั้น นั่น นี่ อยู่ มี ไป มา แล้ว ด้วย
  กัน การ ความ ถึง ตั้งแต่ เมื่อ เมื่อไร เมื่อไหร่ ที่ไหน ไหน ใคร อะไร ทำไม อย่างไร ยังไง กี่ เท่าไร เท่าไหร่ ทั้ง ทุก ผู้ เขา เธอ มัน พวก
  เรา ฉัน ผม คุณ ซึ่ง อย่าง ยัง อีก เอง ขึ้น ลง นะ ครับ ค่ะ หลัง ก่อน ระหว่าง ตาม คน`
    // As the words of a text are compared; Thai has a vowel that can be written in two ways.
    .normalize('NFKC')
    .replace(/.+/g, simplified)
    .trim()
    .split(/\s+/),
);
