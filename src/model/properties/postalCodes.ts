/** What is known of the postal codes of a country where they are nothing but digits, all of one length. */
export interface PostalCodes {
  readonly digits: number;
  /** Whether some begin with a zero, which a spreadsheet drops. */
  readonly haveZeros: boolean;
}

/**
 * @param country ISO 3166-1 alpha-2
 * @returns undefined where they are not so, or where that is not known
 * @see https://chromium-i18n.appspot.com/ssl-address/data (`zip` of each country). Unverified there: read in projects that
 *   copy these patterns. That codes begin with a zero is listed only where regions are known that have them
 */
export function postalCodesOf(country: string): PostalCodes | undefined {
  return known.get(country);
}

const WITH_ZEROS: Readonly<Record<number, string>> = {
  4: "AU DK GE NO NZ PH ZA",
  5: "DE DZ ES FI FR IT KE KR LK MX MY SK TR UA US",
  6: "CN KZ RO SG",
};
const WITHOUT: Readonly<Record<number, string>> = {
  3: "FO IS",
  4: "AT BD BE BG CH CY GL HU LI LU MD MK SI SJ TN VE",
  5: "BA CZ EE EG GR HR ID MA MC ME PK SA SE TH",
  6: "BY IN KG RU",
};

const known = new Map(
  [
    { all: WITH_ZEROS, haveZeros: true },
    { all: WITHOUT, haveZeros: false },
  ].flatMap(({ all, haveZeros }) =>
    Object.entries(all).flatMap(([digits, countries]) =>
      countries
        .split(" ")
        .map((country) => [country, { digits: Number(digits), haveZeros }] as const),
    ),
  ),
);
