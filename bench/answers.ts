import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Saves the pages that a plan of everybody is answered with, each in a file of that folder. */
export async function saveAnswers(root: string, folder: string): Promise<void> {
  await mkdir(folder);
  const names = "id,userPrincipalName,accountEnabled,onPremisesSyncEnabled,createdDateTime,mail";
  const more = "proxyAddresses,displayName,givenName,surname,jobTitle,department,employeeId";
  let link: string | undefined =
    `${root}/users?$select=${names},${more},usageLocation&$top=999&$expand=manager($select=id)`;
  for (let page = 0; link !== undefined; page += 1) {
    const answer = await fetch(link, { headers: { authorization: "Bearer bench" } });
    const text = await answer.text();
    await writeFile(join(folder, `${page}.json`), text);
    link = (JSON.parse(text) as { "@odata.nextLink"?: string })["@odata.nextLink"];
  }
}
