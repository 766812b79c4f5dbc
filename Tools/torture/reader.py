"""Another program that reads from the database while a command writes to it."""
import sqlite3
import threading
import time


class Reader:
    """Begins to read when there is a write-ahead log, and goes on until it is stopped: for so long the
    log cannot be put into the database."""

    def __init__(self, folder):
        self._folder = folder
        self._is_stopped = threading.Event()
        self._thread = threading.Thread(target=self._read)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._is_stopped.set()
        self._thread.join()

    def _read(self):
        connection = None
        while connection is None and not self._is_stopped.is_set():
            time.sleep(0.0005)
            if (self._folder / "x.db-wal").exists():
                connection = self._connection()
        self._is_stopped.wait()
        if connection:
            connection.close()

    def _connection(self):
        connection = sqlite3.connect(self._folder / "x.db", isolation_level=None)
        try:
            connection.execute("BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            return connection
        except sqlite3.Error:
            connection.close()
            return None
