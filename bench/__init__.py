"""Measurements beside rivals, in one run, as ratios: `make bench`. Never a test: machines are noisy."""
