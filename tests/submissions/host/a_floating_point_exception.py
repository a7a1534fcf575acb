# drill: where_safe_reciprocal
# expect: crash
# kind: process
# why: the signal that a division by zero of whole numbers would send.
import signal


def where_safe_reciprocal(x):
    signal.raise_signal(signal.SIGFPE)
