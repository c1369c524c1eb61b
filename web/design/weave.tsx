/** The woven hem above the foot (rule 7: red lines and cloth only in the band and above the footer). Decoration only. */
export function Weave() {
  return (
    <svg className="weave" aria-hidden="true">
      <defs>
        <pattern id="w" width="30" height="10" patternUnits="userSpaceOnUse">
          <path d="M0 5L5 0l5 5-5 5zM15 1l4 4-4 4-4-4zM20 5l5-5 5 5-5 5z" fill="currentColor" />
          <path d="M15 3.5L16.5 5 15 6.5 13.5 5z" fill="#f2b824" />
        </pattern>
      </defs>
      <rect width="100%" height="10" fill="url(#w)" />
    </svg>
  );
}

/** The cloth inside the home page's band, after the brocade of the western highlands. Decoration only, wide screens only. */
export function Cloth() {
  return (
    <svg className="cloth wide" aria-hidden="true">
      <defs>
        <pattern id="cl" width="72" height="72" patternUnits="userSpaceOnUse">
          <path d="M36 2l34 34-34 34L2 36zM36 14L14 36l22 22 22-22z" fill="currentColor" fillRule="evenodd" />
          <path
            d="M36 26l10 10-10 10-10-10zM0 -8l8 8-8 8-8-8zM72 -8l8 8-8 8-8-8zM0 64l8 8-8 8-8-8zM72 64l8 8-8 8-8-8z"
            fill="currentColor"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#cl)" />
    </svg>
  );
}
