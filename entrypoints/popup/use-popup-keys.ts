import { useEffect, useRef } from 'preact/hooks';
import { isPlainKey, keyOf, takesKeys } from '../../components/papers/row-keys';

/** Keys that work wherever the focus is, but where text is typed. */
export function usePopupKeys(isOn: boolean, keys: Readonly<Record<string, () => void>>): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const controller = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isOn || event.defaultPrevented || !isPlainKey(event) || takesKeys(event.target)) return;
      const act = newest.current[keyOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown, { signal: controller.signal });
    return () => controller.abort();
  }, [isOn]);
}
