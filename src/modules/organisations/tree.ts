/**
 * Builds the bodies and positions of a province, or of one commune that installs for itself, from the fact tables and templates.
 * Pure and repeatable: two builds give the same ids, so that an upgrade or a second node agrees with the first.
 */
import { createHash } from 'node:crypto';
import {
  type BodyTemplate,
  type Commune,
  communesOf,
  communeTemplate,
  findCommune,
  findProvince,
  findProvinceIdentifier,
  numbering,
  type Province,
  type ProvinceType,
  provinceExtras,
  provinceTemplate,
  provinceTypeAt,
  tablesValidFrom,
  unitTypeWord,
} from '../../../definitions/organisations/index.ts';
import { problem } from '../../kernel/problem.ts';
import type { Organisation, OrganisationIdentifier, OrganisationKind, OrganisationTree, Position } from './contract.ts';

/** Namespace of the name-based ids (RFC 9562, version 5). Never change it: every id of a body hangs on it. */
const namespace = Buffer.from('6f1c3f0e7a5b4d0c9b1e51a1c7d20250', 'hex');

/** Name-based UUID version 5: the same name gives the same id on every machine. */
export function nameBasedId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Id of a body. A code that is used again after a merger has another first day, hence another id. */
export const organisationId = (code: string, validFrom: string): string => nameBasedId(`organisation:${code}:${validFrom}`);

/** Id of a seat, from its code ('21523.vp#van-thu'). */
export const positionId = (code: string, validFrom: string): string => nameBasedId(`position:${code}:${validFrom}`);

type Unit = {
  readonly code: string;
  readonly name: string;
  readonly type: Commune['type'] | ProvinceType;
  readonly province: Province;
  /** Level-2 number of a commune; absent for the province itself. */
  readonly number?: string;
};

/**
 * Tree of `rootCode` on the day `asOf` (YYYY-MM-DD, Asia/Ho_Chi_Minh). A province (2 digits) brings all its communes; a commune
 * (5 digits) only its own bodies, whose parents at the province are external (parentId null).
 * Parents come before their children. Throws 'organisations.unknown-root' and 'organisations.before-tables'.
 */
export function buildTree(rootCode: string, asOf: string): OrganisationTree {
  if (asOf < tablesValidFrom) {
    throw problem(
      'organisations.before-tables',
      422,
      'Danh mục đơn vị hành chính chỉ có từ ngày 01/07/2025. Hãy chọn ngày sau mốc này.',
    );
  }
  const province = findProvince(rootCode);
  const commune = findCommune(rootCode);
  const owner = province ?? (commune && findProvince(commune.province));
  if (!owner)
    throw problem('organisations.unknown-root', 422, `Không có tỉnh hay xã nào mang mã ${rootCode}. Hãy kiểm tra lại mã.`);

  const tree: OrganisationTree = { organisations: [], positions: [] };
  const byCode = new Map<string, Organisation>();
  if (province) {
    const unit: Unit = { code: owner.code, name: owner.name, type: provinceTypeAt(owner, asOf), province: owner };
    addBodies(tree, byCode, unit, [...provinceTemplate, ...(provinceExtras[owner.code] ?? [])]);
  }
  for (const member of commune ? [commune] : communesOf(owner.code)) {
    const unit: Unit = { ...member, province: owner, number: communeNumber(member) };
    addBodies(tree, byCode, unit, communeTemplate);
  }
  return tree;
}

/** Level-2 number of a commune inside its province: fixed, or counted over the table of 1 July 2025 (see numbering.ts). */
export function communeNumber(commune: Pick<Commune, 'code' | 'province'>): string {
  const fixed = numbering.fixedCommunes[commune.code];
  if (fixed) return fixed;
  const place = communesOf(commune.province).findIndex((member) => member.code === commune.code);
  return String(numbering.firstCommune + place);
}

