import { l10n } from 'vscode';
import type { Words } from './messages';

export function pageWords(): Words {
  return {
    initials: l10n.t('Your initials'),
    initialsFirst: l10n.t('Write your initials first: they stand under each sign-off.'),
    saveAs: l10n.t('Save Sheet As…'),
    pass: l10n.t('Pass'),
    fail: l10n.t('Fail'),
    query: l10n.t('Query'),
    review: l10n.t('Review of statistic {0}', '{0}'),
    goTo: l10n.t('Show statistic {0} in the draft', '{0}'),
    note: l10n.t('Note'),
    noteOf: l10n.t('Note on statistic {0}', '{0}'),
    resultFirst: l10n.t('Choose Pass, Fail or Query, and the note is kept with it.'),
    saved: l10n.t('Saved: statistic {0}', '{0}'),
    table: l10n.t('Every statistic of the draft with its source, the evidence, and your review'),
  };
}
