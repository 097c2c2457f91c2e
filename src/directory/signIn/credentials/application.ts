import { checkCertificate } from "../certificate.ts";
import { checkTenant, required, type CredentialKind } from "./kinds.ts";

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/clientsecretcredential */
export const secret: CredentialKind = {
  name: "secret",
  summary: "an application with a client secret",
  prepare(given) {
    const names = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"] as const;
    const values = required(given, "secret", names);
    checkTenant(values.AZURE_TENANT_ID);
    return {
      make: ({ ClientSecretCredential }, options) =>
        new ClientSecretCredential(
          values.AZURE_TENANT_ID,
          values.AZURE_CLIENT_ID,
          values.AZURE_CLIENT_SECRET,
          options,
        ),
    };
  },
};

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential */
export const certificate: CredentialKind = {
  name: "certificate",
  summary: "an application with a certificate",
  prepare(given) {
    const names = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH"] as const;
    const values = required(given, "certificate", names);
    checkTenant(values.AZURE_TENANT_ID);
    const certificatePath = values.AZURE_CLIENT_CERTIFICATE_PATH;
    const certificatePassword = given.value("AZURE_CLIENT_CERTIFICATE_PASSWORD");
    const sendCertificateChain = /^(1|true)$/i.test(
      given.value("AZURE_CLIENT_SEND_CERTIFICATE_CHAIN"),
    );
    let thumbprint = "";
    return {
      presented: () =>
        thumbprint === ""
          ? ""
          : `The certificate presented has the SHA-256 thumbprint ${thumbprint}.`,
      async make({ ClientCertificateCredential }, options) {
        thumbprint = await checkCertificate(certificatePath, certificatePassword);
        return new ClientCertificateCredential(
          values.AZURE_TENANT_ID,
          values.AZURE_CLIENT_ID,
          { certificatePath, ...(certificatePassword !== "" && { certificatePassword }) },
          { ...options, sendCertificateChain },
        );
      },
    };
  },
};
