import { describe, expect, it } from 'vitest';
import { scopesOf } from './scopes';

const withNote = (text: string) => `${text}[^1]\n\n[^1]: Port Office, *Ferries*, 2019.\n`;

describe('a note at the end of a paragraph', () => {
  it.each([
    'Berths in harbours rose to 8,270. The boats moored there came to 1,442. In harbours a third of the crews are young.',
    'The crews of ferries came to 8,270. Of those who live in such towns, 1,442 are young. Ferries have a third of all crews.',
    'Skippers pay a new fee of $4.88. Some may leave, as one in three ports is full.',
  ])('covers it where it is one thread: %s', (text) => {
    const scopes = scopesOf(withNote(text));
    expect(scopes.pop()).toBe('sentence');
    expect(new Set(scopes)).toEqual(new Set(['paragraph']));
  });

  it.each([
    [
      'another matter between',
      'Berths in harbours rose to 8,270. Wages rose by 9%. In harbours a third of the crews are young.',
    ],
    ['no thread at all', 'Berths rose to 8,270. Wages grew by 9%. Ferries carried 40,000 people.'],
    [
      'there is',
      'Berths in harbours rose to 8,270. Yesterday there were 1,442 strikes. Harbours have a third of all crews.',
    ],
    [
      'something added',
      'Berths in harbours rose to 8,270. Moreover, harbour fees rose by 9%. Harbours have a third of all crews.',
    ],
    ['such as', 'Berths in harbours rose to 8,270. Goods such as tea rose by 9%. Harbours have a third of all crews.'],
  ])('does not: %s', (_what, text) => {
    expect(scopesOf(withNote(text))[0]).toBe('none');
  });

  it('covers nothing of it where others are cited, or where it stands within its sentence', () => {
    const [first] = scopesOf(
      withNote(
        'Berths in harbours rose to 8,270. The boats there are old (Lund 2019). Wages grew by 9%. Harbours have a third of all crews.',
      ),
    );
    expect(first).toBe('none');
    expect(
      scopesOf(
        'Berths in harbours rose to 8,270. The boats moored there came to 1,442. Ports[^1] and harbours have a third.\n\n[^1]: Port Office, *Ferries*, 2019.',
      )[0],
    ).toBe('none');
  });
});
