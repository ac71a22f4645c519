"""The embedded server: a database that needs nothing installed but Python.

Every process that uses a folder holds a shared lock on it (`server`). One small process of its own, the
keeper, runs the database server as its child and waits until no such lock is left; then it stops the
server and ends (`keeper`). Locks are the operating system's, so that a killed process has let go of its
lock, and nothing has to be cleaned up after it.
"""
