import { u as isSuccess } from "./links.js";
import { r as refusedReading } from "./listing.js";
// src/directory/graph/reading/probe.ts
function probeOf(connection) {
	return { async read(path, subject) {
		const answer = await connection.send({
			path,
			repeatable: true
		});
		if (isSuccess(answer)) return { body: answer.body };
		return {
			status: answer.status,
			refused: refusedReading(answer, subject).message
		};
	} };
}
export { probeOf as t };
