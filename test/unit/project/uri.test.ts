import { describe, expect, test } from 'vitest';
import {
  folderOf,
  nameOf,
  parentFolder,
  pathWithin,
  readable,
  resolvePath,
} from '../../../server/src/core/project/uri';

describe('resolvePath', () => {
  const folder = 'file:///home/ana/briefs/';
  test.each([
    ['refs.json', 'file:///home/ana/briefs/refs.json'],
    ['./refs.json', 'file:///home/ana/briefs/refs.json'],
    ['../shared/refs.json', 'file:///home/ana/shared/refs.json'],
    ['../../../../../refs.json', 'file:///refs.json'],
    ['/etc/refs.json', 'file:///etc/refs.json'],
    ['sources 2026/réfs#1.json', 'file:///home/ana/briefs/sources%202026/r%C3%A9fs%231.json'],
    ['packs\\steel.yaml', 'file:///home/ana/briefs/packs/steel.yaml'],
    ['file:///elsewhere/refs.json', 'file:///elsewhere/refs.json'],
  ])('%s', (written, uri) => expect(resolvePath(folder, written)).toBe(uri));

  test('a Windows path is absolute', () => {
    expect(resolvePath('file:///c%3A/briefs/', 'D:\\packs\\steel.yaml')).toBe('file:///D%3A/packs/steel.yaml');
  });
  test('an address with a host keeps it', () => {
    expect(resolvePath('vscode-vfs://github/org/repo/briefs/', '../refs.json')).toBe(
      'vscode-vfs://github/org/repo/refs.json',
    );
  });
});

test('folders go up to the top and stop there', () => {
  expect(folderOf('file:///home/ana/draft.md')).toBe('file:///home/ana/');
  expect(parentFolder('file:///home/ana/')).toBe('file:///home/');
  expect(parentFolder('file:///home/')).toBe('file:///');
  expect(parentFolder('file:///')).toBeNull();
  expect(parentFolder(folderOf('untitled:Untitled-1'))).toBeNull();
});

test('addresses are shown as people write them', () => {
  expect(readable('file:///home/ana/r%C3%A9fs.json')).toBe('/home/ana/réfs.json');
  expect(readable('file:///c%3A/refs.json')).toBe('c:/refs.json');
  expect(readable('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  expect(readable('file:///bad%zz')).toBe('/bad%zz');
  expect(nameOf('file:///home/ana/r%C3%A9fs.json')).toBe('réfs.json');
  expect(nameOf('untitled:Untitled-1')).toBe('Untitled-1');
  expect(pathWithin('file:///home/', 'file:///home/a%20b/c.md')).toBe('a b/c.md');
  expect(pathWithin('file:///home/', 'file:///else/c.md')).toBeNull();
});
