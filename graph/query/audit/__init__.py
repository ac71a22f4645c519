"""The audit: rules that find what is wrong with oversight on the view's day, each finding with its evidence."""
