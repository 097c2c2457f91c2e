import { dirname, join, relative, resolve } from "node:path";
import { currentFolder } from "../../files/currentFolder.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import {
  NO_SCHEMA_LINE,
  schemaLine,
  schemaNameOf,
  type SchemaLine,
} from "../../roster/edit/schemaLine.ts";

/**
 * What new files begin with, as the configuration says under `editor`.
 *
 * @param config the path of the configuration, which its settings count from
 */
export function schemaLines({ editor }: Pick<Configuration, "editor">, config: string): SchemaLine {
  const { schemas } = editor;
  if (schemas === undefined) return NO_SCHEMA_LINE;
  const here = currentFolder();
  const folder = resolve(here, dirname(config), schemas);
  return (path) => {
    const way = relative(dirname(resolve(here, path)), join(folder, schemaNameOf(path)));
    return schemaLine(way.replaceAll("\\", "/"));
  };
}
