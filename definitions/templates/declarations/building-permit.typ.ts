import { type CivilStatusFormData, civilStatusForm } from './civil-status-form.typ.ts';

/** Data of the request for a building permit; '' where nothing was declared. */
export interface BuildingPermitRequestData extends CivilStatusFormData {
  owner: { name: string; with: string; representative: string; address: string; number: string; phone: string };
  land: { plot: string; sheet: string; area: string; paper: string; address: string };
  design: { by: string; lead: string; reviewed: string };
  /** 'Nhà ở riêng lẻ' */
  kind: string;
  works: string;
  facts: readonly { name: string; value: string }[];
  months: string;
  papers: readonly string[];
  declarant: string;
}

/** Mẫu số 01, phụ lục II Nghị định 175/2024/NĐ-CP, as far as known: verify. */
export const buildingPermitRequest = `${civilStatusForm}
#show: body => paper(data.title, body)
#opening
#let part(name) = block(above: 1em, below: 0.6em, strong(name))
#part("1. Thông tin về chủ đầu tư")
#line-of("Tên chủ đầu tư (tên chủ hộ)", data.owner.name)
#if has(data.owner.with) { line-of("Cùng đứng tên", data.owner.with) }
#line-of("Người đại diện", data.owner.representative)
#lines-of(("Số định danh, mã số", data.owner.number), ("Điện thoại", data.owner.phone))
#line-of("Địa chỉ liên hệ", data.owner.address)
#part("2. Thông tin công trình")
#line-of("Địa điểm xây dựng", data.land.address)
#lines-of(("Thửa đất số", data.land.plot), ("Tờ bản đồ số", data.land.sheet), ("Diện tích", data.land.area))
#line-of("Giấy tờ về quyền sử dụng đất", data.land.paper)
#part("3. Tổ chức, cá nhân lập, thẩm tra thiết kế xây dựng")
#line-of("Lập thiết kế", data.design.by)
#line-of("Chủ trì thiết kế", data.design.lead)
#line-of("Thẩm tra thiết kế (nếu có)", data.design.reviewed)
#part("4. Nội dung đề nghị cấp phép")
#line-of("Loại công trình", data.kind)
#if has(data.works) { line-of("Tên công trình", data.works) }
#for fact in data.facts { line-of(fact.name, fact.value) }
#block(above: 1em)[*5. Dự kiến thời gian hoàn thành công trình:* #data.months]
#block(above: 1em, strong("6. Cam kết"))
#pledge
#if has(data.papers) [Gửi kèm theo Đơn này: #data.papers.join("; ").]
#requester(data.declarant)
#handed-in
`;
