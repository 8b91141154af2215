/**
 * Countries and the adjectives of them: a pack that says "US models" means "American models" too, and "China" lends itself
 * to "Chinese". One line a country; the first word stands for all. Words of two parts are written with a space.
 */
const LINES = `
us|usa|america|american|united states
china|chinese|prc
uk|britain|british|united kingdom
eu|european union
europe|european
germany|german
france|french
italy|italian
spain|spanish
japan|japanese
korea|korean
india|indian
russia|russian
taiwan|taiwanese
canada|canadian
australia|australian
mexico|mexican
brazil|brazilian
norway|norwegian
sweden|swedish
denmark|danish
finland|finnish
iceland|icelandic
netherlands|dutch
belgium|belgian
poland|polish
portugal|portuguese
ireland|irish
scotland|scottish
wales|welsh
england|english
greece|greek
turkey|turkish
israel|israeli
iran|iranian
ukraine|ukrainian
switzerland|swiss
austria|austrian
hungary|hungarian
africa|african
kenya|kenyan
nigeria|nigerian
egypt|egyptian
singapore|singaporean
vietnam|vietnamese
indonesia|indonesian
malaysia|malaysian
argentina|argentinian
chile|chilean
`;

const single = new Map<string, string>();
const double = new Map<string, string>();
for (const line of LINES.trim().split('\n')) {
  const [name, ...others] = line.split('|');
  for (const word of [name!, ...others]) (word.includes(' ') ? double : single).set(word, `@${name}`);
}

/** What stands for the country that a capitalised word names, or null. Plurals ("Americans") count. */
export function country(raw: string): string | null {
  if (!/^\p{Lu}/u.test(raw)) return null;
  const lower = raw.toLowerCase();
  // "US" is a country, "Us" at the head of a sentence is not.
  if (lower === 'us') return raw === 'US' ? '@us' : null;
  return single.get(lower) ?? (lower.endsWith('s') ? (single.get(lower.slice(0, -1)) ?? null) : null);
}

const seconds = new Set([...double.keys()].map((name) => name.split(' ')[1]!));

/** Whether a word, in lower case, may be the second of such a name. */
export function endsCountry(lower: string): boolean {
  return seconds.has(lower);
}

/** The same for a name of two words. */
export function countryOfTwo(first: string, second: string): string | null {
  return double.get(`${first} ${second}`.toLowerCase()) ?? null;
}
