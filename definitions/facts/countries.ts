/** ISO 3166-1 alpha-2 codes with Vietnamese names (Unicode CLDR). Used for nationality. */
const table = `
AF Afghanistan, AL Albania, DZ Algeria, AD Andorra, AO Angola, AG Antigua và Barbuda, AR Argentina, AM Armenia,
AU Úc, AT Áo, AZ Azerbaijan, BS Bahamas, BH Bahrain, BD Bangladesh, BB Barbados, BY Belarus,
BE Bỉ, BZ Belize, BJ Benin, BT Bhutan, BO Bolivia, BA Bosnia và Herzegovina, BW Botswana, BR Brazil,
BN Brunei, BG Bulgaria, BF Burkina Faso, BI Burundi, CV Cape Verde, KH Campuchia, CM Cameroon, CA Canada,
CF Cộng hòa Trung Phi, TD Chad, CL Chile, CN Trung Quốc, CO Colombia, KM Comoros, CG Congo - Brazzaville, CD Congo - Kinshasa,
CR Costa Rica, CI Côte d’Ivoire, HR Croatia, CU Cuba, CY Síp, CZ Séc, DK Đan Mạch, DJ Djibouti,
DM Dominica, DO Cộng hòa Dominica, EC Ecuador, EG Ai Cập, SV El Salvador, GQ Guinea Xích Đạo, ER Eritrea, EE Estonia,
SZ Eswatini, ET Ethiopia, FJ Fiji, FI Phần Lan, FR Pháp, GA Gabon, GM Gambia, GE Georgia,
DE Đức, GH Ghana, GR Hy Lạp, GD Grenada, GT Guatemala, GN Guinea, GW Guinea-Bissau, GY Guyana,
HT Haiti, HN Honduras, HU Hungary, IS Iceland, IN Ấn Độ, ID Indonesia, IR Iran, IQ Iraq,
IE Ireland, IL Israel, IT Italy, JM Jamaica, JP Nhật Bản, JO Jordan, KZ Kazakhstan, KE Kenya,
KI Kiribati, KP Triều Tiên, KR Hàn Quốc, KW Kuwait, KG Kyrgyzstan, LA Lào, LV Latvia, LB Li-băng,
LS Lesotho, LR Liberia, LY Libya, LI Liechtenstein, LT Litva, LU Luxembourg, MG Madagascar, MW Malawi,
MY Malaysia, MV Maldives, ML Mali, MT Malta, MH Quần đảo Marshall, MR Mauritania, MU Mauritius, MX Mexico,
FM Micronesia, MD Moldova, MC Monaco, MN Mông Cổ, ME Montenegro, MA Ma-rốc, MZ Mozambique, MM Myanmar (Miến Điện),
NA Namibia, NR Nauru, NP Nepal, NL Hà Lan, NZ New Zealand, NI Nicaragua, NE Niger, NG Nigeria,
MK Bắc Macedonia, NO Na Uy, OM Oman, PK Pakistan, PW Palau, PS Lãnh thổ Palestine, PA Panama, PG Papua New Guinea,
PY Paraguay, PE Peru, PH Philippines, PL Ba Lan, PT Bồ Đào Nha, QA Qatar, RO Romania, RU Nga,
RW Rwanda, KN St. Kitts và Nevis, LC St. Lucia, VC St. Vincent và Grenadines, WS Samoa, SM San Marino, ST São Tomé và Príncipe, SA Ả Rập Xê-út,
SN Senegal, RS Serbia, SC Seychelles, SL Sierra Leone, SG Singapore, SK Slovakia, SI Slovenia, SB Quần đảo Solomon,
SO Somalia, ZA Nam Phi, SS Nam Sudan, ES Tây Ban Nha, LK Sri Lanka, SD Sudan, SR Suriname, SE Thụy Điển,
CH Thụy Sĩ, SY Syria, TJ Tajikistan, TZ Tanzania, TH Thái Lan, TL Timor-Leste, TG Togo, TO Tonga,
TT Trinidad và Tobago, TN Tunisia, TR Thổ Nhĩ Kỳ, TM Turkmenistan, TV Tuvalu, UG Uganda, UA Ukraina, AE Các Tiểu Vương quốc Ả Rập Thống nhất,
GB Vương quốc Anh, US Hoa Kỳ, UY Uruguay, UZ Uzbekistan, VU Vanuatu, VA Thành Vatican, VE Venezuela, VN Việt Nam,
YE Yemen, ZM Zambia, ZW Zimbabwe, TW Đài Loan, HK Đặc khu Hành chính Hồng Kông, Trung Quốc`;

export interface Country {
  code: string;
  name: string;
}

export const countries: readonly Country[] = table
  .trim()
  .split(/,\s/)
  .map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3) }));

const byCode = new Map(countries.map((country) => [country.code, country.name]));
export const findCountryName = (code: string): string | undefined => byCode.get(code);
