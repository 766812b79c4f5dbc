"""Small changes of the sources, one at a time, that tests should notice."""
