"""What is shown → the cards of each tab, laid out; one module a question that is more than a stack of charts."""