function addBodies(
  tree: OrganisationTree,
  byCode: Map<string, Organisation>,
  unit: Unit,
  template: readonly BodyTemplate[],
): void {
  const validFrom = tablesValidFrom;
  for (const body of template) {
    const code = bodyCode(unit.code, body.suffix);
    const parent = byCode.get(parentCode(unit, body) ?? '');
    const renamed = body.renamed?.find((other) => other.types.includes(unit.type)) ?? body;
    const organisation: Organisation = {
      id: organisationId(code, validFrom),
      code,
      name: inWords(renamed.name, unit),
      shortName: inWords(renamed.shortName, unit),
      kind: body.kind as OrganisationKind,
      hierarchy: body.hierarchy,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? body.hierarchy}/${segment(code, parent)}`,
      unitCode: unit.code,
      identifiers: identifiersOf(unit, body, template),
      validFrom,
      validTo: null,
    };
    byCode.set(code, organisation);
    tree.organisations.push(organisation);
    for (const seat of body.positions) {
      const seatCode = `${code}#${seat.slug}`;
      tree.positions.push({
        id: positionId(seatCode, validFrom),
        code: seatCode,
        organisationId: organisation.id,
        title: seat.title,
        role: seat.role,
        ...(seat.fields ? { fields: [...seat.fields] } : {}),
        ...(seat.signingPrefix ? { signingPrefix: seat.signingPrefix } : {}),
        ...(seat.over !== undefined ? { jurisdictionId: organisationId(bodyCode(unit.code, seat.over), validFrom) } : {}),
      } satisfies Position);
    }
  }
}

const bodyCode = (unitCode: string, suffix: string): string => (suffix ? `${unitCode}.${suffix}` : unitCode);

function parentCode(unit: Unit, body: BodyTemplate): string | undefined {
  if (body.parent !== undefined) return bodyCode(unit.code, body.parent);
  if (body.upper !== undefined) return bodyCode(unit.province.code, body.upper);
  return undefined;
}

/** The last part where the code continues the parent's ('21523.vp' under '21523': 'vp'), the whole code elsewhere. */
function segment(code: string, parent: Organisation | undefined): string {
  return parent && code.startsWith(`${parent.code}.`) ? code.slice(parent.code.length + 1) : code;
}

function inWords(pattern: string, unit: Unit): string {
  return pattern.replaceAll('{unit}', `${unitTypeWord(unit.type)} ${unit.name}`).replaceAll('{name}', unit.name);
}

function identifiersOf(unit: Unit, body: BodyTemplate, template: readonly BodyTemplate[]): OrganisationIdentifier[] {
  const value = identifierValue(unit, body, template);
  if (!value) return [];
  const level1 = findProvinceIdentifier(unit.province.code);
  const published = value === level1?.value || value === level1?.council;
  return [
    {
      scheme: body.hierarchy === 'party' || body.hierarchy === 'front' ? 'party-2222' : 'state-2020',
      value,
      validFrom: tablesValidFrom,
      verify: !(published && level1?.confirmed),
    },
  ];
}

/** A body with a number hangs on its parent's identifier; one without stands for the unit in its chain. */
function identifierValue(unit: Unit, body: BodyTemplate, template: readonly BodyTemplate[]): string | undefined {
  if (body.number === undefined) {
    const base = chainBase(unit.province, body.chain);
    return base && unit.number ? `${base}.${unit.number}` : base;
  }
  const parent = template.find((other) => other.suffix === body.parent);
  const above = parent && identifierValue(unit, parent, template);
  return above && `${above}.${body.number}`;
}

function chainBase(province: Province, chain: BodyTemplate['chain']): string | undefined {
  const level1 = findProvinceIdentifier(province.code);
  switch (chain) {
    case 'council':
      return level1?.council;
    case 'police':
      return `${numbering.policePrefix}.${province.code}`;
    case 'military':
      return `${numbering.militaryPrefix}.${province.code}`;
    case 'party':
      return `${numbering.partyPrefix}${province.code}`;
    case 'front':
      return `${numbering.frontPrefix}${province.code}`;
    default:
      return level1?.value;
  }
}
