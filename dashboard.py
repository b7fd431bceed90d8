"""The dashboard. Start it with: streamlit run dashboard.py [-- FOLDER]

FOLDER holds the CSV files; without it, data/ beside this file is shown.
"""

import streamlit as st

from components.views.notices import show_failure
from components.views.page import show_page
from components.web.server import list_middleware, list_routes, warm_up

if __name__ == "__main__":  # Streamlit runs this file at each change of the page …
    show_page()
else:  # … and imports it once, for the server around the page
    app = st.App(
        __file__,
        routes=list_routes(),
        middleware=list_middleware(),
        lifespan=warm_up,
        on_script_error=show_failure,
    )
