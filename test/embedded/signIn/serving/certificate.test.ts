import { X509Certificate } from "node:crypto";
import { expect, it } from "vitest";
import {
  serialNumber,
  serverCertificate,
} from "../../../../src/embedded/signIn/serving/certificate.ts";

it("a server for the names of this machine, signed by an authority that signs no others", async () => {
  const { ca, certificate, key } = await serverCertificate();
  const [authority, server] = [new X509Certificate(ca), new X509Certificate(certificate)];
  expect(authority.ca).toBe(true);
  expect(server.ca).toBe(false);
  expect(server.verify(authority.publicKey)).toBe(true);
  expect(server.checkIssued(authority)).toBe(true);
  expect(server.subjectAltName).toBe(
    "DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1",
  );
  expect(key).toContain("PRIVATE KEY");
  expect(ca + certificate).not.toContain("PRIVATE KEY");
});

it("one process makes it once", async () => {
  expect(await serverCertificate()).toBe(await serverCertificate());
});

it.each([
  { random: [0x00, 0x00, 0x11], serial: "400011" },
  { random: [0xff, 0xff, 0xff], serial: "7fffff" },
  { random: [0x80, 0x00, 0x00], serial: "400000" },
  { random: [0x7f, 0x01, 0x02], serial: "7f0102" },
])("a serial number of $random is positive and begins with no zero", ({ random, serial }) => {
  expect(serialNumber(Buffer.from(random))).toBe(serial);
});
