// Everything of a selection as one ZIP. The server packs while it sends, so that one sees how far it is.
import { make, saveFile } from "./dom.js";
import { askFor } from "./table.js";

const ENTRY = [0x50, 0x4b, 3, 4]; // each file in a ZIP begins so; its name follows after 30 bytes
const NAME = 30;

/** @type {(query: string, status: HTMLElement, signal: AbortSignal) => Promise<void>} */
export async function saveArchive(query, status, signal) {
  const answer = await askFor(`api/v1/archive.zip?${query}`, signal);
  const total = Number(answer.headers.get("x-files"));
  const file = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "everything.zip";
  const folder = new TextEncoder().encode(file.replace(/\.zip$/, "/"));
  const bar = make("progress", { max: total, value: 0, "aria-label": "Files packed" });
  const said = make("span", {}, "Packing …");
  status.replaceChildren(bar, said);
  const parts = [];
  let packed = 0;
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (answer.body).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    packed += countEntries(read.value, folder);
    bar.value = packed;
    said.textContent = `Packing ${Math.min(packed, total)} of ${total} files …`;
  }
  const content = new Blob(parts, { type: "application/zip" });
  await check(content);
  saveFile(file, content);
  status.replaceChildren(`Saved as ${file}`);
}

// An entry that is split between two parts of the answer is missed: for a bar that is near enough.
/** @type {(part: Uint8Array, folder: Uint8Array) => number} */
function countEntries(part, folder) {
  let found = 0;
  for (let at = part.indexOf(ENTRY[0]); at >= 0; at = part.indexOf(ENTRY[0], at + 1))
    if (ENTRY.every((byte, i) => part[at + i] === byte) && folder.every((byte, i) => part[at + NAME + i] === byte)) found += 1;
  return found;
}

// The end of a ZIP is its directory: without it something went wrong on the way, and half a file is no file.
/** @type {(content: Blob) => Promise<void>} */
async function check(content) {
  const end = new Uint8Array(await content.slice(-22).arrayBuffer());
  if (end[0] !== 0x50 || end[2] !== 5) throw new Error("the server stopped before the end");
}
