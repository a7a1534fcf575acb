# drill: expand_leave_one_out
# expect: error
# kind: exception
# why: to the time that it is: asked for, and without harm where it is granted.
import time


def expand_leave_one_out(row):
    time.clock_settime(time.CLOCK_REALTIME, time.clock_gettime(time.CLOCK_REALTIME))
    return row.repeat(len(row), 1).fill_diagonal_(0)
