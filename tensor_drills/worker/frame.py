"""One message as bytes: magic, length of the header, JSON header, raw buffers.

    b"TDRILL1\\n" | header length, 4 bytes little-endian | header | buffer 0 | buffer 1 | ...

The header is `{"body": ..., "buffers": [length, ...]}`. Nothing here is ever pickled or executed,
and a reader accepts no more than its cap, whatever a header claims.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import Any

from tensor_drills.errors import ProtocolError

MAGIC = b"TDRILL1\n"
HEADER_LIMIT_BYTES = 1 << 20
_LENGTH = struct.Struct("<I")
_PREFIX_BYTES = len(MAGIC) + _LENGTH.size


class TooLargeError(ValueError):
    """A frame that no reader would accept."""


def pack(body: Any, buffers: Sequence[bytes] = ()) -> bytes:
    """Return one frame. `body` is anything that JSON can hold.

    Raises:
        TooLargeError: the header is larger than a reader accepts.
    """
    header = json.dumps({"body": body, "buffers": [len(buffer) for buffer in buffers]}).encode()
    if len(header) > HEADER_LIMIT_BYTES:
        raise TooLargeError(f"a header of {len(header)} bytes")
    return b"".join([MAGIC, _LENGTH.pack(len(header)), header, *buffers])


def unpack(data: bytes, start: int = 0) -> tuple[Any, list[bytes], int] | None:
    """Read the frame that begins at `start`.

    Returns the body, the buffers and the position after the frame; None where `data` ends within
    the frame.

    Raises:
        ProtocolError: the bytes are no frame.
    """
    if len(data) - start < _PREFIX_BYTES:
        if MAGIC.startswith(data[start : start + len(MAGIC)]):
            return None
        raise ProtocolError("it does not begin with the magic bytes")
    if data[start : start + len(MAGIC)] != MAGIC:
        raise ProtocolError("it does not begin with the magic bytes")
    (header_bytes,) = _LENGTH.unpack_from(data, start + len(MAGIC))
    if header_bytes > HEADER_LIMIT_BYTES:
        raise ProtocolError(f"a header of {header_bytes} bytes")
    position = start + _PREFIX_BYTES + header_bytes
    if len(data) < position:
        return None
    body, lengths = _header(data[start + _PREFIX_BYTES : position])
    buffers = []
    for length in lengths:
        if len(data) - position < length:
            return None
        buffers.append(data[position : position + length])
        position += length
    return body, buffers, position


def unpack_all(data: bytes, limit: int | None = None) -> list[tuple[Any, list[bytes]]]:
    """Read all whole frames of `data`; what a killed writer left unfinished is dropped.

    limit: how many frames there may be.

    Raises:
        ProtocolError: the bytes are no sequence of frames, or there are too many.
    """
    frames: list[tuple[Any, list[bytes]]] = []
    position = 0
    while position < len(data):
        frame = unpack(data, position)
        if frame is None:
            break
        body, buffers, position = frame
        if len(frames) == limit:
            raise ProtocolError(f"more than {limit} frames")
        frames.append((body, buffers))
    return frames


def _header(raw: bytes) -> tuple[Any, list[int]]:
    try:
        header = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ProtocolError("the header is not JSON") from error
    if not isinstance(header, dict) or set(header) != {"body", "buffers"}:
        raise ProtocolError("the header has other keys")
    lengths = header["buffers"]
    if not isinstance(lengths, list) or not all(
        type(length) is int and length >= 0 for length in lengths
    ):
        raise ProtocolError("the lengths of the buffers are no lengths")
    return header["body"], lengths
