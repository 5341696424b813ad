import { foldMarks, languageOf } from './language.ts';

/** Always before what they belong to, in any language. */
const NEVER_LAST = words(
  `avv bl.a bspw bzw d.h d.i dhr dott dr evtl f.eks fr ggf ggü hr i.d.r ing inkl insb lic m.in mevr mgr mlle
  mme mr mrs np o.a p.ej p.es p.ex prof profa skt sog sr sra sres srta t.ex tzv tzw u.u vgl z.b zzgl г-жа г-н гр
  напр см т.е т.к т.н`,
);

/** After which a sentence mostly goes on, by the language's code. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  de: `abs abt allg anm arch aufl ausg az bd bde bearb begr betr bez bgm bhf br brig bsp bzgl cand chr co dgl
    dipl dir doz dres dt ebd ehem eidg einschl engl entspr erw ev evang fa fam ff fig forts franz frhr frl
    geb gebr gef gegr gen ges gest gez gl griech hbf hg hl hll hrn hrsg inh insbes insp internat ital jh jhd
    jhdt jr jun kap kath kfm kgl komm kr lat lfd lt luth ma mag max med min mind mio mrd möbl msgr mwst nachf
    nat niederl nördl nr nrn obb oblt od öff öffentl österr op orig östl ph parl pfr phil pl pol poln präs
    priv prot prov rd reg rer resp rev röm russ sek sel sen sing soz span spez st städt std stellv str stud
    südl tägl techn tel theol tit tsd übers uffz univ urspr usf usw verh verw vet vorm vors wg wiss westl wwe
    zool zt ztr zus zw abg akad bürgerm ger hauptm`,
  es: `dra acad adj admón afmo alte almte apdo arq art arts atte av avda bco bibl cap caps capt cdte cía cmdt
    cmte cnel co col comte coord corp crnel cta d.c dep depto dir dn dña doc dpto dres ed ee ee.uu etc excma
    excmo exma exmo fco fdo fig fra gdor gob gral grl hna hno hnos hs ilma ilmo iltre inc inst intdte izq jr
    lcda lcdo lda ldo ltd ltda mag máx mín min mons mtra mtro ntra ntro núm obpo pág págs párr párrf pbro
    pdta pdte ph pl ppal pral pres presb profr profra prov pza rda rdo rep rev rvda rvdo s.a s.l s.r.l sec
    secr sgto ss sta sto subtte tcnel tel tfno tít tlf trad tte ud uds univ uu vd vda vdo vds vid vol vols abg abog bach dip econ enf méd msc psic sen téc`,
  fr: `me ste acad adj al apr av bd bibl boul c.-à-d capt cdt cf chap cie co coll conf corp dép dept dir drs éd éds
    env etc exc fasc fém fig gal gén gouv hab hon ibid inc inf insp inv lieut lt ltd ltée masc min mlles mm
    mmes mss no nos obs op pl pp pr préf prés prov réf resp rev s.a sect sgt st ste sts suiv suppl tél tit
    trad univ vol vols vve arch sén`,
  it: `on sig sigg sig.ra sig.na adj all amb amm app arch art artt brig c.so ca cap capp card cav cc cfr cit co col comm cons cpl cpt
    dir div doc dot dott.ri dott.ssa dr.ssa ecc ed edd egr em f.lli fatt fig figg gen geom gg grand ibid ill
    inc ind inf ins isp istr jr lett lgt loc ltd lt m.llo magg march max min mod mons na nob not num onn op
    ord pag pagg pp pref pres proc prof.ssa proff prov psicol ra racc rag rev ric rif s.p.a s.r.l sc sec seg
    sen serg sez soc sost spett ssa ss st sup tab tel trad trib uff v.le vol voll dep gent.ma gent.mo ma mo`,
  pt: `dra eng a.c acad adm alf alm apto arq art arts ass assoc av bel bpo brig cap caps card cel cia cmdt cmte co
    comte cons corp d.c dep depto des desemb dir doc dras drs ed emb enf enfª engª enga etc exa exma exmo fig
    fls gal gen gov ibid ilma ilmo inc insp jr ltd ltda maj min mons munic núm obs op org pág págs pça pe pg
    pp pref pres proc profª prom prov ref rep rev revma revmo rod s.a sarg sec secr séc sen sras srs srtas
    sta sto subten tel ten tit trad trav univ vde vol vols adv psic`,
  nl: `aanw afb ir afd afl alg bijz blz brig burg cap co dir div dra drs ds e.a e.d ed enz etc evt fam fig gebr
    geb ged gem gest gouv hfst ibid inc incl jhr jkvr jl jr kap kapt kath kol lt ltd maj max mej min mld mln
    mvr n.v b.v nr nrs ned onderv opm pag par pct pl pp prot prov q.q ref reg resp rev secr sen st str stud
    tel vb vnl wed zgn zr chr`,
  sv: `adj alt anm avd bd bil ca cap chr cirk dir div doc d.v.s dvs e.kr ekon etc ev f.d f.kr f.n fig forts
    frk följ förf gen hrr ing jfr jmf jr jur kand kap kl komm kr lekt m.fl m.m mag max md milj  mkr näml
    nr o.d o.s.v ordf osv pga p.g.a pol prom  ref resp rev sid skr st str t.o.m tel teol univ uppl urspr
    vd vol övers`,
  da: `adj adv afd afs alm ang ass bd bibl ca cand cirk co dir d.v.s dvs e.kr eks ekskl etc evt f.kr fhv fig
    fk forf frk gdr gl hhv iht insp jf jfr jr jur kap kapt kgl kl komm kons kr lb litt m.fl m.m m.v mag maks
    max med mia mill mio  nr o.l off osv pga p.g.a pct pl pst ref  rep resp sekr sgt skt st stk str
    stud sv tekn tel teol tlf univ vedr vejl vol årg`,
  fi: `apul arkkit ekr ent esim evl fil huom ins jkr jms jne kapt kenr ks ktr kts kok kpl lis luut maist
    maj miel milj min mm mrd n nk nro ns nyk oik os par pj prof puh rov sd siht synt toht toim tri tuom v.t
    varat vrt ym yms yht yo`,
  hu: `ált bek biz bp bt ev ezr fil főig gen gr hat hrsz id ifj ig il irod kb ker kft kiad kir köt közs krt
    lat min mjr nyrt okl op ord orsz özv pf pl rt stb st szds szt sz tel tv ua u.n ún vál vb vö vez zrt`,
  ro: `abrev acad adm alin arh art av bd cap cca cf col com cons cpt dep dir dl dna drd ed etc ex fig gen gl
    hr insp jr jud lect loc lt maj mag max mil min mld mun nr op ord pag pct pl plt pref pres prov ref reg
    s.a s.r.l sc sec sen sf sft sg sgt slt str șos tel tov trad univ urm vol`,
  tr: `a.ş alb apt arş asb av bçvş bk blv bşk bul cad cd çvş doç dz ecz ed fak gen gnkur gön hak hst hv hz
    inş jan kd kor kur lat ltd mah max md mim min müh nec onb op opr ord ort öğr ör örn özl pl plk psk s.a
    sav sb sk sn sok sp stj şb şti tar tel tic tğm tuğg tümg uzm vb vd vet vs yay yb yd yrd yük yy yzb zf gör`,
  el: `αγ αρ αρχ βλ γεν δηλ δις δισ δρ εκ εκατ επ καθ κα κεφ κκ κλπ κος κ.λπ κτλ λεωφ λ.χ μ.χ οδ παρ π.χ πρβ
    πρβλ σελ σμ στρ τηλ τομ υπ χιλ`,
  ru: `абс авт адм акад англ арх архим ауд бул в вв вып г гг ген гл гос губ д деп дир дисс доп доц др ед жен
    зав зам засл изд им инж ин инст исп канд кв кн комм коп корп куб л лейт м мин митр мл млн млрд наб нач
    нем обл обр общ ок оп отв отд п пер пл пом пос пп пр пред преп прил прим проезд прот проф р ред реж руб
    русск с св сб сек соч сост спб ср ст стр т т.д т.п табл тел тер тов трлн туп тыс ул уч физ фр худ ч чел
    шт экз юр`,
  hi: `डॉ डा प्रो श्री सुश्री कु पं मो रु इंजी कर्नल जन ए बी सी डी ई एफ एच जे एल एम एन ओ क्यू आर एस टी यू वी
    डब्ल्यू एक्स वाई जेड`,
  id: `dra bpk brigjen ir dll drs dsb dst gg hj jend jl jln kab kec kel kh kol letkol lt mayjen nn no ny prov rp s.h
    m.h sdr sdri tbk tgl tlp tn ust yth`,
  no: `adj adv adm ang ass bd ca cand co dir d.v.s dvs e.kr eks ekskl etc evt f.kr fhv fig forf frk gen gl
    hhv iht insp jf jfr jr jur kap kapt kgl kl komm kr m.fl m.m m.v mag maks max med mill mrd  nr o.l osv
    pga p.g.a pkt pr pst ref  resp sekr sgt st stk str stud tekn tel teol tlf univ vedr vol årg`,
  pl: `abp adm adw al arch art bł bp bryg del doc dyr gen godz gm gr hab im inż itd itp jr kard kier kpr kpt
    ks lek lic m.in marsz mec med mjr min mld mln nadkom os pkt pl płk podkom pow por poz ppłk ppor prez ps
    red rozdz rtm sekr sierż st str św tel tj tys tzn ul ur ust wiceprez woj zast zm zob zł`,
  cs: `apod arch atd bc č čl csc doc gen hod ing judr kčs kpt kč mgr mil mjr mld mudr mvdr nám npor např obr
    odst paeddr ph phdr plk por pplk ppor resp rndr s.r.o a.s sl str sv tel tis tj tř ul`,
  sk: `apod arch atď bc č čl doc gen hod ing judr kpt mgr mil mjr mld mudr mvdr nám npor napr obr ods ph phdr
    plk por pplk resp rndr s.r.o a.s sl str sv tel tis tj ul`,
  hr: `br čl d.d d.o.o dipl doc gđa gđin gen itd inž mag mil mlrd npr o.g odn op prim sl st str sv tel tj tis
    ul`,
  uk: `акад бул вул ген грн див доц др ім ін інж м млн млрд обл о п підп пл пор пп пров просп проф р рр с св
    ст стор тис т.д т.п`,
  bg: `акад ал арх бр бул вж вкл г ген гр дж доц др инж кв кор лв мин млн млрд пл проф св сп срв ст стр т.нар
    табл тел ул фиг хил чл`,
  vi: `gs pgs ths ts bs ks tp tx tt nxb đh`,
};

/** No end where a number follows. */
const BEFORE_A_NUMBER = words('abb art arts cap fig no nos nr nro op p pag pp rel vol vols рис');

