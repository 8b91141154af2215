import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '../../server/src/built-in-packs';
import { analyse } from '../../server/src/core/analyse';
import { hover } from '../../server/src/core/features/hover';
import { checkRules } from '../../server/src/core/rules/check-rules';
import { fixesFor } from '../../server/src/core/rules/fixes';
import { defaultSettings } from '../../server/src/core/settings';
import { applyEdits } from '../../server/src/core/text/edit';

const folder = path.join(import.meta.dirname, '../../examples');
const read = (file: string) => fs.readFileSync(path.join(folder, file), 'utf8');
const packs = builtInPacks();

function lint(text: string) {
  const analysis = analyse(text, { packs });
  const findings = checkRules(analysis, defaultSettings);
  const about = (words: string, from = 0) => {
    const at = text.indexOf(words, from);
    return findings.filter(({ span }) => span.start < at + words.length && at < span.end);
  };
  return { analysis, findings, about };
}

/** What the README and the walkthrough of the examples promise. */
describe('the example drafts', () => {
  const brief = read('one-pager.md');

  it('shows the card of a recognised figure with its source, its condition and both bars', () => {
    const { analysis } = lint(brief);
    const card = hover(analysis, brief.indexOf('94 percent') + 2, { pictures: true })!;
    expect(card.markdown).toContain('CAISI');
    expect(card.markdown).toContain('jailbreaking technique');
    const picture = decodeURIComponent(/data:image\/svg\+xml[^,]*,([^)\s]+)/u.exec(card.markdown)![1]!);
    expect(picture).toContain('94 percent');
    expect(picture).toContain('8 percent');
    expect(brief.slice(card.span.start, card.span.end)).toBe('94 percent');
  });

  it('calls another value an error and offers the right one', () => {
    const wrong = brief.replace('94 percent', '96 percent');
    const { analysis, about } = lint(wrong);
    const [finding] = about('96 percent');
    expect(finding).toMatchObject({ rule: 'contradicted-figure', severity: 'error' });
    expect(finding!.message).toContain('The draft says 96 percent; the source says 94 percent (CAISI 2025');
    const [fix] = fixesFor(finding!, analysis);
    expect(applyEdits(wrong, fix!.edits)).toBe(brief);
  });

  it('warns where the citation is gone and offers to cite', () => {
    const bare = brief.replace(' [@caisi2025deepseek]', '');
    const { analysis, about } = lint(bare);
    const finding = about('94 percent').find(({ rule }) => rule === 'unsourced-statistic');
    expect(finding).toMatchObject({ severity: 'warning' });
    const cited = applyEdits(bare, fixesFor(finding!, analysis)[0]!.edits);
    expect(cited).toMatch(/\[@anthropic2026two\]/u);
    // The paper reports what somebody else measured: that is told, and nothing else.
    expect(
      lint(cited)
        .about('94 percent')
        .map(({ rule }) => rule),
    ).toEqual(['secondary-source']);
  });

  it('finds what is wrong in the long draft, and leaves the rest alone', () => {
    const draft = read('chip-export-controls.md');
    const { about } = lint(draft);
    const rules = (words: string, from?: number) => about(words, from).map(({ rule }) => rule);
    expect(rules('96 percent')).toEqual(['contradicted-figure']);
    expect(about('4 percent of NVIDIA')[0]!.message).toContain('the source says 2 percent');
    expect(rules('12-24 months ahead')).toContain('contradicted-figure');
    expect(rules('11 times more compute')).toEqual(['contradicted-figure']);
    expect(rules('Experts say')).toEqual(['unsourced-attribution']);
    expect(rules('[citation needed]')).toEqual(['citation-placeholder']);
    expect(rules('[^hr8283]')).toEqual(['undefined-footnote']);
    expect(rules('94 percent of respondents')).toEqual(['unsourced-statistic']);
    expect(rules('commanding')).toEqual(['misquotation']);
    expect(about('commanding')[0]!.message).toContain(
      'The quotation says “commanding”; the source has other words there',
    );
    for (const fine of [
      'systematic industrial espionage',
      'three recommendations',
      '$52.7 billion',
      'once a year',
      '90 days',
      '1,000 accelerators',
      '$380 million',
    ])
      expect(rules(fine), fine).toEqual([]);
  });

  it('has nothing to say against figures that agree', () => {
    const { findings } = lint(
      'Under a common jailbreak, R1-0528 complied with 94 percent of malicious requests.[^1]\n\n[^1]: NIST, https://www.nist.gov/caisi/report\n',
    );
    expect(findings).toEqual([]);
  });

  it('says of a draft about something else only where a figure has no source', () => {
    const { analysis, findings } = lint(read('rents.md'));
    expect(analysis.blocks.flatMap((block) => block.ticks).filter((tick) => tick.evidence !== null)).toEqual([]);
    expect(findings.some(({ rule }) => rule === 'contradicted-figure')).toBe(false);
  });
});
