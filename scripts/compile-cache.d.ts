export function compileCacheFolder(packages: string): string | undefined;
