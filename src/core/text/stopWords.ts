/**
 * English words that carry no meaning of their own in a question or a passage. Negations ("no",
 * "not", "never", "without", and what ends in "n't") are missing on purpose: they turn an answer into
 * its opposite. An acronym spelt like one of these words ("US", "IS", "WHO") is told apart in `words.ts`. */ export const STOP_WORDS: ReadonlySet<string> =
  new Set(
    `a about above after
    again all also am among an and any are as at be because been before being below between both
    but by can could did do does doing down during each else ever few for from further had has
    have having he he'd he'll he's her here here's hers herself him himself his how how's i i'd
    i'll i'm i've if in into is it it'd it'll it's its itself just let's many may me might more
    most much must my myself of off on once only onto or other ought our ours ourselves out over
    own please same shall she she'd she'll she's should so some such tell than that that's the
    their theirs them themselves then there there's these they they'd they'll they're they've this
    those though through thus to too toward towards under until up upon us very was we we'd we'll
    we're we've were what what's when when's where where's whether which while who who's whom
    whose why why's will with within would yet you you'd you'll you're you've your yours yourself
    yourselves`.split(/\s+/),
  );
