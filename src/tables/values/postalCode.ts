import { countryCodeOf } from "../../model/properties/countryNames.ts";
import { postalCodesOf, type PostalCodes } from "../../model/properties/postalCodes.ts";

/** The columns that tell whose postal codes a row has. */
export const COUNTRY_FIELDS = ["country", "usageLocation"] as const;

/**
 * What is known of the postal codes of a row.
 *
 * @param countries as the row names them; undefined where one of them is not named
 * @returns undefined where they are none, or two
 */
export function postalCodesAmong(
  countries: readonly (string | undefined)[],
): PostalCodes | undefined {
  const [country, other] = new Set(countries.flatMap((name) => countryCodeOf(name ?? "") ?? []));
  return country === undefined || other !== undefined ? undefined : postalCodesOf(country);
}

/** Whether a code has fewer digits than those of its country, because a program took its zeros. */
export function hasLostZeros(text: string, codes: PostalCodes | undefined): boolean {
  return codes !== undefined && codes.haveZeros && /^\d+$/.test(text) && text.length < codes.digits;
}
