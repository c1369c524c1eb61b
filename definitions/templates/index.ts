export type { AcknowledgementData } from './acknowledgement.typ.ts';
export { acknowledgement } from './acknowledgement.typ.ts';
export type { BirthCertificateData, BirthCertificateParent } from './birth-certificate.typ.ts';
export { birthCertificate, birthCertificateSource } from './birth-certificate.typ.ts';
export { layout } from './layout.typ.ts';
export type { PaperIssuer, Slip01Data } from './slip-01.typ.ts';
export { slip01 } from './slip-01.typ.ts';
