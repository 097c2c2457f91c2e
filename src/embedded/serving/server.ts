import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestFault } from "../faults/kinds.ts";
import { Faults, type Strike } from "../faults/faults.ts";
import { Saver } from "../tenant/file/saver.ts";
import type { RecordedRequest } from "../tenant/record.ts";
import { Store } from "../tenant/store.ts";
import type { TenantState } from "../tenant/tenant.ts";
import { Answering, type Asking, type Ids } from "./answering.ts";
import { rootSeenBy } from "./address.ts";
import { itemsIn } from "./batch.ts";
import { callerSignedIn } from "./bearer.ts";
import { listen, readBody, sendAnswer } from "./http.ts";
import type { EmbeddedOptions } from "./options.ts";
import { callerOf, type Caller } from "./permissions.ts";
import type { GraphAnswer } from "./request.ts";

export interface EmbeddedDirectory {
  /** `http://127.0.0.1:PORT/v1.0` */
  readonly root: string;
  readonly tenant: TenantState;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Serves a tenant as Microsoft Graph does, over loopback HTTP. */
export async function serveEmbedded(options: EmbeddedOptions): Promise<EmbeddedDirectory> {
  const service = new Service(options);
  const server = createServer((request, response) => void service.serve(request, response));
  await listen(server, options.port ?? 0);
  service.root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  return {
    root: service.root,
    tenant: options.tenant,
    requests: service.requests,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await service.saved();
    },
  };
}

/** Takes HTTP requests in, with the faults that strike them whole, and sends answers. */
class Service {
  root = "";
  readonly #options: EmbeddedOptions;
  readonly #store: Store;
  readonly #faults: Faults | undefined;
  readonly #answering: Answering;
  readonly #saver: Saver | undefined;

  constructor(options: EmbeddedOptions) {
    const { tenant, clock, lag, audit, faults, save } = options;
    this.#options = options;
    this.#store = new Store(tenant, clock, lag, audit);
    this.#faults = faults && new Faults(faults);
    this.#answering = new Answering(options, this.#store, this.#faults);
    this.#saver = save && new Saver(() => save(tenant));
  }

  get requests(): readonly RecordedRequest[] {
    return this.#answering.requests;
  }

  async saved(): Promise<void> {
    await this.#saver?.idle();
  }

  /** Never throws: whatever is asked gets an answer, or none where a fault says so. */
  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { clock, latency, itemLatency = 0 } = this.#options;
    const ids = {
      requestId: randomUUID(),
      clientRequestId: String(incoming.headers["client-request-id"] ?? ""),
    };
    let strike: Struck;
    let answer: GraphAnswer;
    try {
      const text = await readBody(incoming);
      strike = this.#faults?.ofRequest(incoming.headers.authorization ?? "");
      if (latency !== undefined)
        await clock.sleep(latency + (itemLatency > 0 ? itemLatency * itemsIn(text) : 0));
      const caller = await this.#callerOf(incoming.headers.authorization ?? "");
      const before = this.#store.changes;
      answer = this.#answerStruck(incoming, text, { ids, caller, strike });
      if (this.#store.changes > before) await this.#saver?.save();
    } catch (error) {
      answer = this.#answering.refusal(error, ids);
    }
    const headers = { ...this.#headers(ids), ...answer.headers };
    await sendAnswer(response, { ...answer, headers }, strike?.fault);
  }

  async #callerOf(authorization: string): Promise<Caller> {
    const { signIn } = this.#options;
    return signIn
      ? callerSignedIn(authorization, signIn, this.#options)
      : callerOf(authorization, this.#options);
  }

  #answerStruck(
    incoming: IncomingMessage,
    text: string,
    { ids, caller, strike }: Pick<Asking, "ids" | "caller"> & { strike: Struck },
  ): GraphAnswer {
    if (strike && !strike.carriedOut) {
      const { method = "GET", url = "/" } = incoming;
      const path = url.slice("/v1.0".length);
      const answer = strike.refusal ? this.#answering.refusal(strike.refusal, ids) : { status: 0 };
      const { status } = answer;
      const fault = strike.fault.kind;
      this.#answering.requests.push({ method, path, batch: false, status, changed: false, fault });
      return answer;
    }
    const answer = this.#answering.answer(incoming, text, {
      ids,
      caller,
      fault: strike?.fault.kind,
      root: rootSeenBy(incoming, this.root),
    });
    return strike?.refusal ? this.#answering.refusal(strike.refusal, ids) : answer;
  }

  #headers(ids: Ids): Record<string, string> {
    return {
      Date: this.#options.clock.now().toUTCString(),
      "request-id": ids.requestId,
      "Cache-Control": "no-cache",
      "Strict-Transport-Security": "max-age=31536000",
      "x-ms-ags-diagnostic": DIAGNOSTIC,
      ...(ids.clientRequestId !== "" && { "client-request-id": ids.clientRequestId }),
    };
  }
}

/** In the form in which Graph tells which machine has answered. */
const DIAGNOSTIC = JSON.stringify({
  ServerInfo: {
    DataCenter: "Loopback",
    Slice: "E",
    Ring: "0",
    ScaleUnit: "000",
    RoleInstance: "ROLLCALL",
  },
});

type Struck = Strike<RequestFault> | undefined;