/** German and French words of their own in small letters: "Dir. Berg", but not "ich sage es dir. Berg". */
const CAPITALISED = words('dir gen mag max me red sel');

/** Languages whose sets stand for others that are written alike. */
const SAME: Readonly<Record<string, string>> = {
  sl: 'hr',
  sr: 'hr',
  bs: 'hr',
  ca: 'es',
  gl: 'es',
  mk: 'bg',
  be: 'ru',
};

/** Languages in which a word may do without a vowel ("krk"). */
const WITHOUT_VOWELS: ReadonlySet<string> = new Set(['bs', 'cs', 'hr', 'mk', 'sk', 'sl', 'sr']);

/** "De la Torre", "Van Dam": a name, though many a sentence begins with such a word. */
const PARTICLES =
  /^(?:Al|D[aeio]|D[aou]s|Del|Della|Den|El|L[aeo]s?|Ten?|Ter|V[ao]n|Zu)(?: (?:de[lnr]?|l[aeo]s?))* \p{Lu}/u;

/** What is cut short in one language. */
interface Shortened {
  readonly words: ReadonlySet<string>;
  /** Months and days of the week, which only a number shows to be cut short. */
  readonly days: ReadonlySet<string>;
}

const shortened = new Map<string, Shortened>();

function shortenedIn(language: string): Shortened {
  const known = shortened.get(language);
  if (known) return known;
  const list = ABBREVIATIONS[SAME[language] ?? language] ?? '';
  const read = { words: words(list), days: daysIn(language) };
  shortened.set(language, read);
  return read;
}

