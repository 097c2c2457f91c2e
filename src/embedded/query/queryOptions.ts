import { badQuery } from "../serving/graphError.ts";
import { isAdvanced, type GraphRequest, type QueryOption, type Route } from "../serving/request.ts";

const OPTIONS: readonly QueryOption[] = [
  "$select",
  "$filter",
  "$top",
  "$orderby",
  "$search",
  "$count",
  "$expand",
  "$skiptoken",
  "$deltatoken",
];

/** OData's options that no route obeys. */
const OTHERS = ["$skip", "$format", "$apply", "$compute", "$levels", "$index", "$schemaversion"];

const LONGEST_ADVANCED_ADDRESS = 2048;

/**
 * Gives the options in Graph's spelling, and refuses each that the route does not obey: Graph leaves some out of account
 * without a word, which no client can tell from an answer to what it asked. Other parameters are the client's own.
 *
 * @param address path and query as they came; an advanced query is limited by their length, alone and not in a batch
 * @throws GraphRefusal for an option that is not obeyed, written twice, or without its `$`
 * @see https://learn.microsoft.com/graph/query-parameters
 */
export function withKnownOptions(
  request: GraphRequest,
  { options }: Pick<Route, "options">,
  address: string | undefined,
): GraphRequest {
  const query = new URLSearchParams();
  for (const [given, value] of request.query) {
    const lower = given.toLowerCase();
    const bare = lower.startsWith("$") ? lower : `$${lower}`;
    const isKnown = [...OPTIONS, ...OTHERS].includes(bare);
    if (!isKnown && !given.startsWith("$")) continue;
    const option = options.find((each) => each === lower);
    if (option === undefined) throw notObeyed(given, options);
    if (query.has(option))
      throw badQuery(
        `Query option '${option}' was specified more than once, but it must be specified at most once.`,
      );
    query.set(option, value);
  }
  const isTooLong = (address?.length ?? 0) > LONGEST_ADVANCED_ADDRESS;
  if (isTooLong && isAdvanced({ ...request, query }))
    throw badQuery(
      `The request URL has ${address?.length} characters; an advanced query takes at most ${LONGEST_ADVANCED_ADDRESS}. Use $batch.`,
    );
  return { ...request, query };
}

function notObeyed(given: string, options: readonly QueryOption[]): Error {
  const obeyed =
    options.length === 0
      ? "It obeys no query option here."
      : `It obeys these here: ${options.join(", ")}.`;
  return badQuery(
    `The query option '${given}' is not supported by the embedded directory. ${obeyed}`,
  );
}
