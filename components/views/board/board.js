// A board of cards. Streamlit calls `show` at mount and at each rerun: cards stay, only those whose
// content changed are drawn anew, so maps keep their zoom and nothing flickers.
import { Card } from "./card.js";
import { readTheme, watchTheme } from "./theme.js";

const boards = new WeakMap();

export function show({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".pc-board");
  let board = boards.get(root);
  if (!board) {
    board = { cards: new Map(), stop: watchTheme(root, () => repaint(board)) };
    boards.set(root, board);
  }
  board.root = root;
  board.context = { assets: data.assets, palettes: data.palettes, send: (event) => setTriggerValue("event", event) };
  arrange(board, data.cards);
  board.shown = true;
  return () => {
    board.stop();
    board.cards.forEach((card) => card.remove());
    boards.delete(root);
  };
}

// Same order as given; cards that are gone are removed, new ones made, the others updated in place.
function arrange(board, wanted) {
  const names = new Set(wanted.map((card) => card.name));
  for (const [name, card] of board.cards)
    if (!names.has(name)) {
      card.remove();
      board.cards.delete(name);
    }
  const theme = colour(board);
  wanted.forEach((content, position) => {
    let card = board.cards.get(content.name);
    if (!card) {
      card = new Card(content.name);
      board.cards.set(content.name, card);
    }
    if (board.root.children[position] !== card.element) board.root.insertBefore(card.element, board.root.children[position] ?? null);
    const changed = card.update(content, board.context, theme);
    // what a click brought must be in sight, also on a phone; what a link brought is no reason to move the page
    if (changed && board.shown && content.name === "details") card.element.scrollIntoView({ block: "nearest" });
  });
}

// The figures' colours are there for the whole page, so that tags in the sidebar have their project's.
function colour(board) {
  const theme = readTheme(board.root);
  if (board.theme === theme) return theme;
  board.theme = theme;
  for (const [name, value] of Object.entries(board.context.palettes[theme])) document.documentElement.style.setProperty(`--pc-${name}`, value);
  return theme;
}

function repaint(board) {
  const theme = colour(board);
  board.cards.forEach((card) => card.repaint(theme));
}
