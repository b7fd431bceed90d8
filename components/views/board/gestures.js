// A map leaves the page's own gestures to the page: one finger and the wheel scroll it; two fingers, a key, or the wheel
// after a click move the map, and words say so. The function needs nothing around it: pages taken away hold its text.
/** @type {(map: MapLibre) => void} */
export function shareGestures(map) {
  const shared = map.cooperativeGestures;
  if (!shared) return; // without it the map takes all gestures, as maps do
  /** @type {Record<string, string>} */
  const words = {
    WindowsHelpText: "Hold Ctrl, or click the map first, to zoom it by scrolling",
    MacHelpText: "Hold ⌘, or click the map first, to zoom it by scrolling",
    MobileHelpText: "Use two fingers to move the map",
  };
  for (const name in words) if (map._locale) map._locale[`CooperativeGesturesHandler.${name}`] = words[name];
  shared.enable();
  let isHeld = false; // clicked, and the mouse still on it
  const ground = map.getContainer();
  ground.addEventListener("pointerup", (/** @type {PointerEvent} */ { pointerType }) => {
    isHeld = pointerType === "mouse";
  });
  ground.addEventListener("pointerleave", () => {
    isHeld = false;
  });
  const hasKey = shared.isBypassed.bind(shared);
  shared.isBypassed = (/** @type {Event} */ event) => isHeld || hasKey(event);
}
