// src/model/text/suggest.ts
/**
* The known word that somebody probably meant: the same in another case, or few keystrokes away.
*
* @param most keystrokes; by default a third of the word
* @returns undefined when nothing is near
*/
function suggest(word, known, most = Math.max(1, Math.floor(word.length / 3))) {
	return nearestOf(word, known, most)[0];
}
/** All known words within so many keystrokes, the nearest first. */
function nearestOf(word, known, most) {
	const wanted = word.toLowerCase();
	const near = [];
	for (const name of known) {
		const distance = editDistance(wanted, name.toLowerCase(), most);
		if (distance <= most) near.push({
			name,
			distance
		});
	}
	return near.toSorted((left, right) => left.distance - right.distance).map(({ name }) => name);
}
function editDistance(left, right, most) {
	if (Math.abs(left.length - right.length) > most) return most + 1;
	let beforeLast = [];
	let last = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= right.length; column += 1) {
			const same = left[row - 1] === right[column - 1];
			let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
			if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[right.length] ?? most + 1;
}
export { suggest as n, nearestOf as t };
