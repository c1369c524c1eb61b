/**
 * The seal of Một Cửa: one open door in a gold frame. White on lacquer; the gold leaf is the open door.
 * Decorative: the name stands beside it. Size comes from the surrounding style (`.brand svg`).
 */
export function Seal() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" fill="none" strokeLinejoin="round" strokeLinecap="round">
      <rect x="1.5" y="1.5" width="37" height="37" rx="6" stroke="#f2b824" strokeWidth="2" />
      <path d="M11.5 30.5V18a8.5 8.5 0 0 1 17 0v12.5" stroke="#fff" strokeWidth="2.5" />
      <path d="M8 30.5h24" stroke="#fff" strokeWidth="2.5" />
      <path d="M20 30V15.5l5.5 2.8V30z" fill="#f2b824" stroke="#f2b824" strokeWidth="1" />
    </svg>
  );
}

/** The seal alone on its lacquer ground, as a site icon (`/assets/seal.svg`). */
export const sealFile =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" fill="none" stroke-linejoin="round" stroke-linecap="round"><rect width="40" height="40" rx="7" fill="#9e1b1e"/><path d="M11.5 30.5V18a8.5 8.5 0 0 1 17 0v12.5M8 30.5h24" stroke="#fff" stroke-width="2.5"/><path d="M20 30V15.5l5.5 2.8V30z" fill="#f2b824" stroke="#f2b824"/></svg>';
