"""The parts of the generator; `make.py` beside this folder runs them."""
