/** How long, and how often at once, a person may show an electronic paper to somebody by a link. Our own rule, no law's. */
export const sharing = { days: [1, 7, 30], mostOpen: 10 } as const;
