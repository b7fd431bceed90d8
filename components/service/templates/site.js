// A page of a published site: draws the figures of the projects that one chooses, from files beside it.
import { show } from "./board.js";
import { readClick } from "./clicks.js";

/** @type {(selector: string) => HTMLElement} */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
/** @type {{charts: string[], palettes: Record<Theme, Palette>, sheets: Record<Key, string>, pages: Record<string, string>}} */
const { charts, palettes, sheets, pages } = JSON.parse(find("#known").textContent);
const board = find(".pc-board");
const choice = /** @type {HTMLSelectElement} */ (find("#part"));
const said = find("#said");
let turn = 0;

async function draw() {
  const mine = ++turn;
  const part = choice.value;
  try {
    const found = await Promise.allSettled(charts.map((chart) => fetchCard(part, chart)));
    if (mine !== turn) return; // something else was chosen meanwhile
    const cards = found.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    if (!cards.length) throw new Error("no card could be loaded");
    board.hidden = false;
    show({
      data: { assets: "assets/", palettes, cards, source: "", at: 0 },
      parentElement: document.body,
      setTriggerValue: (/** @type {string} */ _, /** @type {{key: Key}} */ event) => follow(event.key),
    });
    find("#stills").hidden = true;
    keepChoice(part);
    const lost = charts.length - cards.length;
    said.textContent = lost ? `Of ${charts.length} figures ${lost} could not be loaded.` : "";
  } catch (error) {
    console.warn(error);
    said.textContent = "These figures could not be loaded. Try again.";
  }
}

/** @type {(part: string, chart: string) => Promise<CardContent>} */
async function fetchCard(part, chart) {
  const answer = await fetch(`data/${part}/${chart}/card.json`);
  if (!answer.ok) throw new Error(`${chart}: ${answer.status}`);
  return answer.json();
}

// The choice stands in the address, and goes along to the other questions.
/** @type {(part: string) => void} */
function keepChoice(part) {
  const query = part === choice.options[0].value ? "" : `?part=${part}`;
  history.replaceState(null, "", location.pathname + query);
  for (const link of document.querySelectorAll(".site-head nav a"))
    link.setAttribute("href", (link.getAttribute("href") ?? "").split("?")[0] + query);
}

// A mark leads to the sheet of its place or project, or to another question; "clear" to all projects.
/** @type {(key: Key) => void} */
function follow(key) {
  const { text, verb, names } = readClick(key);
  if (verb === "filter") return follow(names[0]); // nothing is filtered here: what would be is opened
  if (verb === "clear") {
    choice.selectedIndex = 0;
    draw();
  } else if (sheets[text]) location.href = sheets[text];
  else if (verb === "tab" && pages[names[0]]) location.href = pages[names[0]] + location.search;
}

const asked = new URLSearchParams(location.search).get("part");
if (asked && [...choice.options].some(({ value }) => value === asked)) choice.value = asked;
find(".site-choice").hidden = false;
find("#why").hidden = true; // this script runs, so one can choose
choice.addEventListener("change", draw);
draw();
