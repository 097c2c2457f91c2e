import { COUNTRY_CODES } from "./countries.ts";

/**
 * The ISO 3166-1 code that is meant by a country's name in a language of Europe, by its code of three letters, or by a
 * usual abbreviation such as UK. Exact but for case, marks and blanks.
 *
 * @returns undefined for what is no country's name; the code itself for a code in any case
 * @see https://unicode.org/cldr (names), https://www.iso.org/obp/ui (codes of three letters)
 */
export function countryCodeOf(name: string): string | undefined {
  known ??= names();
  return known.get(plain(name));
}

let known: ReadonlyMap<string, string> | undefined;

const LANGUAGES = ["en", "de", "fr", "es", "nl", "sv", "nb", "da", "fi", "it", "pt", "pl", "cs"];

/** What Unicode's data does not call them, or what is no name of ISO's. */
const ALIASES: Readonly<Record<string, string>> = {
  GB: "UK,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,U.K.",
  US: "United States of America,U.S.,U.S.A.,America,VSA",
  GR: "EL",
  CZ: "Czech Republic,Tschechische Republik",
  NL: "The Netherlands,Holland",
  TR: "Turkey",
  KR: "Republic of Korea,Korea",
  RU: "Russian Federation",
  IE: "Republic of Ireland,Eire",
  AE: "UAE",
  CI: "Ivory Coast",
  VN: "Viet Nam",
  IR: "Islamic Republic of Iran",
  MK: "Macedonia",
};

/** In the order of `COUNTRY_CODES`. */
const THREE_LETTERS =
  "AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI " +
  "BEN BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN " +
  "COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK " +
  "FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB GUY HKG HMD " +
  "HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA " +
  "PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD " +
  "MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL " +
  "NRU NIU NZL OMN PAN PER PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA " +
  "SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF " +
  "TGO THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR " +
  "VNM VUT WLF WSM YEM MYT ZAF ZMB ZWE";

function names(): Map<string, string> {
  const codes = new Map(COUNTRY_CODES.map((code) => [plain(code), code]));
  const add = (name: string | undefined, code: string): void => {
    if (name !== undefined && !codes.has(plain(name))) codes.set(plain(name), code);
  };
  THREE_LETTERS.split(" ").forEach((letters, index) => add(letters, COUNTRY_CODES[index] ?? ""));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of COUNTRY_CODES) add(display.of(code), code);
  }
  for (const [code, aliases] of Object.entries(ALIASES))
    for (const alias of aliases.split(",")) add(alias, code);
  return codes;
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}\s.'’()-]/gu, "")
    .toLowerCase();
}
