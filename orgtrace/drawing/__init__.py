"""Answers drawn for a terminal: each module makes one kind of answer into something rich can print."""