/** The months and days of the week as they are cut short. */
function daysIn(language: string): ReadonlySet<string> {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  const names = [
    { month: 'short' },
    { month: 'short', day: 'numeric' },
    { weekday: 'short' },
  ] as const;
  // In 1970 each month has a day of each number below, and each day of the week is among them.
  const dates = Array.from(
    { length: 12 },
    (_, month) => new Date(Date.UTC(1970, month, 1 + month)),
  );
  const read = names.flatMap((name) => {
    const format = new Intl.DateTimeFormat(locale, { ...name, timeZone: 'UTC' });
    return dates.flatMap((date) => format.formatToParts(date));
  });
  const parts = read.filter(({ type }) => type === 'month' || type === 'weekday');
  return new Set(parts.map(({ value }) => value.replace(/\.$/, '').toLowerCase()));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/**
 * Whether a sentence ends with a word and its full stop, in a language other than English.
 * @param before up to the full stop, with it.
 * @param word that stands before the full stop, with the letters and stops that belong to it.
 * @param after what follows, without the white space between.
 */
export function endsWith(word: string, before: string, after: string, language: string): boolean {
  // "ING" is a bank, and not "Ing."; Vietnamese cuts its titles short in capitals.
  if (/^(?!(.)\1$)\p{Lu}{2,}$/u.test(word) && language !== 'vi' && !/^\p{Lu}{2}/u.test(after))
    return true;
  // "dall'Ing.": what is cut short stands behind the apostrophe.
  const short = word.replace(/^.*['’]/u, '');
  const lower = short.toLowerCase();
  if (NEVER_LAST.has(lower)) return false;
  const { words: known, days } = shortenedIn(language);
  const numberFollows = /^\p{N}/u.test(after);
  if ((days.has(lower) || BEFORE_A_NUMBER.has(lower)) && numberFollows) return false;
  const isInitial = /^(?:\p{L}\.)*\p{L}$/u.test(short);
  const isKnown =
    (known.has(lower) && !isOrdinary(short, language)) ||
    (short.includes('.') && known.has(lower.slice(lower.lastIndexOf('.') + 1))) ||
    // The names of Latin letters, as "ए.पी.जे.".
    /^\p{Script=Devanagari}+\./u.test(short) ||
    isPlainlyShort(short, before, language);
  if (!isInitial && !isKnown) return true;
  // "Vitamin C. Die" ends one, and "C. Die" may be a name: when in doubt they stay one.
  if (numberFollows || (isInitial && !isKnown && !short.includes('.'))) return false;
  const next =
    /^["“„‘«(¿¡]*(\p{Lu}[\p{L}\p{M}]*)(?![\p{L}\p{M}.])/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const begins = languageOf(language).stopWords.has(foldMarks(next));
  return begins && !PARTICLES.test(after);
}

function isOrdinary(word: string, language: string): boolean {
  return (language === 'de' || language === 'fr') && CAPITALISED.has(word);
}

/** "EE." of "EE. UU.", and what nobody could say: "Hbf.", but not "5 km." */
function isPlainlyShort(word: string, before: string, language: string): boolean {
  if (/^(\p{Lu})\1$/u.test(word)) return true;
  if (WITHOUT_VOWELS.has(language) || !/^\p{L}\p{Ll}+$/u.test(word)) return false;
  const isUnit = /\p{N}\s?\p{L}+\.$/u.test(before);
  return !isUnit && /^[b-df-hj-np-tv-xz]+$/.test(foldMarks(word.toLowerCase()));
}
