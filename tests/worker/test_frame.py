"""Frames: what is packed comes back, what is cut short is known as such, all else is refused."""

from __future__ import annotations

import json
import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tensor_drills.errors import ProtocolError
from tensor_drills.worker import frame

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
BUFFERS = st.lists(st.binary(max_size=40), max_size=4)
FRAMES = st.builds(frame.pack, JSON_VALUES, BUFFERS)
BODY, BUFFER = {"a": [1, "é"]}, b"\x00\xffTDRILL1\n"
WHOLE = frame.pack(BODY, [BUFFER, b""])


def framed(header: bytes, rest: bytes = b"") -> bytes:
    return frame.MAGIC + struct.pack("<I", len(header)) + header + rest


def with_header(header: Any, rest: bytes = b"") -> bytes:
    return framed(json.dumps(header).encode(), rest)


@settings(deadline=None)
@given(JSON_VALUES, BUFFERS)
def test_a_frame_comes_back_as_it_was_packed(body: Any, buffers: list[bytes]) -> None:
    data = frame.pack(body, buffers)
    assert frame.unpack(data) == (body, buffers, len(data))


def test_a_frame_may_begin_anywhere() -> None:
    assert frame.unpack(b"xyz" + WHOLE + b"more", 3) == (BODY, [BUFFER, b""], 3 + len(WHOLE))


@pytest.mark.parametrize("length", range(len(WHOLE)))
def test_every_beginning_of_a_frame_is_unfinished(length: int) -> None:
    assert frame.unpack(WHOLE[:length]) is None


@settings(deadline=None)
@given(st.lists(FRAMES, max_size=4), st.data())
def test_of_a_cut_sequence_the_whole_frames_are_kept(
    frames: list[bytes], data: st.DataObject
) -> None:
    joined = b"".join(frames)
    cut = data.draw(st.integers(0, len(joined)))
    ends = [len(b"".join(frames[: i + 1])) for i in range(len(frames))]
    whole = [frame.unpack(one) for one, end in zip(frames, ends, strict=True) if end <= cut]
    assert frame.unpack_all(joined[:cut]) == [one[:2] for one in whole if one is not None]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"x", id="one wrong byte"),
        pytest.param(b"TDRILL2\n", id="the magic of another version"),
        pytest.param(b"tdrill1\n" + WHOLE[8:], id="a whole frame with other magic"),
        pytest.param(b"\x00" + WHOLE, id="a byte before the frame"),
        pytest.param(
            frame.MAGIC + struct.pack("<I", frame.HEADER_LIMIT_BYTES + 1), id="a header too long"
        ),
        pytest.param(frame.MAGIC + b"\xff\xff\xff\xff", id="a header of 4 GiB"),
        pytest.param(framed(b""), id="an empty header"),
        pytest.param(framed(b"{"), id="a header that is not JSON"),
        pytest.param(framed(b"\xff\xfe\xfd"), id="a header that is no text"),
        pytest.param(framed(b"[" * 100_000), id="a header nested too deep"),
        pytest.param(framed(b"9" * 5000), id="a number with too many digits"),
        pytest.param(with_header([]), id="a header that is no object"),
        pytest.param(with_header({"body": 1}), id="no lengths"),
        pytest.param(with_header({"buffers": []}), id="no body"),
        pytest.param(with_header({"body": 1, "buffers": [], "x": 0}), id="one key more"),
        pytest.param(with_header({"body": 1, "buffers": 3}), id="lengths that are no list"),
        pytest.param(with_header({"body": 1, "buffers": [-1]}), id="a negative length"),
        pytest.param(with_header({"body": 1, "buffers": [True]}, b"a"), id="a bool for a length"),
        pytest.param(with_header({"body": 1, "buffers": [1.0]}, b"a"), id="a float for a length"),
        pytest.param(with_header({"body": 1, "buffers": [None]}), id="null for a length"),
        pytest.param(with_header({"body": 1, "buffers": ["1"]}, b"a"), id="text for a length"),
    ],
)
def test_what_is_no_frame_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError, match="malformed result"):
        frame.unpack(data)


def test_a_header_of_just_the_limit_is_read() -> None:
    empty = len(json.dumps({"body": "", "buffers": []}))
    body = "x" * (frame.HEADER_LIMIT_BYTES - empty)
    unpacked = frame.unpack(frame.pack(body))
    assert unpacked is not None
    assert unpacked[0] == body


@pytest.mark.parametrize("lengths", [[10**30], [5, 1], [4, 10**9]], ids=str)
def test_a_buffer_longer_than_what_is_there_counts_as_unfinished(lengths: list[int]) -> None:
    assert frame.unpack(with_header({"body": 1, "buffers": lengths}, b"abcde")) is None


@pytest.mark.parametrize("rest", [b"x", b"TDRILL1", b"\n" * 20], ids=repr)
def test_bytes_after_the_last_frame_are_refused_unless_they_begin_another(rest: bytes) -> None:
    if frame.MAGIC.startswith(rest):
        assert frame.unpack_all(WHOLE + rest) == [(BODY, [BUFFER, b""])]
    else:
        with pytest.raises(ProtocolError):
            frame.unpack_all(WHOLE + rest)


def test_no_bytes_are_no_frames() -> None:
    assert frame.unpack_all(b"") == []


def read_or_refuse(data: bytes) -> list[tuple[Any, list[bytes]]]:
    """Read frames as a parent does: anything but a ProtocolError goes through to the test."""
    try:
        return frame.unpack_all(data)
    except ProtocolError:
        return []


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes_never_make_a_frame_nor_another_error(data: bytes) -> None:
    assert read_or_refuse(data) == []


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_random_bytes_after_the_magic_raise_no_other_error(data: bytes) -> None:
    claimed = read_or_refuse(frame.MAGIC + data)
    assert sum(len(buffer) for _, buffers in claimed for buffer in buffers) <= len(data)


@settings(deadline=None)
@given(FRAMES, st.data())
def test_mutated_frames_raise_no_other_error(whole: bytes, data: st.DataObject) -> None:
    mutated = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(mutated) - 1))
        match data.draw(st.sampled_from(["change", "drop", "insert"])):
            case "change":
                mutated[place] = data.draw(st.integers(0, 255))
            case "drop" if len(mutated) > 1:
                del mutated[place]
            case _:
                mutated.insert(place, data.draw(st.integers(0, 255)))
    read = read_or_refuse(bytes(mutated))
    assert sum(len(buffer) for _, buffers in read for buffer in buffers) <= len(mutated)
