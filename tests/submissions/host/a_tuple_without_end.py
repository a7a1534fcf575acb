# drill: chunk_qkv
# expect: timeout memory
# timeout: 0.4
# why: a subclass of tuple whose iterator never stops.
import itertools


class Endless(tuple):
    def __iter__(self):
        return itertools.repeat(0)


def chunk_qkv(fused):
    return Endless(fused.chunk(3, dim=-1))
