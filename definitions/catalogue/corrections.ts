import type { CuratedFacts } from './types.ts';

/**
 * What was read in the laws themselves where the public crawl is empty or wrong: limits and fees of the procedures that communes do most.
 * Each replaces the crawl's value. `verify: true` = nobody has checked it against the gazette yet.
 */
export type Correction = Pick<Partial<CuratedFacts>, 'limits' | 'fees'> & { readonly source: string };

const free = [{ name: 'Lệ phí', amount: 0, text: 'Miễn phí' }] as const;
const sameDay = [{ value: 1, unit: 'working-day', cutoff: '15:00' }] as const;
const council = [{ name: 'Lệ phí', amount: null, text: 'Theo mức do Hội đồng nhân dân tỉnh quy định', verify: true }] as const;
const residence = 'Thông tư 75/2022/TT-BTC và các thông tư sửa đổi';
const certification = 'Thông tư 226/2016/TT-BTC và Nghị định 23/2015/NĐ-CP';
const days = (value: number, unit: 'day' | 'working-day', verify?: boolean) =>
  [{ value, unit, ...(verify && { verify }) }] as const;

export const corrections: Readonly<Record<string, Correction>> = {
  '1.001193': { limits: sameDay, fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.000894': { limits: sameDay, fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.000656': { limits: sameDay, fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.004873': { limits: days(3, 'day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.004884': { limits: days(5, 'day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.004746': { limits: days(5, 'day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.005461': { limits: days(5, 'day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.004837': { limits: days(3, 'working-day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '1.004845': { limits: days(2, 'working-day'), fees: free, source: 'Quyết định 163/QĐ-BTP' },
  '2.000635': {
    limits: [{ value: 1, unit: 'working-day', cutoff: '15:00', verify: true }],
    fees: [{ name: 'Phí bản sao', amount: 8000, text: '8.000 đồng một bản sao', verify: true }],
    source: 'Luật Hộ tịch; Thông tư 281/2016/TT-BTC',
  },
  '1.004222': {
    limits: days(7, 'working-day'),
    fees: [
      { name: 'Lệ phí', amount: 10_000, channels: ['online'], text: '10.000 đồng khi nộp trực tuyến' },
      { name: 'Lệ phí', amount: 20_000, channels: ['counter', 'postal'], text: '20.000 đồng khi nộp tại quầy' },
    ],
    source: residence,
  },
  '1.004194': {
    limits: days(3, 'working-day'),
    fees: [
      { name: 'Lệ phí', amount: 7000, channels: ['online'], text: '7.000 đồng khi nộp trực tuyến' },
      { name: 'Lệ phí', amount: 10_000, channels: ['counter', 'postal'], text: '10.000 đồng khi nộp tại quầy' },
    ],
    source: residence,
  },
  '1.002755': {
    limits: days(3, 'working-day'),
    fees: [
      { name: 'Lệ phí', amount: 5000, channels: ['online'], text: '5.000 đồng khi nộp trực tuyến' },
      { name: 'Lệ phí', amount: 10_000, channels: ['counter', 'postal'], text: '10.000 đồng khi nộp tại quầy' },
    ],
    source: residence,
  },
  '1.010041': { limits: days(1, 'working-day', true), fees: free, source: 'Luật Cư trú' },
  '2.000815': {
    limits: [{ value: 1, unit: 'working-day', cutoff: '15:00', verify: true }],
    fees: [
      {
        name: 'Phí chứng thực',
        amount: 2000,
        per: 'page',
        text: '2.000 đồng một trang; từ trang thứ ba 1.000 đồng; nhiều nhất 200.000 đồng một bản',
      },
    ],
    source: certification,
  },
  '2.000884': {
    limits: [{ value: 1, unit: 'working-day', cutoff: '15:00', verify: true }],
    fees: [{ name: 'Phí chứng thực', amount: 10_000, text: '10.000 đồng một trường hợp' }],
    source: certification,
  },
  '2.001035': {
    limits: days(2, 'working-day', true),
    fees: [{ name: 'Phí chứng thực', amount: 50_000, text: '50.000 đồng' }],
    source: certification,
  },
  '2.000913': { fees: [{ name: 'Phí chứng thực', amount: 30_000, text: '30.000 đồng' }], source: certification },
  '2.000927': { fees: [{ name: 'Phí chứng thực', amount: 25_000, text: '25.000 đồng' }], source: certification },
  '1.001612': { limits: days(3, 'working-day', true), fees: council, source: 'Nghị định 168/2025/NĐ-CP' },
  '1.014027': { limits: days(10, 'working-day'), source: 'Nghị định 176/2025/NĐ-CP' },
  '1.014028': { limits: days(3, 'working-day'), source: 'Nghị định 176/2025/NĐ-CP' },
  '1.013978': { fees: council, source: 'Nghị định 151/2025/NĐ-CP' },
  '1.012812': { limits: days(30, 'day'), fees: free, source: 'Luật Đất đai 2024' },
  '1.013225': { limits: days(10, 'working-day'), fees: council, source: 'Quyết định 1077/QĐ-BXD' },
};
