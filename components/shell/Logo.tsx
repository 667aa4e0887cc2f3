/** Two owners, one office: a circle and a square of the same size that share a field. */
export const Logo = () => (
  <svg viewBox="0 0 34 22" width="34" height="22" aria-hidden="true" focusable="false">
    <circle cx="11" cy="11" r="9.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
    <rect x="14" y="2" width="18" height="18" rx="2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
  </svg>
)
