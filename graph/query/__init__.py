"""Questions, each written once against the port `View`."""
