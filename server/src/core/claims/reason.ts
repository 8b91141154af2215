/**
 * Why a numeric expression is no statistic: no factual claim about the world for which an editor would want a source.
 * The first group is decided by what the expression is, the second by what the sentence does with it.
 */
export type NotStatistic =
  // what it is
  | 'date'
  | 'time-frame'
  | 'price-year'
  | 'identifier'
  | 'name'
  | 'version'
  | 'law-number'
  | 'section-number'
  | 'section-reference'
  | 'page-reference'
  | 'list-number'
  | 'endnote-marker'
  | 'chemical-formula'
  | 'time-of-day'
  | 'title'
  | 'ordinal'
  | 'structure'
  | 'classification'
  | 'unit-denominator'
  | 'level'
  // what is said with it
  | 'norm'
  | 'proposal'
  | 'policy-name'
  | 'hypothetical'
  | 'assumption'
  | 'worked-example'
  | 'category-boundary'
  | 'group-selector'
  | 'definition'
  | 'common-knowledge'
  | 'idiom'
  | 'back-reference'
  | 'quotation-of-norm'
  | 'weak';
