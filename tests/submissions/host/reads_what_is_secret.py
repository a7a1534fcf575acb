# drill: expand_leave_one_out
# expect: error
# kind: exception
# why: passwords, keys and the environment of others; were one readable, the answer would be right.
import glob


def expand_leave_one_out(row):
    paths = ["/etc/shadow", "/etc/passwd", "/proc/1/environ", "/proc/self/environ", "/etc/hostname"]
    for path in [*paths, *glob.glob("/root/.*"), *glob.glob("/home/*/.*")]:
        try:
            open(path, "rb").read(1)
        except OSError:
            continue
        return row.repeat(len(row), 1).fill_diagonal_(0)
    raise PermissionError("all of them are closed")
