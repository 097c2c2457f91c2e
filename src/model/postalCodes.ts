/**
 * How many digits the postal codes of a country have, where they are nothing but digits and all of one length.
 *
 * @param country ISO 3166-1 alpha-2
 * @see https://chromium-i18n.appspot.com/ssl-address/data (`zip` of each country). Unverified there: read in projects that
 *   copy these patterns
 */
export function postalCodeDigits(country: string): number | undefined {
  return digits.get(country);
}

const BY_DIGITS: Readonly<Record<number, string>> = {
  3: "FO GN IS LS MG PG",
  4: "AF AL AT AU BD BE BG CH CV CY DK ET GE GL GW HT HU LI LR LU MD MK MZ NE NO NZ PH PY SI SJ TN VE ZA",
  5: "BA BT CU CZ DE DO DZ EE EG ES FI FR GR GT HN HR ID IQ IT JO KE KH KR KW LA LK LT MA MC ME MM MN MX MY NA NI NP PK SA SD SE SK SN TH TR UA US UY ZM",
  6: "BY CN EC IN KG KZ NG RO RU SG TJ TM UZ",
};

const digits = new Map(
  Object.entries(BY_DIGITS).flatMap(([count, countries]) =>
    countries.split(" ").map((country) => [country, Number(count)] as const),
  ),
);
