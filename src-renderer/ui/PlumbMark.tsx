/** The sign of Plumbline: a plumb bob on its line. */
export function PlumbMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        d="M6 2.2h12M12 2.4v7"
        fill="none"
      />
      <path fill="currentColor" d="M9.6 9.4h4.8l2.2 4.2L12 22.2l-4.6-8.6z" />
    </svg>
  );
}
