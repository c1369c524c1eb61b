import { execFileSync } from 'node:child_process';
import { birthCertificate } from '../../../definitions/templates/index.ts';
import { sampleBirthCertificate } from '../../../definitions/templates/samples.ts';
import { renderDocument } from '../../kernel/documents/index.ts';
import { requestTimestamp, type SignatureRequest, signerOf, signPdf } from './index.ts';
import { type Identity, makeIdentity, timestampAuthority } from './test-authority.ts';

export const signingTime = new Date('2026-11-20T03:26:05Z');

/** People and authorities that the tests of this module share; all invented. */
export async function makePeople() {
  const root = await makeIdentity({ commonName: 'Gốc thử nghiệm', ca: true });
  const authority = await makeIdentity({ commonName: 'Tổ chức chứng thực thử nghiệm', ca: true, issuer: root });
  const chair = await makeIdentity({
    commonName: 'Trần Văn Lâm',
    title: 'Chủ tịch',
    organisation: 'Ủy ban nhân dân xã Ba Tô',
    issuer: authority,
    kind: 'rsa',
  });
  const commune = await makeIdentity({ commonName: 'Ủy ban nhân dân xã Ba Tô', issuer: authority });
  const clock = await makeIdentity({ commonName: 'Dấu thời gian thử nghiệm', issuer: authority, timestamping: true });
  const stamp = async (data: Uint8Array) =>
    (await requestTimestamp({ url: 'http://tsa.invalid/', data, fetch: timestampAuthority(clock, [authority]) })).token;
  const signerFor = (who: Identity) => signerOf(who.key, [who.der, authority.der]);
  return { root, authority, chair, commune, clock, stamp, signerFor, trustedRoots: [root.der] };
}

export type People = Awaited<ReturnType<typeof makePeople>>;

export function requestFor(fieldName: string, rect: SignatureRequest['rect'] = [360, 140, 540, 200]): SignatureRequest {
  return {
    fieldName,
    page: 1,
    rect,
    appearance: { lines: ['Trần Văn Lâm', 'Chủ tịch', 'Ủy ban nhân dân xã Ba Tô', '20/11/2026 10:26:05 +07:00'] },
    reason: 'Ký giấy khai sinh',
    signingTime,
  };
}

/** A birth certificate signed by the chair, then by the commune, in the boxes that the template keeps free. */
export async function makeSignedCertificate(people: People) {
  const { pdf: plain, places } = await renderDocument(birthCertificate, sampleBirthCertificate);
  const rectOf = (name: string) => places.find((place) => place.name === name)!.rect;
  const once = await signPdf(plain, {
    ...requestFor('NguoiKy', rectOf('signer')),
    signer: people.signerFor(people.chair),
    timestamp: people.stamp,
  });
  const twice = await signPdf(once, {
    ...requestFor('CoQuan', rectOf('organisation')),
    signer: people.signerFor(people.commune),
    timestamp: people.stamp,
  });
  return { plain, once, twice };
}

/** Whether a program of the host is there; prints that its test is skipped when not. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`skipped: ${name} is not installed on this machine`);
    return false;
  }
}
