import type { Condition } from '../../../src/modules/forms/contract.ts';

/** Kinds of works as the catalogue groups their papers (Decision 1077/QĐ-BXD); the one that most people build stands first. */
export const works = ['house', 'building', 'line', 'religious', 'belief', 'monument', 'diplomatic'] as const;
export type Works = (typeof works)[number];

export const isWorks = (...of: Works[]): Condition => ({ in: [{ var: 'case' }, of] });
/** Works that stand on a plot and have storeys. */
export const hasFloors = isWorks('house', 'building', 'religious', 'belief', 'diplomatic');
/** Works that come out of an approved project. */
export const ofProject = isWorks('building', 'line', 'religious', 'monument', 'diplomatic');

/**
 * What the owner of a house may draw without a designer (Luật Xây dựng 50/2014/QH13, khoản 7 Điều 79, sửa bởi 62/2020/QH14): less than
 * 250 m² of floors, or less than 3 storeys, or less than 12 m. Read strictly here, all three together: verify.
 */
export const mayDrawAlone: Condition = {
  and: [
    isWorks('house'),
    { '<': [{ var: 'building.floorArea' }, 250] },
    { '<': [{ var: 'building.floors' }, 3] },
    { '<': [{ var: 'building.height' }, 12] },
  ],
};
