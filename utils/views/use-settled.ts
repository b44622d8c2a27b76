import { useEffect, useState } from 'preact/hooks';

/**
 * `value` once it has stayed the same for `milliseconds`: speech must not follow every key. An
 * empty one holds at once.
 */
export function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === '') {
      setSettled(value);
      return undefined;
    }
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
