"""A request → what is shown: what is loaded, kept, selected and put on which tab; imports no Streamlit."""
