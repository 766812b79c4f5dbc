"""One module for each trial."""
