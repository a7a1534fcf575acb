# drill: chunk_lengths
# expect: error
# kind: exception
# why: the working folder is as closed as all others; were it open, the answer would be right.
import pathlib
import tempfile


def chunk_lengths():
    for folder in (".", tempfile.gettempdir(), pathlib.Path.home(), "/dev/shm", "/var/tmp"):
        try:
            pathlib.Path(folder, "left_behind").write_text("x")
        except OSError:
            continue
        pathlib.Path(folder, "left_behind").unlink()
        return {"ten_in_4": (3, 3, 3, 1), "nine_in_6": (2, 2, 2, 2, 1), "ten_by_4": (4, 4, 2)}
    raise PermissionError("no folder is open")
