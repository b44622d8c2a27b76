import { dateIn } from './clean';
import { metas } from './dom';

/**
 * The earliest date in `<meta>`s of these names: papers are online before they are printed, and old
 * ones printed long before they are online.
 */
export function metaDate(root: ParentNode, ...names: readonly string[]): string | undefined {
  const dates = names.flatMap((name) => metas(root, name).flatMap((value) => dateIn(value) ?? []));
  const [earliest] = dates.toSorted();
  // `2026-05` sorts before the day it is short for.
  return dates.find((date) => date.length > 7 && date.startsWith(earliest ?? '-')) ?? earliest;
}
