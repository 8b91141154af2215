/** The names that babel and BibLaTeX have for the languages that writers meet most, with the tags of CSL. */
const names: Readonly<Record<string, string>> = {
  english: 'en-US',
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  german: 'de-DE',
  ngerman: 'de-DE',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  swissgerman: 'de-CH',
  nswissgerman: 'de-CH',
  french: 'fr-FR',
  francais: 'fr-FR',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  spanish: 'es-ES',
  italian: 'it-IT',
  portuguese: 'pt-PT',
  portuges: 'pt-PT',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  dutch: 'nl-NL',
  danish: 'da-DK',
  swedish: 'sv-SE',
  norwegian: 'nb-NO',
  norsk: 'nb-NO',
  nynorsk: 'nn-NO',
  finnish: 'fi-FI',
  polish: 'pl-PL',
  czech: 'cs-CZ',
  slovak: 'sk-SK',
  slovene: 'sl-SI',
  slovenian: 'sl-SI',
  croatian: 'hr-HR',
  hungarian: 'hu-HU',
  magyar: 'hu-HU',
  romanian: 'ro-RO',
  bulgarian: 'bg-BG',
  greek: 'el-GR',
  russian: 'ru-RU',
  ukrainian: 'uk-UA',
  turkish: 'tr-TR',
  arabic: 'ar',
  hebrew: 'he-IL',
  japanese: 'ja-JP',
  chinese: 'zh-CN',
  korean: 'ko-KR',
  latin: 'la',
  catalan: 'ca-AD',
  estonian: 'et-EE',
  latvian: 'lv-LV',
  lithuanian: 'lt-LT',
};

/**
 * The language of a BibTeX entry's titles: as `langid` says, its older name `hyphenation`, or `language`. As a tag where the name is known,
 * else as it is written; null where nothing says it.
 */
export function languageOf(fields: Readonly<Record<string, string | number>>): string | null {
  const written = fields['langid'] ?? fields['hyphenation'] ?? fields['language'];
  const name = String(written ?? '')
    .replace(/[{}]/gu, '')
    .trim();
  if (name === '') return null;
  return names[name.toLowerCase()] ?? name;
}
