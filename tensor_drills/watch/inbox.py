"""One queue for everything that happens: any thread puts in, the main thread waits."""

from __future__ import annotations

import os
import queue
import selectors
from collections.abc import Iterator
from contextlib import suppress
from typing import Generic, TypeVar

Item = TypeVar("Item")
DRAIN_BYTES = 4096


class Inbox(Generic[Item]):
    """A queue that can be waited for together with a descriptor."""

    def __init__(self, descriptor: int) -> None:
        """Take the descriptor to read keys from."""
        self._items: queue.SimpleQueue[Item] = queue.SimpleQueue()
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._selector = selectors.SelectSelector()  # kqueue does not take every terminal
        self._descriptor = descriptor
        self._selector.register(descriptor, selectors.EVENT_READ)
        self._selector.register(self._read, selectors.EVENT_READ)

    def put(self, item: Item) -> None:
        """Put something in, from any thread or a signal handler."""
        self._items.put(item)
        with suppress(BlockingIOError, OSError):  # it is full: whoever waits wakes anyway
            os.write(self._write, b".")

    def wait(self, timeout_s: float | None) -> bool:
        """Wait until there is something; return whether keys can be read."""
        ready = {key.fileobj for key, _ in self._selector.select(timeout_s)}
        if self._read in ready:
            with suppress(BlockingIOError):
                os.read(self._read, DRAIN_BYTES)
        return self._descriptor in ready

    def items(self) -> Iterator[Item]:
        """Yield what is there, the oldest first."""
        while True:
            try:
                yield self._items.get_nowait()
            except queue.Empty:
                return

    def close(self) -> None:
        """Give the descriptors back; what is put in afterwards is lost."""
        self._selector.close()
        read, write, self._read, self._write = self._read, self._write, -1, -1
        os.close(read)
        os.close(write)
