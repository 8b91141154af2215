import { describe, expect, it } from 'vitest';
import { parseJudged, Score } from '../../harness/judged';

/** Drafts of a sentence or two, each number of which is judged by hand: what was judged wrongly once, and what stands beside it and is right. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  'a saying has its own number': [
    'Every day {{20|S}} women die in childbirth.',
    'On that day {{12|S}} people died.',
    'A group of {{14|S}} investors bought the port.',
    'Our model suggests the threshold would catch {{5 to 15|S}} developers.',
    'The Group of {{Seven|-}} met in Rome, and the Group of {{20|-}} countries in Rio.',
    'The Big {{Four|-}} firms audit most banks.',
    'It is a catch {{22|-}} for tenants.',
    'He was on cloud {{nine|-}} after the vote.',
  ],
  'a manner of speaking has one, two or three parts': [
    '{{Forty|S}} party officials were charged with fraud in {{2024|-}}.',
    'Police found {{twenty-two|S}} shot and wounded.',
    '{{Sixty|S}} stop signs were stolen in {{2023|-}}.',
    '{{Fifteen|S}} time zones were hit.',
    '{{Two|S}} party officials were charged with fraud.',
    'A {{two|-}}-way street.',
    'Tests were run by {{a third|-}} party.',
    'It is a {{double|-}}-edged sword, and a {{double|-}} standard.',
    'That is {{half|-}} the battle.',
    'A {{three|-}}-pronged approach works.',
  ],
  'a rule governs what stands behind it': [
    'The {{20 percent|S}} who rent must pay {{20 percent|-}}.',
    'The {{20 percent|S}} who rent must pay {{30 percent|-}}.',
    'It holds data from {{13|S}} sources, so that agencies know how money should be spent.',
  ],
  'a reason is a fact, whatever follows from it': [
    'The government should act because {{1.2 million|S}} households are in arrears.',
    'The government should act because, in March, {{1.2 million|S}} households were in arrears.',
    'Given that {{1.2 million|S}} households are in arrears, ministers must act.',
    'Because rents rose {{9%|S}}, ministers should cap rises at {{5%|-}}.',
    'We recommend a cap because {{1.2 million|S}} households are in arrears.',
    'Cap rents at {{5%|-}} because {{1.2 million|S}} households are in arrears.',
    'We recommend a cap of {{5%|-}} because it is fair.',
    'The cap should be {{5%|-}} because tenants must keep {{60%|-}} of their pay.',
    'Councils must pay within {{30 days|-}} because delays are costly.',
  ],
  'a fact beside a rule': [
    'While councils must rehouse families within {{56 days|-}}, {{109,000|S}} households were in temporary accommodation in March.',
    'Although hospitals must treat patients within {{18 weeks|-}}, {{42%|S}} waited longer.',
    'The hospital must treat {{92%|-}} of patients within {{18 weeks|-}} but treated {{58%|S}} last year.',
    'Although you should aim for less, {{5%|-}} is acceptable.',
    'Firms must pay {{5%|-}} but not more than {{€20,000|-}}.',
    'While the levy is below {{5%|-}}, firms must report it.',
  ],
  'what is told in passing': [
    'The UK, where {{12%|S}} of firms paid no tax last year, must act.',
    'If the UK, which spends {{2.3%|S}} of GDP on defence, is to lead, it must act.',
    'Take Leeds, where rents rose {{12%|S}} last year.',
    'A new fund, which receives {{5%|-}} of the receipts, should be set up.',
    'Firms must name owners who hold {{25%|-}} of the shares.',
    'Councils must publish a list, which must show {{20|-}} sites.',
  ],
  'what one should know is so': [
    'Nobody should forget that {{72|S}} people died in the fire.',
    'Parents should know that {{12%|S}} of pupils were absent last year.',
    'Schools must ensure that {{95%|-}} of pupils are present.',
    'Parents should know that pupils must attend for {{190 days|-}}.',
  ],
  'a sentence in italics is no title of a work': [
    '*Figure {{3|-}}: Rents rose {{9%|S}} in {{2024|-}}.*',
    'Figure {{3|-}}: *Rents rose {{9%|S}} in Leeds.*',
    'She cites *The {{20 Percent|-}} Question and Its Critics* at length.',
  ],
  'a verb that opens no instruction': [
    'The reform\u2014a big one for families\u2014cut child poverty to {{5.2 percent|S}}.',
    'Cut prices drew {{40%|S}} more customers.',
    'Target groups received {{40%|S}} of the money.',
    'Cut off from Europe, exporters lost {{15%|S}} of sales.',
    'Cut off supply within {{5 days|-}}.',
    'The plan is simple\u2014cut rents by {{5%|-}}.',
    'The plan\u2014raise rents by {{5%|-}}\u2014cut fees by {{6%|-}}\u2014is simple.',
    'The reform \u2013 a big one \u2013 cut child poverty to {{5.2 percent|S}}.',
    'Target groups that received {{40%|-}} of the money.',
    'Limit contracts to {{three years|-}}.',
  ],
  'what is expected to happen': [
    'Investment is expected to top {{$1 trillion|S}} by {{2030|-}}.',
    'Output is expected to contract {{3%|S}} this year.',
    'Officers are expected to complete {{12|-}} visits.',
    'Grantees are expected to match {{25%|-}} of the award.',
  ],
  'a mean is a measure': [
    'The average age of first-time buyers is {{34|S}}.',
    'The median age in Japan is {{49|S}}.',
    'The code of the form is {{34|-}}.',
  ],
  'an example of anything': [
    'For example, a lab that spends {{$100 million|-}} with {{5,000|-}} chips falls below the line.',
    'For example, a lab that spent {{$100 million|S}} with {{5,000|S}} chips fell below the line.',
    'For example, a plant that serves Leeds uses {{40 GW|S}}.',
  ],
  'a level that has a name': [
    'The {{4-hour|-}} A&E target was missed.',
    'The {{18-week|-}} standard has not been met since {{2016|-}}.',
    "The NHS's {{92%|-}} standard was met.",
    'Trusts missed the {{62-day|-}} cancer target.',
    'Its {{4%|S}} standard error is small.',
    'The {{92%|S}} that met the standard are large.',
  ],
  'a kind of thing': [
    'TSMC makes chips on its {{3 nm|-}} node.',
    'Ukraine asked for {{155mm|-}} shells.',
    'He owned a {{9mm|-}} pistol and a {{.50|-}} calibre rifle.',
    'Pupils sit the {{11|-}}-plus exam.',
    'The charity runs a {{24-hour|-}} hotline.',
    'Each manager had a {{360-degree|-}} review.',
    'Nobody has {{20/20|-}} vision.',
    'The {{80/20|-}} rule gives {{50-50|-}} odds.',
    'He found a {{£20|-}} note.',
    'States claimed {{12-mile|-}} limits and a {{200-nautical-mile|-}} zone.',
    'The council set up a {{20mph|-}} zone.',
    'It fired {{10,000|S}} shells.',
    'Rain reached {{155 mm|S}} in a day.',
    'The {{24-hour|S}} delay cost {{£20 million|S}}.',
    'The town spent a {{£20 million|S}} surplus on a {{$1.2 trillion|S}} bill.',
    'A {{50/50|S}} split of the vote surprised both.',
  ],
  'a word is looked at whole': [
    'The board made mistakes in the long and quite tedious work of the review over {{three years|-}}.',
  ],
  'times of day with a stop': [
    'The school day runs from {{8.45|-}} to {{3.15|-}}.',
    'The office opens at {{8.30|-}}.',
    'The session starts at {{14.00|-}}.',
    'The score starts at {{8.30|S}} and ends at {{9.15|S}}.',
    'The share price opened at {{8.45|S}}.',
    'It rose from {{8.45|S}} to {{9.15|S}}.',
  ],
};

describe.each(Object.entries(sentences))('%s', (_, drafts) => {
  it.each(drafts)('%s', (draft) => {
    expect(new Score().add(parseJudged(draft)).misses.filter((miss) => !miss.startsWith('sourcing'))).toEqual([]);
  });
});
