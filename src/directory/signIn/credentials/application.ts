import { readCertificate } from "../certificate.ts";
import { APPLICATION, checkTenant, required, type CredentialKind } from "./kinds.ts";

const WITH_SECRET = [...APPLICATION, "AZURE_CLIENT_SECRET"] as const;
const WITH_CERTIFICATE = [...APPLICATION, "AZURE_CLIENT_CERTIFICATE_PATH"] as const;

/** @see https://learn.microsoft.com/javascript/api/@azure/identity/clientsecretcredential */
export const secret: CredentialKind = {
  name: "secret",
  summary: "an application with a client secret",
  needs: WITH_SECRET,
  prepare(given) {
    const values = required(given, "secret", WITH_SECRET);
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
  needs: WITH_CERTIFICATE,
  takes: ["AZURE_CLIENT_CERTIFICATE_PASSWORD", "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN"],
  prepare(given) {
    const values = required(given, "certificate", WITH_CERTIFICATE);
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
        const read = await readCertificate(certificatePath, certificatePassword);
        ({ thumbprint } = read);
        return new ClientCertificateCredential(
          values.AZURE_TENANT_ID,
          values.AZURE_CLIENT_ID,
          { certificate: read.pem },
          { ...options, sendCertificateChain },
        );
      },
    };
  },
};
