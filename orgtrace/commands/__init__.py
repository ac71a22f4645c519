"""The commands, one file each; `orgtrace.command` puts them together."""
