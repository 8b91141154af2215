/**
 * A light English stemmer: it makes the forms of one word alike ("complied", "compliance", "complies" are all "compli"),
 * and British and American spellings too. It need not yield words; both the pack's names and the draft go through it.
 * Short words and words with digits are left alone.
 */
export function stem(word: string): string {
  // "EVs" are more than one EV.
  if (/^\p{Lu}{2,}s$/u.test(word)) return word.slice(0, -1).toLowerCase();
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return finish(irregular);
  if (/\d/.test(lower)) return lower;
  // "Try" beside "tries".
  if (lower.length <= 3) return lower.replace(/^([^aeiou]{2})y$/, '$1i');
  return finish(derived(american(participle(plural(lower)))));
}

const IRREGULAR = new Map(
  Object.entries({
    beaten: 'beat',
    // Of persons, and of no thing's age.
    aged: 'aged',
    agreed: 'agree',
    became: 'become',
    began: 'begin',
    begun: 'begin',
    bitten: 'bite',
    blew: 'blow',
    blown: 'blow',
    bore: 'bear',
    borne: 'bear',
    bought: 'buy',
    bound: 'bind',
    bred: 'breed',
    broke: 'break',
    broken: 'break',
    brought: 'bring',
    built: 'build',
    burnt: 'burn',
    came: 'come',
    caught: 'catch',
    childhood: 'child',
    children: 'child',
    chose: 'choose',
    chosen: 'choose',
    cost: 'cost',
    dealt: 'deal',
    decreed: 'decree',
    died: 'die',
    disagreed: 'disagree',
    drank: 'drink',
    drawn: 'draw',
    dreamt: 'dream',
    drew: 'draw',
    driven: 'drive',
    drove: 'drive',
    drunk: 'drink',
    dug: 'dig',
    eaten: 'eat',
    fallen: 'fall',
    fed: 'feed',
    fell: 'fall',
    felt: 'feel',
    fled: 'flee',
    flew: 'fly',
    flown: 'fly',
    forbade: 'forbid',
    forbidden: 'forbid',
    forgot: 'forget',
    forgotten: 'forget',
    fought: 'fight',
    found: 'find',
    froze: 'freeze',
    frozen: 'freeze',
    gave: 'give',
    given: 'give',
    gone: 'go',
    got: 'get',
    gotten: 'get',
    grew: 'grow',
    grown: 'grow',
    growth: 'grow',
    heard: 'hear',
    held: 'hold',
    hidden: 'hide',
    households: 'household',
    hung: 'hang',
    kept: 'keep',
    knew: 'know',
    known: 'know',
    laid: 'lay',
    learnt: 'learn',
    led: 'lead',
    left: 'leave',
    lent: 'lend',
    lit: 'light',
    lives: 'live',
    losses: 'loss',
    lost: 'lose',
    made: 'make',
    making: 'make',
    meant: 'mean',
    men: 'man',
    met: 'meet',
    news: 'news',
    overcame: 'overcome',
    paid: 'pay',
    people: 'person',
    ran: 'run',
    rang: 'ring',
    ridden: 'ride',
    risen: 'rise',
    rode: 'ride',
    rose: 'rise',
    rung: 'ring',
    said: 'say',
    sang: 'sing',
    sank: 'sink',
    sat: 'sit',
    saw: 'see',
    seen: 'see',
    sent: 'send',
    shaken: 'shake',
    shone: 'shine',
    shook: 'shake',
    shot: 'shoot',
    shrank: 'shrink',
    shrunk: 'shrink',
    slept: 'sleep',
    sold: 'sell',
    sought: 'seek',
    spent: 'spend',
    spoke: 'speak',
    spoken: 'speak',
    stole: 'steal',
    stolen: 'steal',
    stood: 'stand',
    struck: 'strike',
    stuck: 'stick',
    sung: 'sing',
    sunk: 'sink',
    swam: 'swim',
    swept: 'sweep',
    swore: 'swear',
    sworn: 'swear',
    swum: 'swim',
    taken: 'take',
    taught: 'teach',
    thought: 'think',
    threw: 'throw',
    thrown: 'throw',
    told: 'tell',
    took: 'take',
    tore: 'tear',
    torn: 'tear',
    trying: 'tri',
    understood: 'understand',
    undertaken: 'undertake',
    undertook: 'undertake',
    went: 'go',
    withdrawn: 'withdraw',
    withdrew: 'withdraw',
    overpaid: 'overpay',
    underpaid: 'underpay',
    woke: 'wake',
    woken: 'wake',
    women: 'woman',
    won: 'win',
    wore: 'wear',
    worn: 'wear',
    written: 'write',
    wrote: 'write',
  }),
);

function plural(word: string): string {
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

function participle(word: string): string {
  const base = word.endsWith('ied')
    ? `${word.slice(0, -3)}y`
    : word.endsWith('ed') && !word.endsWith('eed')
      ? word.slice(0, -2)
      : word.endsWith('ing')
        ? word.slice(0, -3)
        : word;
  if (base === word) return word;
  // "Used", "owing".
  if (/^[aeiou][bcdgkpstwz]$/.test(base)) return `${base}e`;
  if (base.length < 3 || !/[aeiouy]/.test(base)) return word;
  if (/(?:at|iz)$/.test(base)) return `${base}e`;
  return base.length > 3 && /([bdgmnprt])\1$/.test(base) ? base.slice(0, -1) : base;
}

/** The American spelling, and the noun of an adjective ("vacancy", "vacant"). */
function american(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ation|ing)?$/, (ending) =>
      /[lnr]is/.test(word.slice(-ending.length - 1)) ? `iz${ending.slice(2)}` : ending,
    )
    .replace(/our$/, 'or')
    .replace(/tre$/, 'ter')
    .replace(/ancy$/, 'ant')
    .replace(/ogramme$/, 'ogram')
    .replace(/ence$/, (ending) => (/(?:def|off|lic)ence$/.test(word) ? 'ense' : ending));
}

/** Endings that make a noun or an adjective of a verb. What is left must still be long enough to mean something. */
const ENDINGS = ['ization', 'ation', 'ition', 'ance', 'ence', 'ment', 'ize', 'ate', 'ive', 'ant', 'al', 'ly', 'ion'];

function derived(word: string): string {
  // "Veldrian" is of Veldria, "Austrian" of Austria.
  if (word.length > 6 && word.endsWith('ian')) return word.slice(0, -1);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, -ending.length);
    if (base.length < (ending.length <= 2 ? 5 : 4)) continue;
    if (ending === 'ion' && (base.length < 5 || !/[st]$/.test(base))) continue;
    return base;
  }
  return word;
}

function finish(word: string): string {
  if (word.length > 3 && word.endsWith('e')) return finish(word.slice(0, -1));
  if (word.length > 2 && word.endsWith('y') && !/[aeiou]y$/.test(word)) return `${word.slice(0, -1)}i`;
  if (/(?:ll|mm)$/.test(word) && word.length > 4) return word.slice(0, -1);
  return word;
}
