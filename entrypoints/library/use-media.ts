import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  const [isMatch, setIsMatch] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const controller = new AbortController();
    const list = matchMedia(query);
    const follow = () => setIsMatch(list.matches);
    follow();
    list.addEventListener('change', follow, { signal: controller.signal });
    return () => controller.abort();
  }, [query]);
  return isMatch;
}
