import { useEffect, useRef } from 'preact/hooks';
import { isPlainKey, keyOf, takesKeys } from '../../components/papers/row-keys';

/** Keys that work wherever the focus is, but where text is typed. */
export function usePopupKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  // Kept beside the listener: a key may come before the effects of a render have run.
  const newest = useRef({ isOn, keys });
  newest.current = { isOn, keys };
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const { current } = newest;
      const act = current.isOn ? current.keys[keyOf(event)] : undefined;
      if (!act || event.defaultPrevented || !isPlainKey(event) || takesKeys(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
