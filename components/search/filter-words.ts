/** What filters of the query language are called on chips. */
import { type MessageKey, t } from '../../utils/i18n/translate';

/** A part of a query that lets only some papers through. */
export interface Filter {
  /** `tag`, `is`, `year` … */
  readonly field: string;
  readonly value: string;
  readonly isNegated: boolean;
}

const valueNames: Readonly<Record<string, MessageKey>> = {
  'is:unread': 'statusUnread',
  'is:reading': 'statusReading',
  'is:read': 'statusRead',
  'is:starred': 'readerStarred',
  'has:code': 'filterCode',
  'has:note': 'filterNote',
  'has:pdf': 'filterPdf',
};

const fieldNames: Readonly<Record<string, MessageKey>> = {
  author: 'filterAuthorIs',
  title: 'filterTitleIs',
  abstract: 'filterAbstractIs',
  venue: 'filterVenueIs',
  note: 'filterNoteIs',
  tag: 'filterTagIs',
  list: 'filterListIs',
  site: 'filterSiteIs',
  year: 'filterYearIs',
  added: 'filterAddedIs',
};

export function filterName({ field, value, isNegated }: Filter): string {
  const known = valueNames[`${field}:${value.toLowerCase()}`];
  const fieldName = fieldNames[field];
  const name = known ? t(known) : fieldName ? t(fieldName, value) : `${field}: ${value}`;
  return isNegated ? t('filterNot', name) : name;
}
