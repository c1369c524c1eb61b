import { z } from 'zod';

/** The four hierarchies that share a commune. 'Organisation and below' never crosses from one to another. */
export const HierarchySchema = z.enum(['state', 'police', 'party', 'front']);
export type Hierarchy = z.infer<typeof HierarchySchema>;
export const hierarchyLabels: Record<Hierarchy, string> = {
  state: 'Chính quyền',
  police: 'Công an',
  party: 'Đảng',
  front: 'Mặt trận',
};

export const OrganisationKindSchema = z.enum([
  'people-committee',
  'people-council',
  'department',
  'office',
  'service-centre',
  'public-unit',
  'health-station',
  'police',
  'military',
  'party-committee',
  'party-office',
  'party-board',
  'front',
]);
export type OrganisationKind = z.infer<typeof OrganisationKindSchema>;
export const organisationKindLabels: Record<OrganisationKind, string> = {
  'people-committee': 'Ủy ban nhân dân',
  'people-council': 'Hội đồng nhân dân',
  department: 'Cơ quan chuyên môn',
  office: 'Văn phòng',
  'service-centre': 'Trung tâm Phục vụ hành chính công',
  'public-unit': 'Đơn vị sự nghiệp',
  'health-station': 'Trạm Y tế',
  police: 'Công an',
  military: 'Quân sự',
  'party-committee': 'Cấp ủy',
  'party-office': 'Văn phòng cấp ủy',
  'party-board': 'Cơ quan tham mưu của cấp ủy',
  front: 'Mặt trận Tổ quốc',
};

/** Day in Asia/Ho_Chi_Minh, YYYY-MM-DD. */
const Day = z.iso.date();

/** 'state-2020': Decision 20/2020/QD-TTg; 'party-2222': 2222-QD/VPTW, free pattern. */
export const IdentifierSchemeSchema = z.enum(['state-2020', 'party-2222']);
export type IdentifierScheme = z.infer<typeof IdentifierSchemeSchema>;

/** An electronic identifier of a body. `verify`: assigned by rule or from memory, to be confirmed before production. */
export const OrganisationIdentifierSchema = z.object({
  scheme: IdentifierSchemeSchema,
  value: z.string().min(1).max(35),
  validFrom: Day,
  validTo: Day.optional(),
  verify: z.boolean(),
});
export type OrganisationIdentifier = z.infer<typeof OrganisationIdentifierSchema>;

/** Province: two digits. Commune: five digits. */
export const UnitCodeSchema = z.string().regex(/^(\d{2}|\d{5})$/);

/** Unit code and suffixes: '51', '21523', '21523.ttpvhcc', '21523.du.vp'. */
export const OrganisationCodeSchema = z.string().regex(/^(\d{2}|\d{5})(\.[a-z0-9]+)*$/);

export const OrganisationSchema = z.object({
  id: z.uuid(),
  code: OrganisationCodeSchema,
  name: z.string().min(1),
  shortName: z.string().min(1),
  kind: OrganisationKindSchema,
  hierarchy: HierarchySchema,
  parentId: z.uuid().nullable(),
  /** Materialised: hierarchy, then one segment a body: 'state/51/21523/ttpvhcc'. Below = same path or path + '/'. */
  path: z.string().regex(/^(state|police|party|front)(\/[a-z0-9.]+)+$/),
  unitCode: UnitCodeSchema,
  identifiers: z.array(OrganisationIdentifierSchema),
  validFrom: Day,
  validTo: Day.nullable(),
  /** Code of the working calendar; absent = the parent's, and the installation's default at the top. */
  calendar: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
});
export type Organisation = z.infer<typeof OrganisationSchema>;

/** Prefixes of signing authority, Decree 30/2020/ND-CP: on behalf of, for, by order, by authorisation, acting. */
export const SigningPrefixSchema = z.enum(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.']);
export type SigningPrefix = z.infer<typeof SigningPrefixSchema>;

/** A seat that people hold, several at once where there is more than one desk (counters). */
export const PositionSchema = z.object({
  id: z.uuid(),
  /** Organisation's code, '#', a slug: '21523.vp#tu-phap-ho-tich'. Stable; how demo accounts and imports name it. */
  code: z.string().regex(/^[0-9a-z.]+#[a-z0-9-]+$/),
  organisationId: z.uuid(),
  title: z.string().min(1),
  /** Code of definitions/roles. */
  role: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Fields of work by code (definitions/roles/fields.ts); absent = all fields of the body. */
  fields: z.array(z.string()).optional(),
  signingPrefix: SigningPrefixSchema.optional(),
  /** The tree that the role looks over, where it is not the body the seat belongs to (an administrator sits in an office, over the commune). */
  jurisdictionId: z.uuid().optional(),
});
export type Position = z.infer<typeof PositionSchema>;

export const OrganisationTreeSchema = z.object({
  organisations: z.array(OrganisationSchema),
  positions: z.array(PositionSchema),
});
export type OrganisationTree = z.infer<typeof OrganisationTreeSchema>;

/** True when `path` is `ancestor` or below it. The slash keeps '51' from matching '510'. */
export const isWithin = (path: string, ancestor: string): boolean => path === ancestor || path.startsWith(`${ancestor}/`);
