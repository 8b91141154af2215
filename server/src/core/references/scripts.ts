import type { Run } from './rich-text';

const plain = '0123456789+-=()';
const shown = { super: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' } as const;

/** A raised or lowered number in characters that say so by themselves: "H₂O", since "Guide2" would have a false figure. Letters stay as they are. */
export function scriptInText({ script, ...run }: Run): Run {
  if (script === undefined || ![...run.text].every((sign) => plain.includes(sign === '−' ? '-' : sign))) return run;
  return {
    ...run,
    text: [...run.text].map((sign) => shown[script][plain.indexOf(sign === '−' ? '-' : sign)]).join(''),
  };
}
