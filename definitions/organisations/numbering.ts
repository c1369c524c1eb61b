/**
 * Identifiers below level 1 after the mergers of 2025 were not published for Quang Ngai when this was written.
 * Until the province's decision is entered, they are assigned by this rule and marked `verify`.
 */
export const numbering = {
  /**
   * Level-2 number of a commune: `firstCommune` + its place among the province's codes in ascending order, unless fixed here.
   * Assigned on the table of 1 July 2025. After a merger enter the number of the new unit in `fixedCommunes`; never count again.
   */
  firstCommune: 101,
  fixedCommunes: { '21523': '16' } as Readonly<Record<string, string>>,
  /**
   * First group of bodies outside the State's own chain: police under the Ministry of Public Security (G01),
   * military commands under the Ministry of Defence (G11). Party and Front numbers follow a scheme of their own
   * (2222-QD/VPTW as amended by 3735-QD/VPTW) whose structure is not public: a free pattern stands in.
   */
  policePrefix: 'G01',
  militaryPrefix: 'G11',
  partyPrefix: 'TU',
  frontPrefix: 'MT',
} as const;
