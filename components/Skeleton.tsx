/** Stands in for rows while the first read takes longer than a blink (the delay is in the CSS). */
export function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label="Loading your library">
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} class="skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
