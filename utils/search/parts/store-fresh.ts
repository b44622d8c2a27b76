import { freshOf } from './choose-parts';
import type { IndexState } from './index-state';
import { joinStored } from './join-parts';

/**
 * Makes one stored part of all fresh ones. In a turn of its own (`takeTurn`).
 * @throws DamagedIndexError, StaleIndexError
 */
export async function storeFresh(state: IndexState): Promise<void> {
  const { unstored, revision } = state;
  await joinStored(state, freshOf(state), revision);
  state.unstored -= unstored;
}
