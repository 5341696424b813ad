/** Verbs of the six languages that give somebody's words, in the forms that stand beside a quotation; small letters. */
const ENGLISH = `said|says?|saying|told|tells?|wrote|writes?|writing|add(?:s|ed)|ask(?:s|ed)|repl(?:y|ies|ied)|answer(?:s|ed)|explain(?:s|ed)?|not(?:es|ed)|warn(?:s|ed)
  declar(?:es|ed)|stat(?:es|ed)|announc(?:es|ed)|argu(?:es?|ed)|claim(?:s|ed)|insist(?:s|ed)|recall(?:s|ed)|remark(?:s|ed)|observ(?:es|ed)|conclud(?:es|ed)|continu(?:es|ed)
  admit(?:s|ted)|acknowledg(?:es|ed)|confirm(?:s|ed)|report(?:s|ed)|tweet(?:s|ed)|post(?:s|ed)|testif(?:ies|ied)|comment(?:s|ed)|complain(?:s|ed)|jok(?:es|ed)|quip(?:s|ped)
  promis(?:es|ed)|vow(?:s|ed)|cried|shouted|whispered|murmured|exclaim(?:s|ed)|respond(?:s|ed)|stress(?:es|ed)|emphasi[sz](?:es|ed)|urg(?:es|ed)|suggest(?:s|ed)|maintain(?:s|ed)
  point(?:s|ed) out|puts? it|went on|goes on|quot(?:es|ed)|cit(?:es|ed)|describ(?:es|ed)|call(?:s|ed)|assert(?:s|ed)|alleg(?:es|ed)|found|finds|reads?|reveal(?:s|ed)|tell`;
const GERMAN = `sag(?:t|te|ten|en)|erklär(?:t|te|ten|en)|schreib(?:t|en)|schrieb(?:en)?|mein(?:t|te|ten|en)|berichte(?:t|te|ten|n)|betont(?:e|en)?|fügt(?:e|en)?|antworte(?:t|te|ten)|fragt(?:e|en)?|teilt(?:e|en)?
  warnt(?:e|en)?|behaupte(?:t|te|ten)|räumt(?:e|en)?|bestätigt(?:e|en)?|zitiert(?:e|en)?|heißt es|hieß es|äußert(?:e|en)?|kündigt(?:e|en)?|ergänzt(?:e|en)?|gesagt|erklärt|geschrieben|berichtet|bemerkt(?:e|en)?|stellt(?:e)? fest|meldet(?:e|en)?|spricht|sprach`;
const FRENCH = `dit|disent|disait|déclar(?:e|ent|ait|ée?|a)|affirm(?:e|ent|ait|ée?|a)|ajout(?:e|ent|ait|é|a)|expliqu(?:e|ent|ait|é|a)|écri(?:t|vent|vait|vit)|estim(?:e|ent|ait|é|a)|précis(?:e|ent|ait|é|a)
  répon(?:d|du|dait|dit)|assur(?:e|ent|ait|é|a)|indiqu(?:e|ent|ait|é|a)|rappel(?:le|ait|é|a)|not(?:e|ent|ait|é|a)|soulign(?:e|ent|ait|é|a)|rapport(?:e|ent|ait|é|a)|lanc(?:e|é|a)|confi(?:e|é|a)|annonc(?:e|ent|ait|é|a)
  poursui(?:t|vi|vit)|conclu(?:t)?|racont(?:e|é|a)|reconnaît|reconnu|demand(?:e|é|a)|prévenu|averti(?:t)?|admet|admis|insist(?:e|é|a)|observ(?:e|é|a)|jug(?:e|é|a)|martel(?:le|é|a)`;
const SPANISH = `dijo|dijeron|dice|dicen|dicho|declar(?:ó|a|aron|ado)|afirm(?:ó|a|aron|ado)|añad(?:ió|e|ieron|ido)|agreg(?:ó|a|aron|ado)|explic(?:ó|a|aron|ado)|escrib(?:ió|e|ieron)|escrito|señal(?:ó|a|aron|ado)|asegur(?:ó|a|aron|ado)
  indic(?:ó|a|aron|ado)|coment(?:ó|a|aron|ado)|respond(?:ió|e|ieron|ido)|pregunt(?:ó|a|aron)|sostuvo|sostiene|advirtió|advierte|manifest(?:ó|a|aron)|inform(?:ó|a|aron|ado)|report(?:ó|a)|contó|record(?:ó|aron)|recuerda
  admitió|admite|reconoció|reconoce|anunci(?:ó|a|aron|ado)|expres(?:ó|a)|subray(?:ó|a)|precis(?:ó|a)|concluy(?:ó|e)|apunt(?:ó|a)|destac(?:ó|a)|public(?:ó|a)|insist(?:ió|e)|relat(?:ó|a)`;
