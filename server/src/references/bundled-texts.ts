import enGB from '../../styles/locales-en-GB.xml';
import enUS from '../../styles/locales-en-US.xml';
import apa from '../../styles/apa.csl';
import bluebook from '../../styles/bluebook-law-review.csl';
import chicagoAuthorDate from '../../styles/chicago-author-date.csl';
import chicagoNotes from '../../styles/chicago-fullnote-bibliography.csl';
import harvard from '../../styles/harvard-cite-them-right.csl';
import mla from '../../styles/modern-language-association.csl';
import oscola from '../../styles/oscola.csl';

/** The texts of the bundled styles, by id. */
export const styleTexts: Readonly<Record<string, string>> = {
  apa,
  'chicago-author-date': chicagoAuthorDate,
  'chicago-notes': chicagoNotes,
  mla,
  harvard,
  oscola,
  bluebook,
};

export const localeTexts = { 'en-US': enUS, 'en-GB': enGB };
