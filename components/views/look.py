"""The few rules of style that Streamlit's theme has no setting for."""

from __future__ import annotations

import streamlit as st

from components.service.settings import find_settings

_STYLE = """<style>
.stMainBlockContainer { padding: 1.6rem 2rem 3rem; max-width: 1560px; }
.stMainBlockContainer h1 { font-size: clamp(1.35rem, 1.1rem + .9vw, 1.75rem); line-height: 1.2; padding: 0 0 .3rem; }
.stMainBlockContainer h3 { font-size: 1.2rem; padding: .5rem 0 .2rem; }
.stMainBlockContainer [data-testid="stVerticalBlock"] { gap: .7rem; }
/* what is chosen wraps instead of being cut off, and reads well in both themes */
[data-testid="stMultiSelectTagsContainer"],
[data-testid="stMultiSelectTagsContainer"] > [role="group"] { flex-wrap: wrap; overflow: visible; mask-image: none; }
[role="group"]:has(> [data-testid="stMultiSelectTagsContainer"]) { height: auto; max-height: 7.4rem; overflow-y: auto; }
[data-testid="stMultiSelectTagsContainer"] [data-tag] {
  background: transparent; color: inherit; border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
}
[data-testid="stCaptionContainer"] { opacity: .8; }  /* Streamlit's .6 is too pale to read */
.stAppHeader { background: transparent; }
/* white on the light blue of the dark theme cannot be read */
[data-testid="stBaseButton-primary"]:enabled,
[data-testid="stBaseButton-primary"]:is(:hover, :active, :focus):enabled { color: var(--pc-card); }
[data-testid="stBaseButton-primary"]:is(:hover, :active):enabled {
  background: color-mix(in srgb, var(--pc-bar) 88%, var(--pc-ink));
}
/* what opens the sidebar says what is in it, and stands above the headline, never on it */
[data-testid="stExpandSidebarButton"] {
  width: auto; height: 36px; padding: 0 12px; border-radius: 8px; font-size: .9rem; color: var(--pc-ink);
  background: var(--pc-card); border: 1px solid color-mix(in srgb, var(--pc-ink) 28%, transparent);
}
[data-testid="stExpandSidebarButton"] > span { display: none; }
[data-testid="stExpandSidebarButton"]::after { content: var(--pc-filters, "Filters"); }
.stApp:has([data-testid="stExpandSidebarButton"]) .stMainBlockContainer { padding-top: 3.6rem; }
/* what scrolls the strip of tabs is a button like others: Streamlit's pale arrows lie on the letters below them */
:is([data-testid="stTabsScrollLeft"], [data-testid="stTabsScrollRight"]) {
  box-sizing: border-box; width: 32px; color: var(--pc-ink); background: var(--pc-card); border-radius: 8px;
  border: 1px solid color-mix(in srgb, var(--pc-ink) 28%, transparent);
}
:is([data-testid="stTabsScrollLeft"], [data-testid="stTabsScrollRight"]) svg { width: 24px; height: 24px; }
section.stSidebar h2 { padding: 0; font-size: 1.35rem; }
section.stSidebar [data-testid="stVerticalBlock"] { gap: .8rem; }
section.stSidebar [data-testid="stSidebarHeader"] { padding-bottom: 0; height: 2.5rem; }
@media (max-width: 640px) { .stMainBlockContainer { padding: 1.6rem .8rem 2rem; } }
@media print { section.stSidebar, .stAppHeader, [role="tablist"] { display: none !important; } }
</style>"""


def show_style() -> None:
    """Apply the rules to the page."""
    st.html(_STYLE)


def show_logo() -> None:
    """Draw the owner's logo: that of the dark theme there, else on white, for it may have dark letters."""
    logos = find_settings().logos
    dark = logos.get("logo_dark") if st.context.theme.type == "dark" else None
    if logo := dark or logos.get("logo"):
        ground = "" if dark else "background: #ffffff; padding: 8px 12px; border-radius: 8px;"
        style = f"max-width: 100%; max-height: 72px; box-sizing: border-box; {ground}"
        st.html(f'<img class="pc-logo" alt="" src="{logo.address}" style="{style}">')


def show_responsible() -> None:
    """Say whom to ask and who is responsible for this dashboard, whatever data are shown."""
    settings = find_settings()
    named = [(label, settings.get_text(key)) for label, key in (("Contact", "contact"), ("Imprint", "imprint"))]
    links = [f"[{label}]({text if '://' in text else f'mailto:{text}'})" for label, text in named if text]
    if links:
        st.caption(" · ".join(links))
