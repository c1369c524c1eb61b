/**
 * Fields of work (linh vuc). `names` are the fields of the national catalogue of procedures that fall under a code, July 2026;
 * positions hold codes, so that a rename of a field is one line here.
 */
export const fieldsOfWork = [
  { code: 'civil-status', title: 'Hộ tịch', names: ['Hộ tịch'] },
  { code: 'adoption', title: 'Nuôi con nuôi', names: ['Nuôi con nuôi'] },
  { code: 'certification', title: 'Chứng thực', names: ['Chứng thực'] },
  { code: 'mediation', title: 'Hòa giải ở cơ sở', names: ['Hòa giải ở cơ sở'] },
  { code: 'residence', title: 'Cư trú', names: ['Đăng ký, quản lý cư trú'] },
  { code: 'land', title: 'Đất đai', names: ['Đất đai'] },
  { code: 'construction', title: 'Xây dựng', names: ['Hoạt động xây dựng'] },
  { code: 'household-business', title: 'Hộ kinh doanh', names: ['Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)'] },
  { code: 'rural-economy', title: 'Kinh tế nông thôn', names: ['Kinh tế hợp tác và Phát triển nông thôn'] },
  { code: 'social-protection', title: 'Bảo trợ xã hội', names: ['Bảo trợ xã hội'] },
  { code: 'people-with-merit', title: 'Người có công', names: ['Người có công'] },
  { code: 'poverty-reduction', title: 'Giảm nghèo', names: ['Giảm nghèo'] },
  { code: 'employment', title: 'Việc làm', names: ['Việc làm'] },
  {
    code: 'education',
    title: 'Giáo dục',
    names: ['Giáo dục và Đào tạo thuộc hệ thống giáo dục quốc dân', 'Giáo dục mầm non', 'Giáo dục trung học'],
  },
] as const;

export type FieldOfWork = (typeof fieldsOfWork)[number]['code'];

/** Code of a field by its name in the catalogue, or undefined. */
export function findFieldOfWork(name: string): FieldOfWork | undefined {
  return fieldsOfWork.find((field) => (field.names as readonly string[]).includes(name))?.code;
}
