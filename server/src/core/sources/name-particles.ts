/**
 * What may stand before a family name, as a pattern: "van der Meer", "Della Porta", "d’Alembert", "al-Khalili". Names have up to three of these words.
 */
export const PARTICLES = String.raw`(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Ll]a|[Ll]e|[Dd]u|[Dd]i|[Dd]a|[Dd]el|[Dd]ella|[Dd]os|[Dd]as|[Tt]en|[Tt]er|[Zz]u|[Aa]l|[Ee]l|[Bb]in|[Ii]bn|['\u2019]t) ){0,3}(?:[Dd]['\u2019]|[Aa][dlnrstz]h?-|[Ee]l-)?`;
