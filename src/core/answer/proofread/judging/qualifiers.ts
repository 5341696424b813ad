/*
 * What makes of quoted words something else than they say alone, by language: what a sentence goes on with behind
 * them, and what it begins with. Patterns of small letters; a word stands for itself alone.
 */

/** What a language has of each. */
export interface Qualifiers {
  /** At the beginning of what follows, or behind a comma or dash in it. */
  readonly openers: string;
  /** Wherever it stands in what follows. */
  readonly anywhere: string;
  /** What says of the words before that they are not so, right behind them. */
  readonly denied: string;
  /** Right before the words, or with "that" between. */
  readonly before: string;
  /** What joins a clause to what is said of it: "that". */
  readonly that: string;
  /** What a sentence begins with that is another's word: "according to". */
  readonly reported: string;
}

export const QUALIFIERS: Readonly<Record<string, Qualifiers>> = {
  en: {
    openers: `but(?! also)|although|though|however|yet|except|unless|if|only (?:if|when|after|where|until)|provided|providing|while|whereas|
      until|as long as|so long as|on condition|subject to|pending|at least not|in theory|on paper|allegedly|
      or so|rather than|instead of|without|despite|apart from|other than|not (?:counting|including)|excluding|in part|or (?:at least )?(?:claim|say)s?`,
    anywhere: `unless|except(?: for| that| when)?|according to|provided that|only (?:if|when|after)|on (?:the )?condition|with the exception|
      subject to|but only|but not|if and only|excluding`,
    denied: `(?:(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might|must) )?(?:not|never|no longer|hardly|barely|n['’]t)|
      (?:is|are|was|were) (?:un(?:true|likely|founded|proven)|false|wrong|a (?:lie|myth|hoax)|fiction|denied|disputed|nonsense|rejected)`,
    before: `not|never|no|hardly|scarcely|barely|cannot|(?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|had)(?:n['’]t| not)|without|nobody|
      no (?:evidence|proof|sign|reason|indication|truth)(?: to (?:believe|suggest))?|not true|untrue|false(?:ly)?(?: claims?| says?| said)?|wrong|a (?:lie|myth|rumou?r|hoax)|
      den(?:y|ies|ied|ying)|reject(?:s|ed)?(?: the (?:claim|idea|allegation|suggestion)s?)?|disput(?:es?|ed)|doubt(?:s|ed|ful)?|unlikely|refus(?:es?|ed)(?: to)?|fail(?:s|ed)? to|
      if|unless|whether|as if|as though|until|except (?:when|where|that)?|only (?:if|when)|suppos(?:e|ing)|alleged(?:ly)?|claims?|claimed|rumou?red|contrary to(?: claims?)?|far from|
      impossible|incorrect|mistaken(?:ly)?|pretend(?:s|ed)?|stop(?:s|ped)? short of|rule(?:s|d)? out`,
    that: 'that',
    reported: 'according to|in the words of',
  },
  de: {
    openers: `aber|sondern|jedoch|doch|allerdings|obwohl|obgleich|wenngleich|außer|ausser|es sei denn|sofern|falls|wenn|nur wenn|solange|bis|vorausgesetzt|
      während|wohingegen|zumindest nicht|angeblich|ohne|abgesehen|statt|anstatt|unter der bedingung|mit ausnahme|oder`,
    anywhere:
      'es sei denn|außer|ausser|sofern|vorausgesetzt|laut|nach angaben|zufolge|unter der bedingung|mit ausnahme|nur wenn|aber nur|aber nicht',
    denied: `nicht|nie|niemals|kaum|kein\\p{L}*|(?:ist|sind|war|waren|sei|seien|wird|werden|wurde|wurden|hat|haben|kann|können|soll|will) (?:nicht|nie|niemals|kein\\p{L}*|falsch|unwahr|gelogen|umstritten|ein mythos|eine lüge)|
      stimmt nicht|trifft nicht zu`,
    before: `nicht|nie|niemals|kein\\p{L}*|kaum|ohne|bestreitet|bestritt|bestritten|dementiert\\p{L}*|leugnet\\p{L}*|verneint\\p{L}*|zweifelt\\p{L}*|bezweifelt\\p{L}*|falsch|unwahr|
      keine? (?:beweise?|belege?|hinweise?)(?: dafür)?|wenn|falls|sofern|ob|als ob|außer|angeblich|behauptet\\p{L}*|es sei denn|nur wenn|unwahrscheinlich|unmöglich|weigert\\p{L}*(?: sich)?|stimmt nicht`,
    that: 'dass|daß|es',
    reported: 'laut|nach angaben|nach worten',
  },
  fr: {
    openers: `mais(?! aussi)|sauf|hormis|excepté|à moins|si|bien que|quoique|cependant|toutefois|pourtant|alors que|tandis que|jusqu|tant que|
      à condition|sous réserve|pourvu|du moins pas|sans|plutôt que|au lieu|ou du moins|prétendument`,
    anywhere:
      "sauf|à moins|selon|d[’']après|à condition|sous réserve|à l[’']exception|pourvu|mais seulement|mais pas|seulement si",
    denied: `(?:n[’']|ne )\\p{L}+ (?:pas|plus|jamais|guère)|pas|jamais|plus|(?:est|sont|était|étaient) (?:faux|fausse|un mensonge|démenti\\p{L}*|contesté\\p{L}*)`,
    before: `pas|jamais|aucun\\p{L}*|sans|ni|nie|nier|niait|a nié|ont nié|dément|démenti|a démenti|réfute\\p{L}*|conteste\\p{L}*|doute\\p{L}*|faux|fausse|
      aucune preuve|rien n[’']indique|si|à moins|comme si|refuse\\p{L}*(?: de)?|prétend\\p{L}*|improbable|impossible|rejette\\p{L}*|sauf si|peu probable`,
    that: "que|qu[’']|de",
    reported: "selon|d[’']après|pour",
  },
  es: {
    openers: `pero|sino|aunque|sin embargo|salvo|excepto|a menos|a no ser|si|siempre que|mientras|hasta|con la condición|a condición|
      al menos no|sin|en lugar|en vez|supuestamente|presuntamente|o al menos`,
    anywhere:
      'salvo|excepto|a menos|a no ser|según|siempre que|con la condición|a condición|con excepción|pero solo|pero sólo|pero no|solo si|sólo si',
    denied: `no|nunca|jamás|tampoco|(?:es|son|era|eran|fue) (?:fals[oa]s?|mentira|un mito|negad[oa])`,
    before: `no|nunca|jamás|ningún|ninguna?|sin|niega\\p{L}*|negó|negaron|desmiente\\p{L}*|desmintió|rechaz\\p{L}*|duda\\p{L}*|dudó|falso|falsa|es mentira|no es cierto|
      no hay pruebas(?: de)?|si|a menos|como si|salvo|supuestamente|presuntamente|improbable|imposible|se neg\\p{L}*(?: a)?`,
    that: 'que|de que',
    reported: 'según|de acuerdo con',
  },
  ru: {
    openers: `но|однако|а не|хотя|кроме|за исключением|если|если не|только если|пока|при условии|в то время как|до тех пор|якобы|вместо|без|впрочем`,
    anywhere:
      'кроме|за исключением|если не|согласно|по словам|по данным|при условии|только если|но только|но не',
    denied: 'не|нет|никогда|едва|(?:это )?(?:неправда|ложь|ложно|неверно|не соответствует)',
    before: `не|ни|нет|никогда|без|отрица\\p{L}*|опроверг\\p{L}*|отверг\\p{L}*|сомнева\\p{L}*|неправда|неверно|ложь|ложно|нет доказательств|если|будто|якобы|как будто|разве|
      отказ\\p{L}*|маловероятно|невозможно|вряд ли|не верно`,
    that: 'что|того|тому|то',
    reported: 'согласно|по словам|по данным|по мнению',
  },
  ja: {
    openers: `が、|が,|けれど|ものの|ただし|しかし|のに|とは限ら|とは言え|とはいえ|なら|ならば|場合|限り|なければ|ない限り|以外|を除`,
    anywhere:
      'によると|によれば|を除いて|ない限り|という条件|だけでは|とは限らない|わけではない|ということはない',
    denied:
      'ない|なかった|ません|ず|ことはない|ことはなかった|わけではない|とは(?:言|い)えない|というのは(?:誤|嘘|うそ)|と(?:は)?認めなかった|を否定|ことを否定|との(?:見方|報道)を否定',
    before: 'もし|仮に|いわゆる',
    that: '',
    reported: '.{1,12}によると、?|.{1,12}によれば、?',
  },
};
