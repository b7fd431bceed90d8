// What can be read at once makes way for the live page when that is drawn: in the same theme, at the same place.
(() => {
  const front = /** @type {HTMLElement} */ (document.getElementById("pc-front"));
  try {
    const chosen = Object.keys(localStorage).find((name) => name.startsWith("stActiveTheme-"));
    const theme = chosen && JSON.parse(localStorage.getItem(chosen) ?? "{}").name;
    if (theme === "Light" || theme === "Dark") front.style.colorScheme = theme.toLowerCase();
  } catch {
    // nothing is kept, or it may not be read: the theme is that of the system
  }

  const leave = () => {
    if (!front.isConnected) return;
    observer.disconnect();
    const scrolled = front.scrollTop;
    front.remove();
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, scrolled);
  };
  // a page without figures is done when its script is; one whose figures do not come is shown as it is after a while
  const patience = front.dataset.figures ? 10_000 : 0;
  const hasRun = () =>
    document.querySelector('.stApp[data-test-script-state="notRunning"] [data-testid=stMain] [data-testid=stElementContainer]');
  const observer = new MutationObserver(() => {
    if (hasRun()) setTimeout(leave, patience);
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-test-script-state"],
  });
  addEventListener("pc-drawn", leave, { once: true });
  setTimeout(() => document.querySelector(".stApp") && leave(), 30_000); // whatever it says then is to be seen
})();