const RUSSIAN = `сказал[аи]?|говорит|говорят|говорил[аи]?|заявил[аи]?|заявля(?:ет|ют)|сообщил[аио]?|сообща(?:ет|ют)|отметил[аи]?|отмечает|добавил[аи]?|добавляет|написал[аи]?|пиш(?:ет|ут)|подчеркнул[аи]?
  объяснил[аи]?|пояснил[аи]?|ответил[аи]?|спросил[аи]?|считает|рассказал[аи]?|предупредил[аи]?|признал[аи]?|утвержда(?:ет|ют)|утверждал[аи]?|цитирует|переда[её]т|передал[аи]?|заметил[аи]?|указал[аи]?|указывает|напомнил[аи]?|говорится`;
const JAPANESE = `述べ(?:た|て|る|、)|語(?:った|って|る|り)|話(?:した|して|す|し、)|言(?:った|って|う)|説明(?:した|して|する)|発表(?:した|して)|指摘(?:した|して|する)|強調(?:した|して|する)|答え(?:た|て)|書(?:いた|いて|く)
  報じ(?:た|て|る)|主張(?:した|して|する)|明らかに(?:した|して)|コメント(?:した|して)|とした|としている|伝え(?:た|て|る)|訴え(?:た|て|る)|警告(?:した|して)`;

const listed = (...lists: readonly string[]) =>
  lists.flatMap((list) => list.split(/\s*[\n|]\s*(?![^()]*\))/)).join('|');

const SPACED = listed(ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN);

/** A verb that says that words are somebody's, as a part of a pattern. */
export const SAYING = `(?:(?<![\\p{L}\\p{M}])(?:${SPACED})(?![\\p{L}\\p{M}])|(?:${listed(JAPANESE)}))`;

/** What gives words within French marks themselves, between commas: ", a déclaré Anna Grün,", ", dit-elle,". */
export const FRENCH_SAYING = `(?:(?:a|ont|avait|avaient|aurait)(?:-t-(?:il|elle|on)|-(?:ils|elles))?\\s)?(?:${listed(FRENCH)})(?![\\p{L}\\p{M}])`;

/** Prepositions and the like that name a source: "according to", "laut", "selon". */
export const ACCORDING =
  "(?<![\\p{L}\\p{M}])(?:according to|as (?:reported|quoted|cited) (?:by|in)|(?:quoted|cited|reported) (?:by|in)|in the words of|per|laut|nach Angaben(?: de[rs]| von)?|zufolge|selon|d[’']après|según|de acuerdo con|согласно|по словам|по данным|по мнению)(?![\\p{L}\\p{M}])|によると|によれば";

const ANY = new RegExp(SAYING, 'giu');
/** UTF-16 code units of the longest clause that is thought to stand within what somebody says. */
const CLAUSE = 120;
/** A sentence that ends, but for titles and initials: "said Mr. Grün,". */
const SENTENCE_END =
  /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Rep|Gov|Lt|Sgt|Capt|M|Mme|Sr|Sra|\p{Lu}))\.\s|[!?;:]\s/u;
const JOINED =
  /(?<!\p{L})(?:and|but|or|that|und|aber|oder|dass|et|mais|ou|que|y|e|pero|o|и|но|или|а|что)\s*$/iu;

/**
 * Whether what stands between two quotations says who speaks and lets them go on with their sentence: one
 * such verb, no end of a sentence, and a comma or dash before the second.
 */
export function isReportingClause(between: string): boolean {
  if (between.length > CLAUSE || /\n\s*\n/.test(between) || SENTENCE_END.test(between))
    return false;
  if (!/(?:[,，、]|\s?[—–-])\s*$/u.test(between) || JOINED.test(between.replace(/[,\s]+$/, '')))
    return false;
  if (FUMING.test(between)) return true;
  const others = between.replace(ANY, '').replace(THEN, '');
  return (between.match(ANY) ?? []).length === 1 && /\p{L}/u.test(others);
}

/** Whoever does anything else while they speak: "she fumed,". */
const FUMING =
  /^[\s,]*(?:s?he|they|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})\s\p{Ll}{2,}ed,\s$/u;

/** What stands beside a verb that says of whoever was named before what they said next: "then said". */
const THEN =
  /(?<!\p{L})(?:then|later|also|still|only|now|dann|später|auch|puis|ensuite|aussi|luego|después|también|затем|потом|также)(?!\p{L})/giu;
