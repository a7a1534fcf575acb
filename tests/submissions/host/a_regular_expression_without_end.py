# drill: attention_heads
# expect: timeout
# timeout: 0.4
# why: a pattern that tries exponentially many ways.
import re


def attention_heads(x, heads):
    re.match(r"(a|a)*$", "a" * 60 + "b")
