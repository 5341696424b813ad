/** Words that turn a figure's sense, whatever the number: things rise or fall, and are so or are not. */
interface TurningPatterns {
  readonly up: RegExp;
  readonly down: RegExp;
  readonly denial: RegExp;
}

const word = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

const ENGLISH: TurningPatterns = {
  up: word(
    'r[io]se[ns]?|rising|increas\\p{L}+|gr[eo]w\\p{L}*|growth|gain(?:s|ed|ing)?|climb\\p{L}*|jump\\p{L}*|soar\\p{L}*|surg\\p{L}+|up|higher|doubled|tripled',
  ),
  down: word(
    'f[ae]lls?|fallen|falling|drop(?:s|ped|ping)?|declin\\p{L}+|decreas\\p{L}+|shrank|shrunk|shrink\\p{L}*|plung\\p{L}+|slump\\p{L}*|sank|down|lower(?:ed)?|reduc\\p{L}+|halved',
  ),
  denial: word(
    "not|never|no|none|nobody|neither|nor|without|cannot|\\p{L}+n['’]t|failed|fails?|den(?:y|ies|ied)",
  ),
};

const PATTERNS: Readonly<Record<string, TurningPatterns>> = {
  en: ENGLISH,
  de: {
    up: word(
      'stieg(?:en)?|steig\\p{L}+|gestiegen|wuchs(?:en)?|gewachsen|Anstieg|zunahm|zugenommen|nahm(?:en)? zu|erhöh\\p{L}+|Zuwachs|plus',
    ),
    down: word(
      'fiel(?:en)?|gefallen|sank(?:en)?|sink\\p{L}+|gesunken|Rückgang|abgenommen|nahm(?:en)? ab|verringer\\p{L}+|schrumpf\\p{L}+|minus',
    ),
    denial: word('nicht|kein\\p{L}*|nie|niemals|niemand|weder|ohne|bestritt\\p{L}*'),
  },
  fr: {
    up: word(
      'augment\\p{L}+|hausse|progress\\p{L}+|grimp\\p{L}+|accru\\p{L}*|croissance|bond\\p{L}*',
    ),
    down: word('baiss\\p{L}+|diminu\\p{L}+|recul\\p{L}*|chut\\p{L}+|rédui\\p{L}+|tombé\\p{L}*'),
    denial: word("ne|pas|jamais|aucun\\p{L}*|personne ne|ni|sans|n(?=[’'])|nie|nié"),
  },
  es: {
    up: word('subi\\p{L}+|subió|aument\\p{L}+|creci\\p{L}+|crecimiento|increment\\p{L}+|alza'),
    down: word(
      'baj(?:ó|aron|a|an|ado|ada)|cay(?:ó|eron)|caíd\\p{L}+|disminu\\p{L}+|descen\\p{L}+|reduj\\p{L}+|reduc\\p{L}+',
    ),
    denial: word('no|nunca|jamás|ningun\\p{L}*|ningún|nadie|ni|sin|negó|niega'),
  },
  ru: {
    up: word('вырос\\p{L}*|рост\\p{L}*|увелич\\p{L}+|повыс\\p{L}+|подня\\p{L}+|прирост\\p{L}*'),
    down: word(
      'упал\\p{L}*|сниз\\p{L}+|снижен\\p{L}+|сократ\\p{L}+|сокращ\\p{L}+|уменьш\\p{L}+|паден\\p{L}+',
    ),
    denial: word('не|нет|ни|никогда|никто|без|отриц\\p{L}+|опроверг\\p{L}*'),
  },
  ja: {
    up: /増|上昇|上がっ|伸び/u,
    down: /減|下落|低下|下がっ/u,
    denial: /ない|なかっ|ません|ず(?=[、。])|否定/u,
  },
};

/** Whether of two stretches that give a figure the one says that it rose, or is so, and the other not. */
export function areTurned(
  a: { readonly text: string; readonly language: string },
  b: { readonly text: string; readonly language: string },
): boolean {
  const [left, right] = [a, b].map(({ text, language }) => {
    const { up, down, denial } = PATTERNS[language] ?? ENGLISH;
    const [isUp, isDown] = [up.test(text), down.test(text)];
    return { way: isUp === isDown ? 'none' : isUp ? 'up' : 'down', isDenied: denial.test(text) };
  });
  if (!left || !right) return true;
  const isOtherWay = left.way !== right.way && left.way !== 'none' && right.way !== 'none';
  return isOtherWay || left.isDenied !== right.isDenied;
}

/** Whether a word says that something is not so. */
export function isDenial(written: string, language: string): boolean {
  return (PATTERNS[language] ?? ENGLISH).denial.test(written);
}
