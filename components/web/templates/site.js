// A page of a published site: draws the figures of the projects that one chooses, from files beside it.
import { show } from "./board.js";

const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
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
      setTriggerValue: (_, event) => follow(event.key),
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

async function fetchCard(part, chart) {
  const answer = await fetch(`data/${part}/${chart}/card.json`);
  if (!answer.ok) throw new Error(`${chart}: ${answer.status}`);
  return answer.json();
}

// The choice stands in the address, and goes along to the other questions.
function keepChoice(part) {
  const query = part === choice.options[0].value ? "" : `?part=${part}`;
  history.replaceState(null, "", location.pathname + query);
  for (const link of document.querySelectorAll(".site-head nav a"))
    link.setAttribute("href", (link.getAttribute("href") ?? "").split("?")[0] + query);
}

// A mark leads to the sheet of its place or project, or to another question; "clear" to all projects.
function follow(clicked) {
  const key = clicked.replace(/^filter:/, ""); // nothing is filtered here: what would be is opened
  const [kind, name] = [key.split(":")[0], key.slice(key.indexOf(":") + 1)];
  if (kind === "clear") {
    choice.selectedIndex = 0;
    draw();
  } else if (sheets[key]) location.href = sheets[key];
  else if (kind === "tab" && pages[name]) location.href = pages[name] + location.search;
}

const asked = new URLSearchParams(location.search).get("part");
if (asked && [...choice.options].some(({ value }) => value === asked)) choice.value = asked;
find(".site-choice").hidden = false;
find("#why").hidden = true; // this script runs, so one can choose
choice.addEventListener("change", draw);
draw();
