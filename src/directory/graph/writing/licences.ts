import type { KnownSku } from "../../../model/directory/surroundings.ts";
import type { Holding } from "../../../model/values.ts";
import { sameValue } from "../../../model/properties/compare.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { WriteFailure, type ElementStep, type WriteTrace } from "../../ports.ts";
import { isSuccess, traceOf } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { LICENCE_STATES, licencesOf, readSkus } from "../reading/skus.ts";
import { writeFailure, type WriteSubject } from "./writeFailure.ts";

interface Channel {
  readonly connection: Connection;
  readonly batcher: Batcher;
}

/** Writes the licences of users, all of one user in one request: a swap leaves no moment without. */
export class LicenceWriter {
  readonly #channel: Channel;
  #skus: Promise<ReadonlyMap<string, KnownSku>> | undefined;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /**
   * Ends well when the user has them so already.
   *
   * @throws WriteFailure
   * @see https://learn.microsoft.com/graph/api/user-assignlicense
   */
  async change(
    user: string,
    steps: readonly ElementStep[],
    subject: WriteSubject,
  ): Promise<WriteTrace> {
    const { connection } = this.#channel;
    const body = {
      addLicenses: await Promise.all(
        steps.flatMap(({ to }) => (to ? [this.#addition(to, subject)] : [])),
      ),
      removeLicenses: steps.flatMap(({ from, to }) => (to === null && from ? [from.id] : [])),
    };
    const path = `/users/${encodeURIComponent(user)}/assignLicense`;
    const ending = await sendItem(
      { method: "POST", path, object: user, body: () => body },
      // A country that was written a moment ago is not known everywhere.
      { repeatable: true, mayAppear: true },
      this.#channel,
    );
    const { last } = ending;
    if (!(last instanceof NoAnswer)) {
      if (isSuccess(last)) return traceOf(last);
      // A removal of what is gone is refused: the first attempt, or another hand, may have done it.
      if (last.status === 400 && !last.whole && (await this.#isSo(user, steps)))
        return traceOf(last);
    }
    throw writeFailure(ending, subject, connection);
  }

  async #addition(
    { id, name, without = [] }: Holding,
    { fields }: WriteSubject,
  ): Promise<{ skuId: string | null; disabledPlans: readonly string[] }> {
    if (without.length === 0) return { skuId: id, disabledPlans: [] };
    const sku = (await this.#known()).get(id ?? "");
    const disabledPlans = without.flatMap(
      (plan) => sku?.plans.find((each) => each.name === plan)?.id ?? [],
    );
    // Else the user would get a plan that the file leaves out.
    if (disabledPlans.length < without.length)
      throw new WriteFailure(
        {
          status: 0,
          code: "plan-not-found",
          message: `The licence ${name} has no longer all of the service plans ${without.join(", ")}. Plan again.`,
          requestId: "",
          ...(fields[0] !== undefined && { field: fields[0] }),
        },
        false,
      );
    return { skuId: id, disabledPlans };
  }

  async #isSo(user: string, steps: readonly ElementStep[]): Promise<boolean> {
    const path = `/users/${encodeURIComponent(user)}?$select=id,${LICENCE_STATES}`;
    const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, this.#channel);
    if (last instanceof NoAnswer || !isSuccess(last)) return false;
    const has = licencesOf(last.body, await this.#known());
    return steps.every(({ from, to }) => {
      const id = (to ?? from)?.id;
      const live = has.find((each) => each.by === undefined && each.id === id) ?? null;
      return sameValue("licenses", live, to);
    });
  }

  #known(): Promise<ReadonlyMap<string, KnownSku>> {
    return (this.#skus ??= readSkus(this.#channel).then(
      ({ all = [] }) => new Map(all.map((sku) => [sku.id, sku])),
    ));
  }
}
