import manifest from "../../../package.json" with { type: "json" };

/** Under whatever name it is published. */
export const PACKAGE_NAME: string = manifest.name;
export const VERSION: string = manifest.version;
