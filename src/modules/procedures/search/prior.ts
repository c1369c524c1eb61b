import type { CatalogueRow } from '../../../../definitions/catalogue/index.ts';
import { plainNames } from '../../../../definitions/catalogue/plain-names.ts';

/** Fields of a citizen's everyday life. */
const everydayFields =
  /^(Hộ tịch|Chứng thực|Đăng ký, quản lý cư trú|Bảo trợ xã hội|Người có công|Đất đai|Cấp, quản lý căn cước|Giảm nghèo|Nuôi con nuôi|Hoạt động xây dựng|Thành lập và hoạt động doanh nghiệp \(hộ kinh doanh\)|Thực hiện chính sách BH|Việc làm$)/;

/** Published by one province or one of its departments: elsewhere it does not exist. */
const publisherPrior = (publisher: string): number =>
  /^(UBND|Sở |Trung tâm phục vụ)/.test(publisher) ? 0.9 : /^Bộ (Quốc phòng|Ngoại giao)/.test(publisher) ? 0.95 : 1;
const fieldPrior = (field: string): number => (everydayFields.test(field) ? 1.04 : 1);

/** Thousands of procedures have a few hundred publishers and fields: each is looked at once. */
const ofPublisher = new Map<string, number>();
const ofField = new Map<string, number>();
function once(known: Map<string, number>, text: string, weigh: (text: string) => number): number {
  let weight = known.get(text);
  if (weight === undefined) {
    weight = weigh(text);
    known.set(text, weight);
  }
  return weight;
}

/** How likely a procedure is meant before anything is typed (1 = average): the commune's before its twins above, everybody's before one province's. */
export function priorOf(row: CatalogueRow): number {
  let prior = 1;
  const level = row.levels[0];
  if (level === 'commune') prior *= 1.08;
  else if (level === 'ministry') prior *= 0.97;
  else if (level === 'other') prior *= 0.94;
  prior *= once(ofPublisher, row.publisher, publisherPrior) * once(ofField, row.field, fieldPrior);
  if (plainNames[row.code]) prior *= 1.06;
  return prior;
}
