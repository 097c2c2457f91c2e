/** One made-up person; everybody reports to a tenth as many others. */
export function person(index: number): Record<string, string> {
  return {
    userPrincipalName: nameOf(index),
    displayName: `Person ${index}`,
    givenName: "Person",
    surname: String(index),
    jobTitle: `Engineer ${index % 9}`,
    department: `Department ${index % 40}`,
    employeeId: String(index).padStart(7, "0"),
    usageLocation: "NO",
    ...(index > 0 && { manager: nameOf(Math.floor(index / 10)) }),
  };
}

export function nameOf(index: number): string {
  return `person${index}@contoso.com`;
}

/** The same as declared, without a manager; every tenth has been promoted where `promoted` says so. */
export function declaredPerson(index: number, promoted: boolean): Record<string, string> {
  const { manager: _, ...values } = person(index);
  return promoted && index % 10 === 0
    ? { ...values, jobTitle: `Senior ${values["jobTitle"]}` }
    : values;
}
