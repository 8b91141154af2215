import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { printableItem } from '../../../server/src/core/features/printable-item';
import { defaultSettings } from '../../../server/src/core/settings';
import { MapWorkspace } from './map-workspace';

async function read(frontMatter: string, files: Record<string, string> = {}) {
  const text = `---\n${frontMatter}---\n\nRents rose [@doe2024; @roe2023; @gone1999].\n`;
  const { bibliography, packs, problems } = await resolveProject(
    'file:///work/a.md',
    new MapWorkspace(files),
    {},
    () => [],
    { text },
  );
  const analysis = analyse(text, { packs, bibliography });
  return {
    told: problems.map(({ message, start, end }) => ({
      message,
      line: text.slice(0, start).split('\n').length,
      marked: text.slice(start, end),
    })),
    unknown: checkRules(analysis, defaultSettings)
      .filter(({ rule }) => rule === 'undefined-citation')
      .map(({ message }) => /“@(.*?)”/u.exec(message)![1]),
    printable: (key: string) => printableItem(key, analysis),
  };
}

const good = '- id: roe2023\n  title: Good\n  issued: 2023\n';

describe('references in front matter that is no valid YAML', () => {
  test('a title with a colon is told at its line, and its reference is not printed as if it were whole', async () => {
    const bad = '- id: doe2024\n  title: Rents: a survey\n  issued: 2024\n';
    for (const list of [bad + good, good + bad]) {
      const { told, unknown, printable } = await read(`references:\n${list}`);
      expect(told).toHaveLength(1);
      expect(told[0]!.message).toContain('needs quotes: title: "Rents: a survey"');
      expect(told[0]!.line).toBe(list === bad + good ? 4 : 7);
      expect(unknown).toEqual(['gone1999']);
      expect(printable('doe2024')).toHaveProperty('obstacle', expect.stringContaining('is broken'));
      expect(printable('roe2023')).toHaveProperty('item');
    }
  });

  test('a tab is told, and what stands below it is not called unknown', async () => {
    const { told, unknown, printable } = await read(`references:\n- id: doe2024\n\ttitle: Rents\n${good}`);
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain('begins with a tab');
    expect(told[0]!.line).toBe(4);
    expect(unknown).toEqual(['gone1999']);
    expect(printable('doe2024')).toHaveProperty('obstacle', expect.stringContaining('is broken'));
    expect(printable('roe2023')).toHaveProperty('obstacle', expect.stringContaining('is broken'));
  });

  test('a key that stands twice is no mistake for Pandoc', async () => {
    const { told, printable } = await read(`references:\n${good}lang: en\nlang: de\n`);
    expect(told).toEqual([]);
    expect(printable('roe2023')).toHaveProperty('item');
  });

  test('a mistake in another field breaks no reference', async () => {
    const { told, printable } = await read(`references:\n${good}subtitle: Rents: a plan\n`);
    expect(told).toHaveLength(1);
    expect(printable('roe2023')).toHaveProperty('item');
  });

  test('a mistake below the name of the library is told, too', async () => {
    const { told, unknown } = await read('bibliography: a.bib\ntitle: Rents: a plan\n', {
      '/work/a.bib': '@book{doe2024, title={A}}',
    });
    expect(told.map(({ line }) => line)).toEqual([3]);
    expect(unknown).toEqual(['roe2023', 'gone1999']);
  });
});

test.each(['-', '- ', '- doe2024', '- |\n  doe'])(
  'what is no reference in the list is told where it stands: %j',
  async (line) => {
    for (const [list, at] of [
      [`${line}\n${good}`, 3],
      [`${good}${line}\n`, 6],
      [`${good}${line}\n- id: doe2024\n`, 6],
    ] as const) {
      const { told, printable } = await read(`references:\n${list}`);
      expect(told.map(({ line: where }) => where)).toEqual([at]);
      expect(told[0]!.message).toContain('belongs to no reference');
      expect(told[0]!.marked).not.toBe('');
      expect(printable('roe2023')).toHaveProperty('item');
    }
  },
);

describe('why a work is not in the list', () => {
  test('its entry stands in a part of a library that is broken', async () => {
    const { printable } = await read('bibliography: a.yaml\n', {
      '/work/a.yaml': `- id: doe2024\n  title: Rents: a survey\n${good}`,
    });
    expect(printable('doe2024')).toEqual({ obstacle: '@doe2024 stands in a part of a library that is broken' });
    expect(printable('gone1999')).toEqual({
      obstacle: '@gone1999 is in none of the libraries that this draft uses',
    });
  });

  test('a library is not there', async () => {
    const { printable } = await read('bibliography: [a.yaml, lost.bib]\n', { '/work/a.yaml': good });
    expect(printable('doe2024')).toEqual({
      obstacle: '@doe2024 is in none of the libraries that could be read; “lost.bib” could not',
    });
    expect(printable('roe2023')).toHaveProperty('item');
  });

  test('a library cannot be read', async () => {
    const { printable } = await read('bibliography: a.json\n', { '/work/a.json': '{"name": "package"}' });
    expect(printable('doe2024')).toHaveProperty('obstacle', expect.stringContaining('could'));
  });
});
