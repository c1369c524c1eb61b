import type { ReactNode } from 'react';

/** Every icon of both fronts, drawn on a 24 x 24 grid with a 1.75 stroke. Names say what is drawn, not where it is used. */
const shapes = {
  baby: (
    <>
      <circle cx="12" cy="7.5" r="4" />
      <path d="M10.5 6.8h.01M13.5 6.8h.01M10.8 9.2c.8.6 1.6.6 2.4 0M6.2 12.8C5.4 17 7 21 12 21s6.6-4 5.8-8.2M7 13l10 5M17 13l-5 2.5" />
    </>
  ),
  bell: <path d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4" />,
  box: <path d="M3.5 5h17v4h-17zM5 9v11h14V9M10 13h4" />,
  calendar: (
    <>
      <rect x="4" y="5" width="16" height="15" rx="1.5" />
      <path d="M4 10h16M8.5 3v4M15.5 3v4" />
    </>
  ),
  camera: (
    <>
      <path d="M3.5 8H7l1.8-3h6.4L17 8h3.5v11.5h-17z" />
      <circle cx="12" cy="13.3" r="3.5" />
    </>
  ),
  chart: <path d="M3 17l5-5 4 3 8-9M15 6h5v5" />,
  chat: <path d="M4 5h16v11.5H9.5L4 20.5z" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  chev: <path d="M6 9l6 6 6-6" />,
  circle: <circle cx="12" cy="12" r="7.5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  coin: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9 9.5h6M12 9.5V17M9.5 14h5" />
    </>
  ),
  counter: <path d="M2.5 11h19M5 11v9.5h14V11M8 11V4h8v7" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  data: (
    <>
      <ellipse cx="12" cy="6" rx="8" ry="3" />
      <path d="M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3" />
    </>
  ),
  down: <path d="M12 5v13M6 12.5l6 6 6-6" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M5 20h14" />,
  exit: <path d="M14 4H5v16h9M10 12h10M16 8l4 4-4 4" />,
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  file: <path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 13h6M9 16.5h6" />,
  fit: <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />,
  flat: <path d="M4 12h15M14 7l5 5-5 5" />,
  folder: <path d="M3 5.5h6l2 2.5h10v11.5H3z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17" />
    </>
  ),
  half: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M12 4.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
    </>
  ),
  heart: <path d="M12 20.5S4 15.5 4 9.7A4.3 4.3 0 0 1 12 7.5a4.3 4.3 0 0 1 8 2.2c0 5.8-8 10.8-8 10.8z" />,
  home: <path d="M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-5.5h4V20" />,
  incense: <path d="M4 14.5h16l-2 6H6zM9 14.5V7M12 14.5V5M15 14.5V7M9 4.5V4M12 2.5V2M15 4.5V4" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8h.01" />
    </>
  ),
  land: <path d="M3 7l6-3 6 3 6-3v13l-6 3-6-3-6 3zM9 4v13M15 7v13" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14v2.5" />
    </>
  ),
  mail: <path d="M3 5.5h18v13H3zM3 6.5l9 7 9-7" />,
  offline: (
    <path d="M3.5 3.5l17 17M8.7 15.8a5 5 0 0 1 6.6 0M5.5 12.3a9.5 9.5 0 0 1 4.5-2.4M14 9.9a9.5 9.5 0 0 1 4.5 2.4M2.5 8.8A14 14 0 0 1 6.5 6.2M10.5 5.1a14 14 0 0 1 11 3.7M12 19.5h.01" />
  ),
  online: <path d="M8.7 15.8a5 5 0 0 1 6.6 0M5.5 12.3a9.5 9.5 0 0 1 13 0M2.5 8.8a14 14 0 0 1 19 0M12 19.5h.01" />,
  pause: <path d="M9 6v12M15 6v12" />,
  pen: <path d="M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z" />,
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c0-4.3 3.3-6.5 7.5-6.5s7.5 2.2 7.5 6.5" />
    </>
  ),
  phone: (
    <path d="M6.5 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1.5-1 2.5-2.5 2.5A14.5 14.5 0 0 1 4 6c0-1.5 1-2.5 2.5-2.5z" />
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V4h10v5M7 17H4V9.5h16V17h-3M7 14h10v6H7z" />,
  report: <path d="M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6" />,
  rings: (
    <>
      <circle cx="9" cy="15" r="5.5" />
      <circle cx="15" cy="15" r="5.5" />
      <path d="M7.5 3h3L9 6zM13.5 3h3L15 6z" />
    </>
  ),
  rotate: <path d="M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5" />,
  scan: <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16" />,
  seal: (
    <>
      <path d="M12 3l2.4 1.8 3-.2.8 2.9 2.5 1.6-1 2.9 1 2.9-2.5 1.6-.8 2.9-3-.2L12 21l-2.4-1.8-3 .2-.8-2.9-2.5-1.6 1-2.9-1-2.9 2.5-1.6.8-2.9 3 .2z" />
      <path d="M8.5 12l2.5 2.5 4.5-5" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l5 5" />
    </>
  ),
  shop: <path d="M4.5 12v8.5h15V12M5 3.5h14l2 6a2.9 2.9 0 0 1-6 0 2.9 2.9 0 0 1-6 0 2.9 2.9 0 0 1-6 0zM10 20.5V15h4v5.5" />,
  sound: <path d="M4 9.5v5h3.5l5 4V5.5l-5 4zM15.5 9.5a3.5 3.5 0 0 1 0 5M18 6.8a7.5 7.5 0 0 1 0 10.4" />,
  stop: <rect x="6.5" y="6.5" width="11" height="11" rx="1" />,
  task: (
    <>
      <rect x="4" y="4" width="16" height="16" rx="2" />
      <path d="M8 12l3 3 5-6" />
    </>
  ),
  trash: <path d="M5 7h14M9.5 7V4h5v3M7 7l1 13h8l1-13M10.5 11v5.5M13.5 11v5.5" />,
  undo: <path d="M4 9h10a5.5 5.5 0 0 1 0 11H8M8 5L4 9l4 4" />,
  up: <path d="M12 19V6M6 11.5L12 5.5l6 6" />,
  upload: <path d="M12 15V4M7 8.5l5-5 5 5M5 20h14" />,
  warn: <path d="M12 4l9 16H3zM12 10v4M12 17h.01" />,
  x: <path d="M6 6l12 12M18 6L6 18" />,
  zin: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l5 5M11 8v6M8 11h6" />
    </>
  ),
  zout: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="M16 16l5 5M8 11h6" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** All names, for a page that shows the set and for tests. */
export const iconNames = Object.keys(shapes) as IconName[];

/**
 * One inline icon, `1.25em` by the shared style `svg.i`.
 * Decorative unless `title` is given: rule 3 of the design says that a word stands beside every icon.
 */
export function Icon({ name, title, className }: { name: IconName; title?: string; className?: string }) {
  const classes = className ? `i ${className}` : 'i';
  if (title) {
    return (
      <svg className={classes} viewBox="0 0 24 24" role="img" aria-label={title}>
        {shapes[name]}
      </svg>
    );
  }
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
