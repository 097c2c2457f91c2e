import process from "node:process";
// src/session/process/cancellation.ts
/** GitHub sends SIGINT, 7.5 s later SIGTERM, and ends the process 2.5 s after that. */
const GRACE_SECONDS = 5;
const SIGNALS = ["SIGINT", "SIGTERM"];
/** Ends a run by two signals, the second some seconds after the first. */
function cancelling() {
	const stopping = new AbortController();
	const abandoning = new AbortController();
	return {
		stopping: stopping.signal,
		abandoning: abandoning.signal,
		abandon: (reason) => abandoning.abort(reason),
		cancel: (why) => {
			const reason = /* @__PURE__ */ new Error(`the run was cancelled (${why})`);
			stopping.abort(reason);
			setTimeout(() => abandoning.abort(reason), GRACE_SECONDS * 1e3).unref();
		}
	};
}
/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
function processCancellation() {
	const { abandon, ...cancellation } = cancelling();
	return {
		...cancellation,
		listen: (onCancel) => {
			const onSignal = (signal) => {
				if (cancellation.stopping.aborted) return abandon(/* @__PURE__ */ new Error(`the run was cancelled (${signal})`));
				onCancel(signal);
				cancellation.cancel(signal);
			};
			for (const signal of SIGNALS) process.on(signal, onSignal);
			return () => {
				for (const signal of SIGNALS) process.off(signal, onSignal);
			};
		}
	};
}
/** The signals by which a connection ends its waits, and gives up what is under way. */
function signalsOf({ cancellation: { stopping, abandoning } }) {
	return {
		stopping,
		abandoning
	};
}
export { signalsOf as n, processCancellation as t };
