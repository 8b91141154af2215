/** Words that begin a sentence or a clause with a capital and are no name. */
export const adverbs = new Set(
  (
    'today yesterday tomorrow overall meanwhile elsewhere instead perhaps maybe now then total totals altogether together ' +
    'another others other nobody everyone first second third finally still thus hence therefore however besides indeed negative minus plus ' +
    'add take give use see stack build keep make cut spend raise hire let get put set women men children people girls boys'
  ).split(' '),
);

/** Names of what is measured: the number after them is a value. */
export const measures = new Set(
  (
    'gdp gnp gva gni cpi rpi ppi cpih hdi iq gini pisa index score population turnout age aged average mean median ' +
    'deaths births cases total sum brent wti dow ftse nasdaq dax nikkei mach ph bmi psa ldl hba1c crp egfr ' +
    'hr or rr ci cri iqr sd se n p r t f z auc'
  ).split(' '),
);
