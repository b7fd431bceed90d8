import assert from "node:assert/strict";
import { test } from "node:test";
import "./document.js";
import { drawTable, leaveOutUnfilled, Order } from "../../components/views/board/table.js";

const sort = (rows, turns, column = 0) => {
  const order = new Order();
  for (let turn = 0; turn < turns; turn++) order.turn(column);
  return order.list(rows).map((at) => rows[at][column]);
};

test("rows stand as they came until somebody sorts", () => {
  assert.deepEqual(sort([["Umeå"], ["Bergen"]], 0), ["Umeå", "Bergen"]);
});

test("a column is sorted upwards, then downwards, then not at all", () => {
  const rows = [["Umeå"], ["Bergen"], ["Rostock"]];
  assert.deepEqual(sort(rows, 1), ["Bergen", "Rostock", "Umeå"]);
  assert.deepEqual(sort(rows, 2), ["Umeå", "Rostock", "Bergen"]);
  assert.deepEqual(sort(rows, 3), ["Umeå", "Bergen", "Rostock"]);
});

test("numbers are sorted by their size, also within text", () => {
  assert.deepEqual(sort([[100], [9], [20]], 1), [9, 20, 100]);
  assert.deepEqual(sort([["Phase 10"], ["Phase 2"]], 1), ["Phase 2", "Phase 10"]);
});

test("empty cells come last either way", () => {
  const rows = [[null], [2], [""], [1]];
  assert.deepEqual(sort(rows, 1), [1, 2, null, ""]);
  assert.deepEqual(sort(rows, 2), [2, 1, null, ""]);
});

test("rows that are alike keep their order", () => {
  const rows = [
    ["a", 1],
    ["a", 2],
    ["a", 3],
  ];
  const order = new Order();
  order.turn(0);
  assert.deepEqual(order.list(rows), [0, 1, 2]);
});

test("another column begins upwards, and only that one is said to be sorted", () => {
  const order = new Order();
  order.turn(0);
  order.turn(0);
  assert.equal(order.tell(0), "descending");
  order.turn(1);
  assert.deepEqual([order.tell(0), order.tell(1)], ["none", "ascending"]);
});

test("an optional column that no row fills is left out, any other stays", () => {
  const columns = [{ label: "Project", optional: true }, { label: "Country" }, { label: "Year", optional: true }];
  const rows = [
    ["", "", 2019],
    [null, "", null],
  ];
  const shown = leaveOutUnfilled({ columns, rows, keys: ["a", "b"] });
  assert.deepEqual(
    shown.columns.map(({ label }) => label),
    ["Country", "Year"],
  );
  assert.deepEqual(shown.rows, [
    ["", 2019],
    ["", null],
  ]);
  assert.deepEqual(shown.keys, ["a", "b"]);
});

test("a year is written without a separator, an amount with one", () => {
  const columns = [
    { label: "Year", type: "year", numeric: true },
    { label: "Pilots", type: "integer", numeric: true },
  ];
  const [table] = drawTable({ columns, rows: [[2019, 2019]] }, () => {});
  const [row] = table.children[1].children;
  assert.deepEqual(
    row.children.map(({ children }) => children[0]),
    ["2019", "2,019"],
  );
});
