import { DirectoryError } from "../../ports.ts";
import { readCertificate } from "../certificate.ts";
import { APPLICATION, checkTenant, required, type CredentialKind } from "./kinds.ts";

/**
 * For a service that was called with a user's token, and calls Graph for that user.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/identity/onbehalfofcredential
 */
export const onBehalfOf: CredentialKind = {
  name: "onBehalfOf",
  summary: "a program that got a user's token, and calls Rollcall as a library",
  needs: APPLICATION,
  takes: ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH", "ROLLCALL_SCOPES"],
  isDelegated: true,
  prepare(given) {
    const { userAssertion } = given;
    if (!userAssertion)
      throw new DirectoryError(
        "ROLLCALL_CREDENTIAL is onBehalfOf, which exchanges the token of a user. Only a program that calls Rollcall as a library can give one; on the command line, sign in by another credential.",
      );
    const values = required(given, "onBehalfOf", APPLICATION);
    checkTenant(values.AZURE_TENANT_ID);
    const clientSecret = given.value("AZURE_CLIENT_SECRET");
    const certificatePath = given.value("AZURE_CLIENT_CERTIFICATE_PATH");
    if (clientSecret === "" && certificatePath === "")
      throw new DirectoryError(
        "ROLLCALL_CREDENTIAL is onBehalfOf, which needs AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH. Set one of them.",
      );
    const ids = { tenantId: values.AZURE_TENANT_ID, clientId: values.AZURE_CLIENT_ID };
    return {
      async make({ OnBehalfOfCredential }, options) {
        const all = { ...options, ...ids, userAssertionToken: await userAssertion() };
        if (clientSecret !== "") return new OnBehalfOfCredential({ ...all, clientSecret });
        await readCertificate(certificatePath, undefined);
        return new OnBehalfOfCredential({ ...all, certificatePath });
      },
    };
  },
};
