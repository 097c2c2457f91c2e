// src/files/fileTrouble.ts
/**
* Why a file or folder could not be used, in plain words: "there is no such file". Ends a sentence that names it, without a full stop.
*
* @param error as `node:fs` rejects with; of any other error its message, without a full stop
* @param doing what was tried: it tells a file that is missing from a folder that is
* @see https://man7.org/linux/man-pages/man3/errno.3.html
*/
function fileTrouble(error, doing = "reading") {
	const { code, syscall } = error;
	switch (code) {
		case "ENOENT":
			if (syscall === "mkdir") return "no folder can be made there";
			return doing === "writing" || syscall === "scandir" ? "there is no such folder" : "there is no such file";
		case "EACCES":
		case "EPERM": return doing === "writing" ? "your account has no permission to write there" : "your account has no permission to read it";
		case void 0: return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
		default: return WORDS[code] ?? `the system says ${code}`;
	}
}
/** Whether an error is about a file or folder that `path` names, which no code of Rollcall can help. */
function isFileTrouble(error) {
	const { code, path, syscall } = error ?? {};
	if (code === void 0 || path === void 0 || syscall?.startsWith("spawn")) return false;
	return code === "ENOENT" || code === "EACCES" || code === "EPERM" || code in WORDS;
}
const WORDS = {
	EBUSY: "another program is using it",
	EDQUOT: "your share of the disk is used up",
	EEXIST: "there is a file of this name already",
	EFBIG: "it is too large",
	EINVAL: "this is no file or folder that can be used so",
	EIO: "the disk has a fault",
	EISDIR: "it is a folder, not a file",
	ELOOP: "its symbolic links lead in a circle",
	EMFILE: "too many files are open",
	ENAMETOOLONG: "its name is too long",
	ENFILE: "too many files are open",
	ENODEV: "this is no file or folder that can be used so",
	ENOSPC: "the disk is full",
	ENOTDIR: "a part of this path is a file, not a folder",
	ENOTEMPTY: "the folder is not empty",
	ENXIO: "this is no file or folder that can be used so",
	EROFS: "the disk is read-only",
	ESTALE: "the network drive has lost it",
	ETXTBSY: "another program is using it",
	ERR_FS_FILE_TOO_LARGE: "it is too large",
	ERR_INVALID_ARG_VALUE: "its name has a character that no name can have",
	ERR_STRING_TOO_LONG: "it is too large"
};
export { isFileTrouble as n, fileTrouble as t };
