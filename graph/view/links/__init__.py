"""From statements to links: folding, spells, editions and seats. The one place that knows the rules of valid time."""
