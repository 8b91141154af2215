/** What names of every sort have before their last word. */
const usual = 'van von de der den la le du di da al el bin ibn'.split(' ');
/** What is taken for one only where a family name is expected: "ten" is a number, too, and "das" begins titles. */
const beforeFamilyNames = 'del della dos das ten ter zu'.split(' ');

/** Those as alternatives of a pattern, in small letters. */
export const USUAL_PARTICLES = usual.join('|');

const inEitherCase = ([first, ...rest]: string) => `[${first!.toUpperCase()}${first!}]${rest.join('')}`;

/**
 * What may stand before a family name, as a pattern: "van der Meer", "Della Porta", "d’Alembert", "al-Khalili". Names have up to three of these words.
 */
export const PARTICLES = String.raw`(?:(?:${[...usual, ...beforeFamilyNames].map(inEitherCase).join('|')}|['\u2019]t) ){0,3}(?:[Dd]['\u2019]|[Aa][dlnrstz]h?-|[Ee]l-)?`;
