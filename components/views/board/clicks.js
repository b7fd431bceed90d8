// What a click asks for, read from its text: as components/catalogue/clicks.py and item_key.py write it.

/** Kind of item → how many signs "|" its text has at most. In the names of others such a sign is one of them.
 * @type {Record<string, number>} */
const ITEMS = { place: 0, region: 0, country: 0, project: 0, organisation: 0, mode: 0, theme: 1, challenge: 1, both: 1, common: Infinity };

/** @type {(name: string) => string} */
const readName = (name) => name.replace(/%25|%7C/g, (found) => (found === "%25" ? "%" : "|"));

/** @type {(text: string) => Click} */
export function readClick(text) {
  const [verb, about] = divide(text, ":");
  const isItem = Object.hasOwn(ITEMS, verb) && about !== "";
  return { text, verb, names: isItem ? splitNames(about, ITEMS[verb]).map(readName) : [about] };
}

/** What a click asks for that filters by what another click would open. @type {(key: Key) => Key} */
export const filterBy = (key) => `filter:${key}`;

// The names of an item; the last of them keeps what signs there are beyond the number.
/** @type {(text: string, most: number) => string[]} */
function splitNames(text, most) {
  if (!most || !text.includes("|")) return [text];
  const [first, rest] = divide(text, "|");
  return [first, ...splitNames(rest, most - 1)];
}

/** @type {(text: string, sign: string) => [string, string]} */
function divide(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
