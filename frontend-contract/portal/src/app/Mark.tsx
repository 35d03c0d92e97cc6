/** The product's mark: the three sides of a problem, joined. */
export function Mark() {
  return (
    <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 8 8 23h16z" stroke="#ffd08a" strokeWidth="2.4" fill="none" />
      <circle cx="16" cy="8" r="4" fill="#fff" />
      <circle cx="8" cy="23" r="4" fill="#fff" />
      <circle cx="24" cy="23" r="4" fill="#fff" />
    </svg>
  );
}
